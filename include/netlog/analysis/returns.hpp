#pragma once
// What comes back, after how long, and by which way: returned gifts, thanks, what came round through those whom a
// contact introduced, and on how few contacts it all rests. Defined in the manual under "What comes back".

#include "netlog/analysis/balance.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// A gift that came back: the first act given after the last one received, and the next one received.
struct Returned {
  PersonIndex person;
  Date given, returned;
  std::int64_t after() const { return (returned - given).count(); }
};

/// The gifts to everybody by the network's day: those that came back, in the order of the days on which they did, and
/// since when each person has one that did not.
struct Gifts {
  std::vector<Returned> returned;
  std::vector<std::optional<Date>> open;  // by person
};
Gifts gifts(const Network& network);

/// How long after it was won a referral received was thanked for.
struct Thanked {
  Date on;
  std::int64_t after = 0;  // days
};
/// Each referral received that was thanked for by the network's day, in no order of days.
std::vector<Thanked> thanked(const Network& network);

/// For each person, how many acts of the window others gave whom they introduced, or who recommended the owner through
/// them. An act may count for two persons, and once for each.
std::vector<int> came_round(const Network& network);

/// On how few contacts the acts received in the window rest.
struct Concentration {
  std::string who;  // gave most; of several who did, the foremost in the balance
  int first = 0, five = 0, of = 0;
  static constexpr void describe(auto& row) {
    row.hidden(&Concentration::who);
    row("first", &Concentration::first, "from who gave most");
    row("five", &Concentration::five, "from the five who gave most");
    row("of", &Concentration::of, "all acts received in the window");
  }
};
Concentration concentration(const Balance& balance);

/// From so many acts on, the text tells it.
inline constexpr int acts_that_concentrate = 10;

}  // namespace netlog
