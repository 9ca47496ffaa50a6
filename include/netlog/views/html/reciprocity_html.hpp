#pragma once
// Who gives back, on the page of a report: what was given to each contact and what came back, as bars to both sides.

#include "netlog/analysis/report.hpp"
#include "netlog/views/html/html.hpp"

#include <array>
#include <string>
#include <vector>

namespace netlog {

/// The standings of those with whom anything happened in the window, in their order.
inline constexpr std::array standings_with_acts{Standing::your_turn, Standing::mutual, Standing::waiting,
                                                Standing::one_sided};

/// How many contacts stand so.
std::size_t number_of(const Balance& balance, Standing standing);

/// The contacts of a standing that the page shows: the first of them, where there are more than it has room for.
std::vector<const Reciprocity*> shown_on_page(const Balance& balance, Standing standing);

/// The contacts of each standing. `network`: as of the report's day; `asked`: the options with which a command tells of
/// the same day and window.
Html who_gives_back(const Network& network, const Report& report, const Balance& balance, const std::string& asked);

}  // namespace netlog
