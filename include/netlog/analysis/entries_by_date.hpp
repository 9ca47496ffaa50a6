#pragma once
// Entries chosen and put in order, as `log`, `show` and `list` tell them.

#include "netlog/network/network.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace netlog {

/// The indices of the entries that `wanted` accepts: undated ones first, then dated ones in the order of their dates;
/// of one day in the order of the ledger.
std::vector<EntryIndex> entries_by_date(const Network& network, const std::function<bool(EntryIndex)>& wanted);

}  // namespace netlog
