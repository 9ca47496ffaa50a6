#pragma once
// How `report` looks.

#include "netlog/analysis/report.hpp"
#include "netlog/views/text/page.hpp"

#include <string>

namespace netlog {

/// In lines of at most `width` columns. `network`: that of the day asked about, from which `report` was made.
Page report_page(const Network& network, const Report& report, std::size_t width);

/// "2 gifts came back, after 3 days; 40 have not yet"; empty where there was no gift.
std::string returns_in_words(const Returns& returns);
/// "7 of 12 from Dan, 11 from five": to be told from `acts_that_concentrate` acts on.
std::string concentration_in_words(const Concentration& now);

/// The options with which another command tells of the same day and window, each after a blank: " --today 2026-10-31".
std::string options_for_same_day(const Network& network, const Report& report);

/// Of how many steps these are the first, and how to see them all: "5 of 19; all: netlog next --limit 0".
Line steps_left_out(const Network& network, const Report& report);

/// Its first sentences: what was given, received and closed, and as of which day.
void add_report_sentences(Page& page, const Network& network, const Report& report, std::size_t width);

}  // namespace netlog
