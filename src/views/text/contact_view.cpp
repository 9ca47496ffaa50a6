#include "netlog/views/text/contact_view.hpp"

#include "netlog/analysis/why.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/passive_reasons.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/data/entry_values.hpp"
#include "netlog/views/text/balance_view.hpp"
#include "netlog/views/text/bars.hpp"
#include "netlog/views/text/phrase_lines.hpp"
#include "netlog/views/text/phrases.hpp"
#include "netlog/views/text/standings.hpp"
#include "netlog/views/text/why_view.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t timeline_length = 8;
constexpr std::size_t label_column = 14;

std::size_t room_behind_label(std::size_t columns) {
  return columns > label_column + 20 ? columns - label_column - 2 : 20;
}

/// A label, and lines behind it.
void add_field(Page& page, std::string_view label, const std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    page.row({{"  "}, {padded(i == 0 ? label : "", label_column - 2), Style::dim}, {lines[i]}});
}
void add_wrapped_field(Page& page, std::string_view label, const std::string& text, std::size_t columns) {
  add_field(page, label, wrapped_text(text, room_behind_label(columns)));
}
/// Of addresses, which are copied, and so never broken.
void add_addresses(Page& page, std::string_view label, const std::string& text, std::size_t columns) {
  add_field(page, label, wrapped(split_at_blanks(text), room_behind_label(columns), " "));
}

std::string safe_list(const std::vector<std::string>& list) {
  std::vector<std::string> safe;
  for (const auto& member : list) safe.push_back(shown(member));
  return enumerated(safe, ", ");
}

std::string first_line(const Profile& profile) {
  std::string text = shown(profile.name);
  if (profile.details.trade) text += ", " + shown(*profile.details.trade);
  if (profile.details.role) text += ", " + shown(*profile.details.role);
  if (profile.details.company) text += " at " + shown(*profile.details.company);
  if (profile.details.city) text += ", " + shown(*profile.details.city);
  return text;
}

std::string met(const Profile& profile) {
  std::string text;
  if (profile.date) text = long_date(*profile.date);
  if (profile.details.introduced_by)
    text += fmt::format("{}through {}", text.empty() ? "" : ", ", shown(profile.details.introduced_by->name));
  return text;
}

void add_details(Page& page, const Network& network, const ContactView& view, std::size_t columns) {
  const auto profile = network.profile(view.reciprocity.person);
  const auto& details = profile.details;
  const auto add = [&](std::string_view label, const std::string& text) {
    add_wrapped_field(page, label, text, columns);
  };
  std::vector<std::string> groups;
  for (const auto& group : details.groups) groups.push_back(group.name);
  std::vector<std::string> others = details.aliases;
  for (const auto& name : network.history().persons[view.reciprocity.person].names)
    if (folded(name) != folded(profile.name) &&
        std::ranges::none_of(others, [&](const auto& other) { return folded(other) == folded(name); }))
      others.push_back(name);
  add("phone", safe_list(details.phone));
  add_addresses(page, "e-mail", safe_list(details.email), columns);
  add_addresses(page, "website", details.website ? shown(*details.website) : "", columns);
  for (const auto& ask : details.asks) add("asks", shown(ask));
  add("groups", safe_list(groups));
  add("also called", safe_list(others));
  add("met", met(profile));
  add("tags", safe_list(profile.remarks.tags));
  add("note", profile.remarks.note ? shown(*profile.remarks.note) : "");
  for (const auto i : view.entries)
    if (const auto* note = std::get_if<Note>(&network.history().entry(i).content))
      add("remember", fmt::format("{} ({})", shown(note->text), day_and_month(note->date, network.as_of())));
  add("passive", details.passive_reason ? passive_reason_in_words(*details.passive_reason) : "");
  add("cards", fmt::format("{} at hand", view.reciprocity.cards_held));
  add("back", ways_back_in_words(view.reciprocity));
  if (details.every) add("in touch", fmt::format("every {}{}", details.every->number, details.every->unit));
  add("ended", details.ended ? long_date(*details.ended) : "");
}

/// What went both ways, a kind of act a row, around the middle line of `balance`.
void add_acts(Page& page, const Reciprocity& contact, std::size_t columns) {
  struct Row {
    std::string_view name;
    Tally given, received;
  };
  std::vector<Row> rows;
  Scale scale{0, columns > 40 ? (columns - 32) / 2 : 4};
  for (const auto& kind : kinds_of_act) {
    const int given = contact.given.*kind.number, received = contact.received.*kind.number;
    if (given + received == 0) continue;
    scale.largest = std::max({scale.largest, given, received});
    Row row{kind.key, {}, {}};
    row.given.total = row.given.*kind.number = given;
    row.received.total = row.received.*kind.number = received;
    rows.push_back(row);
  }
  const bool closed = !contact.closed_given.empty() || !contact.closed_received.empty();
  if (rows.empty() && !closed) return;
  auto closed_given = closed ? sums_in_words(contact.closed_given) + " " : "";
  auto closed_received = closed ? " " + sums_in_words(contact.closed_received) : "";
  const auto around_sums = 2 + label_column + 4 + 1 + 4;  // the label, the numbers and the line in the middle
  const bool fits = width(closed_given) + width(closed_received) + around_sums <= columns;
  if (!fits) closed_given = closed_received = {};
  const auto left = std::max({scale.longest(), width(closed_given), width("  given ")});
  const auto right = std::max({scale.longest(), width(closed_received), width(" received")});
  Table table{{{""}, {"", true}, {fmt::format("{}│ received", padded_left("given ", left))}, {"", true}}, {}};
  const auto number = [](int count) { return Piece{fmt::format("{}", count), count == 0 ? Style::dim : Style::plain}; };
  const auto style = style_of(contact.standing);
  for (const auto& row : rows)
    table.rows.push_back({{padded(row.name, label_column - 2)},
                          number(row.given.total),
                          two_sided({bar_to_the_left(row.given, scale), style},
                                    {bar_to_the_right(row.received, scale), style}, left, right),
                          number(row.received.total)});
  if (closed && fits)
    table.rows.push_back(
        {{padded("closed", label_column - 2)}, {}, two_sided({closed_given}, {closed_received}, left, right)});
  page.blank();
  if (!table.rows.empty())
    for (const auto& line : laid_out(table, columns, 2)) page.row(line);
  if (fits) return;
  add_wrapped_field(page, "closed", fmt::format("given: {}", sums_in_words(contact.closed_given)), columns);
  add_wrapped_field(page, "", fmt::format("received: {}", sums_in_words(contact.closed_received)), columns);
}

}  // namespace

void add_contact_heading(Page& page, const Network& network, const Reciprocity& contact, std::size_t columns) {
  const auto person = contact.person;
  add_text(page, first_line(network.profile(person)), Style::bold, columns);
  auto text = why_sentence(network, contact);
  if (contact.gave_first) text += *contact.gave_first == Side::me ? "; you gave first" : "; they gave first";
  const auto standing = spelled(contact.standing);
  for (const auto& line : wrapped_text(text, columns))
    page.row(line.starts_with(standing)
                 ? Line{{std::string(standing), style_of(contact.standing)}, {line.substr(standing.size())}}
                 : Line{{line}});
  add_first_gift(page, first_gift(network, contact), columns);
  if (!network.takes_part(person)) page.row({{"takes no part now: ended, or not known yet", Style::dim}});
}

Page contact_page(const Network& network, const ContactView& view, std::size_t columns) {
  Page page;
  const auto& contact = view.reciprocity;
  add_contact_heading(page, network, contact, columns);
  page.blank();
  add_details(page, network, view, columns);
  add_acts(page, contact, columns);
  const auto add_section = [&](Line title, const std::string& command, const std::vector<EntryIndex>& entries) {
    if (entries.empty()) return;
    page.blank();
    const bool fits = width(title) + width(command) <= columns;
    page.around(std::move(title));
    if (fits)
      page.lines.back().line.push_back({command, Style::cyan});
    else
      page.around({{"  "}, {command, Style::cyan}});
    for (const auto i : entries) page.row(dated_line(network, i, phrase(network, i), columns));
  };
  add_section({{"Open", Style::bold}}, "", view.open);
  const auto shown_from = view.entries.size() - std::min(timeline_length, view.entries.size());
  Line title{{"Timeline", Style::bold}};
  std::string command;
  if (shown_from > 0) {
    title.push_back({fmt::format("   last {} of {}; all: ", timeline_length, view.entries.size()), Style::dim});
    command = command_line({"log"}, {"--contact", contact_names(network).shortest_query(view.reciprocity.person)});
  }
  add_section(std::move(title), command, {view.entries.begin() + std::ptrdiff_t(shown_from), view.entries.end()});
  return page;
}

Value contact_value(const Network& network, const Reciprocity& reciprocity) {
  auto contact = value_of(reciprocity);
  auto& object = std::get<Object>(contact.is);
  for (auto& cell : contact_object(network, reciprocity.person))
    if (!value_at(object, cell.key)) object.push_back(std::move(cell));
  return contact;
}

Value contact_value(const Network& network, const ContactView& view) {
  Object value;
  value.emplace_back("contact", contact_value(network, view.reciprocity));
  value.emplace_back("open", entries_value(network, view.open));
  value.emplace_back("entries", entries_value(network, view.entries));
  return {std::move(value)};
}

}  // namespace netlog
