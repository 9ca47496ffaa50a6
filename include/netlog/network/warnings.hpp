#pragma once
// What is doubtful in a ledger that has no errors: `check` tells it all, a recording command what concerns its entries.

#include "netlog/network/history.hpp"

#include <vector>

namespace netlog {

/// The warnings that concern the entries from number `first` on, in the order of the file. Defined in the manual under
/// "Warnings".
std::vector<Finding> warnings(const History& history, Date as_of, std::size_t first = 0);

}  // namespace netlog
