#pragma once
// Entries as nearly all are written, read straight from the text: a line [[kind]], then `key = value` lines, whose
// values are strings in double quotes without escapes, whole numbers, decimals, dates, booleans, or such strings in
// brackets on the same line; blank lines, and comments. A parser that knows all of TOML costs many times more.
//
// Whatever is anything else, or might be wrong, is not plain: then the parser reads the entry, and says what TOML is.

#include "netlog/ledger/raw_entry.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace netlog {

/// Where the line begins that follows an entry: its offset from the entry's own line, and its number.
struct EntryEnd {
  std::size_t offset = 0, line = 1;
};

/// Reads the entry with whose heading, in line `line`, `text` begins. Returns where the next one begins, or the end of
/// `text`; nothing where it is not plain, and then `entry` may hold anything. Costs one look at each byte.
std::optional<EntryEnd> read_plain_entry(std::string_view text, std::size_t line, RawEntry& entry);

}  // namespace netlog
