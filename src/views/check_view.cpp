#include "netlog/views/check_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/ledger.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

std::string summary(std::size_t errors, std::size_t warnings, std::size_t entries) {
  const auto in_entries = entries == 1 ? std::string("1 entry") : fmt::format("{} entries", entries);
  if (errors + warnings == 0) return fmt::format("No errors and no warnings in {}.", in_entries);
  std::vector<std::string> parts;
  if (errors > 0) parts.push_back(counted(std::int64_t(errors), "error"));
  if (warnings > 0) parts.push_back(counted(std::int64_t(warnings), "warning"));
  auto text = fmt::format("{} in {}.", enumerated(parts), in_entries);
  if (errors > 0) text += fmt::format(" Other commands wait for the {}.", counted(std::int64_t(errors), "error"));
  return text;
}

}  // namespace

Page check_page(const std::vector<Finding>& findings, const std::string& path, std::string_view text,
                std::size_t entries) {
  Page page;
  const auto errors = std::size_t(std::ranges::count(findings, Level::error, &Finding::level));
  page.around({{summary(errors, findings.size() - errors, entries), Style::bold}});
  for (const auto& finding : findings) {
    page.blank();
    const bool is_error = finding.level == Level::error;
    page.row({{fmt::format("{}:{}:{}: ", path, finding.place.line, finding.place.column)},
              {std::string(spelled(finding.level)), is_error ? Style::red : Style::yellow},
              {": " + finding.what}});
    if (finding.place.line == 0) continue;
    // Control characters are shown as escapes, so the mark is placed by what stands before it as it is shown.
    const auto line = line_of(text, finding.place.line);
    std::size_t before = 0;
    for (std::size_t column = 1; column < finding.place.column && before < line.size(); ++column) {
      ++before;
      while (before < line.size() && (line[before] & 0xC0) == 0x80) ++before;
    }
    const auto room = std::max<std::size_t>(1, std::min(finding.length, width(shown(line.substr(before)))));
    page.around({{fmt::format("    {}", shown(line))}});
    Line mark{{std::string(4 + width(shown(line.substr(0, before))), ' ')},
              {fmt::format("^{}", std::string(room - 1, '~')), Style::red}};
    if (!finding.remedy.empty()) mark.push_back({fmt::format("  {}", finding.remedy), Style::dim});
    page.around(std::move(mark));
  }
  return page;
}

std::vector<FindingRow> finding_rows(const std::vector<Finding>& findings) {
  std::vector<FindingRow> rows;
  for (const auto& finding : findings)
    rows.push_back({finding.place.line, finding.place.column, finding.level,
                    finding.remedy.empty() ? finding.what : finding.what + "; " + finding.remedy});
  return rows;
}

}  // namespace netlog
