#pragma once
// Where entries begin in a ledger's text, found without parsing it: how toml.cpp knows where it may be cut.

#include "netlog/base/problem.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace netlog {

/// A line that begins an entry; `kind` is a part of the text.
struct EntryStart {
  std::size_t offset = 0, line = 1;
  std::string_view kind;
};

/// The lines that begin entries, and what is wrong with the tables that stand where none may.
struct TomlOutline {
  std::vector<EntryStart> starts;
  std::vector<Finding> findings;
  /// A key of so many parts that the parser, which goes down a level for each of them, must not see the text.
  std::optional<Finding> too_deep;
};

/// The outline of `text`, which must outlive it. One pass over the bytes; never throws, whatever they are.
TomlOutline outline_of(std::string_view text);

}  // namespace netlog
