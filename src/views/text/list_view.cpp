#include "netlog/views/text/list_view.hpp"

#include "netlog/analysis/entries_by_date.hpp"
#include "netlog/base/text.hpp"
#include "netlog/views/data/entry_values.hpp"
#include "netlog/views/text/entry_tables.hpp"
#include "netlog/views/text/lists.hpp"
#include "netlog/views/text/phrase_lines.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace netlog {
namespace {

/// "referral" of `referrals`.
std::string_view singular(Things things) {
  const auto word = spelled(things);
  return word.substr(0, word.size() - 1);
}

std::string items_title(const Network& network, Things things, bool open_only, const std::vector<EntryIndex>& entries) {
  auto title = counted(std::int64_t(entries.size()), (open_only ? "open " : "") + std::string(singular(things)));
  const auto given = std::ranges::count_if(entries, [&](EntryIndex i) { return phrase(network, i).arrow == "→"; });
  const auto received = std::ranges::count_if(entries, [&](EntryIndex i) { return phrase(network, i).arrow == "←"; });
  if (given + received > 0) title += fmt::format(": {} given, {} received", given, received);
  return title + ".";
}

/// The entries of a kind under `table`.
Page entries_page(const Network& network, Things things, bool open_only, const std::vector<EntryIndex>& entries,
                  const Table& table, std::size_t columns) {
  Page page;
  page.around({{items_title(network, things, open_only, entries), Style::bold}});
  if (entries.empty()) return page;
  page.blank();
  add_table(page, table, columns);
  if (!has_arrow(network, entries)) return page;
  page.blank();
  Line legend{{std::string(arrows_explained), Style::dim}};
  if (!open_only || things != Things::referrals) {
    page.around(std::move(legend));
    return page;
  }
  const auto id = id_of(network.history().entry(entries.front()))->text;
  add_hints(page, std::move(legend),
            {{"when one is decided: ", Style::dim}, {fmt::format("netlog outcome won {}", id), Style::cyan}}, columns);
  return page;
}

/// The entries of a kind in the order of their dates.
template <class T> std::vector<EntryIndex> entries_of(const Network& network, bool open_only) {
  const auto& history = network.history();
  return entries_by_date(network, [&](EntryIndex i) {
    if (!std::holds_alternative<T>(history.entry(i).content)) return false;
    return !open_only || (network.counts(i) && network.is_open(history.items[history.item_of[i]]));
  });
}

/// The row of a kind of entry, which `table` lays out.
template <class T, Things things, auto table>
constexpr Listed kind_listed(std::string_view in_words, bool can_be_open) {
  return {
      things,
      in_words,
      can_be_open,
      [](const Network& network, bool open_only, std::size_t width) {
        const auto entries = entries_of<T>(network, open_only);
        return entries_page(network, things, open_only, entries, table(network, entries), width);
      },
      [](const Network& network, bool open_only) { return entries_value(network, entries_of<T>(network, open_only)); },
      [](const Network& network, bool open_only) {
        return entries_sheet(network, entries_of<T>(network, open_only), T::kind.name);
      }};
}

/// The row of what is listed as it is by now.
template <Things things, auto page, auto value, auto columns> constexpr Listed state_listed(std::string_view in_words) {
  return {things,
          in_words,
          false,
          [](const Network& network, bool, std::size_t width) { return page(network, width); },
          [](const Network& network, bool) { return value(network); },
          [](const Network& network, bool) {
            return Sheet{columns(), objects(value(network))};
          }};
}

std::vector<std::string> contact_columns() {
  std::vector<std::string> columns{"kind"};
  for (const auto& key : columns_of<Contact>()) columns.push_back(key);
  return columns;
}
std::vector<std::string> group_columns() {
  return {"name", "mine", "date", "city", "meets", "members"};
}
std::vector<std::string> card_columns() {
  return {"contact", "held"};
}

constexpr std::array all_listed{
    state_listed<Things::contacts, contacts_page, contacts_value, contact_columns>("contacts"),
    state_listed<Things::groups, groups_page, groups_value, group_columns>("groups"),
    state_listed<Things::cards, cards_page, cards_value, card_columns>("cards at hand"),
    kind_listed<Referral, Things::referrals, referrals_table>("referrals", true),
    kind_listed<Invitation, Things::invitations, invitations_table>("invitations", true),
    kind_listed<Need, Things::needs, needs_table>("needs", true),
    kind_listed<Deal, Things::deals, deals_table>("deals", false),
    kind_listed<Meeting, Things::meetings, meetings_table>("meetings", false),
    kind_listed<Note, Things::notes, notes_table>("notes", false)};

static_assert(
    [] {
      for (std::size_t i = 0; i < all_listed.size(); ++i)
        if (all_listed.at(i).things != Things(i)) return false;
      return all_listed.size() == words<Things>.size();
    }(),
    "a row for each thing, in the order of the enumerators");

}  // namespace

const Listed& listed(Things things) {
  return all_listed.at(std::size_t(things));
}

}  // namespace netlog
