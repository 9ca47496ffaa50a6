#pragma once
// `report` as a page for a browser: one file that asks for nothing outside itself, to be read, kept, mailed or printed.

#include "netlog/analysis/report.hpp"

#include <string>
#include <string_view>

namespace netlog {

/// The report, the figures behind it, and pictures of them. `network`: that of the day asked about, from which `report`
/// was made.
std::string report_html(const Network& network, const Report& report);

/// The style sheet of the page, and its SHA-256 in base64, by which the page's Content-Security-Policy knows it: no
/// other style is obeyed, and no script at all.
extern const std::string_view page_style, page_style_hash;

}  // namespace netlog
