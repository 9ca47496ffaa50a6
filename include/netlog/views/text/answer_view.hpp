#pragma once
// The answer after a recording command.

#include "netlog/analysis/balance.hpp"
#include "netlog/views/text/page.hpp"

#include <map>
#include <vector>

namespace netlog {

/// Where contacts stood before something was written, by the `[[contact]]` entry of each: persons may be renumbered.
using StandingsBefore = std::map<std::size_t, Standing>;

/// The new entries, which stand last in `network`, in words, and what they changed.
Page answer_page(const Network& network, const std::vector<EntryIndex>& written, const StandingsBefore& before);

}  // namespace netlog
