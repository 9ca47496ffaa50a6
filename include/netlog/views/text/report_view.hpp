#pragma once
// How `report` looks.

#include "netlog/analysis/report.hpp"
#include "netlog/views/text/page.hpp"

#include <string>

namespace netlog {

/// In lines of at most `width` columns. `network`: that of the day asked about, from which `report` was made.
Page report_page(const Network& network, const Report& report, std::size_t width);

/// In Markdown: the sentence, and every figure that describes a report, in tables.
std::string report_markdown(const Network& network, const Report& report, Show show);

/// The options with which another command tells of the same day and window, each after a blank: " --today 2026-10-31".
std::string as_asked(const Network& network, const Report& report);

/// Of how many steps these are the first, and how to see them all: "5 of 19; all: netlog next --limit 0".
Line steps_left_out(const Network& network, const Report& report);

}  // namespace netlog
