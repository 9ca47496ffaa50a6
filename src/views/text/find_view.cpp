#include "netlog/views/text/find_view.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/text/phrases.hpp"
#include "netlog/views/text/standings.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t longest_query = 30;

/// "4 people for "wedding". Start with Daniela Suciu: it is your turn."
std::string first_sentence(const std::string& query, const std::vector<FoundContact>& hits) {
  auto text = fmt::format("{} for \"{}\"", counted(std::int64_t(hits.size()), "person", "people"),
                          clipped(shown(query), longest_query));
  const auto& first = hits.front();
  text += hits.size() == 1 ? fmt::format(": {}", shown(first.name)) : fmt::format(". Start with {}", shown(first.name));
  if (first.standing == Standing::your_turn) text += hits.size() == 1 ? "; it is your turn" : ": it is your turn";
  return text + ".";
}

Piece cards_piece(std::int64_t held) {
  return held == 0 ? Piece{"no card", Style::dim} : Piece{counted(held, "card")};
}

Piece standing_piece(Standing standing) {
  return {std::string(spelled(standing)), style_of(standing)};
}

/// The need that an entry is, or meets with a recommendation; null if it has nothing to do with one.
const Item* need_of(const History& history, EntryIndex entry) {
  if (std::holds_alternative<Need>(history.entry(entry).content)) return &history.items[history.item_of[entry]];
  const auto* referral = std::get_if<Referral>(&history.entry(entry).content);
  if (!referral || !referral->need || referral->direction == Direction::received) return nullptr;
  const auto names_it = [&](const Item& item) { return std::ranges::count(item.referrals, entry) > 0; };
  return &*std::ranges::find_if(history.items, names_it);
}

/// The last day on which a person was recommended for a need; none if they never were.
std::optional<Date> recommended(const Network& network, const Item& need, PersonIndex person) {
  std::optional<Date> last;
  for (const auto i : need.referrals)
    if (network.history().person_of[i] == person && network.counts(i))
      last = std::max(last.value_or(first_date), *network.history().counts_on[i]);
  return last;
}

}  // namespace

namespace {

/// Whom to send somebody to who was found: those who would like to meet such people.
void add_asking(Page& page, const std::vector<FoundContact>& asking, std::size_t columns) {
  if (asking.empty()) return;
  if (!page.lines.empty()) page.blank();
  page.around({{fmt::format("Asked for by {}:", counted(std::int64_t(asking.size()), "contact")), Style::bold}});
  Table table{{{"", false, Room::cut}, {""}, {""}}, {}};
  for (const auto& hit : asking)
    table.rows.push_back({{shown(hit.name)}, standing_piece(hit.standing), {shown(*hit.asks)}});
  auto lines = laid_out(table, columns, 2);
  const bool are_asks_below = width(lines.front()) > columns;
  if (are_asks_below) {
    for (auto& row : table.rows) row.pop_back();
    table.columns.pop_back();
    lines = laid_out(table, columns, 2);
  }
  for (std::size_t i = 0; i < asking.size(); ++i) {
    page.row(lines[i]);
    if (are_asks_below)
      for (const auto& part : wrapped_text(shown(*asking[i].asks), std::max<std::size_t>(columns, 24) - 4))
        page.row({{"    "}, {part, Style::dim}});
  }
}

}  // namespace

Page find_page(const Network& network, const std::string& query, const std::vector<FoundContact>& hits,
               const std::vector<FoundContact>& asking, std::size_t columns) {
  Page page;
  if (hits.empty()) {
    add_asking(page, asking, columns);
    return page;
  }
  add_text(page, first_sentence(query, hits), Style::bold, columns);
  page.blank();
  Table table{{{"", false, Room::cut},
               {"", false, Room::cut_then_left_out},
               {""},
               {"", true},
               {"", false, Room::cut_then_left_out}},
              {}};
  for (const auto& hit : hits)
    table.rows.push_back({{shown(hit.name)},
                          {shown(hit.trade.value_or(""))},
                          standing_piece(hit.standing),
                          cards_piece(hit.cards_held),
                          {shown(hit.reason), Style::dim}});
  for (auto& line : laid_out(table, columns, 2)) page.row(std::move(line));
  page.blank();
  const auto first = contact_names(network).shortest_query(hits.front().person);
  add_hints(page, {{"recommend: ", Style::dim}, {command_line({"give", first}), Style::cyan}},
            {{"who they are: ", Style::dim}, {command_line({"show", first}), Style::cyan}}, columns);
  add_asking(page, asking, columns);
  return page;
}

void add_matches(Page& page, const Network& network, EntryIndex entry, std::size_t columns) {
  const auto& history = network.history();
  const auto* item = need_of(history, entry);
  if (!item) return;
  const auto& need = history.as<Need>(item->entry);
  const auto hits = Directory{network}.best_for_need(need.wanted, need.who);
  if (hits.empty()) {
    page.row({{"  nobody you know fits it yet", Style::dim}});
    return;
  }
  const auto& names = contact_names(network);
  Table table{{{"", false, Room::cut}, {"", false, Room::cut_then_left_out}, {""}, {""}}, {}};
  for (const auto& hit : hits) {
    const auto before = recommended(network, *item, hit.person);
    table.rows.push_back(
        {{shown(hit.name)},
         {shown(hit.trade.value_or(""))},
         standing_piece(hit.standing),
         before
             ? Piece{fmt::format("recommended {}", day_and_month(*before, network.as_of())), Style::dim}
             : Piece{command_line({"give", names.shortest_query(hit.person), "--need", need.id.text}), Style::cyan}});
  }
  for (auto& line : laid_out(table, columns, 2)) page.row(std::move(line));
}

}  // namespace netlog
