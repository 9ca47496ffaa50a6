#pragma once
// The figures of a report as tables, from the rows that describe it: a new figure is in them without another line.

#include "netlog/analysis/report.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

#include <concepts>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

struct ReportSection {
  std::string key, heading;
  std::vector<Table> tables;
};

/// The parts of a report that hold figures: more than a few days or a list of steps.
template <class T> constexpr bool is_section = Described<T> && !std::same_as<T, Span> && !std::same_as<T, Next>;

/// Whether a report has such a section ("growth") or a figure under such a path ("growth.contacts").
constexpr bool is_in_report(std::string_view path) {
  const auto section = path.substr(0, path.find('.'));
  bool found = false;
  each_row<Report>([&]<class R>(const Row<R>& row) {
    using T = typename Field<R>::Value;
    if constexpr (is_section<T>) {
      if (row.key != section) return;
      found = section == path;
      each_row<T>([&](const auto& inner) { found = found || path.substr(section.size() + 1) == inner.key; });
    }
  });
  return found;
}

/// Habits, results, growth, efficiency, reciprocity. `told`: sections and figures, by their paths, that a view tells
/// itself, which are left out; and so are sections of which nothing is left.
std::vector<ReportSection> report_sections(const Report& report, std::span<const std::string_view> told = {});

/// A figure a row, named by its path in the JSON.
Sheet report_sheet(const Report& report);

/// The steps, what to type in cyan.
Table steps_table(const Next& next);

}  // namespace netlog
