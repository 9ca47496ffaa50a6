#pragma once
// Two blocks made one, and blocks with further lines. What stands in a block already stays as it is written.

#include "netlog/merge/blocks.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// A key of an entry, and its line as netlog writes it.
struct KeyLine {
  std::string key, line;
  Value value;
};
std::vector<KeyLine> key_lines_of(const Entry& entry);
/// An entry as netlog appends it.
std::string toml_of(const Entry& entry);

/// The text of `block` with `lines` in its entry: behind its last value, or below its heading if a table of the user's
/// own ends it.
std::string with_lines(const Block& block, std::string_view lines);

/// The text of `block` with `currency` where its entry has a value that names none; empty where it has no such value.
std::string with_currency(const Block& block, const Entry& entry, const Currency& currency);

/// The text of `block`, and before it the comments of `other` that it lacks, also those within the entry.
std::string with_comments_of(const Block& block, const Block& other);

/// A key that two entries have with different values, as both write it.
struct DifferentKey {
  std::string key, a, b;
};
std::vector<DifferentKey> different_keys(const Entry& a, const Entry& b);

/// The text of `a` with the keys that only `b` has, and the comments of both.
std::string joined(const Block& a, const Entry& entry_a, const Block& b, const Entry& entry_b);

}  // namespace netlog
