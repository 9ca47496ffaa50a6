#include "netlog/analysis/next_rules.hpp"

#include "netlog/base/text.hpp"
#include "netlog/network/oneself.hpp"

#include <algorithm>
#include <functional>

namespace netlog {
namespace {

/// The number of a rule; none where it is switched off.
std::optional<int> number_of(Rule rule, const std::optional<OffOrNumber>& setting) {
  if (setting) return setting->number;
  return std::ranges::find(usual_numbers, spelled(rule), &UsualNumber::rule)->number;
}

/// Whether `n` days, or more, have passed since `date`.
bool have_passed(const NextSight& sight, int n, Date date) {
  return sight.network.as_of() - date >= days{n};
}

/// The referrals of one direction with those who take part.
std::vector<Found> referrals(const NextSight& sight, Direction direction) {
  std::vector<Found> all;
  for (const auto& item : sight.history.items) {
    const auto* referral = std::get_if<Referral>(&sight.entry(item).content);
    const auto person = sight.history.person_of[item.entry];
    if (referral && referral->direction == direction && sight.network.counts(item.entry) && sight.takes_part[person])
      all.push_back({referral->date, person, &item});
  }
  return all;
}

std::vector<Found> to_thank(const NextSight& sight) {
  std::vector<Found> found;
  for (const auto& referral : referrals(sight, Direction::received))
    if (sight.network.is_to_thank(*referral.item))
      found.push_back({sight.network.first_outcome(*referral.item, Status::won), referral.person, referral.item});
  return found;
}

std::vector<Found> to_call(const NextSight& sight, int n) {
  auto found = referrals(sight, Direction::received);
  std::erase_if(found, [&](const Found& one) {
    return sight.network.first_outcome(*one.item) || !have_passed(sight, n, *one.since);
  });
  return found;
}

std::vector<Found> to_ask(const NextSight& sight, int n) {
  auto found = referrals(sight, Direction::given);
  // None is before all days, so the later one is the greater.
  for (auto& one : found) one.since = std::max(one.since, sight.last_talk[one.person]);
  std::erase_if(found, [&](const Found& one) {
    return sight.network.first_outcome(*one.item) || !have_passed(sight, n, *one.since);
  });
  return found;
}

/// The day of the last outcome of an item by now; none before the first.
std::optional<Date> last_word_of(const NextSight& sight, const Item& item) {
  const auto last = sight.network.last_outcome(item);
  return last == none ? std::nullopt : sight.history.counts_on[last];
}

std::vector<Found> to_follow(const NextSight& sight, int n) {
  auto found = referrals(sight, Direction::given);
  const auto received = referrals(sight, Direction::received);
  found.insert(found.end(), received.begin(), received.end());
  std::erase_if(found, [&](Found& one) {
    const auto last = last_word_of(sight, *one.item);
    if (!last || !sight.network.is_open(*one.item)) return true;
    one.since = std::max(last, sight.last_talk[one.person]);
    return !have_passed(sight, n, *one.since);
  });
  return found;
}

std::vector<Found> to_bring(const NextSight& sight, int n) {
  std::vector<Found> found;
  for (const auto& item : sight.history.items) {
    const auto* invitation = std::get_if<Invitation>(&sight.entry(item).content);
    const auto person = sight.history.person_of[item.entry];
    if (!invitation || invitation->direction != Direction::given || !sight.network.counts(item.entry) ||
        !sight.takes_part[person] || !sight.network.is_open(item))
      continue;
    const auto since = std::max(std::optional(invitation->date), last_word_of(sight, item));
    if (have_passed(sight, n, *since)) found.push_back({since, person, &item});
  }
  return found;
}

std::vector<Found> to_match(const NextSight& sight) {
  std::vector<Found> found;
  const auto persons = persons_by_name(sight.history);
  // Whose own need it is may have ended.
  const auto is_gone = [&](const Need& need) {
    const auto who = persons.find(folded(need.who));
    return who != persons.end() && sight.network.is_known(who->second) && !sight.takes_part[who->second];
  };
  for (const auto& item : sight.history.items)
    if (const auto* need = std::get_if<Need>(&sight.entry(item).content))
      if (sight.network.counts(item.entry) && sight.network.is_open(item) && !is_gone(*need))
        found.push_back({need->date, none, &item});
  return found;
}

/// What `look` finds among those who take part.
using Look = std::function<std::optional<Found>(std::size_t person)>;
std::vector<Found> contacts(const NextSight& sight, const Look& look) {
  std::vector<Found> found;
  for (const auto person : sight.participants)
    if (const auto one = look(person)) found.push_back(*one);
  return found;
}

std::vector<Found> to_repay(const NextSight& sight) {
  return contacts(sight, [&](std::size_t person) -> std::optional<Found> {
    const auto& with = sight.dealings[person];
    if (with.received.total <= with.given.total) return {};
    return Found{with.last_received, person};
  });
}

std::vector<Found> to_decide(const NextSight& sight, int n) {
  const auto as_of = sight.network.as_of();
  const auto grace = sight.network.grace();
  return contacts(sight, [&](std::size_t person) -> std::optional<Found> {
    const auto since = sight.network.watched_since(person);
    if (!since || *since + grace - as_of > days{n} ||
        networker(sight.network, person, sight.dealings[person].received.total) != Networker::undecided)
      return {};
    return Found{since, person};
  });
}

std::vector<Found> to_keep(const NextSight& sight) {
  return contacts(sight, [&](std::size_t person) -> std::optional<Found> {
    const auto every = sight.network.profile(person).details.every;
    if (!every) return {};
    const auto last = sight.last_entry[person] ? sight.last_entry[person] : sight.history.persons[person].known_since;
    if (last && *last > every->before(sight.network.as_of())) return {};
    return Found{last, person};
  });
}

std::vector<Found> to_take_cards_of(const NextSight& sight) {
  return contacts(sight, [&](std::size_t person) -> std::optional<Found> {
    if (sight.network.cards_held(person) > 0 || !sight.network.is_fellow(sight.network.profile(person))) return {};
    return Found{{}, person};
  });
}

std::vector<Found> to_meet(const NextSight& sight, int n) {
  return contacts(sight, [&](std::size_t person) -> std::optional<Found> {
    const auto& last = sight.last_meeting[person];
    if (sight.standing(person) != Standing::mutual || (last && !have_passed(sight, n, *last))) return {};
    return Found{last, person};
  });
}

std::vector<Found> to_reconnect_with(const NextSight& sight, int at_most) {
  auto found = contacts(sight, [&](std::size_t person) -> std::optional<Found> {
    const auto& last = sight.last_entry[person];
    const auto& received = sight.dealings[person].last_received;
    if (!received || sight.standing(person) != Standing::quiet || (last && sight.network.window().holds(*last)) ||
        sight.network.profile(person).details.passive_reason)
      return {};
    return Found{received, person};
  });
  put_in_order(found, sight);
  found.resize(std::min(found.size(), std::size_t(at_most)));
  return found;
}

}  // namespace

NextSight::NextSight(const Network& as_of)
    : network(as_of),
      history(as_of.history()),
      dealings(netlog::dealings(as_of)),
      last_entry(history.persons.size()),
      last_meeting(last_entry),
      last_talk(last_entry),
      takes_part(history.persons.size()),
      participants(as_of.participants()) {
  for (const auto person : participants) takes_part[person] = true;
  for (const auto i : history.by_date) {
    if (!network.counts(i)) break;
    const auto person = history.person_of[i];
    const auto& content = history.entry(i).content;
    if (person == none || std::holds_alternative<Contact>(content) || std::holds_alternative<Update>(content)) continue;
    const auto& date = history.counts_on[i];
    last_entry[person] = date;
    const bool met = std::holds_alternative<Meeting>(content);
    if (met) last_meeting[person] = date;
    if (met || std::holds_alternative<Note>(content)) last_talk[person] = date;
  }
}

Standing NextSight::standing(std::size_t person) const {
  const auto& with = dealings[person];
  return netlog::standing(with.given.total, with.received.total, with.first_unreturned, network.as_of(),
                          network.grace());
}

void put_in_order(std::vector<Found>& found, const NextSight& sight) {
  struct Placed {
    std::optional<Date> since;  // none is before all days
    std::string name;
    Found found;
  };
  std::vector<Placed> placed;
  for (const auto& one : found) {
    const auto name = one.person == none ? sight.history.as<Need>(one.item->entry).who : sight.network.name(one.person);
    placed.push_back({one.since, folded(name), one});
  }
  std::ranges::stable_sort(placed, [](const Placed& a, const Placed& b) {
    return a.since != b.since ? a.since < b.since : a.name < b.name;
  });
  std::ranges::transform(placed, found.begin(), &Placed::found);
}

namespace {

/// What a rule finds, in no order.
std::vector<Found> all_found_by(Rule rule, const NextSight& sight) {
  const auto& settings = sight.history.ledger.settings.next;
  const auto with = [&](auto find, const std::optional<OffOrNumber>& setting) {
    const auto number = number_of(rule, setting);
    return number ? find(sight, *number) : std::vector<Found>{};
  };
  const auto unless = [&](const std::optional<Off>& off, auto find) {
    return off ? std::vector<Found>{} : find(sight);
  };
  switch (rule) {
    case Rule::thank:
      return unless(settings.thank, to_thank);
    case Rule::call:
      return with(to_call, settings.call);
    case Rule::ask:
      return with(to_ask, settings.ask);
    case Rule::follow:
      return with(to_follow, settings.follow);
    case Rule::invited:
      return with(to_bring, settings.invited);
    case Rule::repay:
      return unless(settings.repay, to_repay);
    case Rule::match:
      return unless(settings.match, to_match);
    case Rule::decide:
      return with(to_decide, settings.decide);
    case Rule::keep:
      return unless(settings.keep, to_keep);
    case Rule::card:
      return unless(settings.card, to_take_cards_of);
    case Rule::meet:
      return with(to_meet, settings.meet);
    default:
      return with(to_reconnect_with, settings.reconnect);
  }
}

}  // namespace

std::vector<Found> found_by(Rule rule, const NextSight& sight) {
  auto found = all_found_by(rule, sight);
  // There is nothing to ask of somebody who was recommended to themselves; `check` warns of the slip.
  std::erase_if(
      found, [&](const Found& one) { return one.item && key_of_oneself(sight.history, one.item->entry).has_value(); });
  return found;
}

}  // namespace netlog
