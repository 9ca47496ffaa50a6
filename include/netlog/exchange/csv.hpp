#pragma once
// CSV as programs write it: separators, quotes, rows over several lines.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

struct CsvRow {
  std::size_t line = 1;  // on which it begins
  std::vector<std::string> cells;
};

struct CsvRows {
  std::vector<CsvRow> rows;        // without empty ones
  std::size_t unclosed_quote = 0;  // the line of the row whose last quote is never closed; 0: there is none
};

/// The rows of `text`, whose first line has the number `line`.
CsvRows csv_rows(std::string_view text, char separator, std::size_t line = 1);

}  // namespace netlog
