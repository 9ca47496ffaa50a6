#include "netlog/analysis/score.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace score_tests {

const std::string ana = "[[contact]] name = 'Ana'\n";

Score score_in(const std::string& table, const std::string& entries, std::string_view as_of = "2026-11-20") {
  const auto history = history_of("[netlog]\ncurrency = 'RON'\n[netlog.score]\n" + table + ana + entries);
  const auto& settings = history.ledger.settings;
  for (const auto& finding : settings.score_findings) FAIL(finding.what);
  return make_score(network_of(history, as_of), *settings.score);
}

std::string referrals(int number, std::string_view date) {
  std::string all;
  for (int i = 0; i < number; ++i)
    all += fmt::format("[[referral]] id = 'r{}{}'; date = {}; direction = 'given'; contact = 'Ana'\n", i, date, date);
  return all;
}

std::string steps_text(const Score& score) {
  Texts texts;
  for (const auto& step : score.steps)
    texts.push_back(
        fmt::format("{} {} for {} by {}", step.missing.text(), spelled(step.metric), step.points.text(), iso(step.by)));
  return joined(texts);
}

TEST_CASE("the spans are whole months before this one, and the same number with this one running") {
  const auto score = score_in("months = 3; meetings = [[1, 5]]\n", "");
  CHECK(text_of(Span{score.completed.from, score.completed.to}) == "2026-08-01..2026-10-31");
  CHECK(text_of(Span{score.running.from, score.running.to}) == "2026-09-01..2026-11-20");
  const auto new_year = score_in("months = 1; meetings = [[1, 5]]\n", "", "2027-01-01");
  CHECK(text_of(Span{new_year.completed.from, new_year.completed.to}) == "2026-12-01..2026-12-31");
  CHECK(text_of(Span{new_year.running.from, new_year.running.to}) == "2027-01-01..2027-01-01");
}

TEST_CASE("what is counted by the week is compared as a fraction, over 28 days at least") {
  // 3 in 30 days are 0.7 a week, exactly.
  const auto exact = score_in("months = 1; referrals_given = [[0.7, 5]]\n", referrals(3, "2026-06-10"), "2026-07-05");
  CHECK(exact.completed.metrics.front().points.text() == "5");
  const auto below =
      score_in("months = 1; referrals_given = [[0.7000000000000001, 5]]\n", referrals(3, "2026-06-10"), "2026-07-05");
  CHECK(below.completed.metrics.front().points.text() == "0");
  // Of 5 days running, 28 are counted.
  const auto few =
      score_in("months = 1; referrals_given = [[0.5, 5], [0.51, 6]]\n", referrals(2, "2026-07-02"), "2026-07-05");
  CHECK(few.running.metrics.front().points.text() == "5");
}

TEST_CASE("points are summed without rounding, and the band is the first that they reach") {
  const std::string table =
      "months = 1; meetings = [[0, 0.1], [9, 1]]; joined = [[0, 0.2], [9, 1]]; bands = [['good', 0.3], ['rest', 0]]\n";
  const auto score = score_in(table, "");
  CHECK(score.running.total.text() == "0.3");
  CHECK(score.running.band == "good");
  CHECK(score.max.text() == "2");
  CHECK_FALSE(score_in("months = 1; meetings = [[1, 1]]; other = 5\n", "").running.band);
  CHECK(score_in("months = 1; meetings = [[1, 1]]; other = 5\n", "").running.total.text() == "5");
}

TEST_CASE("a step is the fewest that reach the next points by the end of the month, the cheapest first") {
  // November has 30 days: 30 ÷ 7 weeks; 0.5 a week are 3 (0.7), as 2 are 0.47.
  CHECK(steps_text(score_in("months = 1; referrals_given = [[0.5, 5], [1, 10]]\n", "")) ==
        "3 referrals_given for 5 by 2026-11-30");
  // One more may jump over two.
  CHECK(steps_text(score_in("months = 1; joined = [[0.5, 5], [1, 10]]\n", "")) == "1 joined for 10 by 2026-11-30");
  CHECK(steps_text(score_in("months = 1; meetings = [[0, 1]]\n", "")) == "");
  CHECK(steps_text(
            score_in("months = 1; joined = [[3, 3]]; partners = [[1, 2]]; closed_received = [[10.005, 5]]\n", "")) ==
        "1 partners for 2 by 2026-11-30, 3 joined for 3 by 2026-11-30, 10.01 closed_received for 5 by 2026-11-30");
  // What is reached today may be lost by the end of the month: at least one more.
  CHECK(steps_text(score_in("months = 1; referrals_given = [[0.5, 5], [0.6, 6]]\n", referrals(2, "2026-11-02"))) ==
        "1 referrals_given for 1 by 2026-11-30");
}

TEST_CASE("each metric counts what its name says, in the span") {
  const std::string entries =
      "[[contact]] name = 'Ion'\n"
      "[[invitation]] id = 'i1'; date = 2026-11-02; direction = 'given'; contact = 'Ana'; group = 'BNI'\n"
      "[[outcome]] of = 'i1'; date = 2026-11-04; status = 'visited'\n"
      "[[outcome]] of = 'i1'; date = 2026-11-09; status = 'joined'\n"
      "[[invitation]] id = 'i2'; date = 2026-10-02; direction = 'given'; contact = 'Ion'; group = 'BNI'\n"
      "[[outcome]] of = 'i2'; date = 2026-10-04; status = 'visited'\n"
      "[[outcome]] of = 'i2'; date = 2026-11-09; status = 'joined'\n"
      "[[meeting]] date = 2026-11-02; contact = 'Ana'\n[[meeting]] date = 2026-11-03; contact = 'Ana'\n"
      "[[card]] date = 2026-11-03; contact = 'Ana'; action = 'pass'; count = 3\n"
      "[[card]] date = 2026-11-03; contact = 'Ana'; action = 'carried'\n"
      "[[deal]] date = 2026-11-03; direction = 'received'; contact = 'Ana'; value = 70.5\n"
      "[[deal]] date = 2026-11-03; direction = 'received'; contact = 'Ana'; value = 30; currency = 'EUR'\n";
  const auto score = score_in(
      "months = 1; visitors = [[1, 1]]; invitations = [[1, 1]]; meetings = [[1, 1]]; cards = [[1, 1]]; "
      "closed_received = [[1, 1]]; joined = [[1, 1]]; partners = [[1, 1]]\n",
      entries);
  Texts texts;
  for (const auto& metric : score.running.metrics)
    texts.push_back(fmt::format("{} {}", spelled(metric.metric), Spelling<Quotient>::print(metric.value).text));
  CHECK(joined(texts) ==
        "visitors 0.25, invitations 0.25, meetings 0.5, cards 0.25, closed_received 70.5, joined 2, partners 1");
  const auto history = history_of("[netlog]\ncurrency = 'RON'\n" + ana + entries);
  CHECK(amounts(left_out_of_score(history, {day("2026-11-01"), day("2026-11-20")})).size() == 1);
}

TEST_CASE("what is wrong with a table is a warning that names the key") {
  const auto first_of = [](const std::string& table) {
    const auto ledger = read_ledger("[netlog.score]\n" + table);
    CHECK(ledger.findings.empty());
    return ledger.settings.score_findings.empty() ? std::string() : ledger.settings.score_findings.front().what;
  };
  const std::string right = "months = 6\nmeetings = [[1, 5]]\n";
  for (const std::string value : {"5", "[1]", "'a'"}) {
    const auto no_table = read_ledger("[netlog]\nscore = " + value + "\n").settings.score_findings;
    REQUIRE(no_table.size() == 1);
    CHECK(no_table.front().what == "score under [netlog] must be a table");
    CHECK(no_table.front().place.line == 2);
  }
  CHECK(first_of(right + "x_mine = 5\n") == "");
  CHECK(first_of(right + "thanks = [[0, 0], [1, 5]]\n") == "");
  CHECK(first_of("meetings = [[1, 5]]\n") == "[netlog.score] needs the key \"months\"");
  CHECK(first_of("months = 6\n") == "[netlog.score] gives points for nothing");
  CHECK(first_of(right + "visitor = [[1, 5]]\n") == "[netlog.score] has no key \"visitor\"");
  for (const std::string value : {"5", "[]", "[[1]]", "[[1, 5, 6]]", "[[1, 0]]", "[[1, 5], [1, 6]]", "[[1, 5], [2, 5]]",
                                  "[[-1, 5]]", "[[1, nan]]", "[['1', 5]]", "[[1, inf]]"}) {
    CASE(value);
    CHECK(first_of(right + "cards = " + value + "\n").starts_with("cards under [netlog.score] must be"));
  }
  for (const std::string value : {"[]", "[['a', 5]]", "[['a', 5], ['b', 5], ['c', 0]]", "[[' ', 0]]", "[[1, 0]]"}) {
    CASE(value);
    CHECK(first_of(right + "bands = " + value + "\n").starts_with("bands under [netlog.score] must be"));
  }
  for (const std::string value : {"0", "37", "6.0", "'6'"}) {
    CASE(value);
    CHECK(first_of("meetings = [[1, 5]]\nmonths = " + value + "\n").starts_with("months under [netlog.score] must be"));
  }
  CHECK(first_of(right + "other = -1\n").starts_with("other under [netlog.score] must be"));
}

}  // namespace score_tests
}  // namespace netlog
