#pragma once
// How one value of a result reads in the cell of a table, whatever the table is written as, and headings and rows from
// what describes a result: a new figure has its cell without another line.

#include "netlog/analysis/report.hpp"
#include "netlog/base/text.hpp"
#include "netlog/views/text/page.hpp"

#include <concepts>
#include <string>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

namespace netlog {

std::string cell(int number);
std::string cell(std::int64_t number);
std::string cell(double number);
std::string cell(Share share);
std::string cell(Date date);
std::string cell(const std::string& text);
std::string cell(const Tally& acts);
std::string cell(const Amount& amount);
std::string cell(const std::vector<Amount>& sums);
std::string cell(const std::vector<std::string>& texts);
template <ClosedSet Word> std::string cell(Word word) {
  return std::string(spelled(word));
}
template <class T> std::string cell(const std::optional<T>& value) {
  return value ? cell(*value) : std::string();
}

/// Some of all of them: "22 of 27".
template <class T>
concept SomeOfAll = Described<T> && requires(const T& figure) {
  { figure.of } -> std::convertible_to<int>;
};
template <SomeOfAll T> std::string cell(const T& figure) {
  std::vector<std::string> numbers;
  each_row(figure, [&](const auto&, const auto& field) { numbers.push_back(cell(field)); });
  return enumerated(numbers, " of ");
}

/// "closed_given" as a heading: "closed given".
std::string heading_of(std::string_view key);

/// Numbers stand at the right.
template <class T> constexpr bool is_numeric = std::is_arithmetic_v<T> || std::same_as<T, Share>;
template <> inline constexpr bool is_numeric<Tally> = true;
template <> inline constexpr bool is_numeric<Amount> = true;

/// The columns of a described struct, one for each of its rows.
template <Described T> std::vector<Table::Column> columns_for_people() {
  std::vector<Table::Column> columns;
  each_row<T>([&]<class R>(const Row<R>& row) {
    columns.push_back(
        {heading_of(row.key), is_numeric<typename Field<R>::Value>, Room::kept, std::string(row.meaning)});
  });
  return columns;
}

/// The cells of one, in the order of its rows.
template <Described T> std::vector<Table::Cell> cells_of(const T& owner) {
  std::vector<Table::Cell> cells;
  each_row(owner, [&](const auto&, const auto& field) { cells.push_back({cell(field)}); });
  return cells;
}

}  // namespace netlog
