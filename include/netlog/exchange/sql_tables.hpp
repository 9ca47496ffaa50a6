#pragma once
// Tables as the SQL that SQLite, DuckDB and PostgreSQL have in common.

#include "netlog/base/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

enum class SqlType { text, integer, date, money };

struct SqlColumn {
  std::string name;
  SqlType type = SqlType::text;
  bool required = false;
};

/// A column whose values, with the owner's, are those of another table's.
struct SqlReference {
  std::string column, table, key;
};

/// A table whose first column is the owner of the ledger that a row is from.
struct SqlTable {
  std::string name;
  std::vector<SqlColumn> columns;
  std::vector<std::string> key;
  std::vector<SqlReference> references = {};
  std::vector<std::vector<std::string>> rows = {};  // each value as SQL writes it
};

/// `text` between SQL's quotes. What a terminal would obey is not in it as such: it is joined from a table that
/// `sql_script` makes where it is needed. No database takes a NUL in text: it is written as U+FFFD.
std::string sql_text(std::string_view text);

/// A literal, or a list of them joined with "; ", as a value of a column.
std::string sql_value(const Value& value, SqlType type);

/// The script that makes `tables` and the views, and puts the rows in place of those that the database has of their
/// owner. Of `tables`, those that others refer to come first, and the first one has one row.
std::string sql_script(const std::vector<SqlTable>& tables);

}  // namespace netlog
