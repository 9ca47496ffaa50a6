#include "netlog/views/text/report_tables.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/text/cells.hpp"
#include "netlog/views/text/phrases.hpp"

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

/// A goal that is reached has a tick.
std::vector<Table::Cell> cells_of(const Habit& habit) {
  std::vector<Table::Cell> cells;
  each_row(habit, [&](const auto& row, const auto& field) {
    auto& one = cells.emplace_back(cell(field));
    if (row.key == "goal" && is_reached(habit)) one.pieces.push_back({" ✓"});
  });
  return cells;
}

/// Whole numbers that are one figure each, such as those of the networkers of each kind.
template <class T> constexpr bool are_figures() {
  bool all = Described<T> && !SomeOfAll<T>;
  if constexpr (Described<T>) each_row<T>([&]<class R>(const Row<R>&) { all = all && std::same_as<R, int>; });
  return all;
}

/// A row for a figure, or one for each of several. Names have a word of the ledger's own before them.
template <class R, class T> void add(ReportSection& section, const Row<R>& row, const T& figure) {
  if constexpr (std::same_as<T, std::vector<std::string>>)
    add_row(section, row.key, {{"contacts", true}, {"names"}, {"meaning"}},
            {cell(int(figure.size())), cell(figure), std::string(row.meaning)});
  else if constexpr (std::same_as<T, std::vector<Amount>>)
    add_figure(section, row.meaning, sums_in_words(figure));
  else if constexpr (are_figures<T>())
    each_row(figure, [&](const auto& one, const auto& number) {
      const auto add_one = row.key.ends_with("_before") ? add_previous : add_figure;
      add_one(section, capitalised(one.meaning), cell(number));
    });
  else if constexpr (Described<T> && !SomeOfAll<T>)
    add_row(section, row.meaning, columns_for_people<T>(), cells_of(figure));
  else
    add_figure(section, row.meaning, cell(figure));
}

/// The value of a member, null where it is absent.
template <class T> const T* present(const T& value) {
  return &value;
}
template <class T> const T* present(const std::optional<T>& value) {
  return value ? &*value : nullptr;
}

}  // namespace

std::vector<ReportSection> report_sections(const Report& report, std::span<const std::string_view> told) {
  std::vector<ReportSection> sections;
  const auto is_told = [&](std::string_view path) { return std::ranges::count(told, path) > 0; };
  each_row(report, [&]<class R>(const Row<R>& row, const R& field) {
    using T = typename Field<R>::Value;
    if constexpr (is_section<T>) {
      const auto* part = present(field);
      if (!part || is_told(row.key)) return;
      ReportSection section{std::string(row.key), std::string(row.meaning), {}};
      each_row(*part, [&](const auto& inner, const auto& inner_field) {
        const auto* figure = present(inner_field);
        if (figure && !is_told(fmt::format("{}.{}", row.key, inner.key))) add(section, inner, *figure);
      });
      if (!section.tables.empty()) sections.push_back(std::move(section));
    }
  });
  return sections;
}

Sheet report_sheet(const Report& report) {
  Sheet sheet{{"figure", "count", "previous", "goal"}, {}};
  const auto value = value_of(report);
  for (auto& [path, figure] : leaves(std::get<Object>(value.is))) {
    if (path == "next") continue;
    Object row{{"figure", {Literal{Shape::text, path}}}};
    if (const auto* counted = std::get_if<Object>(&figure.is)) {
      for (const auto& [key, number] : *counted) {
        row.emplace_back(key, number);
        if (std::ranges::count(sheet.columns, key) == 0) sheet.columns.push_back(key);
      }
    } else {
      row.emplace_back("count", figure);
    }
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

Table steps_table(const Next& next) {
  Table table{{{"rule"}, {"reason"}, {"command"}}, {}};
  for (const auto& step : next.steps)
    table.rows.push_back({{cell(step.rule)}, {cell(step.reason)}, {step.command, Style::cyan}});
  return table;
}

}  // namespace netlog
