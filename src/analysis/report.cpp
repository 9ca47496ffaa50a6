#include "netlog/analysis/report.hpp"

#include <algorithm>
#include <limits>

namespace netlog {
namespace {

constexpr std::size_t steps_at_the_end = 5;

/// How many of the owner's habits a span of days holds.
struct Counts {
  int given = 0, received = 0, invitations = 0, meetings = 0;
};

Counts counts_in(const History& history, Span span) {
  const auto day_of = [&](EntryIndex i) { return *history.counts_on[i]; };
  const auto from = std::ranges::lower_bound(history.by_date, span.from, {}, day_of);
  const auto to = std::ranges::upper_bound(history.by_date, span.to, {}, day_of);
  Counts counts;
  for (auto at = from; at < to; ++at) {
    const auto& content = history.entry(*at).content;
    if (const auto* referral = std::get_if<Referral>(&content))
      ++(referral->direction == Direction::given ? counts.given : counts.received);
    if (const auto* invitation = std::get_if<Invitation>(&content))
      counts.invitations += invitation->direction == Direction::given ? 1 : 0;
    counts.meetings += std::holds_alternative<Meeting>(content) ? 1 : 0;
  }
  return counts;
}

/// Everything that a report looks at, worked out once.
struct Sight {
  const Network& day;  // as of the report's day
  Period period;
  Span counted;  // the period's days up to the report's day
  std::vector<PersonIndex> participants;
};

Habits habits(const Sight& sight, const Counts& now, const Counts* before) {
  const auto& history = sight.day.history();
  const auto& goals = history.ledger.settings.goals;
  const auto habit = [&](int Counts::*what, const std::optional<Goal>& goal) {
    Habit one{now.*what, {}, {}};
    if (before) one.previous = before->*what;
    if (goal)
      one.goal =
          std::min(goal->a_week * double(sight.period.span.length().count()) / 7, std::numeric_limits<double>::max());
    return one;
  };
  Habits habits{habit(&Counts::given, goals.referrals),
                habit(&Counts::invitations, goals.invitations),
                habit(&Counts::meetings, goals.meetings),
                {},
                0};
  for (const auto person : sight.participants) {
    if (!sight.day.is_fellow(sight.day.profile(person))) continue;
    ++habits.cards.of;
    habits.cards.held += sight.day.cards_held(person) > 0 ? 1 : 0;
  }
  std::vector<Date> given;
  for (const auto& act : history.acts)
    if (act.kind == ActKind::referral && act.given && sight.day.counts(act.date)) given.push_back(act.date);
  habits.streak_weeks = streak_weeks(given, sight.day.as_of());
  return habits;
}

Results results(const Sight& sight, const Counts& now, const Counts* before) {
  const auto counted = [&](int Counts::*what) {
    return Counted{now.*what, before ? std::optional(before->*what) : std::nullopt};
  };
  Sums closed_given, closed_received;
  each_closed(sight.day.history(), sight.counted, [&](const Closed& closed) {
    (closed.given ? closed_given : closed_received)[closed.currency] += closed.value;
  });
  return {counted(&Counts::given), counted(&Counts::received), amounts(closed_given), amounts(closed_received)};
}

Networkers networkers(const Network& network) {
  Networkers networkers;
  const auto all = dealings(network);
  for (const auto person : network.participants()) {
    const auto kind = networker(network, person, all[person].received.total);
    ++(kind == Networker::active      ? networkers.active
       : kind == Networker::undecided ? networkers.undecided
                                      : networkers.passive);
  }
  return networkers;
}

Growth growth(const Sight& sight) {
  const auto& history = sight.day.history();
  Growth growth;
  growth.contacts = int(sight.participants.size());
  for (const auto person : sight.participants) {
    const auto since = history.persons[person].known_since;
    growth.added += since && sight.counted.holds(*since) ? 1 : 0;
  }
  for (const auto& item : history.items) {
    const auto* invitation = std::get_if<Invitation>(&history.entry(item.entry).content);
    if (!invitation || invitation->direction != Direction::given) continue;
    const auto joined = sight.day.first_outcome(item, Status::joined);
    growth.joined += joined && sight.counted.holds(*joined) ? 1 : 0;
  }
  growth.networkers = networkers(sight.day);
  const auto day_before = sight.period.span.from - days{1};
  if (sight.period.previous && day_before >= first_date)
    growth.networkers_before = networkers(sight.day.on(day_before));
  return growth;
}

Conversion conversion(const Sight& sight, Direction direction) {
  const auto& history = sight.day.history();
  Conversion conversion;
  std::vector<std::int64_t> to_close, to_follow_up;
  for (const auto& item : history.items) {
    const auto* referral = std::get_if<Referral>(&history.entry(item.entry).content);
    if (!referral || referral->direction != direction || !sight.day.counts(referral->date)) continue;
    const auto result = sight.day.result(item);
    if (result && sight.counted.holds(result->date)) {
      ++conversion.decided;
      if (result->status == Status::won) {
        ++conversion.won;
        to_close.push_back((*sight.day.first_outcome(item, Status::won) - referral->date).count());
      }
    }
    const auto followed_up = sight.day.first_outcome(item);
    if (followed_up && sight.counted.holds(referral->date)) {
      ++conversion.followed_up;
      to_follow_up.push_back((*followed_up - referral->date).count());
    }
  }
  if (conversion.decided > 0) conversion.conversion = Share{double(conversion.won) / conversion.decided};
  conversion.median_days = median(std::move(to_close));
  conversion.follow_up_days = median(std::move(to_follow_up));
  return conversion;
}

ConversionReceived conversion_received(const Sight& sight) {
  ConversionReceived received{conversion(sight, Direction::received), 0, {}};
  std::vector<std::int64_t> to_thank;
  for (const auto& one : thanked(sight.day))
    if (sight.counted.holds(one.on)) to_thank.push_back(one.after);
  received.thanked = int(to_thank.size());
  received.thanks_days = median(std::move(to_thank));
  return received;
}

Returns returns(const Sight& sight) {
  const auto all = gifts(sight.day);
  Returns returns;
  std::vector<std::int64_t> to_return;
  for (const auto& one : all.returned)
    if (sight.counted.holds(one.returned)) to_return.push_back(one.after());
  returns.count = int(to_return.size());
  returns.median_days = median(std::move(to_return));
  for (const auto person : sight.participants) returns.open += all.open[person] ? 1 : 0;
  return returns;
}

Efficiency efficiency(const Sight& sight, const Balance& balance) {
  Efficiency efficiency{conversion(sight, Direction::given), conversion_received(sight), returns(sight), {}, {}};
  for (const auto& contact : balance.contacts) {
    if (contact.standing == Standing::mutual)
      ++(contact.gave_first == Side::me ? efficiency.gave_first.me : efficiency.gave_first.them);
    efficiency.unreturned.of += contact.given.total;
    if (contact.received.total == 0) efficiency.unreturned.acts += contact.given.total;
  }
  return efficiency;
}

Standings standings(const Balance& balance) {
  const auto names = [&](Standing standing) {
    std::vector<std::string> list;
    for (const auto& contact : balance.contacts)
      if (contact.standing == standing) list.push_back(contact.name);
    return list;
  };
  return {names(Standing::your_turn), names(Standing::mutual), names(Standing::waiting), names(Standing::one_sided)};
}

}  // namespace

Report make_report(const Network& network, const Period& period) {
  const auto day = network.on(std::min(period.span.to, network.as_of()));
  const Sight sight{day, period, {period.span.from, day.as_of()}, day.participants()};
  const auto now = counts_in(day.history(), sight.counted);
  const auto earlier = period.previous ? counts_in(day.history(), *period.previous) : Counts{};
  const auto* before = period.previous ? &earlier : nullptr;
  const auto balance = make_balance(day);
  return {day.as_of(),
          period.span,
          period.previous,
          habits(sight, now, before),
          results(sight, now, before),
          growth(sight),
          efficiency(sight, balance),
          concentration(balance),
          standings(balance),
          make_next(day, steps_at_the_end)};
}

Weeks last_weeks(const Network& network, int number) {
  Weeks weeks;
  for (int back = number - 1; back >= 0; --back) {
    const Date to = network.as_of() - days{7 * back};
    const auto counts = counts_in(network.history(), {to - days{6}, to});
    weeks.referrals.push_back(counts.given);
    weeks.received.push_back(counts.received);
    weeks.invitations.push_back(counts.invitations);
    weeks.meetings.push_back(counts.meetings);
  }
  return weeks;
}

std::vector<int> weeks_of(const Weeks& weeks, std::string_view key) {
  std::vector<int> numbers;
  each_row(weeks, [&](const auto& row, const auto& field) {
    if (row.key == key) numbers = field;
  });
  return numbers;
}

int streak_weeks(const std::vector<Date>& dates, Date day) {
  int weeks = 0;
  Date monday = monday_of(day);
  // Back over the dates, the latest first; a week that holds none ends the streak, unless it is still running.
  for (auto date = dates.rbegin(); date != dates.rend(); ++date) {
    const Date its_monday = monday_of(*date);
    if (its_monday > monday) continue;
    if (its_monday < monday && (weeks > 0 || its_monday < monday - days{7})) break;
    ++weeks;
    monday = its_monday - days{7};
  }
  return weeks;
}

std::optional<double> median(std::vector<std::int64_t> numbers) {
  if (numbers.empty()) return {};
  std::ranges::sort(numbers);
  const auto middle = numbers.size() / 2;
  if (numbers.size() % 2 == 1) return double(numbers[middle]);
  return double(numbers[middle - 1] + numbers[middle]) / 2;
}

}  // namespace netlog
