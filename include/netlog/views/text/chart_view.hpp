#pragma once
// How `chart` looks.

#include "netlog/analysis/chart.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// One block an act, while there is room.
Page acts_chart_page(const Network& network, const ChartChoice& choice, const std::vector<ActsIn>& all,
                     std::size_t width);

/// A chart for each currency, since nothing is converted.
Page closed_chart_page(const Network& network, const ChartChoice& choice, const std::vector<ClosedIn>& all,
                       std::size_t width);

}  // namespace netlog
