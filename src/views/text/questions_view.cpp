#include "netlog/views/text/questions_view.hpp"

#include "netlog/analysis/balance.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/longer_history.hpp"
#include "netlog/views/text/phrases.hpp"
#include "netlog/views/text/standings.hpp"

#include <fmt/format.h>

namespace netlog {
namespace {

template <class T> std::string spelled_out(const T& value) {
  return shown(Spelling<T>::print(value).text);
}

/// What is known of a contact beside what its words say: "phone 0744 210 377, groups BNI Cluj".
std::string details_in_words(const Network& network, EntryIndex entry) {
  const auto* contact = std::get_if<Contact>(&network.history().entry(entry).content);
  std::vector<std::string> all;
  if (!contact) return {};
  each_row(*contact->details, [&](const auto& row, const auto& value) {
    if constexpr (requires { value.size(); }) {
      std::vector<std::string> members;
      for (const auto& member : value) members.push_back(spelled_out(member));
      if (!members.empty()) all.push_back(fmt::format("{} {}", row.key, enumerated(members, ", ")));
    } else if (value && row.key != "trade") {
      all.push_back(fmt::format("{} {}", row.key, spelled_out(*value)));
    }
  });
  return enumerated(all, ", ");
}

/// Adds what an entry says: in a line where that fits, else its words and its remark in lines of their own.
void add_entry(Page& page, const Phrase& said, std::size_t columns) {
  const auto room = std::max<std::size_t>(columns, 22) - 2;
  const auto remark = said.remark.empty() ? "" : ": " + said.remark;
  const Line whole{{padded(said.arrow, 2), said.style}, {said.words, said.style}, {remark, Style::dim}};
  if (width(whole) <= room + 2) return page.row(whole);
  std::string_view before = said.arrow;
  for (const auto& line : wrapped_text(said.words, room)) {
    page.row({{padded(before, 2), said.style}, {line, said.style}});
    before = "";
  }
  for (const auto& line : wrapped_text(said.remark, room)) page.row({{"  "}, {line, Style::dim}});
}

}  // namespace

Page choices_page(const Network& network, const Unclear& unclear, const std::string& newcomer, std::size_t columns) {
  Page page;
  // Of one alone it has to be said why there is a choice.
  if (unclear.is_unknown || unclear.meanings.size() == 1) page.row({{"  " + unclear.problem().what}});
  Table table{{{"", true}, {"", false, Room::cut}, {"", false, Room::cut_then_left_out}, {""}, {""}}, {}};
  const bool are_contacts = unclear.referent == Referent::contact;
  const auto all = are_contacts ? dealings(network) : IndexedVector<Dealings, Person>{};
  for (const auto& meaning : unclear.meanings) {
    std::vector<Table::Cell> row{{fmt::format("{}", table.rows.size() + 1)}, {shown(meaning.words)}};
    if (are_contacts) {
      const auto now = reciprocity(network, meaning.person, all[meaning.person]);
      row.push_back({shown(now.trade.value_or(""))});
      row.push_back({std::string(spelled(now.standing)), style_of(now.standing)});
      row.push_back({fmt::format("{} given, {} received", now.given.total, now.received.total), Style::dim});
    }
    table.rows.push_back(std::move(row));
  }
  if (!newcomer.empty()) table.rows.push_back({{"n"}, {newcomer}});
  for (auto& line : laid_out(table, columns, 2)) page.row(std::move(line));
  if (unclear.more > 0) page.row({{fmt::format("  and {} more: go back with < and write more of it", unclear.more)}});
  return page;
}

Page draft_page(const Network& network, const std::vector<Entry>& entries, std::size_t columns) {
  const auto history = longer_history(network.history(), entries);
  const auto& entries_after = history.ledger.entries;
  const Network after{history, network.as_of(), history.ledger.settings.window()};
  Page page;
  for (const auto i : entries_after.indices_from(network.history().ledger.entries.end_index())) {
    add_entry(page, phrase(after, i), columns);
    for (const auto& line : wrapped_text(details_in_words(after, i), std::max<std::size_t>(columns, 22) - 2))
      page.row({{"  "}, {line, Style::dim}});
    // Those of one day stand above it.
    const auto date = date_of(entries_after[i]);
    if (i + 1 < entries_after.size() && date_of(entries_after[i + 1]) == date) continue;
    page.row({{date ? fmt::format("  {}, {}", days_ago(*date, network.as_of()), weekday_date(*date)) : "  no date",
               Style::dim}});
  }
  return page;
}

}  // namespace netlog
