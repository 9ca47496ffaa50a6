#pragma once
// How `find` looks, and who fits a need that was just written down or met.

#include "netlog/analysis/find.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// `query`: what was looked for; `asking`: who would like to meet such people. Nobody makes an empty page.
Page find_page(const Network& network, const std::string& query, const std::vector<FoundContact>& hits,
               const std::vector<FoundContact>& asking, std::size_t width);

/// Adds the contacts who best fit the need that `entry` is, or meets with a recommendation, each with the command that
/// recommends them for it. Adds nothing for any other entry.
void add_matches(Page& page, const Network& network, EntryIndex entry, std::size_t width);

}  // namespace netlog
