#pragma once
// Values that are offered whatever stands in the ledger: days, periods, intervals.

#include "netlog/completion/candidates.hpp"

#include <vector>

namespace netlog {

/// The values of what is written so often that it is offered; none of anything else.
std::vector<Candidate> usual_values(Takes takes, const Network& network);

}  // namespace netlog
