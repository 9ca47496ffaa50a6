// Dates, periods, amounts and names as a person types them: any text is a value within its bounds or none, what is
// written reads as the same, and a name finds whom it names.

#include "netlog/base/decimal.hpp"
#include "netlog/base/money.hpp"
#include "netlog/base/nearest.hpp"
#include "netlog/base/period.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/base/search_text.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/shell_line.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/ledger.hpp"
#include "netlog/merge/lines.hpp"
#include "netlog/network/names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "targets.hpp"

namespace netlog {
namespace {

bool is_within(Date date) {
  return first_date <= date && date <= last_date;
}

void read_date(std::string_view text) {
  for (const auto today : {first_date, *date_from_iso("2024-02-29"), last_date}) {
    try {
      const auto date = date_from_words(text, today);
      require(!date || is_within(*date), "a date lies within its bounds");
      require(!date || date_from_iso(iso(*date)) == date, "a date that is written reads as the same");
    } catch (const UsageError&) {}
    try {
      const auto period = period_from_words(text, today, std::nullopt);
      require(period.span.from <= period.span.to, "a period ends on or after its first day");
    } catch (const UsageError&) {}
  }
}

void read_amount(std::string_view text) {
  if (const auto money = money_from_typed(text)) {
    require(money->hundredths() >= 0 && *money <= largest_value, "an amount lies within its bounds");
    require(money_from_number(plain(*money)) == money, "an amount that is written reads as the same");
    require(money_from_typed(grouped(*money)) == money, "an amount as it is shown reads as the same");
  }
  if (const auto decimal = Decimal::of_digits(text))
    require(Decimal::of_digits(decimal->text()) == decimal, "a decimal that is written reads as the same");
}

void show(const std::string& text) {
  const auto safe = shown(text);
  require(is_utf8(safe), "what is shown is UTF-8");
  require(std::ranges::none_of(safe, [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }),
          "what is shown has no control characters");
  for (const auto columns : {std::size_t{1}, std::size_t{7}, std::size_t{40}})
    require(width(clipped(safe, columns)) <= columns, "what is cut fits");
  if (!is_utf8(text)) return;
  require(folded(folded(text)) == folded(text), "a folded text is folded");
  const auto ledger =
      read_ledger("[[note]]\ndate = 2026-01-01\ncontact = \"A\"\ntext = " + in_quotes("." + text) + "\n");
  require(ledger.findings.empty() && std::get<Note>(ledger.entries.at(0).content).text == "." + text,
          "a text in quotes reads as the same");
}

void find(std::string_view query, const std::vector<std::string>& names) {
  std::vector<Named> named;
  for (const auto& name : names)
    if (is_utf8(name)) named.push_back({named.size(), {name}});
  const NameBook book{named};
  const auto found_by = [&](std::string_view text) {
    try {
      return book.find(text);
    } catch (const UsageError&) {
      return std::vector<std::size_t>{};
    }
  };
  for (const auto index : found_by(query)) require(index < named.size(), "who is found is there");
  require(book.nearest(query).size() <= 3, "three at most are near");
  for (const auto& one : named) {
    const auto& name = one.names.front();
    const auto words = words_to_find(name);
    if (words.empty() || words.size() > most_query_words) continue;
    require(std::ranges::count(found_by(name), one.index) == 1, "the whole of a name finds who is called so");
    require(std::ranges::count(found_by(book.shortest_query(one.index)), one.index) == 1,
            "the shortest query finds whom it is of");
  }
}

void quote(const std::vector<std::string>& names) {
  std::string line;
  std::vector<std::string> plain_words;
  for (const auto& name : names) {
    const auto word = shell_word(name);
    require(std::ranges::none_of(word, [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }),
            "a word of a shell has no control characters");
    if (word.find("printf") != word.npos) continue;  // what has some is made by the shell itself
    plain_words.push_back(name);
    line += " " + word;
  }
  require(split_as_shell(line) == plain_words, "words that are quoted for a shell are parted as they were");
}

/// The lines of `bytes` without what ends them.
std::vector<std::string> texts_in(std::string_view bytes) {
  std::vector<std::string> texts;
  for (auto line : lines_in(bytes)) texts.emplace_back(line.substr(0, line.find('\n')));
  return texts;
}

}  // namespace

/// A date, a period or an amount, a line each.
void fuzz_dates(std::string_view bytes) {
  for (const auto& text : texts_in(bytes)) {
    read_date(text);
    read_amount(text);
  }
}

/// A query, and below it the names among which it is looked for.
void fuzz_names(std::string_view bytes) {
  auto lines = texts_in(bytes);
  if (lines.empty()) return;
  const auto text = lines.front();
  show(text);
  read_shell_line(text, " :=\"'");
  try {
    split_as_shell(text);
  } catch (const UsageError&) {}
  lines.erase(lines.begin());
  find(text, lines);
  if (std::ranges::all_of(lines, [](const std::string& line) { return is_utf8(line); })) quote(lines);
}

}  // namespace netlog
