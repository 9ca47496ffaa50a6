#pragma once
// The figures of a report as tables, from the rows that describe it: a new figure is in them without another line.

#include "netlog/analysis/report.hpp"
#include "netlog/views/page.hpp"

#include <string>
#include <vector>

namespace netlog {

struct ReportSection {
  std::string key, heading;
  std::vector<Table> tables;
};

/// Habits, results, growth, efficiency, reciprocity.
std::vector<ReportSection> report_sections(const Report& report);

/// The steps, what to type in cyan.
Table steps_table(const Next& next);

}  // namespace netlog
