#include "netlog/analysis/gaps.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace gaps_tests {

Gaps gaps_in(const std::string& ledger, std::optional<Span> period = {}) {
  const auto history = history_of("[netlog]\nwindow_days = 30; grace_days = 20\n" + ledger);
  return make_gaps(network_of(history, "2026-11-20"), period);
}

std::string text_of(const Gaps& gaps) {
  Texts texts;
  for (const auto& gap : gaps.needs)
    texts.push_back(fmt::format("{} {} {}{}", gap.need.text, spelled(gap.state), spelled(gap.cover),
                                gap.contacts.empty() ? "" : " " + joined(gap.contacts, "+")));
  return joined(texts);
}

std::string need(std::string_view id, std::string_view wanted, std::string_view date = "2026-11-10",
                 std::string_view who = "Mara") {
  return fmt::format("[[need]] id = '{}'; date = {}; who = '{}'; for = '{}'\n", id, date, who, wanted);
}

TEST_CASE("a contact covers a need by trade, role, company or tag, or by what was won with them") {
  const auto wanted = need("n1", "roof repair");
  const Pairs covered{{"trade = 'roofer'", ""},
                      {"role = 'repairman'", ""},
                      {"company = 'Roof SRL'", ""},
                      {"tags = ['roofs']", ""},
                      {"note = 'roof repair'", "n1 open nobody"},
                      {"city = 'Roof'", "n1 open nobody"},
                      {"trade = 'proof'", "n1 open nobody"}};
  check_each(covered,
             [&](const auto& keys) { return text_of(gaps_in("[[contact]] name = 'Ana'; " + keys + "\n" + wanted)); });
  const std::string referral =
      "[[contact]] name = 'Ana'\n"
      "[[referral]] id = 'r1'; date = 2026-11-01; direction = 'given'; contact = 'Ana'; for = 'a roof'\n";
  CHECK(text_of(gaps_in(referral + wanted)) == "n1 open nobody");
  CHECK(text_of(gaps_in(referral + "[[outcome]] of = 'r1'; date = 2026-11-02; status = 'lost'\n" + wanted)) ==
        "n1 open nobody");
  CHECK(text_of(gaps_in(referral + "[[outcome]] of = 'r1'; date = 2026-11-02; status = 'won'\n" + wanted)) == "");
}

TEST_CASE("a word of fewer than four letters covers only as a whole, and nobody covers a need of their own") {
  CHECK(text_of(gaps_in("[[contact]] name = 'Ana'; trade = 'taxes'\n" + need("n1", "tax"))) == "n1 open nobody");
  CHECK(text_of(gaps_in("[[contact]] name = 'Ana'; trade = 'tax'\n" + need("n1", "tax"))) == "");
  CHECK(text_of(gaps_in("[[contact]] name = 'Ana'; trade = 'tax'\n" + need("n1", "tax", "2026-11-10", "ANA"))) ==
        "n1 open nobody");
}

TEST_CASE("a need that only passive networkers cover is a gap, and names them") {
  const auto wanted = need("n1", "roof");
  const std::string passive =
      "[[contact]] name = 'Zoe'; trade = 'roofer'; passive_reason = 'too-far'\n"
      "[[contact]] name = 'Bob'; trade = 'roofer'; passive_reason = 'too-far'\n";
  CHECK(text_of(gaps_in(passive + wanted)) == "n1 open passive Bob+Zoe");
  CHECK(text_of(gaps_in(passive + "[[contact]] name = 'Ion'; trade = 'roofer'; date = 2026-11-18\n" + wanted)) == "");
}

TEST_CASE("without a period the needs of the window and all open ones count, and their order is by state, then new") {
  const auto ledger = need("o1", "aaaa", "2020-01-01") + need("o2", "bbbb", "2026-11-10") +
                      need("d1", "cccc", "2026-11-01") + need("d2", "dddd", "2020-01-01") +
                      need("m1", "eeee", "2026-11-02") + need("f1", "ffff", "2026-11-21") +
                      "[[outcome]] of = 'd1'; date = 2026-11-02; status = 'dropped'\n"
                      "[[outcome]] of = 'd2'; date = 2020-01-02; status = 'dropped'\n"
                      "[[contact]] name = 'Ana'\n"
                      "[[referral]] id = 'r1'; date = 2026-11-03; direction = 'given'; contact = 'Ana'; need = 'm1'\n";
  CHECK(text_of(gaps_in(ledger)) == "o2 open nobody, o1 open nobody, m1 met nobody, d1 dropped nobody");
  CHECK(text_of(gaps_in(ledger, Span{day("2020-01-01"), day("2020-12-31")})) == "o1 open nobody, d2 dropped nobody");
}

TEST_CASE("the words of several gaps are told, most first, but no city") {
  const auto gaps = gaps_in("[[contact]] name = 'Ana'; city = 'Cluj'\n" + need("n1", "roof in Cluj") +
                            need("n2", "a roof, roof") + need("n3", "notary in Cluj") + need("n4", "notary roof"));
  Texts texts;
  for (const auto& one : gaps.most) texts.push_back(fmt::format("{} {}", one.word, one.needs));
  CHECK(joined(texts) == "roof 3, notary 2");
}

}  // namespace gaps_tests
}  // namespace netlog
