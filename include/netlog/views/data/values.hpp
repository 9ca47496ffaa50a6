#pragma once
// Results as neutral values, by the rows that describe them: JSON and CSV are written from these.

#include "netlog/base/described.hpp"
#include "netlog/base/spelling.hpp"

#include <string>
#include <vector>

namespace netlog {

/// A result of which JSON gets the rows alone.
template <class T>
concept HasRows = requires(const T& owner) {
  owner.rows();
};

template <class T> Value value_of(const T& value);
template <class T> Value value_of(const std::vector<T>& list);
template <Described T> Value value_of(const T& owner);
template <HasRows T> Value value_of(const T& owner);

void add_member(Object& object, std::string_view key, Value value);

/// Adds what is there: an empty optional is left out, a list never is.
template <class T> void add_value(Object& object, std::string_view key, const T& value) {
  add_member(object, key, value_of(value));
}
template <class T> void add_value(Object& object, std::string_view key, const std::optional<T>& value) {
  if (value) add_member(object, key, value_of(*value));
}

template <class T> Value value_of(const T& value) {
  return {Spelling<T>::print(value)};
}
template <class T> Value value_of(const std::vector<T>& list) {
  List values;
  for (const auto& member : list) values.push_back(value_of(member));
  return {std::move(values)};
}
template <Described T> Value value_of(const T& owner) {
  Object object;
  each_row(owner, [&](const auto& row, const auto& field) { add_value(object, row.key, field); });
  return {std::move(object)};
}

template <HasRows T> Value value_of(const T& owner) {
  return value_of(owner.rows());
}

/// An amount of money, which takes one column.
template <class T>
concept MoneyOfACurrency = requires(const T& value) {
  value.currency;
  value.amount;
};

/// The columns of a described struct: its keys, those of inner structs after a point; a list is one column.
template <Described T> void add_columns(std::vector<std::string>& columns, const std::string& before) {
  each_row<T>([&]<class R>(const Row<R>& row) {
    using F = Field<R>;
    const std::string key = before + std::string(row.key);
    if constexpr (Described<typename F::Value> && !F::list && !MoneyOfACurrency<typename F::Value>)
      add_columns<typename F::Value>(columns, key + ".");
    else
      columns.push_back(key);
  });
}
template <Described T> std::vector<std::string> columns_of() {
  std::vector<std::string> columns;
  add_columns<T>(columns, "");
  return columns;
}

/// `value` as JSON (RFC 8259). Of the outermost list or object, each member stands on a line of its own.
std::string to_json(const Value& value);
/// Each member of `list` as JSON on a line of its own, with nothing around them.
std::string to_json_lines(const List& list);

/// Rows under named columns.
struct Sheet {
  std::vector<std::string> columns;
  std::vector<Object> rows;
};

/// The objects of a list.
std::vector<Object> objects(Value list);

/// A row for each of `rows`, under the columns that describe them.
template <Described T> Sheet sheet_of(const std::vector<T>& rows) {
  return {columns_of<T>(), objects(value_of(rows))};
}

/// How CSV writes a cell that a spreadsheet would compute or change: with an apostrophe before it, or as it is. Guarded
/// are cells that begin with =, @, tab or CR, with + or - when they are no number, phones that begin with +, and those
/// whose own apostrophe could be taken for such a guard.
enum class Cells { guarded, raw };

/// `sheet` as CSV (RFC 4180, lines ended by LF). A column is a key, of an inner object after a point; a list is joined
/// with "; ", money written as "EUR 10.00".
std::string to_csv(const Sheet& sheet, Cells cells = Cells::guarded);

/// The leaves of `object` under their paths: {"a": {"b": 1}} gives "a.b". An object with a `count` is a leaf.
std::vector<std::pair<std::string, Value>> leaves(const Object& object);

/// The value under a path, or null.
const Value* value_at(const Object& object, std::string_view path);

}  // namespace netlog
