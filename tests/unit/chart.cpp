#include "netlog/analysis/chart.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

const std::string chart_town = R"(
[[contact]] name = "Ana"
[[contact]] name = "Ion"; ended = 2026-11-01
[[referral]] id = "r1"; date = 2026-09-30; direction = "given"; contact = "Ana"
[[referral]] id = "r2"; date = 2026-10-01; direction = "received"; contact = "Ion"
[[referral]] id = "r3"; date = 2026-11-20; direction = "given"; contact = "Ana"
[[referral]] id = "r4"; date = 2026-11-21; direction = "given"; contact = "Ana"
[[outcome]] of = "r3"; date = 2026-11-20; status = "won"; value = 100; currency = "RON"
[[outcome]] of = "r1"; date = 2026-10-05; status = "won"; value = 7
[[deal]] date = 2026-10-31; direction = "received"; contact = "Ion"; value = 5
)";

ChartChoice choice(std::string_view from, std::string_view to, Stretch stretch) {
  return {{day(from), day(to)}, stretch, {}};
}

template <class In, class Number> std::string text_of(const std::vector<In>& all, Number number) {
  Texts texts;
  for (const auto& one : all)
    texts.push_back(fmt::format("{} {}/{}", text_of(Span{one.from, one.to}), number(one.given), number(one.received)));
  return joined(texts);
}

std::string acts(const Network& network, const ChartChoice& choice) {
  return text_of(acts_over_time(network, choice), [](int number) { return number; });
}

TEST_CASE("acts are counted by calendar months, the first and last cut to the period, up to the day asked about") {
  const auto history = history_of(chart_town);
  const auto network = network_of(history, "2026-11-20");
  CHECK(acts(network, choice("2026-09-30", "2026-12-31", Stretch::month)) ==
        "2026-09-30..2026-09-30 1/0, 2026-10-01..2026-10-31 0/2, 2026-11-01..2026-11-20 1/0");
  CHECK(acts(network, choice("2026-10-01", "2026-10-31", Stretch::quarter)) == "2026-10-01..2026-10-31 0/2");
  CHECK(acts(network_of(history, "2026-11-21"), choice("2026-11-20", "2026-11-21", Stretch::week)) ==
        "2026-11-20..2026-11-21 2/0");
}

TEST_CASE("a stretch in which nothing happened is there too") {
  const auto history = history_of(chart_town);
  CHECK(acts(network_of(history, "2026-11-20"), choice("2026-11-05", "2026-11-17", Stretch::week)) ==
        "2026-11-05..2026-11-08 0/0, 2026-11-09..2026-11-15 0/0, 2026-11-16..2026-11-17 0/0");
}

TEST_CASE("a chart of one contact counts what was done with them alone") {
  const auto history = history_of(chart_town);
  auto with_ana = choice("2026-09-01", "2026-11-20", Stretch::quarter);
  with_ana.persons = {person(history, "Ana")};
  CHECK(acts(network_of(history, "2026-11-20"), with_ana) == "2026-09-01..2026-09-30 1/0, 2026-10-01..2026-11-20 1/0");
}

TEST_CASE("closed business is summed by currency, dated by the outcome") {
  const auto history = history_of(chart_town);
  const auto all =
      closed_over_time(network_of(history, "2026-11-20"), choice("2026-10-01", "2026-11-30", Stretch::month));
  const auto sums = [](const std::vector<Amount>& amounts) {
    Texts texts;
    for (const auto& one : amounts) texts.push_back(fmt::format("{} {}", plain(one.amount), one.currency.code));
    return joined(texts, " ");
  };
  CHECK(text_of(all, sums) == "2026-10-01..2026-10-31 7 EUR/5 EUR, 2026-11-01..2026-11-20 100 RON/");
}

TEST_CASE("a chart is by week up to 100 days, by month up to 1100, else by quarter") {
  const Date from = day("2020-01-01");
  CHECK(usual_stretch({from, from + days{99}}) == Stretch::week);
  CHECK(usual_stretch({from, from + days{100}}) == Stretch::month);
  CHECK(usual_stretch({from, from + days{1099}}) == Stretch::month);
  CHECK(usual_stretch({from, from + days{1100}}) == Stretch::quarter);
}

TEST_CASE("twelve months end with the running one, and begin no earlier than 1900") {
  CHECK(text_of(last_twelve_months(day("2026-11-20"))) == "2025-12-01..2026-11-20");
  CHECK(text_of(last_twelve_months(day("2026-12-31"))) == "2026-01-01..2026-12-31");
  CHECK(text_of(last_twelve_months(day("1900-03-01"))) == "1900-01-01..1900-03-01");
}

}  // namespace
}  // namespace netlog
