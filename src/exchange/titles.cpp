#include "netlog/exchange/titles.hpp"

#include "netlog/base/text.hpp"
#include "netlog/exchange/charset.hpp"
#include "netlog/exchange/csv.hpp"
#include "netlog/exchange/title_tables.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace netlog {
namespace {

using Names = std::vector<std::string>;

bool has_title_part(std::string_view title, std::string_view parts) {
  while (!parts.empty()) {
    const auto part = parts.substr(0, parts.find('|'));
    if (title.find(part) != std::string::npos) return true;
    parts.remove_prefix(std::min(part.size() + 1, parts.size()));
  }
  return false;
}

/// What a part of a title, folded, says of its column.
CellMeaning hinted_meaning(const std::string& title) {
  static const auto folded_parts = [] {
    std::vector<std::string> all;
    for (const auto& hint : title_hints()) all.push_back(folded(hint.parts));
    return all;
  }();
  // What is longer is a sentence.
  constexpr std::size_t longest_title = 60;
  if (title.size() > longest_title) return CellMeaning::nothing;
  for (std::size_t i = 0; i < folded_parts.size(); ++i)
    if (has_title_part(title, folded_parts[i])) return title_hints()[i].meaning;
  return CellMeaning::nothing;
}

struct KnownTitle {
  CellMeaning meaning;
  int page;
};
using Dictionary = std::unordered_map<std::string, KnownTitle>;

Dictionary dictionary_of(std::span<const Titles> rows) {
  Dictionary all;
  for (const auto& row : rows)
    for (auto rest = row.titles; !rest.empty();) {
      const auto title = rest.substr(0, rest.find('|'));
      all.try_emplace(title_to_compare(title), KnownTitle{row.meaning, row.page});
      rest.remove_prefix(std::min(title.size() + 1, rest.size()));
    }
  return all;
}

const Dictionary& dictionary_for(Origin origin) {
  static const auto linkedin = dictionary_of(linkedin_titles()), google = dictionary_of(google_titles()),
                    common = dictionary_of(common_titles());
  return origin == Origin::linkedin ? linkedin : origin == Origin::google ? google : common;
}

/// Whether all titles of a program's files are known, so that a part of one says nothing.
bool has_fixed_titles(Origin origin) {
  return origin == Origin::linkedin || origin == Origin::google;
}

TableColumn column_called(const std::string& title, Origin origin) {
  const auto& dictionary = dictionary_for(origin);
  if (const auto at = dictionary.find(title); at != dictionary.end()) return {at->second.meaning, true, {}};
  return {has_fixed_titles(origin) ? CellMeaning::nothing : hinted_meaning(title), false, {}};
}

/// Which program writes such titles.
Origin origin_of(const Names& titles) {
  const auto has = [&](std::string_view title) { return std::ranges::count(titles, title) > 0; };
  if (has("connected on") && has("first name")) return Origin::linkedin;
  if (has("e-mail # - value") || has("phone # - value") || has("group membership") || has("phonetic first name") ||
      (has("given name") && has("family name") && has("name")))
    return Origin::google;
  static const auto of_thunderbird = folded(
      "primary email|primäre e-mail|électronique principale|première adresse électronique|email principale|"
      "email primaria|electrónico principal|e-mail primario|primair e-mail|podstawowy e-mail|podstawowy adres|"
      "první e-mail|elsődleges e-mail|e-mail primar|birinci e-posta|email principal|primær mail|"
      "альтернативный адрес электронной почты");
  if (std::ranges::any_of(titles, [](const auto& title) { return has_title_part(title, of_thunderbird); }))
    return Origin::thunderbird;
  constexpr std::size_t columns_of_outlook = 20;
  return titles.size() >= columns_of_outlook || has("e-mail address") || has("e-mail # address") ? Origin::outlook
                                                                                                 : Origin::csv;
}

/// The columns of a table, with what some mean only beside others.
class ColumnSettler {
 public:
  ColumnSettler(const Names& titles, TableHeader& header) : titles_(titles), header_(header) {}

  void settle() {
    settle_labels();
    if (has_fixed_titles(header_.origin)) return;
    settle_title();
    settle_names();
    settle_birthday();
    settle_places();
  }

 private:
  std::vector<TableColumn>& columns() { return header_.columns; }
  std::size_t first_of(CellMeaning meaning) {
    return std::size_t(std::ranges::find(columns(), meaning, &TableColumn::meaning) - columns().begin());
  }
  bool has(CellMeaning meaning) { return first_of(meaning) < columns().size(); }
  std::size_t first_called(std::string_view title) const {
    return std::size_t(std::ranges::find(titles_, title) - titles_.begin());
  }

  /// "Phone 2 - Type" is said of "Phone 2 - Value": the label stands before it.
  void settle_labels() {
    std::optional<std::size_t> label;
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      const auto group = std::string_view(titles_[i]).substr(0, titles_[i].find(" - "));
      if (columns()[i].meaning == CellMeaning::label)
        label = i;
      else if (label && titles_[*label].starts_with(std::string(group) + " - "))
        columns()[i].labelled_by = label;
      else
        label.reset();
    }
  }

  /// "Title" stands for "Dr." beside a job's title or before the first name, else for the job's, as beside a "Role".
  void settle_title() {
    const auto role = first_of(CellMeaning::role);
    const bool has_role = role < titles_.size() && titles_[role] != "role";
    const auto before = std::min(first_of(CellMeaning::first), first_of(CellMeaning::last));
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      auto& column = columns()[i];
      const auto is = [&](std::string_view title) { return titles_[i] == title; };
      if (column.meaning != CellMeaning::nothing) continue;
      if (is("title") || is("titel") || is("titre") || is("titulo") || is("titolo"))
        column = {has_role || i < before ? CellMeaning::prefix : CellMeaning::role, true, {}};
      // Elsewhere it is the address.
      if (is("cim") && has_role && i < before) column = {CellMeaning::prefix, true, {}};
    }
  }

  void settle_names() {
    // "Vorname, Name"; and what is a nickname in Brazil is a family name in Portugal.
    if (has(CellMeaning::first) && !has(CellMeaning::last)) {
      for (const auto* const title : {"name", "naam", "namn", "navn"})
        if (const auto i = first_called(title); i < columns().size()) columns()[i].meaning = CellMeaning::last;
    }
    if (const auto i = first_called("apelido"); i < columns().size() && first_called("sobrenome") < columns().size())
      columns()[i].meaning = CellMeaning::nickname;
    // A second one of Thunderbird is what somebody is called in a chat.
    if (header_.origin == Origin::thunderbird)
      for (auto i = first_of(CellMeaning::name) + 1; i < columns().size(); ++i)
        if (columns()[i].meaning == CellMeaning::name) columns()[i].meaning = CellMeaning::nothing;
  }

  /// Beside the month the birthday is only its day.
  void settle_birthday() {
    const auto i = first_of(CellMeaning::birthday);
    if (i < columns().size() && has(CellMeaning::birth_month)) columns()[i].meaning = CellMeaning::birth_day;
  }

  /// Beside a "Mobile", as in Yahoo's files, phones stand under a place alone.
  void settle_places() {
    constexpr std::array places{"home", "work", "office", "main", "other", "primary"};
    if (std::ranges::find_first_of(titles_, std::array{"mobile", "cell", "iphone", "yahoo phone"}) == titles_.end())
      return;
    for (std::size_t i = 0; i < titles_.size(); ++i)
      if (std::ranges::count(places, titles_[i]) > 0) columns()[i] = {CellMeaning::likely_phone, true, {}};
  }

  const Names& titles_;
  TableHeader& header_;
};

Names compared_titles(const Names& titles) {
  Names all;
  for (const auto& title : titles) all.push_back(title_to_compare(title));
  return all;
}

}  // namespace

std::string title_to_compare(std::string_view title) {
  auto text = folded(title);
  std::ranges::replace(text, '_', ' ');
  while (text.ends_with(':') || text.ends_with('*') || text.ends_with(' ')) text.pop_back();
  std::string out;
  bool in_number = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    // "E-mail 2 Address", not "phone2".
    const bool begins = is_digit && (in_number || (i > 0 && text[i - 1] == ' '));
    if (begins && !in_number) out += '#';
    if (!begins) out += text[i];
    in_number = begins;
  }
  return out;
}

TableHeader header_of(const std::vector<std::string>& titles, std::optional<Origin> from) {
  const auto names = compared_titles(titles);
  TableHeader header{from.value_or(origin_of(names)), {}};
  for (const auto& name : names) header.columns.push_back(column_called(name, header.origin));
  ColumnSettler{names, header}.settle();
  return header;
}

std::size_t known_titles(const std::vector<std::string>& titles) {
  const auto columns = header_of(titles, {}).columns;
  return std::size_t(std::ranges::count_if(columns, [](const TableColumn& column) {
    return column.meaning != CellMeaning::nothing && column.meaning != CellMeaning::label;
  }));
}

std::string code_page_of(std::string_view header, char separator) {
  std::string best = "CP1252";
  std::size_t most = 0;
  for (const auto page : {1252, 1250, 1251, 1254, 932}) {
    const auto charset = charset_called(std::to_string(page));
    const auto text = from_charset(header, charset);
    if (!text) continue;
    const auto rows = csv_rows(*text, separator).rows;
    if (rows.empty()) continue;
    const auto& dictionary = dictionary_for(Origin::csv);
    std::size_t count = 0;
    for (const auto& title : compared_titles(rows.front().cells)) {
      const auto at = dictionary.find(title);
      if (at != dictionary.end() && at->second.page == page) ++count;
    }
    if (count > most) {
      most = count;
      best = charset;
    }
  }
  return best;
}

}  // namespace netlog
