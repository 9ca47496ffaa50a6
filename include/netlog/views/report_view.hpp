#pragma once
// How `report` looks.

#include "netlog/analysis/report.hpp"
#include "netlog/views/page.hpp"
#include "netlog/views/values.hpp"

namespace netlog {

Page report_page(const Network& network, const Report& report, std::size_t width);

/// A figure a row, named by its path in the JSON.
Sheet report_sheet(const Report& report);

}  // namespace netlog
