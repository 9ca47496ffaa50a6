#include "netlog/views/text/check_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/ledger.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

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

/// Where each line of `text` begins.
std::vector<std::size_t> line_starts(std::string_view text) {
  std::vector<std::size_t> starts{0};
  for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) starts.push_back(at + 1);
  return starts;
}

/// The part of a line that a finding is about, as a terminal shows it.
struct Excerpt {
  std::string text;
  std::size_t before = 0, marked = 1;  // columns before the mark, and under it
};
Excerpt excerpt_of(std::string_view line, const Finding& finding) {
  constexpr std::size_t most_before = 40, most_after = 60;
  std::size_t offset = 0;
  for (std::size_t column = 1; column < finding.place.column && offset < line.size(); ++column) {
    ++offset;
    while (offset < line.size() && (line[offset] & 0xC0) == 0x80) ++offset;
  }
  // Control characters are shown as escapes, so the mark is placed by what stands before it as it is shown.
  auto before = shown(line.substr(0, offset));
  if (width(before) > most_before) before = "… ";
  const auto after = clipped(shown(line.substr(offset, 4 * most_after)), most_after);
  const auto marked = std::clamp<std::size_t>(finding.length, 1, std::max<std::size_t>(1, width(after)));
  return {before + after, width(before), marked};
}

}  // namespace

Page check_page(const std::vector<Finding>& findings, const std::string& path, std::string_view text,
                std::size_t entries) {
  Page page;
  const auto errors = std::size_t(std::ranges::count(findings, Level::error, &Finding::level));
  page.around({{summary(errors, findings.size() - errors, entries), Style::bold}});
  const auto starts = line_starts(text);
  for (const auto& finding : findings) {
    page.blank();
    const bool is_error = finding.level == Level::error;
    page.row({{at_place(shown(path), finding.place) + ": "},
              {std::string(spelled(finding.level)), is_error ? Style::red : Style::yellow},
              {": " + finding.what}});
    if (finding.place.line == 0) {
      if (!finding.remedy.empty()) page.around({{"    " + finding.remedy, Style::dim}});
      continue;
    }
    const auto start = finding.place.line <= starts.size() ? starts[finding.place.line - 1] : text.size();
    const auto excerpt = excerpt_of(line_of(text.substr(start), 1), finding);
    page.around({{fmt::format("    {}", excerpt.text)}});
    Line mark{{std::string(4 + excerpt.before, ' ')},
              {fmt::format("^{}", std::string(excerpt.marked - 1, '~')), Style::red}};
    if (!finding.remedy.empty()) mark.push_back({fmt::format("  {}", finding.remedy), Style::dim});
    page.around(std::move(mark));
  }
  if (!findings.empty() && findings.front().place.line > 0) {
    page.blank();
    page.around({{findings.size() == 1 ? "open it there: " : "open at the first: ", Style::dim},
                 {edit_at(findings.front().place), Style::cyan}});
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
