#include "netlog/views/text/why_view.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/text/balance_view.hpp"
#include "netlog/views/text/entries_view.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The day of the first act in the window that went one way.
Date first_day(const std::vector<Evidence>& evidence, std::string_view side) {
  Date first = last_date;
  for (const auto& one : evidence)
    if (one.counting == Counting::counted && one.figure.starts_with(side)) first = std::min(first, one.date);
  return first;
}

/// Why nothing may come back, in the contact's own words or by what kind of networker they are.
std::string reason_of(const Reciprocity& contact) {
  return contact.passive_reason ? "; " + passive_reason_in_words(*contact.passive_reason) : std::string();
}

std::string quiet_sentence(const Network& network, std::size_t person, const Reciprocity& contact) {
  if (contact.last_act)
    return fmt::format("nothing given or received since {}; the last act was on {}", long_date(network.window().from),
                       long_date(*contact.last_act));
  if (!network.takes_part(person)) return "nothing was ever given or received";
  return fmt::format(
      "nothing was ever given or received; a recommendation, a card passed on or an invitation changes "
      "that: netlog give {}",
      contact_names(network).shortest_query(person));
}

/// A figure in the words of a heading.
std::string_view heading_of(std::string_view figure) {
  for (const auto& [key, words] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"given.referrals", "Referrals given"},
           {"given.cards", "Cards passed on"},
           {"given.invitations", "Invitations given"},
           {"given.joined", "Joined at their invitation"},
           {"given.deals", "Bought from them"},
           {"received.referrals", "Referrals received"},
           {"received.cards", "Your cards passed on"},
           {"received.invitations", "Invitations received"},
           {"received.joined", "Joined at your invitation"},
           {"received.deals", "Sold to them"},
           {"closed_given", "Closed for them"}})
    if (key == figure) return words;
  return "Closed for you";
}

/// What was counted, under its figures.
void add_counted(Page& page, const Network& network, const std::vector<Evidence>& evidence, std::size_t columns) {
  std::string_view figure;
  for (const auto& one : evidence) {
    if (one.counting != Counting::counted) continue;
    if (one.figure != figure) page.row({{fmt::format("  {}", heading_of(figure = one.figure)), Style::dim}});
    page.row(dated_line(network, one.entry, phrase(network, one.entry), columns));
  }
}

/// What was not counted for one reason, by date, an entry that belongs to two figures once.
void add_left_out(Page& page, const Network& network, std::vector<Evidence> evidence, Counting counting,
                  std::size_t columns) {
  std::erase_if(evidence, [&](const Evidence& one) { return one.counting != counting; });
  std::ranges::sort(evidence, {}, [](const Evidence& one) { return std::pair(one.date, one.entry); });
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
    object.emplace_back("figure", value_of(std::string(one.figure)));
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

/// The sentence on a contact, with whom these are the dealings and this is the evidence.
std::string sentence_of(const Network& network, std::size_t person, const Reciprocity& contact, const Dealings& with,
                        const std::vector<Evidence>& seen) {
  const auto day = [&](Date date) { return day_and_month(date, network.as_of()); };
  const auto given = acts_in_words(contact.given), received = acts_in_words(contact.received);
  const auto words = [&]() -> std::string {
    switch (contact.standing) {
      case Standing::mutual:
        return fmt::format("{} given since {}, {} received since {}", given, day(first_day(seen, "given")), received,
                           day(first_day(seen, "received")));
      case Standing::your_turn:
        return fmt::format("{} received since {}, nothing given in {}", received, day(first_day(seen, "received")),
                           days_in_words(network.window().length().count()));
      case Standing::waiting:
      case Standing::one_sided: {
        const auto gift = *with.first_unreturned;
        const auto first = first_day(seen, "given");
        const auto length = days_in_words((network.as_of() - gift).count());
        const auto text = fmt::format("{} given since {}, ", given, day(first)) +
                          (gift == first ? fmt::format("nothing back in {}", length)
                                         : fmt::format("nothing back since the gift of {}, {} ago", day(gift), length));
        if (contact.standing == Standing::waiting && !network.takes_part(person)) return text;
        return contact.standing == Standing::waiting
                   ? fmt::format("{}; give it time until {}", text, day(gift + network.grace()))
                   : text + reason_of(contact);
      }
      default:
        return quiet_sentence(network, person, contact);
    }
  };
  return fmt::format("{}: {}", spelled(contact.standing), words());
}

}  // namespace

std::string why_sentence(const Network& network, std::size_t person, const Reciprocity& contact) {
  return sentence_of(network, person, contact, dealings(network)[person], evidence(network, person));
}

std::vector<Why> reasons(const Network& network, const std::vector<Reciprocity>& contacts) {
  std::map<std::string, std::size_t> person_called;
  for (std::size_t person = 0; person < network.history().persons.size(); ++person)
    person_called.emplace(network.name(person), person);
  const auto with = dealings(network);
  auto seen = evidence(network);
  std::vector<Why> all;
  for (const auto& contact : contacts) {
    const auto person = person_called.at(contact.name);
    auto sentence = sentence_of(network, person, contact, with[person], seen[person]);
    all.push_back({person, contact, std::move(sentence), std::move(seen[person])});
  }
  return all;
}

Page why_page(const Network& network, const std::vector<Why>& reasons, std::size_t columns) {
  Page page;
  for (const auto& why : reasons) {
    if (!page.lines.empty()) page.blank();
    page.around({{shown(why.contact.name), Style::bold}});
    for (const auto& line : wrapped_text(why.sentence, columns)) page.row({{line, style_of(why.contact.standing)}});
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
