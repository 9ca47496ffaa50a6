#include "netlog/views/text/why_view.hpp"

#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/views/text/balance_view.hpp"
#include "netlog/views/text/phrase_lines.hpp"
#include "netlog/views/text/standings.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// What was counted, under its figures.
void add_counted(Page& page, const Network& network, const std::vector<Evidence>& evidence, std::size_t columns) {
  std::optional<Figure> figure;
  for (const auto& one : evidence) {
    if (one.counting != Counting::counted) continue;
    if (one.figure != figure) page.row({{fmt::format("  {}", one.figure.heading()), Style::dim}});
    figure = one.figure;
    page.row(dated_line(network, one.entry, phrase(network, one.entry), columns));
  }
}

/// What was not counted for one reason, by date, an entry that belongs to two figures once.
void add_left_out(Page& page, const Network& network, std::vector<Evidence> evidence, Counting counting,
                  std::size_t columns) {
  std::erase_if(evidence, [&](const Evidence& one) { return one.counting != counting; });
  sort_stably(evidence, [](const Evidence& one) { return std::pair(one.date, one.entry); });
  const auto is_same_entry = [](const Evidence& a, const Evidence& b) { return a.entry == b.entry; };
  evidence.erase(std::unique(evidence.begin(), evidence.end(), is_same_entry), evidence.end());
  if (!evidence.empty()) page.row({{fmt::format("  Not counted: {}", spelled(counting)), Style::dim}});
  for (const auto& one : evidence) page.row(dated_line(network, one.entry, phrase(network, one.entry), columns));
}

/// The sentence, what was counted and what was not.
Value why_value(const Network& network, const Why& why) {
  List counted, left_out;
  for (const auto& one : why.evidence) {
    const auto& entry = network.history().entry(one.entry);
    Object object;
    object.emplace_back("figure", value_of(one.figure.key()));
    object.emplace_back("date", value_of(one.date));
    if (const auto* id = id_of(entry)) object.emplace_back("id", value_of(*id));
    object.emplace_back("line", value_of(int(entry.line)));
    if (one.counting != Counting::counted) object.emplace_back("reason", value_of(std::string(spelled(one.counting))));
    (one.counting == Counting::counted ? counted : left_out).push_back({std::move(object)});
  }
  Object value;
  value.emplace_back("sentence", value_of(why.sentence));
  value.emplace_back("counted", Value{std::move(counted)});
  value.emplace_back("not_counted", Value{std::move(left_out)});
  return {std::move(value)};
}

}  // namespace

void add_first_gift(Page& page, const std::string& command, std::size_t columns) {
  if (command.empty()) return;
  auto& sentence = page.lines.back().line;
  if (width(sentence) + 2 + width(command) <= columns) {
    sentence.push_back({": "});
    sentence.push_back({command, Style::cyan});
  } else {
    if (width(sentence) < columns) sentence.push_back({":"});
    page.row({{command, Style::cyan}});
  }
}

Page why_page(const Network& network, const std::vector<Why>& reasons, std::size_t columns) {
  Page page;
  for (const auto& why : reasons) {
    if (!page.lines.empty()) page.blank();
    add_text(page, shown(why.contact.name), Style::bold, columns);
    for (const auto& line : wrapped_text(why.sentence, columns)) page.row({{line, style_of(why.contact.standing)}});
    add_first_gift(page, first_gift(network, why.contact), columns);
    if (const auto ways = ways_back_in_words(why.contact); !ways.empty())
      for (const auto& line : wrapped_text(ways, columns)) page.row({{line, Style::dim}});
    add_counted(page, network, why.evidence, columns);
    for (const auto counting : {Counting::before_the_window, Counting::later_than_asked})
      add_left_out(page, network, why.evidence, counting, columns);
  }
  return page;
}

Value reasons_value(const Network& network, const Balance& balance, const std::vector<Why>& reasons) {
  auto value = value_of(balance);
  auto& members = std::get<Object>(value.is);
  const auto contacts = std::ranges::find(members, "contacts", &Member::key);
  auto why = reasons.begin();
  for (auto& contact : std::get<List>(contacts->value.is))
    std::get<Object>(contact.is).emplace_back("why", why_value(network, *why++));
  return value;
}

Sheet reasons_sheet(const Balance& balance, const std::vector<Why>& reasons) {
  auto sheet = sheet_of(balance.contacts);
  sheet.columns.push_back("why");
  auto why = reasons.begin();
  for (auto& row : sheet.rows) row.emplace_back("why", value_of((why++)->sentence));
  return sheet;
}

}  // namespace netlog
