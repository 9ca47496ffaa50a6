#include "netlog/exchange/tables.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"
#include "netlog/exchange/charset.hpp"
#include "netlog/exchange/csv.hpp"
#include "netlog/exchange/table_rows.hpp"
#include "netlog/exchange/titles.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The separator that stands most often in a line outside of quotes.
char separator_of(std::string_view line) {
  constexpr std::array<char, 3> separators{',', ';', '\t'};
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  for (const auto c : line) {
    if (c == '"') quoted = !quoted;
    const auto at = std::ranges::find(separators, c) - separators.begin();
    if (!quoted && at < std::ssize(separators)) ++counts[std::size_t(at)];
  }
  return separators[std::size_t(std::ranges::max_element(counts) - counts.begin())];
}

/// Where the table begins in a text: behind a line `sep=X`, and behind the remarks that LinkedIn puts above.
struct TableStart {
  std::size_t byte = 0, line = 1;
  char separator = ',';
};

std::string_view first_line_of(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

TableStart table_start(std::string_view text) {
  TableStart start;
  std::optional<char> said;
  if (const auto line = first_line_of(text); ascii_lower(line.substr(0, 4)) == "sep=" && line.size() == 5) {
    said = line[4];
    start.byte = std::min(text.find('\n'), text.size() - 1) + 1;
    start.line = 2;
  }
  constexpr int lines_above = 12;
  auto at = start;
  std::optional<TableStart> first;
  for (int i = 0; i < lines_above && at.byte < text.size(); ++i) {
    const auto line = first_line_of(text.substr(at.byte));
    at.separator = said.value_or(separator_of(line));
    if (!is_blank(line)) {
      if (!first) first = at;
      const auto rows = csv_rows(line, at.separator).rows;
      if (!rows.empty() && known_titles(rows.front().cells) >= 2) return at;
    }
    const auto end = text.find('\n', at.byte);
    if (end == text.npos) break;
    at.byte = end + 1;
    ++at.line;
  }
  return first.value_or(start);
}

/// The text of the table in UTF-8. What was doubtful goes to `remarks`.
std::string table_text(std::string_view bytes, const std::string& name, const std::string& charset,
                       std::vector<std::string>& remarks) {
  bytes.remove_prefix(behind_mark(bytes));
  auto used = charset;
  if (used.empty() && !is_utf8(bytes)) {
    const auto start = table_start(bytes);
    used = code_page_of(first_line_of(bytes.substr(start.byte)), start.separator);
  }
  auto text = as_utf8(bytes, used, used.empty() ? "CP1252" : used);
  // Where lines end with CR alone.
  if (text.find('\n') == text.npos) std::ranges::replace(text, '\r', '\n');
  if (used == "CP1252" && charset.empty() && has_letters_of_1250(text)) remarks.push_back(hint_at_1250(name));
  return text;
}

/// What a column may be mapped to, by the key that `--map` takes.
struct MappedMeaning {
  std::string_view key;
  CellMeaning meaning;
};
constexpr std::array mapped_meanings{
    MappedMeaning{"name", CellMeaning::name},       MappedMeaning{"first", CellMeaning::first},
    MappedMeaning{"last", CellMeaning::last},       MappedMeaning{"company", CellMeaning::company},
    MappedMeaning{"role", CellMeaning::role},       MappedMeaning{"phone", CellMeaning::phone},
    MappedMeaning{"email", CellMeaning::email},     MappedMeaning{"city", CellMeaning::city},
    MappedMeaning{"website", CellMeaning::website}, MappedMeaning{"date", CellMeaning::date},
    MappedMeaning{"note", CellMeaning::note}};

/// What the columns are by `--map`. Throws UsageError for one that is not there.
std::vector<TableColumn> mapped_columns(const HowToRead& how, const std::vector<std::string>& titles) {
  std::vector<TableColumn> columns(titles.size());
  for (const auto& [key, column] : how.columns) {
    const auto mapped = std::ranges::find(mapped_meanings, key, &MappedMeaning::key);
    std::size_t at = titles.size();
    if (column.starts_with('#'))
      at = std::size_t(whole_number(std::string_view(column).substr(1)).value_or(0)) - 1;
    else if (!how.no_header)
      at = std::size_t(std::ranges::find(titles, folded(column), folded) - titles.begin());
    if (at >= titles.size()) {
      std::vector<std::string> shown_titles;
      for (const auto& title : titles) shown_titles.push_back(in_quotes(title));
      refuse(fmt::format("there is no column {}", in_quotes(column)),
             how.no_header ? fmt::format("there are {}: #1 to #{}", titles.size(), titles.size())
                           : fmt::format("there are {}", enumerated(shown_titles)));
    }
    columns[at] = {mapped->meaning, true, {}};
  }
  return columns;
}

bool has_any(const TableHeader& header, std::initializer_list<CellMeaning> some) {
  return std::ranges::find_first_of(header.columns, some, {}, &TableColumn::meaning) != header.columns.end();
}

TableHeader header_for(const CsvRow& first, const std::string& name, const HowToRead& how) {
  if (!how.columns.empty()) return {how.from.value_or(Origin::csv), mapped_columns(how, first.cells)};
  if (how.no_header) refuse("--no-header leaves open what the columns are", "say it: --map name=#1 --map phone=#2 ...");
  auto header = header_of(first.cells, how.from);
  if (has_any(header, {CellMeaning::name, CellMeaning::first, CellMeaning::last, CellMeaning::filed_as,
                       CellMeaning::email, CellMeaning::likely_email, CellMeaning::company, CellMeaning::nickname}))
    return header;
  std::vector<std::string> titles;
  for (const auto& title : first.cells) titles.push_back(in_quotes(title));
  const bool is_table = first.cells.size() > 1;
  throw UsageError(
      {.what = is_table ? fmt::format("no column says what somebody is called: {}", clipped(enumerated(titles), 200))
                        : "is neither vCards nor CSV of contacts",
       .remedy = is_table ? "say what they hold: --map name=TITLE --map phone=TITLE ..."
                          : "import vCards, or CSV with a header",
       .where = shown(name)});
}

/// A remark where it is doubtful that the header was understood: no column holds names, or only a half of them, or none
/// has a title that is known as a whole; and something stands in others. Empty where all is well.
std::string doubt_of_header(const std::vector<CsvRow>& rows, const TableHeader& header, const std::string& name) {
  const bool has_name = has_any(header, {CellMeaning::name});
  const bool has_first = has_any(header, {CellMeaning::first}), has_last = has_any(header, {CellMeaning::last});
  const bool is_known = std::ranges::count(header.columns, true, &TableColumn::is_known) > 1;
  if (is_known && (has_name || (has_first && has_last))) return {};
  std::vector<std::string> passed_over;
  const auto& titles = rows.front().cells;
  for (std::size_t i = 0; i < std::min(titles.size(), header.columns.size()); ++i) {
    const auto says_something = [&](const CsvRow& row) { return i < row.cells.size() && !is_blank(row.cells[i]); };
    if (header.columns[i].meaning == CellMeaning::nothing && !is_blank(titles[i]) &&
        std::any_of(rows.begin() + 1, rows.end(), says_something))
      passed_over.push_back(in_quotes(titles[i]));
  }
  if (passed_over.empty()) return {};
  return fmt::format("{}: {} {}; passed over {} {}; say what they hold: --map name=TITLE --map phone=TITLE ...",
                     shown(name), has_first || has_last ? "only a part of the names was found" : "no names were found",
                     "in its header", passed_over.size() == 1 ? "is" : "are", clipped(enumerated(passed_over), 200));
}

}  // namespace

std::vector<std::string> mapped_keys() {
  std::vector<std::string> keys;
  for (const auto& mapped : mapped_meanings) keys.emplace_back(mapped.key);
  return keys;
}

void read_table(std::string_view bytes, std::size_t file, const std::string& name, const std::string& charset,
                const HowToRead& how, Records& into) {
  const auto text = table_text(bytes, name, charset, into.remarks);
  const auto start = table_start(text);
  const auto all = csv_rows(std::string_view(text).substr(start.byte), start.separator, start.line);
  if (all.rows.empty())
    throw UsageError({.what = "is empty", .remedy = "export the contacts anew", .where = shown(name)});
  const auto header = header_for(all.rows.front(), name, how);
  if (how.columns.empty())
    if (auto doubt = doubt_of_header(all.rows, header, name); !doubt.empty()) into.remarks.push_back(std::move(doubt));
  if (all.unclosed_quote > 0)
    into.problems.push_back({file, all.unclosed_quote, "a quote of this row is never closed"});
  for (std::size_t i = how.no_header ? 0 : 1; i < all.rows.size(); ++i)
    if (all.rows[i].line != all.unclosed_quote) take_row(all.rows[i], file, header, into);
}

}  // namespace netlog
