#include "netlog/views/text/next_view.hpp"

#include "netlog/analysis/next_rules.hpp"
#include "netlog/base/text.hpp"
#include "netlog/views/data/markdown.hpp"
#include "netlog/views/text/report_tables.hpp"

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t rule_columns = 10;
constexpr std::string_view all_of_them = "netlog next --limit 0";

std::string summary(const Next& next) {
  if (next.steps.empty()) return "Nothing to do now.";
  const auto& first = next.steps.front();
  const auto text = fmt::format("{} to do. First: {} {}", counted(std::int64_t(next.total()), "thing"),
                                deed(first.rule), shown(first.subject));
  return text.ends_with('.') ? text : text + '.';
}

/// "12 more: 1 repay, 4 card; netlog next --limit 0", in as many lines as it takes; the command is never broken.
void add_left_out(Page& page, const Next& next, std::size_t columns) {
  if (next.left_out.empty()) return;
  std::vector<std::string> items;
  for (const auto& [rule, lines] : next.left_out) items.push_back(fmt::format("{} {}", lines, spelled(rule)));
  items.front() = fmt::format("{} more: {}", next.total() - next.steps.size(), items.front());
  items.back() += ';';
  page.blank();
  const auto lines = wrapped(items, columns, ", ");
  const bool fits = width(lines.back()) + 1 + width(all_of_them) <= columns;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) page.around({{lines[i], Style::dim}});
  Line last{{lines.back() + " ", Style::dim}};
  if (!fits) {
    page.around(std::move(last));
    last.clear();
  }
  last.push_back({std::string(all_of_them), Style::cyan});
  page.around(std::move(last));
}

}  // namespace

std::string_view deed(Rule rule) {
  return rule_of_next(rule).deed;
}

void add_steps(Page& page, const Next& next, std::size_t indent, std::size_t columns) {
  const auto left = indent + rule_columns;
  const std::string blanks(left, ' ');
  for (const auto& step : next.steps) {
    const auto room = columns > left + 20 ? columns - left : 20;
    const auto reason = wrapped_text(shown(step.reason), room);
    page.row({{std::string(indent, ' ')}, {padded(spelled(step.rule), rule_columns), Style::yellow}, {reason.front()}});
    for (std::size_t i = 1; i < reason.size(); ++i) page.row({{blanks}, {reason[i]}});
    page.row({{indent_of(step.command, left, columns)}, {step.command, Style::cyan}});
  }
}

Page next_page(const Next& next, std::size_t columns) {
  Page page;
  add_text(page, summary(next), Style::bold, columns);
  if (next.steps.empty()) return page;
  page.blank();
  add_steps(page, next, 0, columns);
  add_left_out(page, next, columns);
  return page;
}

std::string next_markdown(const Next& next, Show show) {
  Markdown document{show};
  document.heading(1, {{summary(next)}});
  document.table(steps_table(next));
  Page rest;
  add_left_out(rest, next, unbroken);
  document.told(rest);
  return document.text();
}

Sheet next_sheet(const Next& next) {
  return sheet_of(next.steps);
}

std::vector<Todo> next_todos(const Next& next) {
  std::vector<Todo> todos;
  for (const auto& step : next.steps)
    todos.push_back({step.key, fmt::format("{} {}", deed(step.rule), step.subject), step.lasting + step.lasting_command,
                     std::string(spelled(step.rule)), step.since});
  return todos;
}

}  // namespace netlog
