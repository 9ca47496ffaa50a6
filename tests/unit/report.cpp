#include "netlog/analysis/report.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace report_tests {

/// A small town whose figures for 14 to 20 November are worked out by hand below.
const std::string report_town = R"(
[netlog]
currency = "RON"; window_days = 30; grace_days = 60
[netlog.goals]
referrals = 1; invitations = 0.25
[[group]] name = "Someș"
[[contact]] name = "Ana"; date = 2020-01-01; groups = ["Someș"]
[[contact]] name = "Ion"; date = 2026-11-15; groups = ["SOMES"]
[[contact]] name = "Dan"; date = 2026-11-13
[[contact]] name = "Eva"; groups = ["Other"]
[[contact]] name = "Fay"; date = 2020-01-01
[[contact]] name = "Gus"; date = 2020-01-01
[[contact]] name = "Old"; date = 2020-01-01; ended = 2026-11-20; groups = ["Someș"]
[[referral]] id = "r1"; date = 2026-11-10; direction = "given"; contact = "Ana"
[[outcome]] of = "r1"; date = 2026-11-12; status = "contacted"
[[outcome]] of = "r1"; date = 2026-11-16; status = "won"; value = 100
[[referral]] id = "r2"; date = 2026-11-14; direction = "given"; contact = "Ana"
[[outcome]] of = "r2"; date = 2026-11-17; status = "contacted"
[[referral]] id = "r3"; date = 2026-11-20; direction = "given"; contact = "Ion"
[[referral]] id = "r4"; date = 2026-11-01; direction = "given"; contact = "Fay"
[[outcome]] of = "r4"; date = 2026-11-20; status = "lost"
[[referral]] id = "r5"; date = 2026-10-25; direction = "received"; contact = "Fay"
[[outcome]] of = "r5"; date = 2026-11-13; status = "won"; value = 50
[[outcome]] of = "r5"; date = 2026-11-18; status = "won"; value = 70
[[referral]] id = "r6"; date = 2026-11-20; direction = "received"; contact = "Ana"
[[outcome]] of = "r6"; date = 2026-11-20; status = "lost"
[[referral]] id = "r7"; date = 2026-11-14; direction = "given"; contact = "Old"
[[outcome]] of = "r7"; date = 2026-11-14; status = "won"; value = 5; currency = "USD"
[[invitation]] id = "i1"; date = 2026-11-13; direction = "given"; contact = "Ana"; group = "Someș"
[[outcome]] of = "i1"; date = 2026-11-19; status = "joined"
[[invitation]] id = "i2"; date = 2026-11-15; direction = "given"; contact = "Dan"; group = "Someș"
[[invitation]] id = "i3"; date = 2026-11-16; direction = "received"; contact = "Eva"; group = "Someș"; guest = "Zed"
[[card]] date = 2020-01-01; contact = "Fay"; action = "leave"
[[meeting]] date = 2026-11-14; contact = "Ana"
[[meeting]] date = 2026-11-20; contact = "Dan"
[[meeting]] date = 2026-11-07; contact = "Ana"
[[meeting]] date = 2026-11-21; contact = "Ana"
[[card]] date = 2026-11-01; contact = "Ana"; action = "take"
[[card]] date = 2026-11-15; contact = "Ion"; action = "take"
[[card]] date = 2026-11-16; contact = "Ion"; action = "drop"
)";

std::string text_of(const std::vector<Amount>& amounts) {
  Texts texts;
  for (const auto& amount : amounts) texts.push_back(amount.currency.code + " " + with_two_decimals(amount.amount));
  return joined(texts);
}
std::string text_of(const Networkers& networkers) {
  return fmt::format("{} {} {}", networkers.active, networkers.undecided, networkers.passive);
}
template <class T> std::string text_of(const std::optional<T>& number) {
  return number ? fmt::format("{}", *number) : "none";
}

Report report_on(std::string_view words, std::string_view as_of, const std::string& ledger = report_town) {
  const auto history = history_of(ledger);
  return make_report(network_of(history, as_of), period_from_words(words, day(as_of), history.earliest));
}

TEST_CASE("habits are counted over the period and the one before, against goals for all of its days") {
  const auto habits = report_on("last 7 days", "2026-11-20").habits;
  CHECK(habits.referrals.count == 3);
  CHECK(habits.referrals.previous == 1);
  CHECK(habits.referrals.goal == 1);
  CHECK(habits.invitations.count == 1);
  CHECK(habits.invitations.previous == 1);
  CHECK(habits.invitations.goal == 0.25);
  CHECK(habits.meetings.count == 2);
  CHECK(habits.meetings.previous == 1);
  CHECK_FALSE(habits.meetings.goal);
  CHECK(habits.cards.held == 1);
  CHECK(habits.cards.of == 2);
  CHECK(habits.streak_weeks == 2);
}

TEST_CASE("results are the referrals and the business closed in the period") {
  const auto results = report_on("last 7 days", "2026-11-20").results;
  CHECK(results.referrals_given.count == 3);
  CHECK(results.referrals_given.previous == 1);
  CHECK(results.referrals_received.count == 1);
  CHECK(results.referrals_received.previous == 0);
  CHECK(text_of(results.closed_given) == "RON 100.00, USD 5.00");
  CHECK(text_of(results.closed_received) == "RON 70.00");
}

TEST_CASE("growth is who is known, who is new, who joined, and networkers now and the day before the period") {
  const auto growth = report_on("last 7 days", "2026-11-20").growth;
  CHECK(growth.contacts == 6);
  CHECK(growth.added == 1);
  CHECK(growth.joined == 1);
  CHECK(text_of(growth.networkers) == "3 2 1");
  REQUIRE(growth.networkers_before);
  CHECK(text_of(*growth.networkers_before) == "1 1 4");
}

TEST_CASE("efficiency is what was decided in the period, how fast, and what stayed unreturned") {
  const auto efficiency = report_on("last 7 days", "2026-11-20").efficiency;
  CHECK(efficiency.given.decided == 3);
  CHECK(efficiency.given.won == 2);
  CHECK(efficiency.given.conversion == Share{2.0 / 3});
  CHECK(text_of(efficiency.given.median_days) == "3");
  CHECK(efficiency.given.followed_up == 2);
  CHECK(text_of(efficiency.given.follow_up_days) == "1.5");
  CHECK(efficiency.received.conversion.decided == 1);
  CHECK(efficiency.received.conversion.won == 0);
  CHECK(efficiency.received.conversion.conversion == Share{0});
  CHECK(text_of(efficiency.received.conversion.median_days) == "none");
  CHECK(efficiency.received.conversion.followed_up == 1);
  CHECK(text_of(efficiency.received.conversion.follow_up_days) == "0");
  CHECK(efficiency.gave_first.me == 1);
  CHECK(efficiency.gave_first.them == 1);
  CHECK(efficiency.unreturned.acts == 2);
  CHECK(efficiency.unreturned.of == 6);
}

TEST_CASE("standings list the names in the order of balance, quiet ones left out") {
  const auto standings = report_on("last 7 days", "2026-11-20").standings;
  CHECK(joined(standings.your_turn) == "Eva");
  CHECK(joined(standings.mutual) == "Ana, Fay");
  CHECK(joined(standings.waiting) == "Dan, Ion");
  CHECK(joined(standings.one_sided) == "");
}

TEST_CASE("a report over a past period is told as of its last day") {
  const auto report = report_on("2026-11-14..2026-11-20", "2027-11-20");
  CHECK(iso(report.as_of) == "2026-11-20");
  CHECK(report.habits.meetings.count == 2);
  CHECK(report.habits.streak_weeks == 2);
  CHECK(report.habits.cards.held == 1);
  CHECK(text_of(report.growth.networkers) == "3 2 1");
  CHECK(joined(report.standings.mutual) == "Ana, Fay");
  Texts steps;
  for (const auto& step : report.next.steps) steps.push_back(fmt::format("{} {}", spelled(step.rule), *step.contact));
  CHECK(joined(steps) == "thank Fay, repay Eva, bring Fay, prepare Ana, card Ion");
}

TEST_CASE("a report over a running period counts up to the day, with the goals of the whole") {
  const auto report = report_on("this month", "2026-11-16");
  CHECK(iso(report.as_of) == "2026-11-16");
  CHECK(text_of(report.period) == "2026-11-01..2026-11-30");
  CHECK(text_of(report.previous) == "2026-10-01..2026-10-16");
  CHECK(report.habits.referrals.count == 4);
  CHECK(report.habits.referrals.previous == 0);
  CHECK(report.habits.referrals.goal == 30.0 / 7);
  CHECK(report.results.referrals_received.count == 0);
  CHECK(text_of(report.results.closed_received) == "RON 50.00");
  CHECK(report.efficiency.given.decided == 2);
  CHECK(report.efficiency.received.conversion.decided == 1);
  CHECK(report.growth.joined == 0);
}

TEST_CASE("of an open start there is nothing before") {
  const auto report = report_on("all", "2026-11-20");
  CHECK(text_of(report.period) == "2020-01-01..2026-11-20");
  CHECK(text_of(report.previous) == "none");
  CHECK_FALSE(report.habits.referrals.previous);
  CHECK_FALSE(report.habits.meetings.previous);
  CHECK_FALSE(report.results.referrals_received.previous);
  CHECK_FALSE(report.growth.networkers_before);
  CHECK(report.habits.referrals.count == 5);
}

TEST_CASE("a result is dated when it last changed, and days to close end with the first won") {
  const std::string ledger =
      "[[contact]] name = 'Ana'\n[[referral]] id = 'r1'; date = 2026-11-01; direction = 'given'; "
      "contact = 'Ana'\n";
  const auto outcome = [](std::string_view status, int on) {
    return fmt::format("[[outcome]] of = 'r1'; date = 2026-11-{:02}; status = '{}'\n", on, status);
  };
  struct Decided {
    std::string outcomes;
    int decided, won;
    std::string median_days;
  };
  const std::vector<Decided> cases{// The period is 14 to 20 November.
                                   {outcome("won", 14), 1, 1, "13"},
                                   {outcome("won", 13), 0, 0, "none"},
                                   {outcome("won", 13) + outcome("won", 15), 0, 0, "none"},
                                   {outcome("won", 13) + outcome("lost", 15), 1, 0, "none"},
                                   {outcome("won", 11) + outcome("lost", 13) + outcome("won", 20), 1, 1, "10"},
                                   {outcome("lost", 14) + outcome("won", 14), 1, 1, "13"},
                                   {outcome("won", 14) + outcome("lost", 14), 1, 0, "none"},
                                   {outcome("won", 15) + outcome("lost", 21), 1, 1, "14"},
                                   {outcome("lost", 21), 0, 0, "none"}};
  for (const auto& one : cases) {
    CASE(one.outcomes);
    const auto given = report_on("2026-11-14..2026-11-20", "2026-12-24", ledger + one.outcomes).efficiency.given;
    CHECK(given.decided == one.decided);
    CHECK(given.won == one.won);
    CHECK(text_of(given.median_days) == one.median_days);
    CHECK(given.conversion.has_value() == (one.decided > 0));
    CHECK(given.followed_up == 0);
  }
}

TEST_CASE("a streak is of weeks back from the running one, which does not break it yet") {
  // 2026-11-18 is a Wednesday of the week from the 16th to the 22nd.
  const Cases<Texts, int> cases{{{}, 0},
                                {{"2026-11-18"}, 1},
                                {{"2026-11-16"}, 1},
                                {{"2026-11-15"}, 1},
                                {{"2026-11-09"}, 1},
                                {{"2026-11-08"}, 0},
                                {{"2026-11-08", "2026-11-17"}, 1},
                                {{"2026-11-08", "2026-11-09"}, 2},
                                {{"2026-11-02", "2026-11-15", "2026-11-16"}, 3},
                                {{"2026-11-09", "2026-11-10", "2026-11-15", "2026-11-16", "2026-11-16"}, 2},
                                {{"2025-12-22", "2025-12-29"}, 0},
                                {{"2026-10-25", "2026-11-02", "2026-11-09"}, 2},
                                {{"2026-10-26", "2026-11-02", "2026-11-09"}, 3}};
  for (const auto& [dates, weeks] : cases) {
    CASE(joined(dates));
    std::vector<Date> given;
    for (const auto& date : dates) given.push_back(day(date));
    CHECK(streak_weeks(given, day("2026-11-18")) == weeks);
  }
}

TEST_CASE("a median is the middle one, or the mean of the two middle ones") {
  CHECK(text_of(median({})) == "none");
  CHECK(text_of(median({7})) == "7");
  CHECK(text_of(median({9, 1, 4})) == "4");
  CHECK(text_of(median({10, 1, 3, 2})) == "2.5");
  CHECK(text_of(median({0, 0})) == "0");
}

TEST_CASE("the last weeks are stretches of seven days that end on the day asked about, the oldest first") {
  const auto history = history_of(R"(
[[contact]] name = "Ana"
[[referral]] id = "r1"; date = 2026-11-20; direction = "given"; contact = "Ana"
[[referral]] id = "r2"; date = 2026-11-14; direction = "received"; contact = "Ana"
[[referral]] id = "r3"; date = 2026-11-13; direction = "given"; contact = "Ana"
[[referral]] id = "r4"; date = 2026-11-06; direction = "given"; contact = "Ana"
[[referral]] id = "r5"; date = 2026-11-21; direction = "given"; contact = "Ana"
[[meeting]] date = 2026-11-07; contact = "Ana"
)");
  const auto weeks = last_weeks(network_of(history, "2026-11-20"), 2);
  CHECK(weeks.referrals == std::vector{1, 1});
  CHECK(weeks.received == std::vector{0, 1});
  CHECK(weeks.meetings == std::vector{1, 0});
  CHECK(weeks.invitations == std::vector{0, 0});
}

}  // namespace report_tests
}  // namespace netlog
