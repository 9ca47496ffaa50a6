#pragma once
// Entries that say the same as an earlier one.

#include "netlog/network/history.hpp"

#include <cstddef>
#include <vector>

namespace netlog {

struct DuplicateEntry {
  EntryIndex entry, earlier;
};

/// The entries from number `first` on that are alike to an earlier one, whatever its number, in all but their id. Of
/// updates only those count that repeat the one before. Only entries of one kind and day are compared.
std::vector<DuplicateEntry> duplicate_entries(const History& history, EntryIndex first);

}  // namespace netlog
