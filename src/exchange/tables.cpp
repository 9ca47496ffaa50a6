#include "netlog/exchange/tables.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"
#include "netlog/exchange/charset.hpp"
#include "netlog/exchange/csv.hpp"
#include "netlog/exchange/titles.hpp"

#include <algorithm>
#include <array>
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
  auto line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
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
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  auto used = charset;
  if (used.empty() && !is_utf8(bytes)) {
    const auto start = table_start(bytes);
    used = code_page_of(first_line_of(bytes.substr(start.byte)), start.separator);
  }
  auto text = as_utf8(bytes, used, used.empty() ? "CP1252" : used);
  // The letters of 1250 that are these in 1252.
  if (used == "CP1252" && charset.empty()) {
    const auto inside_word = [&](std::string_view letter) {
      const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
      for (auto at = text.find(letter); at != text.npos; at = text.find(letter, at + 1))
        if ((at > 0 && is_letter(text[at - 1])) ||
            (at + letter.size() < text.size() && is_letter(text[at + letter.size()])))
          return true;
      return false;
    };
    if (inside_word("ª") || inside_word("º") || inside_word("Þ") || inside_word("þ"))
      remarks.push_back(
          fmt::format("{}: there are letters like ª º Þ þ inside of words: read with --charset 1250?", shown(name)));
  }
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
std::vector<CellMeaning> mapped_columns(const HowToRead& how, const std::vector<std::string>& titles) {
  std::vector<CellMeaning> columns(titles.size(), CellMeaning::nothing);
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
    columns[at] = mapped->meaning;
  }
  return columns;
}

/// "03 Nov 2026", "2026-11-03", "3.11.2026", "11/3/26, 9:33 AM" (the month first, as LinkedIn wrote it).
std::optional<Date> date_in(std::string_view cell) {
  const auto text = ascii_lower(cell);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size() && words.size() < 3;) {
    const auto kind = [&](std::size_t at) {
      const auto c = static_cast<unsigned char>(text[at]);
      return c >= '0' && c <= '9' ? 1 : (c >= 'a' && c <= 'z') || c >= 0x80 ? 2 : 0;
    };
    const auto from = i;
    while (i < text.size() && kind(i) == kind(from)) ++i;
    if (kind(from) != 0) words.push_back(text.substr(from, i - from));
  }
  if (words.size() < 3) return {};
  const auto number = [&](std::size_t at) { return int(whole_number(words[at]).value_or(0)); };
  const auto year_of = [](int year) { return year < 100 ? 2000 + year : year; };
  for (unsigned month = 1; month <= 12; ++month) {
    const auto name = ascii_lower(month_name(*date_of(2026, month, 1)));
    if (words[1].size() >= 3 && name.starts_with(words[1]))
      return date_of(year_of(number(2)), month, unsigned(number(0)));
    if (words[0].size() >= 3 && name.starts_with(words[0]))
      return date_of(year_of(number(2)), month, unsigned(number(1)));
  }
  if (words[0].size() == 4) return date_of(number(0), unsigned(number(1)), unsigned(number(2)));
  const bool month_first = text.find('/') != text.npos && number(1) > 0 && number(0) <= 12;
  return month_first ? date_of(year_of(number(2)), unsigned(number(0)), unsigned(number(1)))
                     : date_of(year_of(number(2)), unsigned(number(1)), unsigned(number(0)));
}

/// Without the apostrophe that protects a cell from being taken for a formula.
std::string unprotected(std::string cell) {
  if (!cell.starts_with('\'')) return cell;
  const auto at = cell.find_first_not_of('\'');
  constexpr std::string_view begins = "=@\t\r+-";
  if (at != cell.npos && begins.find(cell[at]) != begins.npos) cell.erase(0, 1);
  return cell;
}

/// The values of a cell: Google puts several into one.
std::vector<std::string> values_of(const std::string& cell, Origin origin) {
  if (origin != Origin::google) return {cell};
  constexpr std::string_view between = " ::: ";
  std::vector<std::string> values;
  for (std::size_t from = 0; from <= cell.size();) {
    const auto end = std::min(cell.find(between, from), cell.size());
    values.push_back(cleaned(std::string_view(cell).substr(from, end - from)));
    from = end + between.size();
  }
  return values;
}

/// The record that a row becomes, cell by cell.
class RowReader {
 public:
  RowReader(const TableHeader& header, PersonRecord& record) : header_(header), record_(record) {}

  void take(std::size_t column, const std::string& text) {
    const auto meaning = header_.columns[column];
    const auto cell = unprotected(text);
    if (meaning == CellMeaning::label) {
      label_ = ascii_lower(text);
      return;
    }
    const auto label = std::exchange(label_, {});
    if (meaning == CellMeaning::nothing) return;
    for (const auto& value : values_of(cell, header_.origin))
      if (!is_blank(value)) take_value(meaning, meaning == CellMeaning::note ? value : cleaned(value), label);
  }

  void finish() {
    auto& phones = record_.phones;
    phones = std::move(first_);
    phones.insert(phones.end(), others_.begin(), others_.end());
    phones.insert(phones.end(), last_.begin(), last_.end());
  }

 private:
  void set(std::string& field, const std::string& value) {
    if (field.empty()) field = value;
  }

  void take_phone(const std::string& value, const std::string& label) {
    if (label.find("assist") != label.npos) return;
    if (label.find("fax") != label.npos || label.find("pager") != label.npos)
      last_.push_back(value);
    else
      (label.starts_with('*') ? first_ : others_).push_back(value);
  }

  void take_category(std::string_view value) {
    // Google's own: "* myContacts".
    if (value.starts_with('*')) return;
    while (!value.empty()) {
      const auto part = value.substr(0, value.find_first_of(";,"));
      if (auto text = cleaned(part); !text.empty()) record_.categories.push_back(std::move(text));
      value.remove_prefix(std::min(part.size() + 1, value.size()));
    }
  }

  void take_website(const std::string& value) {
    if (linkedin_profile(value).empty())
      set(record_.website, value);
    else
      set(record_.profile, value);
  }

  void take_value(CellMeaning meaning, const std::string& value, const std::string& label) {
    const auto digits = std::ranges::count_if(value, [](char c) { return c >= '0' && c <= '9'; });
    switch (meaning) {
      case CellMeaning::name:
        return set(record_.formatted, value);
      case CellMeaning::prefix:
        return set(record_.prefix, value);
      case CellMeaning::first:
        return set(record_.given, value);
      case CellMeaning::middle:
        return set(record_.additional, value);
      case CellMeaning::last:
        return set(record_.family, value);
      case CellMeaning::suffix:
        return set(record_.suffix, value);
      case CellMeaning::nickname:
        return record_.nicknames.push_back(value);
      case CellMeaning::company:
        return set(record_.company, value);
      case CellMeaning::role:
        return set(record_.role, value);
      case CellMeaning::first_phone:
        return first_.push_back(value);
      case CellMeaning::phone:
        return take_phone(value, label);
      case CellMeaning::last_phone:
        return last_.push_back(value);
      case CellMeaning::email:
        return record_.emails.push_back(value);
      case CellMeaning::city:
        return set(record_.city, value);
      case CellMeaning::website:
      case CellMeaning::profile:
        return take_website(value);
      case CellMeaning::birthday:
        return set(record_.birthday, value);
      case CellMeaning::note:
        return set(record_.note, cleaned(value, true));
      case CellMeaning::categories:
        return take_category(value);
      case CellMeaning::date:
        record_.date = date_in(value);
        return;
      case CellMeaning::likely_phone:
        if (digits >= 3) others_.push_back(value);
        return;
      case CellMeaning::likely_last_phone:
        if (digits >= 3) last_.push_back(value);
        return;
      case CellMeaning::likely_email:
        if (value.find('@') != value.npos && value.find(' ') == value.npos) record_.emails.push_back(value);
        return;
      case CellMeaning::likely_website:
        if (value.find('.') != value.npos) take_website(value);
        return;
      case CellMeaning::label:
      case CellMeaning::nothing:
        return;
    }
  }

  const TableHeader& header_;
  PersonRecord& record_;
  std::string label_;
  std::vector<std::string> first_, others_, last_;
};

void take_row(const CsvRow& row, std::size_t file, const TableHeader& header, Records& into) {
  PersonRecord record;
  record.file = file;
  record.line = row.line;
  record.origin = header.origin;
  RowReader reader{header, record};
  for (std::size_t i = 0; i < std::min(row.cells.size(), header.columns.size()); ++i) {
    if (row.cells[i].size() > most_bytes_of_value) {
      into.problems.push_back({file, row.line, "a cell of this row is longer than 1 MiB"});
      return;
    }
    reader.take(i, row.cells[i]);
  }
  reader.finish();
  if (complete_record(record))
    into.records.push_back(std::move(record));
  else
    ++into.left_out;
}

TableHeader header_for(const CsvRow& first, const std::string& name, const HowToRead& how) {
  if (!how.columns.empty())
    return {how.from.value_or(Origin::csv), mapped_columns(how, first.cells), how.columns.size()};
  if (how.no_header) refuse("--no-header leaves open what the columns are", "say it: --map name=#1 --map phone=#2 ...");
  auto header = header_of(first.cells, how.from);
  const auto has = [&](std::initializer_list<CellMeaning> some) {
    return std::ranges::find_first_of(header.columns, some) != header.columns.end();
  };
  if (has({CellMeaning::name, CellMeaning::first, CellMeaning::last, CellMeaning::email, CellMeaning::likely_email,
           CellMeaning::company, CellMeaning::nickname}))
    return header;
  std::vector<std::string> titles;
  for (const auto& title : first.cells) titles.push_back(in_quotes(title));
  throw UsageError({.what = first.cells.size() > 1 ? fmt::format("no column says what somebody is called: {}",
                                                                 clipped(enumerated(titles), 200))
                                                   : "is neither vCards nor CSV of contacts",
                    .remedy = first.cells.size() > 1 ? "say what they hold: --map name=TITLE --map phone=TITLE ..."
                                                     : "import vCards, or CSV with a header",
                    .where = shown(name)});
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
  if (all.unclosed_quote > 0)
    into.problems.push_back({file, all.unclosed_quote, "a quote of this row is never closed"});
  for (std::size_t i = how.no_header ? 0 : 1; i < all.rows.size(); ++i)
    if (all.rows[i].line != all.unclosed_quote) take_row(all.rows[i], file, header, into);
}

}  // namespace netlog
