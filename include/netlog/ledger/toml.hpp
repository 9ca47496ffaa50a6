#pragma once
// TOML, read in pieces. A parser's tree of a whole ledger costs far more for each entry as the file grows, so the text
// is cut before lines that begin an entry (never inside a string or array of several lines), each piece is parsed by
// itself, turned into entries, and its tree dropped. Lines and columns stay those of the file.

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
  /// An entry, and where its bytes begin and end.
  std::function<void(RawEntry, std::size_t begin, std::size_t end)> entry;
  /// Not TOML, or of a shape that no ledger has. `lost`: an entry could not be read at all.
  std::function<void(Finding, bool lost)> wrong;
};
void read_toml(std::string_view text, const TomlReader& reader);

/// An entry as it is appended: its heading, a line for each key, no blank line around it.
std::string to_toml(const Entry& entry);

}  // namespace netlog
