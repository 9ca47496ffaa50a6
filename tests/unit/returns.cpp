#include "netlog/analysis/returns.hpp"

#include "netlog/analysis/report.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace returns_tests {

std::string deal(std::string_view date, std::string_view direction, std::string_view who = "Ana") {
  return fmt::format("[[deal]] date = {}; contact = '{}'; direction = '{}'; value = 1\n", date, who, direction);
}
const std::string ana = "[[contact]] name = 'Ana'\n";

std::string gifts_in(const std::string& ledger, std::string_view as_of = "2026-11-20") {
  const auto history = history_of(ledger);
  const auto all = gifts(network_of(history, as_of));
  Texts texts;
  for (const auto& one : all.returned) texts.push_back(fmt::format("{} after {}", iso(one.returned), one.after()));
  for (const auto& open : all.open)
    if (open) texts.push_back("open since " + iso(*open));
  return joined(texts);
}

TEST_CASE("a gift comes back with the next act received, counted from the first one given") {
  const Pairs cases{{"", ""},
                    {deal("2026-11-01", "received"), ""},
                    {deal("2026-11-01", "given"), "open since 2026-11-01"},
                    {deal("2026-11-01", "given") + deal("2026-11-05", "given") + deal("2026-11-10", "received"),
                     "2026-11-10 after 9"},
                    {deal("2026-11-01", "given") + deal("2026-11-10", "received") + deal("2026-11-11", "received") +
                         deal("2026-11-12", "given"),
                     "2026-11-10 after 9, open since 2026-11-12"},
                    // On one day the order of the file decides.
                    {deal("2026-11-01", "given") + deal("2026-11-01", "received"), "2026-11-01 after 0"},
                    {deal("2026-11-01", "received") + deal("2026-11-01", "given"), "open since 2026-11-01"},
                    // What lies after the day does not count.
                    {deal("2026-11-01", "given") + deal("2026-11-21", "received"), "open since 2026-11-01"}};
  check_each(cases, [](const auto& acts) { return gifts_in(ana + acts); });
}

TEST_CASE("the report counts gifts that came back from everybody, and open ones of who takes part") {
  const auto ledger = ana +
                      "[[contact]] name = 'Old'; ended = 2026-11-18\n"
                      "[[contact]] name = 'Gone'; ended = 2026-11-18\n" +
                      deal("2026-11-01", "given") + deal("2026-11-16", "given", "Old") +
                      deal("2026-11-17", "received", "Old") + deal("2026-11-02", "given", "Gone");
  const auto history = history_of(ledger);
  const auto returns =
      make_report(network_of(history, "2026-11-20"), last_days(7, day("2026-11-20"))).efficiency.returns;
  CHECK(returns.count == 1);
  CHECK(returns.median_days == 1);
  CHECK(returns.open == 1);
}

TEST_CASE("thanks are counted from the first won to the first thanked on or after it") {
  const std::string referral = "[[referral]] id = 'r1'; date = 2026-11-01; direction = 'received'; contact = 'Ana'\n";
  const auto outcome = [](std::string_view date, std::string_view status) {
    return fmt::format("[[outcome]] of = 'r1'; date = {}; status = '{}'\n", date, status);
  };
  const auto days_to_thank = [&](const std::string& outcomes) {
    const auto history = history_of(ana + referral + outcomes);
    Texts texts;
    for (const auto& one : thanked(network_of(history, "2026-11-20")))
      texts.push_back(fmt::format("{} after {}", iso(one.on), one.after));
    return joined(texts);
  };
  const Pairs cases{{outcome("2026-11-05", "won"), ""},
                    {outcome("2026-11-04", "thanked"), ""},
                    {outcome("2026-11-04", "thanked") + outcome("2026-11-05", "won"), ""},
                    {outcome("2026-11-05", "thanked") + outcome("2026-11-05", "won"), "2026-11-05 after 0"},
                    {outcome("2026-11-05", "won") + outcome("2026-11-09", "won") + outcome("2026-11-10", "thanked") +
                         outcome("2026-11-12", "thanked"),
                     "2026-11-10 after 5"},
                    {outcome("2026-11-05", "won") + outcome("2026-11-21", "thanked"), ""}};
  check_each(cases, days_to_thank);
}

TEST_CASE("what came round is acts by whom a contact introduced, or recommended through them, once each") {
  const std::string contacts =
      "[[contact]] name = 'Ana'; aliases = ['Ani']\n"
      "[[contact]] name = 'Ion'; introduced_by = 'Ana'\n"
      "[[contact]] name = 'Dan'\n[[contact]] name = 'Eva'; introduced_by = 'Ion'\n";
  const auto rounds = [&](const std::string& acts) {
    const auto history = history_of(contacts + acts);
    const auto count = came_round(network_of(history, "2026-11-20"));
    return fmt::format("{} {} {} {}", count[person(history, "Ana")], count[person(history, "Ion")],
                       count[person(history, "Dan")], count[person(history, "Eva")]);
  };
  const auto referral = [](std::string_view who, std::string_view via) {
    return fmt::format(
        "[[referral]] id = 'r1'; date = 2026-11-01; direction = 'received'; contact = '{}'; via = '{}'\n", who, via);
  };
  const Pairs cases{{deal("2026-11-01", "received", "Ion"), "1 0 0 0"},
                    {deal("2026-11-01", "given", "Ion"), "0 0 0 0"},
                    {deal("2025-11-01", "received", "Ion"), "0 0 0 0"},
                    {deal("2026-11-01", "received", "Eva"), "0 1 0 0"},  // only who introduced directly
                    {referral("Dan", " ANI "), "1 0 0 0"},
                    {referral("Dan", "Ani Pop"), "0 0 0 0"},
                    {referral("Dan", "Dan"), "0 0 0 0"},
                    {referral("Ion", "Ana"), "1 0 0 0"},
                    {referral("Ion", "Dan"), "1 0 1 0"}};
  check_each(cases, rounds);
}

TEST_CASE("the concentration is what came from the one and from the five who gave most") {
  std::string ledger;
  for (int i = 1; i <= 6; ++i) {
    ledger += fmt::format("[[contact]] name = 'C{}'\n", i);
    for (int n = 0; n < i; ++n) ledger += deal("2026-11-01", "received", fmt::format("C{}", i));
  }
  ledger += "[[contact]] name = 'Old'; ended = 2026-11-02\n" + deal("2026-11-01", "received", "Old");
  const auto history = history_of(ledger);
  const auto now = concentration(make_balance(network_of(history, "2026-11-20")));
  CHECK(now.first == 6);
  CHECK(now.five == 20);
  CHECK(now.of == 21);
  const auto empty = history_of(ana);
  CHECK(concentration(make_balance(network_of(empty, "2026-11-20"))).five == 0);
}

}  // namespace returns_tests
}  // namespace netlog
