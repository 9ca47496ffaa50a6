#pragma once
// TOML, read entry by entry in one walk over the text. Plain entries, nearly all, are read straight from it
// (plain_entry.hpp); the others by a parser that knows all of TOML. Its tree of a whole ledger would cost far more for
// each entry as the file grows, so it gets pieces, cut before lines that begin an entry (never inside a string or array
// of several lines), and their trees are dropped. Lines and columns stay those of the file.

#include "netlog/ledger/raw_entry.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// What `read_toml` finds, in the order of the file.
struct TomlReader {
  /// A table of the header: `netlog`, `netlog.goals`, ... False: nothing more is to be read.
  std::function<bool(RawEntry)> table;
  /// An entry, which may be taken apart, and where its bytes begin and end.
  std::function<void(RawEntry&, std::size_t begin, std::size_t end)> entry;
  /// Not TOML, or of a shape that no ledger has. `lost`: an entry could not be read at all.
  std::function<void(Finding, bool lost)> wrong;
};

/// How plain entries are read. The same comes of both, but for the order of an entry's fields, which is the parser's
/// own; tests hold them to that.
enum class PlainEntries { read_straight, left_to_the_parser };

void read_toml(std::string_view text, const TomlReader& reader,
               PlainEntries plain_entries = PlainEntries::read_straight);

/// An entry as it is appended: its heading, a line for each key, no blank line around it.
std::string to_toml(const Entry& entry);

}  // namespace netlog
