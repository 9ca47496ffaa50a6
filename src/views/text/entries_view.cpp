#include "netlog/views/text/entries_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/written.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/text/balance_view.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The words of an entry, its remark, and its handle at the right edge.
Line phrase_line(const Phrase& said, Line before, std::size_t columns) {
  const auto used = width(before) + 2;
  const auto room = columns > used + said.handle.size() + 2 ? columns - used - said.handle.size() - 1 : 20;
  Line line = std::move(before);
  line.push_back({padded(said.arrow, 2), said.style});
  const auto words = clipped(said.words, room);
  line.push_back({words, said.style});
  auto taken = width(words);
  if (!said.remark.empty() && taken + 8 < room) {
    const auto remark = clipped(": " + said.remark, room - taken);
    taken += width(remark);
    line.push_back({remark, Style::dim});
  }
  line.push_back({std::string(room - std::min(room, taken) + 1, ' ')});
  line.push_back({said.handle, Style::dim});
  return line;
}

const Piece arrows_explained{"→ given   ← received", Style::dim};

bool has_arrow(const Network& network, const std::vector<std::size_t>& entries) {
  return std::ranges::any_of(entries, [&](std::size_t i) { return !phrase(network, i).arrow.empty(); });
}

/// "contacted 24 Jul", "quoted 400 RON" or "none yet".
std::string last_word(const Network& network, const Item& item) {
  const auto last = network.last_outcome(item);
  if (last == none) return "none yet";
  const auto& outcome = network.history().as<Outcome>(last);
  // What was offered matters more than when.
  if (outcome.value && outcome.status == Status::quoted)
    return fmt::format(
        "{} {}", spelled(outcome.status),
        money_in_words(*outcome.value, outcome.currency.value_or(network.history().ledger.settings.currency())));
  return fmt::format("{} {}", spelled(outcome.status), day_and_month(outcome.date, network.as_of()));
}

Piece arrow_piece(Direction direction) {
  return {direction == Direction::given ? "→" : "←"};
}

const Item* item_of(const Network& network, std::size_t entry) {
  const auto item = network.history().item_of[entry];
  return item == none ? nullptr : &network.history().items[item];
}

std::string text_or_empty(const std::optional<std::string>& text) {
  return text ? shown(*text) : std::string();
}

Table table_of(const Network& network, Things things, const std::vector<std::size_t>& entries) {
  const auto& history = network.history();
  Table table;
  const auto day = [&](Date date) { return Piece{day_and_month(date, network.as_of()), Style::dim}; };
  const auto name = [&](std::size_t i) { return Piece{shown(network.name(history.person_of[i]))}; };
  switch (things) {
    case Things::referrals:
      table.columns = {{"since", true},
                       {""},
                       {"contact", false, Room::cut},
                       {"prospect", false, Room::cut_then_left_out},
                       {"for", false, Room::cut_then_left_out},
                       {"last word"},
                       {"id"}};
      for (const auto i : entries) {
        const auto& referral = history.as<Referral>(i);
        table.rows.push_back({day(referral.date),
                              arrow_piece(referral.direction),
                              name(i),
                              {text_or_empty(referral.prospect)},
                              {text_or_empty(referral.wanted)},
                              {last_word(network, *item_of(network, i))},
                              {referral.id.text, Style::dim}});
      }
      break;
    case Things::invitations:
      table.columns = {{"since", true},
                       {""},
                       {"contact", false, Room::cut},
                       {"group", false, Room::cut},
                       {"guest", false, Room::cut_then_left_out},
                       {"last word"},
                       {"id"}};
      for (const auto i : entries) {
        const auto& invitation = history.as<Invitation>(i);
        table.rows.push_back({day(invitation.date),
                              arrow_piece(invitation.direction),
                              name(i),
                              {shown(network.name_now(invitation.group).name)},
                              {text_or_empty(invitation.guest)},
                              {last_word(network, *item_of(network, i))},
                              {invitation.id.text, Style::dim}});
      }
      break;
    case Things::needs:
      table.columns = {
          {"since", true}, {"who", false, Room::cut}, {"for", false, Room::cut_then_left_out}, {"state"}, {"id"}};
      for (const auto i : entries) {
        const auto& need = history.as<Need>(i);
        const auto& item = *item_of(network, i);
        const auto state = network.is_open(item) ? "open" : network.last_outcome(item) != none ? "dropped" : "met";
        table.rows.push_back(
            {day(need.date), {shown(need.who)}, {shown(need.wanted)}, {state}, {need.id.text, Style::dim}});
      }
      break;
    case Things::deals:
      table.columns = {
          {"date", true}, {""}, {"contact", false, Room::cut}, {"value", true}, {"for", false, Room::cut_then_left_out},
          {"line"}};
      for (const auto i : entries) {
        const auto& deal = history.as<Deal>(i);
        table.rows.push_back({day(deal.date),
                              arrow_piece(deal.direction),
                              name(i),
                              {money_in_words(deal.value, deal.currency.value_or(history.ledger.settings.currency()))},
                              {text_or_empty(deal.wanted)},
                              {phrase(network, i).handle, Style::dim}});
      }
      break;
    case Things::meetings:
      table.columns = {{"date", true},
                       {"contact", false, Room::cut},
                       {"place", false, Room::cut_then_left_out},
                       {"note", false, Room::cut_then_left_out},
                       {"line"}};
      for (const auto i : entries) {
        const auto& meeting = history.as<Meeting>(i);
        table.rows.push_back({day(meeting.date),
                              name(i),
                              {text_or_empty(meeting.place)},
                              {text_or_empty(meeting.remarks.note)},
                              {phrase(network, i).handle, Style::dim}});
      }
      break;
    default:
      table.columns = {
          {"date", true}, {"contact", false, Room::cut}, {"note", false, Room::cut_then_left_out}, {"line"}};
      for (const auto i : entries)
        table.rows.push_back({day(history.as<Note>(i).date),
                              name(i),
                              {shown(history.as<Note>(i).text)},
                              {phrase(network, i).handle, Style::dim}});
  }
  return table;
}

void add_table(Page& page, const Table& table, std::size_t columns) {
  const auto lines = laid_out(table, columns);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0)
      page.around(lines[i]);
    else
      page.row(lines[i]);
  }
}

std::string items_title(const Network& network, Things things, bool open_only,
                        const std::vector<std::size_t>& entries) {
  const auto word = std::string(spelled(things));
  auto title = counted(std::int64_t(entries.size()), (open_only ? "open " : "") + word.substr(0, word.size() - 1));
  const auto given = std::ranges::count_if(entries, [&](std::size_t i) { return phrase(network, i).arrow == "→"; });
  const auto received = std::ranges::count_if(entries, [&](std::size_t i) { return phrase(network, i).arrow == "←"; });
  if (given + received > 0) title += fmt::format(": {} given, {} received", given, received);
  return title + ".";
}

}  // namespace

Page log_page(const Network& network, const std::vector<std::size_t>& entries, const std::string& title,
              std::size_t columns) {
  Page page;
  const auto number = entries.size() == 1 ? std::string("1 entry") : fmt::format("{} entries", entries.size());
  page.around({{fmt::format("{}: {}.", title, entries.empty() ? "no entries" : number), Style::bold}});
  if (entries.empty()) return page;
  page.blank();
  std::vector<std::string> dates;
  for (const auto i : entries) {
    const auto date = date_of(network.history().entry(i));
    dates.push_back(date ? fmt::format("{} {}", weekday_name(*date), day_and_month(*date, network.as_of())) : "");
  }
  std::size_t widest = 0;
  for (const auto& day : dates) widest = std::max(widest, width(day));
  std::string last;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool again = i > 0 && dates[i] == last;
    page.row(phrase_line(phrase(network, entries[i]), {{padded(again ? "" : dates[i], widest), Style::dim}, {"  "}},
                         columns));
    last = dates[i];
  }
  if (!has_arrow(network, entries)) return page;
  page.blank();
  for (const auto& line :
       wrapped({arrows_explained.text, "at the right the entry's id, or the line where it stands"}, columns, "   ")) {
    if (width(line) > columns)
      add_text(page, line, arrows_explained.style, columns);
    else
      page.around({{line, arrows_explained.style}});
  }
  return page;
}

Page items_page(const Network& network, Things things, bool open_only, const std::vector<std::size_t>& entries,
                std::size_t columns) {
  Page page;
  page.around({{items_title(network, things, open_only, entries), Style::bold}});
  if (entries.empty()) return page;
  page.blank();
  add_table(page, table_of(network, things, entries), columns);
  if (!has_arrow(network, entries)) return page;
  page.blank();
  Line legend{arrows_explained};
  if (open_only && things == Things::referrals) {
    legend.push_back({"   when one is decided: ", Style::dim});
    legend.push_back(
        {fmt::format("netlog outcome won {}", id_of(network.history().entry(entries.front()))->text), Style::cyan});
  }
  page.around(std::move(legend));
  return page;
}

Page contacts_page(const Network& network, const std::vector<std::size_t>& persons, std::size_t columns) {
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
                          {text_or_empty(profile.details.trade)},
                          {text_or_empty(profile.details.company)},
                          {enumerated(groups, ", ")},
                          {phones.empty() ? "" : phones.front()},
                          {network.takes_part(person) ? "" : "ended", Style::dim}});
  }
  add_table(page, table, columns);
  return page;
}

Object contact_object(const Network& network, std::size_t person) {
  const auto profile = network.profile(person);
  const auto& entry = network.history().entry(network.history().persons[person].contacts.front().entry);
  Entry as_of_now{Contact{profile.name, profile.date, profile.details, profile.remarks}, entry.own_keys};
  return written(as_of_now, EmptyLists::written);
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
                          {text_or_empty(group.city)},
                          {text_or_empty(group.meets)}});
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

namespace {

/// Those who take part and how many of their cards are held, in the order of their names.
std::vector<std::pair<std::string, std::int64_t>> cards_by_name(const Network& network) {
  std::vector<std::pair<std::string, std::int64_t>> cards;
  for (const auto person : network.participants()) cards.emplace_back(network.name(person), network.cards_held(person));
  std::ranges::stable_sort(cards, {}, [](const auto& one) { return folded(one.first); });
  return cards;
}

}  // namespace

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

Page answer_page(const Network& network, const std::vector<std::size_t>& written, const StandingsBefore& before) {
  Page page;
  const auto& history = network.history();
  const auto all = dealings(network);
  for (const auto i : written) {
    const auto said = phrase(network, i);
    Line line{{padded(said.arrow, 2), said.style}, {said.words, said.style}};
    if (const auto* card = std::get_if<Card>(&history.entry(i).content);
        card && card->action != CardAction::leave && card->action != CardAction::carried)
      line.push_back({fmt::format("; {} at hand", counted(network.cards_held(history.person_of[i]), "card"))});
    page.row(std::move(line));
  }
  if (written.empty()) return page;
  if (const auto fields = otherwise_today(network, written); !fields.empty())
    page.row({{fmt::format("  today: {}", fmt::join(fields, "; "))}});
  const auto& entry = history.entry(written.back());
  const auto date = date_of(entry);
  Line below{{"  "}, {date ? weekday_date(*date) : "no date", Style::dim}};
  if (const auto* id = id_of(entry)) below.push_back({"   " + id->text, Style::cyan});
  const auto person = history.person_of[written.back()];
  const auto is_with_them = [&](std::size_t i) { return history.person_of[i] == person; };
  const bool is_about_one = person != none && std::ranges::all_of(written, is_with_them);
  if (is_about_one && !network.takes_part(person)) {
    const auto ended = network.ended(person);
    below.push_back(
        {fmt::format("   {} in balance, next and find; all the same: ", ended ? "no longer" : "not yet"), Style::dim});
    below.push_back({fmt::format("netlog show {}", contact_names(network).shortest_query(person)), Style::cyan});
  } else if (is_about_one) {
    const auto now = reciprocity(network, person, all[person]);
    below.push_back({fmt::format("   {} given, {} received: ", now.given.total, now.received.total), Style::dim});
    const auto was = before.find(history.persons[person].contacts.front().entry);
    if (was != before.end() && was->second != now.standing) {
      below.push_back({std::string(spelled(was->second)), style_of(was->second)});
      below.push_back({" → ", Style::dim});
    }
    below.push_back({std::string(spelled(now.standing)), style_of(now.standing)});
  }
  page.row(std::move(below));
  return page;
}

}  // namespace netlog
