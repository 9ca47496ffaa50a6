#include "netlog/exchange/csv.hpp"

#include <algorithm>
#include <utility>

#include <csv.h>

namespace netlog {
namespace {

/// What the parser's callbacks fill.
struct RowBuilder {
  CsvRows all;
  std::vector<std::string> cells;
  std::size_t line = 1, begun = 0;  // the line that is being read, and that on which the row began
};

void add_cell(void* cell, std::size_t length, void* data) {
  auto& builder = *static_cast<RowBuilder*>(data);
  builder.cells.emplace_back(static_cast<const char*>(cell), length);
}

void end_row(int, void* data) {
  auto& builder = *static_cast<RowBuilder*>(data);
  const bool is_empty = std::ranges::all_of(builder.cells, &std::string::empty);
  if (!is_empty) builder.all.rows.push_back({builder.begun, builder.cells});
  builder.cells.clear();
  builder.begun = builder.line;
}

/// The parser, freed at the end.
struct Parser {
  csv_parser is{};
  Parser() { csv_init(&is, CSV_APPEND_NULL); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { csv_free(&is); }
};

}  // namespace

CsvRows csv_rows(std::string_view text, char separator, std::size_t line) {
  Parser parser;
  csv_set_delim(&parser.is, static_cast<unsigned char>(separator));
  RowBuilder builder;
  builder.line = line;
  constexpr int between_rows = 0;
  while (!text.empty()) {
    const auto piece = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    text.remove_prefix(piece.size());
    if (builder.begun == 0) builder.begun = builder.line;
    csv_parse(&parser.is, piece.data(), piece.size(), add_cell, end_row, &builder);
    // A row that ended with this line begins nothing; the blank lines between rows are none.
    ++builder.line;
    if (builder.cells.empty() && parser.is.pstate == between_rows) builder.begun = 0;
  }
  constexpr int in_cell = 2;
  if (parser.is.pstate == in_cell && parser.is.quoted != 0) builder.all.unclosed_quote = builder.begun;
  csv_fini(&parser.is, add_cell, end_row, &builder);
  return std::move(builder.all);
}

}  // namespace netlog
