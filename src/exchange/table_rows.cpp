#include "netlog/exchange/table_rows.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The runs of digits and of letters of a text in lower case, three at most.
std::vector<std::string> parts_of_date(const std::string& text) {
  std::vector<std::string> parts;
  const auto kind = [&](std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    return c >= '0' && c <= '9' ? 1 : (c >= 'a' && c <= 'z') || c >= 0x80 ? 2 : 0;
  };
  for (std::size_t i = 0; i < text.size() && parts.size() < 3;) {
    const auto from = i;
    while (i < text.size() && kind(i) == kind(from)) ++i;
    if (kind(from) != 0) parts.push_back(text.substr(from, i - from));
  }
  return parts;
}

/// "03 Nov 2026", "2026-11-03", "3.11.2026", "11/3/26, 9:33 AM" (the month first, as LinkedIn wrote it).
std::optional<Date> date_in(std::string_view cell) {
  const auto text = ascii_lower(cell);
  const auto words = parts_of_date(text);
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

using Values = std::vector<std::string_view>;

std::ptrdiff_t digits_in(std::string_view text) {
  return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
}

Values parted_at(std::string_view cell, std::string_view between) {
  Values values;
  for (std::size_t from = 0; from <= cell.size();) {
    const auto end = std::min(cell.find(between, from), cell.size());
    values.push_back(cell.substr(from, end - from));
    from = end + between.size();
  }
  return values;
}

/// The values of a cell: Google puts several into one, and people do so with phones and e-mails.
Values values_of(std::string_view cell, Origin origin, CellMeaning meaning) {
  if (origin == Origin::google && meaning != CellMeaning::note) return parted_at(cell, " ::: ");
  const auto all_are = [](const Values& values, auto is) {
    return values.size() > 1 && std::ranges::all_of(values, is);
  };
  const bool is_email = meaning == CellMeaning::email || meaning == CellMeaning::likely_email;
  const bool is_phone = meaning == CellMeaning::phone || meaning == CellMeaning::likely_phone;
  constexpr int digits_of_phone = 6;
  for (const auto* const between : {";", ","}) {
    auto values = parted_at(cell, between);
    if (is_email && all_are(values, [](auto one) { return one.find('@') != one.npos; })) return values;
    if (is_phone && all_are(values, [](auto one) { return digits_in(one) >= digits_of_phone; })) return values;
  }
  return {cell};
}

/// A field that a cell alone says, and only the first one that says something.
struct PlainCell {
  CellMeaning meaning;
  std::string PersonRecord::*field;
};
constexpr std::array plain_cells{
    PlainCell{CellMeaning::name, &PersonRecord::formatted},  PlainCell{CellMeaning::prefix, &PersonRecord::prefix},
    PlainCell{CellMeaning::first, &PersonRecord::given},     PlainCell{CellMeaning::middle, &PersonRecord::additional},
    PlainCell{CellMeaning::last, &PersonRecord::family},     PlainCell{CellMeaning::suffix, &PersonRecord::suffix},
    PlainCell{CellMeaning::company, &PersonRecord::company}, PlainCell{CellMeaning::role, &PersonRecord::role}};

/// An address has more letters than digits.
bool may_be_phone(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return digits_in(text) >= std::max<std::ptrdiff_t>(3, std::ranges::count_if(text, is_letter));
}

/// A small number, 0 for what is none.
int small_number(std::string_view text) {
  return int(std::min<std::int64_t>(whole_number(text).value_or(0), 99));
}

/// The record that a row becomes.
class RowReader {
 public:
  RowReader(const TableHeader& header, const CsvRow& row, PersonRecord& record)
      : header_(header), row_(row), record_(record) {}

  void take(std::size_t column) {
    const auto& [meaning, is_known, labelled_by] = header_.columns[column];
    if (meaning == CellMeaning::nothing || meaning == CellMeaning::label) return;
    const auto label = labelled_by ? ascii_lower(row_.cells[*labelled_by]) : std::string();
    const auto cell = unprotected(row_.cells[column]);
    for (const auto value : values_of(cell, header_.origin, meaning))
      if (auto text = cleaned(value, meaning == CellMeaning::note); !is_blank(text)) take_value(meaning, text, label);
  }

  void finish() {
    auto& phones = record_.phones;
    phones = std::move(first_);
    phones.insert(phones.end(), others_.begin(), others_.end());
    phones.insert(phones.end(), last_.begin(), last_.end());
    if (!preferred_city_.empty()) record_.city = preferred_city_;
    if (is_blank(record_.formatted) && is_blank(record_.given + record_.additional + record_.family))
      record_.formatted = filed_as_;
    if (birth_month_ > 0 && birth_day_ > 0)
      record_.birthday =
          fmt::format("{}-{:02}-{:02}", birth_year_.empty() ? "-" : birth_year_, birth_month_, birth_day_);
    else if (!birth_year_.empty())
      record_.birthday = birth_year_;
  }

 private:
  static void set(std::string& field, const std::string& value) {
    if (field.empty()) field = value;
  }

  void take_value(CellMeaning meaning, const std::string& value, const std::string& label) {
    const auto plain = std::ranges::find(plain_cells, meaning, &PlainCell::meaning);
    if (plain != plain_cells.end())
      set(record_.*plain->field, value);
    else if (!take_reach(meaning, value, label))
      take_other(meaning, value, label);
  }

  /// Phones and e-mails; false for what is neither.
  bool take_reach(CellMeaning meaning, const std::string& value, const std::string& label) {
    switch (meaning) {
      case CellMeaning::first_phone:
        first_.push_back(value);
        return true;
      case CellMeaning::phone:
        take_phone(value, label);
        return true;
      case CellMeaning::last_phone:
        last_.push_back(value);
        return true;
      case CellMeaning::likely_phone:
        if (may_be_phone(value)) others_.push_back(value);
        return true;
      case CellMeaning::likely_last_phone:
        if (may_be_phone(value)) last_.push_back(value);
        return true;
      case CellMeaning::email:
        record_.emails.push_back(value);
        return true;
      case CellMeaning::likely_email:
        if (value.find('@') != value.npos && value.find(' ') == value.npos) record_.emails.push_back(value);
        return true;
      default:
        return false;
    }
  }

  void take_other(CellMeaning meaning, const std::string& value, const std::string& label) {
    switch (meaning) {
      case CellMeaning::filed_as:
        return set(filed_as_, value);
      case CellMeaning::nickname:
        return record_.nicknames.push_back(value);
      case CellMeaning::city:
        return set(label.starts_with('*') ? preferred_city_ : record_.city, value);
      case CellMeaning::likely_website:
        if (value.find('.') != value.npos) take_website(value);
        return;
      case CellMeaning::website:
      case CellMeaning::profile:
        return take_website(value);
      case CellMeaning::birthday:
        // Outlook's "0/0/00" is none.
        if (value.find_first_of("123456789") != value.npos) set(record_.birthday, value);
        return;
      case CellMeaning::birth_year:
        return set(birth_year_, value);
      case CellMeaning::birth_month:
        birth_month_ = small_number(value);
        return;
      case CellMeaning::birth_day:
        birth_day_ = small_number(value);
        return;
      case CellMeaning::note:
        return set(record_.note, value);
      case CellMeaning::categories:
        return take_category(value);
      case CellMeaning::date:
        record_.date = date_in(value);
        return;
      default:
        return;
    }
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

  void take_website(std::string value) {
    // Google escapes the colon as a vCard would.
    if (const auto at = value.find("\\:"); at != value.npos) value.erase(at, 1);
    set(linkedin_profile(value).empty() ? record_.website : record_.profile, value);
  }

  const TableHeader& header_;
  const CsvRow& row_;
  PersonRecord& record_;
  std::vector<std::string> first_, others_, last_;  // phones
  std::string filed_as_, preferred_city_, birth_year_;
  int birth_month_ = 0, birth_day_ = 0;
};

}  // namespace

void take_row(const CsvRow& row, std::size_t file, const TableHeader& header, Records& into) {
  PersonRecord record;
  record.file = file;
  record.line = row.line;
  record.origin = header.origin;
  RowReader reader{header, row, record};
  for (std::size_t i = 0; i < std::min(row.cells.size(), header.columns.size()); ++i) {
    if (row.cells[i].size() > most_bytes_of_value) {
      into.problems.push_back({file, row.line, "a cell of this row is longer than 1 MiB"});
      return;
    }
    reader.take(i);
  }
  reader.finish();
  add_record(std::move(record), "row", into);
}

}  // namespace netlog
