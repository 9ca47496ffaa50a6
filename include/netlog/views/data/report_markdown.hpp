#pragma once
// `report` in Markdown.

#include "netlog/analysis/report.hpp"
#include "netlog/views/text/page.hpp"

#include <string>

namespace netlog {

/// In Markdown: the sentence, and every figure that describes a report, in tables.
std::string report_markdown(const Network& network, const Report& report, Show show);

}  // namespace netlog
