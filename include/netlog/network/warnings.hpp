#pragma once
// What is doubtful in a ledger that has no errors: `check` tells it all, a recording command what concerns its entries.

#include "netlog/network/history.hpp"

#include <string_view>
#include <vector>

namespace netlog {

/// The warnings that concern the entries from number `first` on, in the order of the file.
std::vector<Finding> warnings(const History& history, Date as_of, EntryIndex first = EntryIndex{0});

/// What each kind of warning looks for, as the manual says it: "a date in the future".
std::vector<std::string_view> what_is_warned_of();

}  // namespace netlog
