#include "netlog/analysis/review.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace review_tests {

std::string reviewed(const std::string& ledger) {
  const auto history = history_of(ledger);
  Texts lines;
  for (const auto& item : make_review(network_of(history, "2026-11-20")))
    lines.push_back(
        fmt::format("{} {}", spelled(item.line.rule), item.line.entry.value_or(item.line.contact.value_or(""))));
  return joined(lines);
}

const std::string dan = "[[contact]] name = 'Dan'\n";

TEST_CASE("review has the lines of seven rules, in the order of next") {
  const auto referral = [](std::string_view id, std::string_view direction) {
    return fmt::format("[[referral]] id = '{}'; date = 2026-10-01; direction = '{}'; contact = 'Dan'\n", id, direction);
  };
  CHECK(reviewed(dan + "[[need]] id = 'n1'; date = 2026-11-01; who = 'Mara'; for = 'a roof'\n" +
                 referral("a1", "given") + referral("c1", "received") + referral("t1", "received") +
                 "[[outcome]] of = 't1'; date = 2026-10-02; status = 'won'\n" +
                 "[[meeting]] date = 2020-01-01; contact = 'Dan'\n") == "thank t1, call c1, ask a1, match n1");
  CHECK(reviewed(dan) == "");
}

TEST_CASE("of who is to be decided on ten are reviewed, those with acts first") {
  std::string ledger = "[[note]] date = 2020-01-01; contact = 'Old'; text = 'x'\n[[contact]] name = 'Old'\n";
  for (int i = 10; i < 22; ++i) ledger += fmt::format("[[contact]] name = 'C{}'; date = 2026-08-25\n", i);
  ledger += "[[card]] date = 2026-09-01; contact = 'C21'; action = 'pass'\n";
  const auto lines = reviewed(ledger);
  CHECK(lines.starts_with("decide C21, decide C10, "));
  CHECK(std::ranges::count(lines, ',') == 9);
}

TEST_CASE("each line has the commands that would answer it") {
  const auto history = history_of(
      "[[contact]] name = 'Ana'; trade = 'roofer'\n"
      "[[need]] id = 'n1'; date = 2026-11-01; who = 'Mara'; for = 'a roof'\n");
  const auto items = make_review(network_of(history, "2026-11-20"));
  REQUIRE(items.size() == 1);
  CHECK(joined(items.front().line.commands) == "netlog give ana --need n1, netlog outcome dropped n1");
  CHECK(joined(items.front().names) == "Ana");
}

}  // namespace review_tests
}  // namespace netlog
