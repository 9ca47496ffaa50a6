#pragma once
// The report over a period: habits, results, growth, efficiency, who reciprocates. Every figure is defined in the
// manual under "What the figures mean"; a report is told as of its day, the end of the period or the day asked about if
// that is earlier.

#include "netlog/analysis/balance.hpp"
#include "netlog/analysis/next.hpp"
#include "netlog/analysis/returns.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// How often something happened in the period, and in the one before.
struct Counted {
  int count = 0;
  std::optional<int> previous;
  static constexpr void describe(auto& row) {
    row("count", &Counted::count, "in the period");
    row("previous", &Counted::previous, "in the one before");
  }
};

struct Habit {
  int count = 0;
  std::optional<int> previous;
  std::optional<double> goal;
  static constexpr void describe(auto& row) {
    row("count", &Habit::count, "in the period");
    row("previous", &Habit::previous, "in the one before");
    row("goal", &Habit::goal, "what you aim at in so many days");
  }
};

/// Whether a habit has reached its goal; one of 0 is none to be reached.
inline bool is_reached(const Habit& habit) {
  return habit.goal && *habit.goal > 0 && habit.count >= *habit.goal;
}

struct CardsAtHand {
  int held = 0, of = 0;
  static constexpr void describe(auto& row) {
    row("held", &CardsAtHand::held, "members of whom a card is at hand");
    row("of", &CardsAtHand::of, "contacts in your groups");
  }
};

struct Habits {
  Habit referrals, invitations, meetings;
  CardsAtHand cards;
  int streak_weeks = 0;
  static constexpr void describe(auto& row) {
    row("referrals", &Habits::referrals, "Referrals given");
    row("invitations", &Habits::invitations, "Invitations given");
    row("meetings", &Habits::meetings, "One-to-ones");
    row("cards", &Habits::cards, "Cards at hand");
    row("streak_weeks", &Habits::streak_weeks, "Weeks in a row");
  }
};

struct Results {
  Counted referrals_given, referrals_received;
  std::vector<Amount> closed_given, closed_received;
  static constexpr void describe(auto& row) {
    row("referrals_given", &Results::referrals_given, "Referrals given");
    row("referrals_received", &Results::referrals_received, "Referrals received");
    row("closed_given", &Results::closed_given, "Closed for others");
    row("closed_received", &Results::closed_received, "Closed for you");
  }
};

struct Networkers {
  int active = 0, undecided = 0, passive = 0;
  static constexpr void describe(auto& row) {
    row("active", &Networkers::active, "active networkers");
    row("undecided", &Networkers::undecided, "undecided networkers");
    row("passive", &Networkers::passive, "passive networkers");
  }
};

/// A figure whose key ends in "_before" is what the one without it was: views show them side by side.
struct Growth {
  int contacts = 0, added = 0, joined = 0;
  Networkers networkers;
  std::optional<Networkers> networkers_before;
  static constexpr void describe(auto& row) {
    row("contacts", &Growth::contacts, "Contacts");
    row("added", &Growth::added, "New in the period");
    row("joined", &Growth::joined, "Joined a group at your invitation");
    row("networkers", &Growth::networkers, "Networkers");
    row("networkers_before", &Growth::networkers_before, "Networkers before");
  }
};

/// A part of a whole, from 0 to 1.
struct Share {
  double part = 0;
  auto operator<=>(const Share&) const = default;
};
template <> struct Spelling<Share> {
  static Literal print(Share share) { return Spelling<double>::print(share.part); }
};

/// Of referrals that went one way.
struct Conversion {
  int decided = 0, won = 0;
  std::optional<Share> conversion;
  std::optional<double> median_days;
  int followed_up = 0;
  std::optional<double> follow_up_days;
  static constexpr void describe(auto& row) {
    row("decided", &Conversion::decided, "decided");
    row("won", &Conversion::won, "won");
    row("conversion", &Conversion::conversion, "won of decided");
    row("median_days", &Conversion::median_days, "days to close, median");
    row("followed_up", &Conversion::followed_up, "followed up of those in the period");
    row("follow_up_days", &Conversion::follow_up_days, "days to the first outcome, median");
  }
};

/// Of referrals received, also how they were thanked for.
struct ConversionReceived {
  Conversion conversion;
  int thanked = 0;
  std::optional<double> thanks_days;
  static constexpr void describe(auto& row) {
    row.part(&ConversionReceived::conversion);
    row("thanked", &ConversionReceived::thanked, "thanked for in the period");
    row("thanks_days", &ConversionReceived::thanks_days, "days from won to thanked, median");
  }
};

/// Gifts that came back, from everybody in the period; and those to the contacts of `balance` that have not yet.
struct Returns {
  int count = 0;
  std::optional<double> median_days;
  int open = 0;
  static constexpr void describe(auto& row) {
    row("count", &Returns::count, "in the period");
    row("median_days", &Returns::median_days, "days until they did, median");
    row("open", &Returns::open, "not yet");
  }
};

struct GaveFirst {
  int me = 0, them = 0;
  static constexpr void describe(auto& row) {
    row("me", &GaveFirst::me, "mutual contacts you gave first to");
    row("them", &GaveFirst::them, "mutual contacts who gave first");
  }
};

struct Unreturned {
  int acts = 0, of = 0;
  static constexpr void describe(auto& row) {
    row("acts", &Unreturned::acts, "those");
    row("of", &Unreturned::of, "all gifts");
  }
};

struct Efficiency {
  Conversion given;
  ConversionReceived received;
  Returns returns;
  GaveFirst gave_first;
  Unreturned unreturned;
  static constexpr void describe(auto& row) {
    row("given", &Efficiency::given, "Referrals given");
    row("received", &Efficiency::received, "Referrals received");
    row("returns", &Efficiency::returns, "Gifts that came back");
    row("gave_first", &Efficiency::gave_first, "Who gave first, of mutual contacts");
    row("unreturned", &Efficiency::unreturned, "Gifts to who has not given back yet");
  }
};

/// The names of each standing, in the order of `balance`.
struct Standings {
  std::vector<std::string> your_turn, mutual, waiting, one_sided;
  static constexpr void describe(auto& row) {
    row("your-turn", &Standings::your_turn, "they gave, you have not yet");
    row("mutual", &Standings::mutual, "you both gave");
    row("waiting", &Standings::waiting, "you gave; give it time");
    row("one-sided", &Standings::one_sided, "you gave, and nothing has come back");
  }
};

struct Report {
  Date as_of;
  Span period;
  std::optional<Span> previous;
  Habits habits;
  Results results;
  Growth growth;
  Efficiency efficiency;
  Concentration concentration;
  Standings standings;
  Next next;
  static constexpr void describe(auto& row) {
    row("as_of", &Report::as_of, "the report's day");
    row("period", &Report::period, "the days it is over");
    row("previous", &Report::previous, "the days before, to compare with");
    row("habits", &Report::habits, "Habits");
    row("results", &Report::results, "Results");
    row("growth", &Report::growth, "Growth");
    row("efficiency", &Report::efficiency, "Efficiency");
    row("concentration", &Report::concentration, "Concentration");
    row("standings", &Report::standings, "Reciprocity");
    row("next", &Report::next, "Next");
  }
};

/// The report over `period` as `network` (of the day asked about) has it.
Report make_report(const Network& network, const Period& period);

/// How often something happened in each of the last weeks, the oldest first; under the keys of the habits.
struct Weeks {
  std::vector<int> referrals, invitations, meetings, received;
  static constexpr void describe(auto& row) {
    row("referrals", &Weeks::referrals, "referrals given");
    row("invitations", &Weeks::invitations, "invitations given");
    row("meetings", &Weeks::meetings, "one-to-ones");
    row("received", &Weeks::received, "referrals received");
  }
};

/// The weeks under a key; none under one that they do not have.
std::vector<int> weeks_of(const Weeks& weeks, std::string_view key);

/// How many of them the views of a report show.
constexpr int weeks_shown = 12;

/// The last `number` stretches of seven days, the last of which ends on the network's day.
Weeks last_weeks(const Network& network, int number);

/// How many weeks in a row, back from that of `day`, hold one of `dates` (in their order): a running week without one
/// does not break the streak.
int streak_weeks(const std::vector<Date>& dates, Date day);

/// The middle one of `numbers`, or the mean of the two middle ones; none of none.
std::optional<double> median(std::vector<std::int64_t> numbers);

}  // namespace netlog
