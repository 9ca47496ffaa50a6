#pragma once
// Commands of the user's own, from `[netlog.alias]` in the ledger: `w = "report last week"`.

#include "netlog/network/history.hpp"

#include <string>
#include <vector>

namespace netlog {

/// `arguments` with the alias that stands where the command belongs written out, and the aliases that it leads to in
/// turn; as they are when that word is none. `aliases` are sorted by name, as a ledger has them. Throws UsageError when
/// they go round in a circle, or over more than 100.
std::vector<std::string> without_alias(std::vector<std::string> arguments, const std::vector<Alias>& aliases);

/// The history of the ledger that `text` is. What its aliases have wrong is among the findings: a name that a command
/// has, a circle, a quote that is not closed.
CheckedLedger read_and_check(std::string text);

}  // namespace netlog
