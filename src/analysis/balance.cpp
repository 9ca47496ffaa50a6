#include "netlog/analysis/balance.hpp"

#include "netlog/analysis/report.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace netlog {
namespace {

void note_act(Dealings& with, const Act& act, Span window) {
  if (!with.gave_first) with.gave_first = act.given ? Side::me : Side::them;
  with.last_act = act.date;
  if (!act.given) {
    with.last_received = act.date;
    if (with.first_unreturned) with.returned_after.push_back((act.date - *with.first_unreturned).count());
    with.first_unreturned.reset();
  } else if (!with.first_unreturned) {
    with.first_unreturned = act.date;
  }
  if (!window.holds(act.date)) return;
  auto& tally = act.given ? with.given : with.received;
  ++(tally.*kind_of_act(act.kind).number);
  ++tally.total;
}

template <class T> bool chosen(const std::vector<T>& wanted, const T& value) {
  return wanted.empty() || std::ranges::count(wanted, value) > 0;
}

bool is_chosen(const BalanceChoice& choice, const Reciprocity& contact) {
  const auto same = [](const std::vector<std::string>& wanted, const std::string& text) {
    return std::ranges::any_of(wanted, [&](const auto& one) { return folded(one) == folded(text); });
  };
  return chosen(choice.standings, contact.standing) && chosen(choice.networkers, contact.networker) &&
         (choice.trades.empty() || (contact.trade && same(choice.trades, *contact.trade))) &&
         (choice.groups.empty() ||
          std::ranges::any_of(contact.groups, [&](const auto& group) { return same(choice.groups, group); }));
}

/// What a contact is sorted by before the name: smaller comes first.
std::pair<std::int64_t, std::int64_t> rank(const Reciprocity& contact, BalanceOrder order) {
  switch (order) {
    case BalanceOrder::standing:
      return {std::int64_t(contact.standing), -std::abs(contact.balance)};
    case BalanceOrder::name:
      return {};
    case BalanceOrder::balance:
      return {-contact.balance, 0};
    case BalanceOrder::given:
      return {-contact.given.total, 0};
    case BalanceOrder::received:
      return {-contact.received.total, 0};
    default:
      return {contact.last_act ? 0 : 1, contact.last_act ? -contact.last_act->since_1970().count() : 0};
  }
}

}  // namespace

void each_closed(const History& history, Span span, const ClosedBusiness& visit) {
  const auto day_of = [&](EntryIndex i) { return *history.counts_on[i]; };
  const auto from = std::ranges::lower_bound(history.by_date, span.from, {}, day_of);
  const auto to = std::ranges::upper_bound(history.by_date, span.to, {}, day_of);
  const auto& settings = history.ledger.settings;
  for (auto at = from; at < to; ++at) {
    const auto& content = history.entry(*at).content;
    if (const auto* deal = std::get_if<Deal>(&content))
      visit({*at, history.person_of[*at], deal->direction == Direction::given, settings.currency(deal->currency),
             deal->value});
    const auto* outcome = std::get_if<Outcome>(&content);
    if (!outcome || outcome->status != Status::won || !outcome->value) continue;
    const auto& referral = history.as<Referral>(history.items[history.item_of[*at]].entry);
    visit({*at, history.person_of[*at], referral.direction == Direction::given, settings.currency(outcome->currency),
           *outcome->value});
  }
}

IndexedVector<Dealings, Person> dealings(const Network& network) {
  const auto& history = network.history();
  IndexedVector<Dealings, Person> all(history.persons.size());
  for (const auto& act : history.acts) {
    if (!network.counts(act.date)) break;
    note_act(all[act.person], act, network.window());
  }
  each_closed(history, network.window(), [&](const Closed& closed) {
    auto& with = all[closed.person];
    (closed.given ? with.closed_given : with.closed_received)[closed.currency] += closed.value;
  });
  return all;
}

Standing standing(int given, int received, std::optional<Date> first_unreturned, Date as_of, days grace) {
  if (given > 0 && received > 0) return Standing::mutual;
  if (received > 0) return Standing::your_turn;
  if (given == 0) return Standing::quiet;
  return as_of - *first_unreturned <= grace ? Standing::waiting : Standing::one_sided;
}

Standing standing(const Dealings& with, const Network& network) {
  return standing(with.given.total, with.received.total, with.first_unreturned, network.as_of(), network.grace());
}

Networker networker(const Network& network, PersonIndex person, int received) {
  if (received > 0) return Networker::active;
  // What the owner says of them holds, however short the time.
  if (network.profile(person).details.passive_reason) return Networker::passive;
  const auto since = network.watched_since(person);
  return !since || network.as_of() - *since <= network.grace() ? Networker::undecided : Networker::passive;
}

Acts acts_of(const Balance& balance) {
  Acts acts;
  for (const auto& contact : balance.contacts) {
    acts.given += contact.given.total;
    acts.received += contact.received.total;
  }
  return acts;
}

std::vector<Amount> amounts(const Sums& sums) {
  std::vector<Amount> list;
  for (const auto& sum : sums) list.push_back({sum.first, sum.second});
  return list;
}

Reciprocity reciprocity(const Network& network, PersonIndex person, const Dealings& with, int came_round) {
  auto profile = network.profile(person);
  Reciprocity contact;
  contact.person = person;
  contact.name = std::move(profile.name);
  contact.trade = std::move(profile.details.trade);
  for (auto& group : profile.details.groups) contact.groups.push_back(std::move(group.name));
  contact.given = with.given;
  contact.received = with.received;
  contact.balance = with.given.total - with.received.total;
  contact.closed_given = amounts(with.closed_given);
  contact.closed_received = amounts(with.closed_received);
  contact.standing = standing(with, network);
  contact.networker = networker(network, person, with.received.total);
  contact.passive_reason = std::move(profile.details.passive_reason);
  contact.gave_first = with.gave_first;
  contact.last_act = with.last_act;
  contact.cards_held = network.cards_held(person);
  contact.return_days = median(with.returned_after);
  contact.came_round = came_round;
  return contact;
}

Balance make_balance(const Network& network, const BalanceChoice& choice) {
  const auto all = dealings(network);
  const auto rounds = came_round(network);
  struct Line {
    std::pair<std::int64_t, std::int64_t> rank;
    std::string name;
    Reciprocity contact;
  };
  std::vector<Line> lines;
  for (const auto person : all.indices()) {
    if (!(choice.ended_too ? network.is_known(person) : network.takes_part(person))) continue;
    if (!chosen(choice.persons, person)) continue;
    auto contact = reciprocity(network, person, all[person], rounds[person]);
    if (!is_chosen(choice, contact)) continue;
    lines.push_back({rank(contact, choice.order), folded(contact.name), std::move(contact)});
  }
  sort_stably(lines, [](const Line& a, const Line& b) { return a.rank != b.rank ? a.rank < b.rank : a.name < b.name; });
  Balance balance{network.as_of(), network.window().from, network.window().to, {}};
  for (auto& line : lines) balance.contacts.push_back(std::move(line.contact));
  return balance;
}

}  // namespace netlog
