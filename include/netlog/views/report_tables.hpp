#pragma once
// The figures of a report as tables, from the rows that describe it: a new figure is in them without another line.

#include "netlog/analysis/report.hpp"
#include "netlog/views/page.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

struct ReportSection {
  std::string key, heading;
  std::vector<Table> tables;
};

/// Habits, results, growth, efficiency, reciprocity. `told`: the paths ("growth.contacts") of figures that a view tells
/// itself, which are left out; and so are sections of which nothing is left.
std::vector<ReportSection> report_sections(const Report& report, std::span<const std::string_view> told = {});

/// The steps, what to type in cyan.
Table steps_table(const Next& next);

}  // namespace netlog
