#include "netlog/analysis/why.hpp"

#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/passive_reasons.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The figure of closed business that an entry belongs to, if it closes any.
std::optional<Figure> closed_figure(const History& history, EntryIndex i) {
  const auto side = [](Direction direction) { return Figure{true, direction == Direction::received}; };
  if (const auto* deal = std::get_if<Deal>(&history.entry(i).content)) return side(deal->direction);
  const auto* outcome = std::get_if<Outcome>(&history.entry(i).content);
  if (!outcome || outcome->status != Status::won || !outcome->value) return {};
  return side(history.as<Referral>(history.items[history.item_of[i]].entry).direction);
}

/// The day of the first act in the window that went one way.
Date first_day(const std::vector<Evidence>& evidence, Direction direction) {
  Date first = last_date;
  for (const auto& one : evidence)
    if (one.counting == Counting::counted && !one.figure.closed &&
        one.figure.received == (direction == Direction::received))
      first = std::min(first, one.date);
  return first;
}

/// Why nothing may come back, in the contact's own words or by what kind of networker they are.
std::string reason_added(const Reciprocity& contact) {
  return contact.passive_reason ? "; " + passive_reason_in_words(*contact.passive_reason) : std::string();
}

std::string quiet_sentence(const Network& network, const Reciprocity& contact) {
  if (contact.last_act)
    return fmt::format("nothing given or received since {}; the last act was on {}", long_date(network.window().from),
                       long_date(*contact.last_act));
  const std::string nothing = "nothing was ever given or received";
  if (!network.takes_part(contact.person)) return nothing;
  return nothing + "; a recommendation, a card passed on or an invitation changes that";
}

/// What a sentence is made of.
struct Told {
  const Network& network;
  const Reciprocity& contact;
  const Dealings& with;
  const std::vector<Evidence>& evidence;

  std::string day(Date date) const { return day_and_month(date, network.as_of()); }
  std::string first(Direction direction) const { return day(first_day(evidence, direction)); }
};

/// Of a contact who was given to, and gave nothing back.
std::string unreturned_sentence(const Told& told) {
  const auto& network = told.network;
  const auto& contact = told.contact;
  const auto gift = *told.with.first_unreturned;
  const auto length = days_in_words((network.as_of() - gift).count());
  const bool is_first = gift == first_day(told.evidence, Direction::given);
  const auto text = fmt::format("{} given since {}, ", acts_in_words(contact.given), told.first(Direction::given)) +
                    (is_first ? fmt::format("nothing back in {}", length)
                              : fmt::format("nothing back since the gift of {}, {} ago", told.day(gift), length));
  if (contact.standing == Standing::one_sided) return text + reason_added(contact);
  if (!network.takes_part(contact.person)) return text;
  return fmt::format("{}; give it time until {}", text, told.day(gift + network.grace()));
}

std::string sentence_of(const Told& told) {
  const auto& contact = told.contact;
  const auto received = acts_in_words(contact.received);
  switch (contact.standing) {
    case Standing::mutual:
      return fmt::format("{} given since {}, {} received since {}", acts_in_words(contact.given),
                         told.first(Direction::given), received, told.first(Direction::received));
    case Standing::your_turn:
      return fmt::format("{} received since {}, nothing given in {}", received, told.first(Direction::received),
                         days_in_words(told.network.window().length().count()));
    case Standing::quiet:
      return quiet_sentence(told.network, contact);
    default:
      return unreturned_sentence(told);
  }
}

std::string whole_sentence(const Told& told) {
  return fmt::format("{}: {}", spelled(told.contact.standing), sentence_of(told));
}

}  // namespace

std::vector<std::vector<Evidence>> evidence(const Network& network) {
  const auto& history = network.history();
  std::vector<std::vector<Evidence>> found(history.persons.size());
  const auto add = [&](PersonIndex person, Figure figure, Date date, EntryIndex entry) {
    const auto counting = date > network.as_of()         ? Counting::later_than_asked
                          : network.window().holds(date) ? Counting::counted
                                                         : Counting::before_the_window;
    found[person].push_back({figure, date, entry, counting});
  };
  for (const auto& act : history.acts) add(act.person, {false, !act.given, act.kind}, act.date, act.entry);
  for (const auto i : history.by_date)
    if (history.person_of[i] != none)
      if (const auto figure = closed_figure(history, i); figure)
        add(history.person_of[i], *figure, *history.counts_on[i], i);
  for (auto& of_one : found) sort_stably(of_one, &Evidence::figure);
  return found;
}

std::vector<Evidence> evidence(const Network& network, PersonIndex person) {
  return std::move(evidence(network)[person]);
}

std::string Figure::key() const {
  const std::string_view side = received ? "received" : "given";
  return closed ? fmt::format("closed_{}", side) : fmt::format("{}.{}", side, kind_of_act(kind).key);
}

std::string_view Figure::heading() const {
  if (closed) return received ? "Closed for you" : "Closed for them";
  return received ? kind_of_act(kind).received : kind_of_act(kind).given;
}

std::string why_sentence(const Network& network, const Reciprocity& contact) {
  return whole_sentence({network, contact, dealings(network)[contact.person], evidence(network, contact.person)});
}

std::string first_gift(const Network& network, const Reciprocity& contact) {
  if (contact.standing != Standing::quiet || contact.last_act || !network.takes_part(contact.person)) return {};
  return fmt::format("netlog give {}", contact_names(network).shortest_query(contact.person));
}

std::vector<Why> reasons(const Network& network, const std::vector<Reciprocity>& contacts) {
  const auto with = dealings(network);
  auto seen = evidence(network);
  std::vector<Why> all;
  for (const auto& contact : contacts) {
    auto& of_one = seen[contact.person];
    auto sentence = whole_sentence({network, contact, with[contact.person], of_one});
    all.push_back({contact, std::move(sentence), std::move(of_one)});
  }
  return all;
}

}  // namespace netlog
