#include "netlog/views/text/lists.hpp"

#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/views/data/entry_values.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

std::string shown_or_nothing(const std::optional<std::string>& text) {
  return text ? shown(*text) : std::string();
}

std::vector<PersonIndex> contacts_by_name(const Network& network) {
  std::vector<PersonIndex> persons;
  for (const auto i : network.history().persons.indices())
    if (network.is_known(i)) persons.push_back(i);
  sort_stably(persons, [&](PersonIndex i) { return folded(network.name(i)); });
  return persons;
}

/// Those who take part and how many of their cards are held, in the order of their names.
std::vector<std::pair<std::string, std::int64_t>> cards_by_name(const Network& network) {
  std::vector<std::pair<std::string, std::int64_t>> cards;
  for (const auto person : network.participants()) cards.emplace_back(network.name(person), network.cards_held(person));
  sort_stably(cards, [](const auto& one) { return folded(one.first); });
  return cards;
}

}  // namespace

void add_table(Page& page, const Table& table, std::size_t columns) {
  const auto lines = laid_out(table, columns);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0)
      page.around(lines[i]);
    else
      page.row(lines[i]);
  }
}

Page contacts_page(const Network& network, std::size_t columns) {
  const auto persons = contacts_by_name(network);
  Page page;
  page.around({{counted(std::int64_t(persons.size()), "contact") + ".", Style::bold}});
  if (persons.empty()) return page;
  page.blank();
  Table table{{{"contact", false, Room::cut},
               {"trade", false, Room::cut_then_left_out},
               {"company", false, Room::cut_then_left_out},
               {"groups", false, Room::cut_then_left_out},
               {"phone", false, Room::cut_then_left_out},
               {""}},
              {}};
  for (const auto person : persons) {
    const auto profile = network.profile(person);
    std::vector<std::string> groups, phones;
    for (const auto& group : profile.details.groups) groups.push_back(shown(group.name));
    for (const auto& phone : profile.details.phone) phones.push_back(shown(phone));
    table.rows.push_back({{shown(profile.name)},
                          {shown_or_nothing(profile.details.trade)},
                          {shown_or_nothing(profile.details.company)},
                          {enumerated(groups, ", ")},
                          {phones.empty() ? "" : phones.front()},
                          {network.takes_part(person) ? "" : "ended", Style::dim}});
  }
  add_table(page, table, columns);
  return page;
}

Value contacts_value(const Network& network) {
  List list;
  for (const auto person : contacts_by_name(network)) {
    Object object{{"kind", value_of(std::string(Contact::kind.name))}};
    for (auto& cell : contact_object(network, person)) object.push_back(std::move(cell));
    list.push_back({std::move(object)});
  }
  return {std::move(list)};
}

Page groups_page(const Network& network, std::size_t columns) {
  Page page;
  const auto groups = network.groups();
  const auto mine = std::ranges::count_if(groups, [](const auto& group) { return group.second.mine; });
  page.around(
      {{fmt::format("{}, {} of them yours.", counted(std::int64_t(groups.size()), "group"), mine), Style::bold}});
  if (groups.empty()) return page;
  page.blank();
  Table table{{{"group", false, Room::cut},
               {""},
               {"contacts", true},
               {"since", true},
               {"city", false, Room::cut_then_left_out},
               {"meets", false, Room::cut_then_left_out}},
              {}};
  for (const auto& known : groups) {
    const auto& group = known.second;
    table.rows.push_back({{shown(group.name)},
                          {group.mine ? "yours" : "", Style::dim},
                          {fmt::format("{}", group.members)},
                          {group.date ? short_date(*group.date) : ""},
                          {shown_or_nothing(group.city)},
                          {shown_or_nothing(group.meets)}});
  }
  add_table(page, table, columns);
  return page;
}

Value groups_value(const Network& network) {
  List list;
  for (const auto& known : network.groups()) {
    const auto& group = known.second;
    Object object;
    add_value(object, "name", group.name);
    add_value(object, "mine", group.mine);
    add_value(object, "date", group.date);
    add_value(object, "city", group.city);
    add_value(object, "meets", group.meets);
    add_value(object, "members", group.members);
    list.push_back({std::move(object)});
  }
  return {std::move(list)};
}

Page cards_page(const Network& network, std::size_t columns) {
  Page page;
  Table table{{{"contact", false, Room::cut}, {"cards", true}}, {}};
  std::int64_t all = 0;
  for (const auto& one : cards_by_name(network)) {
    if (one.second == 0) continue;
    all += one.second;
    table.rows.push_back({{shown(one.first)}, {fmt::format("{}", one.second)}});
  }
  page.around(
      {{fmt::format("{} of {} at hand.", counted(all, "card"), counted(std::int64_t(table.rows.size()), "contact")),
        Style::bold}});
  std::vector<std::string> lacking;
  for (const auto person : network.participants())
    if (network.cards_held(person) == 0 && network.is_fellow(network.profile(person)))
      lacking.push_back(shown(network.name(person)));
  if (!table.rows.empty()) {
    page.blank();
    add_table(page, table, columns);
  }
  if (lacking.empty()) return page;
  page.blank();
  page.around({{"in your groups, but without a card:", Style::dim}});
  for (auto& name : lacking) name = clipped(name, columns - 4);
  for (const auto& line : wrapped(lacking, columns - 2, ", ")) page.around({{"  " + line}});
  return page;
}

Value cards_value(const Network& network) {
  List list;
  for (const auto& one : cards_by_name(network)) {
    Object object;
    add_value(object, "contact", one.first);
    add_value(object, "held", one.second);
    list.push_back({std::move(object)});
  }
  return {std::move(list)};
}

}  // namespace netlog
