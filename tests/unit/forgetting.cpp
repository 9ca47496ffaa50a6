#include "netlog/network/forgetting.hpp"

#include "netlog/views/data/values.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace forgetting_tests {

const std::string ledger = R"(# kept

[[contact]]
name = "Ana Pop"
aliases = ["Anuța"]
date = 2020-01-01
trade = "roofer"
company = "Pop SRL"
city = "Dej"
phone = ["0723"]
groups = ["BNI"]
passive_reason = "she is shy"

# somebody else's comment
[[contact]]
name = "Dan" # a friend
introduced_by = "ANUTA"

[[contact]]
name = "Anna"

# hers
[[update]]
contact = "Anna"
date = 2026-01-02
same_as = "Ana Pop"

[[update]]
contact = "Ana Pop"
date = 2026-01-03
name = "Ana Rus"

[[referral]]
id = "r1"
date = 2026-10-01
direction = "given"
contact = "Ana Rus"
prospect = "Mara"
for = "what Ana knows"
note = "secret"
x_mine = { a = 1 }

[[need]]
id = "n1"
date = 2026-10-02
who = "anuța"
for = "a car"
)";

Forgotten forgotten_ana() {
  const auto history = history_of(ledger);
  return forgotten(history, person(history, "Ana Pop"));
}

TEST_CASE("a forgotten person leaves acts, dates, trade and groups, and nothing else") {
  const auto result = forgotten_ana();
  CHECK(result.called == "somebody 1");
  for (const std::string_view gone :
       {"Pop", "Anuța", "ANUTA", "anuța", "Rus", "Anna", "Dej", "0723", "shy", "secret", "x_mine", "# hers"}) {
    CASE(gone);
    CHECK(result.text.find(gone) == std::string::npos);
  }
  for (const std::string_view kept :
       {"# kept", "# somebody else's comment", "\"Dan\" # a friend", "roofer", "BNI", "2020-01-01", "id = \"r1\"",
        "same_as = \"somebody 1\"", "name = \"somebody 2\"", "Mara"}) {
    CASE(kept);
    CHECK(result.text.find(kept) != std::string::npos);
  }
  CHECK(result.gone == 1);  // the new name was all that the update said
}

TEST_CASE("every figure of balance stays but for the name and what was taken out") {
  const auto before = history_of(ledger);
  const auto after = history_of(forgotten_ana().text);
  REQUIRE(after.ledger.findings.empty());
  const auto figures = [](const History& history) {
    auto balance = make_balance(network_of(history, "2026-11-20"));
    for (auto& contact : balance.contacts) {
      contact.name.clear();
      contact.passive_reason.reset();
    }
    std::ranges::sort(balance.contacts, {}, [](const auto& contact) { return to_json(value_of(contact)); });
    return to_json(value_of(balance));
  };
  CHECK(figures(before) == figures(after));
}

TEST_CASE("lines that still hold a word of the name are told, with their numbers") {
  const auto result = forgotten_ana();
  REQUIRE(result.mentions.size() == 1);
  CHECK(result.mentions.front().words == "for = \"what Ana knows\"");
  CHECK(line_of(result.text, result.mentions.front().line) == result.mentions.front().words);
}

}  // namespace forgetting_tests
}  // namespace netlog
