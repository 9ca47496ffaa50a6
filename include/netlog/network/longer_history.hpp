#pragma once
// A ledger as it would be with more entries at its end.

#include "netlog/network/history.hpp"

#include <vector>

namespace netlog {

/// The history of a ledger with `entries`, which need no ids yet, behind its own. Throws UsageError where they do not
/// fit it. Checks the whole ledger.
History longer_history(const History& history, const std::vector<Entry>& entries);

}  // namespace netlog
