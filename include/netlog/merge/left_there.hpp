#pragma once
// What a merge without a base leaves in the other ledger, because no entry of this one can say it.

#include "netlog/merge/blocks.hpp"

#include <string>
#include <vector>

namespace netlog {

/// The settings of the header of `other` that this header does not have, or has with another value, each as a line to
/// be shown: "in the header: goals: meetings = 2". Its format and currency apart.
std::vector<std::string> settings_left(const Blocks& here, const Blocks& other);

/// The comments of `other` at entries that are here already, and in its header, which stand nowhere in `here`.
/// `is_taken`: of each block of `other`, whether it is taken over as it is. Linear.
std::vector<std::string> comments_left(const Blocks& here, const Blocks& other, const std::vector<bool>& is_taken);

}  // namespace netlog
