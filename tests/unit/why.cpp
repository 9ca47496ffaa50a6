#include "netlog/analysis/why.hpp"

#include <algorithm>

#include "ledgers.hpp"

namespace netlog {
namespace {

/// Ana, in a window of ten days that ends on 20 November 2026, with 5 days of grace.
History ledger_of_ana(const std::string& text) {
  return history_of("[netlog]\nwindow_days = 10; grace_days = 5\n[[contact]] name = 'Ana'; date = 2020-01-01\n" + text);
}

std::string referral(std::string_view id, std::string_view direction, std::string_view date) {
  return fmt::format("[[referral]] id = '{}'; direction = '{}'; date = {}; contact = 'Ana'\n", id, direction, date);
}

std::string sentence(const std::string& text) {
  const auto history = ledger_of_ana(text);
  const auto network = network_of(history, "2026-11-20");
  return reasons(network, make_balance(network).contacts).at(0).sentence;
}

TEST_CASE("each standing is explained by the acts that made it") {
  check_each(
      Pairs{
          {referral("r1", "given", "2026-11-12") + referral("r2", "received", "2026-11-14"),
           "mutual: 1 referral given since 12 Nov, 1 referral received since 14 Nov"},
          {referral("r1", "received", "2026-11-12"),
           "your-turn: 1 referral received since 12 Nov, nothing given in 10 days"},
          {referral("r1", "given", "2026-11-15"),
           "waiting: 1 referral given since 15 Nov, nothing back in 5 days; give it time until 20 Nov"},
          {referral("r1", "given", "2026-11-14") + "[[card]] date = 2026-11-15; contact = 'Ana'; action = 'pass'\n",
           "one-sided: 1 referral and 1 card given since 14 Nov, nothing back in 6 days"},
          {referral("r1", "given", "2026-01-01") + referral("r2", "given", "2026-11-14"),
           "one-sided: 1 referral given since 14 Nov, nothing back since the gift of 1 Jan, 323 days ago"},
          {referral("r1", "given", "2026-11-14") +
               "[[update]] contact = 'Ana'; date = 2026-11-14; passive_reason = 'too-far'\n",
           "one-sided: 1 referral given since 14 Nov, nothing back in 6 days; too far"},
          {referral("r1", "given", "2026-01-01"),
           "quiet: nothing given or received since 11 November 2026; the last act was on 1 January 2026"},
          {"",
           "quiet: nothing was ever given or received; a recommendation, a card passed on or an invitation changes "
           "that"},
      },
      sentence);
}

TEST_CASE("only of whoever takes part, and never gave or got anything, it is told how to begin") {
  const auto first = [](const std::string& text) {
    const auto history = ledger_of_ana(text);
    const auto network = network_of(history, "2026-11-20");
    BalanceChoice everybody;
    everybody.ended_too = true;
    const auto all = make_balance(network, everybody).contacts;
    return first_gift(network, all.at(0));
  };
  check_each(Pairs{{"", "netlog give ana"},
                   {referral("r1", "given", "2026-01-01"), ""},
                   {referral("r1", "given", "2026-11-15"), ""},
                   {"[[update]] contact = 'Ana'; date = 2026-11-01; ended = 2026-11-01\n", ""}},
             first);
}

TEST_CASE("evidence stands under its figure, by date, and says why it does not count") {
  const auto history = ledger_of_ana(referral("r1", "given", "2026-11-10") + referral("r2", "given", "2026-11-11") +
                                     referral("r3", "given", "2026-11-21") +
                                     "[[deal]] date = 2026-11-12; direction = 'received'; contact = 'Ana'; value = 5\n"
                                     "[[outcome]] of = 'r1'; date = 2026-11-13; status = 'won'; value = 7\n"
                                     "[[outcome]] of = 'r2'; date = 2026-11-13; status = 'won'\n");
  const auto network = network_of(history, "2026-11-20");
  Texts lines;
  for (const auto& one : evidence(network, PersonIndex{0}))
    lines.push_back(fmt::format("{} {} {}", one.figure.key(), iso(one.date), spelled(one.counting)));
  CHECK(lines == Texts{"given.referrals 2026-11-10 before the window", "given.referrals 2026-11-11 counted",
                       "given.referrals 2026-11-21 later than the day asked about", "received.deals 2026-11-12 counted",
                       "closed_given 2026-11-13 counted", "closed_received 2026-11-12 counted"});
}

TEST_CASE("as many are counted under each figure as balance shows") {
  const auto history = ledger_of_ana(referral("r1", "given", "2026-11-11") + referral("r2", "received", "2026-11-12") +
                                     referral("r3", "received", "2026-11-20"));
  const auto network = network_of(history, "2026-11-20");
  const auto contact = make_balance(network).contacts.at(0);
  const auto all = evidence(network, PersonIndex{0});
  const auto count_of = [&](const std::string& key) {
    return std::ranges::count_if(all, [&](const Evidence& one) { return one.figure.key() == key; });
  };
  CHECK(count_of("given.referrals") == contact.given.referrals);
  CHECK(count_of("received.referrals") == contact.received.referrals);
}

}  // namespace
}  // namespace netlog
