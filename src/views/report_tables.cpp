#include "netlog/views/report_tables.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/cells.hpp"
#include "netlog/views/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Adds a row to the last table of the section if its columns are these, as far as both go, else to a new one.
void add_row(ReportSection& section, std::string_view label, std::vector<Table::Column> columns,
             std::vector<Table::Cell> cells) {
  columns.insert(columns.begin(), Table::Column{""});
  cells.insert(cells.begin(), Table::Cell{std::string(label)});
  auto& tables = section.tables;
  const auto goes_on = [&](const std::vector<Table::Column>& before) {
    const auto heading = &Table::Column::heading;
    const auto [one, other] = std::ranges::mismatch(columns, before, {}, heading, heading);
    return one == columns.end() || other == before.end();
  };
  if (tables.empty() || !goes_on(tables.back().columns)) tables.emplace_back();
  auto& table = tables.back();
  if (columns.size() > table.columns.size()) table.columns = std::move(columns);
  table.rows.push_back(std::move(cells));
}

void add_figure(ReportSection& section, std::string_view label, std::string text) {
  add_row(section, label, {{"count", true}}, {std::move(text)});
}

/// Puts what a figure was in the period before beside it.
void add_previous(ReportSection& section, std::string_view label, std::string text) {
  const std::vector<Table::Column> columns{{"count", true}, {"previous", true}};
  for (auto& table : section.tables) {
    const auto is_labelled = [&](const auto& row) { return row.front().pieces.front().text == label; };
    const auto row = std::ranges::find_if(table.rows, is_labelled);
    if (row == table.rows.end()) continue;
    if (table.columns.size() <= columns.size()) table.columns.push_back(columns.back());
    row->push_back({std::move(text)});
    return;
  }
  add_row(section, label, columns, {{}, {std::move(text)}});
}

template <class Row, class T> void add(ReportSection& section, const Row& row, const T& figure) {
  add_figure(section, row.meaning, cell(figure));
}
template <class Row> void add(ReportSection& section, const Row& row, const std::vector<Amount>& sums) {
  add_figure(section, row.meaning, sums_in_words(sums));
}
/// Names have a word of the ledger's own before them.
template <class Row> void add(ReportSection& section, const Row& row, const std::vector<std::string>& names) {
  add_row(section, row.key, {{"contacts", true}, {"names"}, {"meaning"}},
          {cell(int(names.size())), cell(names), std::string(row.meaning)});
}
/// Whole numbers that are one figure each, such as those of the networkers of each kind; those of a key that ends in
/// "_before" are what they were.
template <class T> constexpr bool are_figures = false;
template <Described T> constexpr bool are_figures<T> =
    !SomeOfAll<T> &&
    std::apply([]<class... Rows>(const Rows&...) { return (std::same_as<typename Rows::Type, int> && ...); },
               T::described().rows);

template <class Row, class T>
requires are_figures<T>
void add(ReportSection& section, const Row& row, const T& figures) {
  each_row<T>([&](const auto& one, auto field) {
    const auto add_one = row.key.ends_with("_before") ? add_previous : add_figure;
    add_one(section, capitalised(one.meaning), cell(field(figures)));
  });
}
template <class Row, Described T>
requires(!are_figures<T> && !SomeOfAll<T>) void add(ReportSection& section, const Row& row, const T& figures) {
  add_row(section, row.meaning, columns_for_people<T>(), cells_of(figures));
}
template <class Row, class T> void add(ReportSection& section, const Row& row, const std::optional<T>& figure) {
  if (figure) add(section, row, *figure);
}

/// The parts of a report that are more than a few days or a list of steps.
template <class T> constexpr bool is_section = Described<T> && !std::same_as<T, Span>;

}  // namespace

std::vector<ReportSection> report_sections(const Report& report, std::span<const std::string_view> told) {
  std::vector<ReportSection> sections;
  each_row<Report>([&]<class R>(const R& row, auto field) {
    using T = typename R::Type;
    if constexpr (is_section<T>) {
      ReportSection section{std::string(row.key), std::string(row.meaning), {}};
      each_row<T>([&](const auto& inner, auto inner_field) {
        if (std::ranges::count(told, fmt::format("{}.{}", row.key, inner.key)) == 0)
          add(section, inner, inner_field(field(report)));
      });
      if (!section.tables.empty()) sections.push_back(std::move(section));
    }
  });
  return sections;
}

Table steps_table(const Next& next) {
  Table table{{{"rule"}, {"reason"}, {"command"}}, {}};
  for (const auto& step : next.steps)
    table.rows.push_back({{cell(step.told.rule)}, {cell(step.told.reason)}, {step.told.command, Style::cyan}});
  return table;
}

}  // namespace netlog
