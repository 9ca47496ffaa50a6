#include "netlog/views/text/bars.hpp"

#include "netlog/base/text.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

std::string text_of(const Line& line) {
  std::string text;
  for (const auto& piece : line) text += piece.text;
  return text;
}

Tally tally(int referrals, int others) {
  Tally tally;
  tally.referrals = referrals;
  tally.cards = others;
  tally.total = referrals + others;
  return tally;
}

TEST_CASE("an act takes two cells while no bar has more than seven, then one, then bars are drawn to scale") {
  CHECK(Scale{7, 14}.cells_of(3) == 6);
  CHECK(Scale{7, 13}.cells_of(3) == 3);  // no room for two
  CHECK(Scale{8, 40}.cells_of(3) == 3);
  CHECK(Scale{14, 14}.cells_an_act() == 1);
  CHECK(Scale{15, 14}.cells_an_act() == std::nullopt);
  CHECK(Scale{28, 14}.cells_of(14) == 7);
  CHECK(Scale{28, 14}.longest() == 14);
  CHECK(Scale{1000, 14}.cells_of(1) == 1);  // something is never nothing
  CHECK(Scale{1000, 14}.cells_of(0) == 0);
  CHECK(Scale{0, 14}.longest() == 0);
}

TEST_CASE("referrals stand next to the middle line, whatever else behind them") {
  const Scale scale{4, 14};
  CHECK(bar_to_the_left(tally(2, 1), scale) == "──━━━━");
  CHECK(bar_to_the_right(tally(2, 1), scale) == "━━━━──");
  CHECK(bar_to_the_left(tally(0, 1), scale) == "──");
  CHECK(bar_to_the_right(tally(0, 0), scale).empty());
}

TEST_CASE("a bar to scale keeps a cell for each kind of act while it has two") {
  const Scale scale{100, 10};
  CHECK(bar_to_the_right(tally(99, 1), scale) == "━━━━━━━━━─");
  CHECK(bar_to_the_right(tally(1, 99), scale) == "━─────────");
  CHECK(bar_to_the_right(tally(2, 5), scale) == "─");
}

TEST_CASE("the halves of a bar take their columns, and a reason that is too long is cut") {
  CHECK(text_of(two_sided({"━━"}, {"──"}, 4, 3)) == "  ━━│── ");
  CHECK(text_of(two_sided({""}, {" narrow market"}, 2, 9)) == "  │ narrow… ");
}

TEST_CASE("the legend shows an act as it is drawn") {
  CHECK(legend_of({7, 14}) == Texts{"━━ a referral", "── a card, invitation, joining or deal"});
  CHECK(legend_of({8, 14}).front() == "━ a referral");
  CHECK(legend_of({50, 14}).back() == "to scale: the longest is 50");
}

TEST_CASE("the bar of a goal is full only when the goal is reached") {
  CHECK(text_of(progress(0, 1, 10)) == "──────────");
  CHECK(text_of(progress(18, 22, 10)) == "━━━━━━━━──");
  CHECK(text_of(progress(999, 1000, 10)) == "━━━━━━━━━─");
  CHECK(text_of(progress(1, 0.25, 5)) == "━━━━━");
  CHECK(progress(1, 1, 5).front().style == Style::green);
  CHECK(progress(0, 1, 5).back().style == Style::dim);
}

TEST_CASE("a sparkline goes from nothing to its largest number, and something is never nothing") {
  CHECK(text_of(sparkline({1, 0, 2, 1})) == "▄▁▇▄");
  CHECK(text_of(sparkline({0, 0})) == "▁▁");
  CHECK(text_of(sparkline({1, 100})) == "▂▇");
  CHECK(text_of(sparkline({})).empty());
  CHECK(sparkline({0, 1}).back().style == Style::bold);
}

Columns chart_of(const std::vector<std::pair<int, int>>& numbers) {
  Columns chart{{}, "given", "received", [](std::int64_t number) { return fmt::format("{}", number); }};
  int label = 0;
  for (const auto& [up, down] : numbers) chart.columns.push_back({up, down, fmt::format("L{}", ++label), label == 3});
  return chart;
}

Texts text_of(const std::vector<Line>& lines) {
  Texts texts;
  for (const auto& line : lines) texts.push_back(trimmed(fmt::format("|{}", text_of(line))));
  return texts;
}

TEST_CASE("a block is one act while the highest column has at most eight, else a round number of them") {
  CHECK(block_of(chart_of({{8, 1}})) == 1);
  CHECK(block_of(chart_of({{1, 9}})) == 2);
  CHECK(block_of(chart_of({{40, 0}})) == 5);
  CHECK(block_of(chart_of({{41, 0}})) == 10);
  CHECK(block_of(chart_of({})) == 1);
}

TEST_CASE("columns go up and down from their labels, with the largest number of each side at the edge") {
  CHECK(text_of(drawn(chart_of({{1, 0}, {3, 1}}), 40)) == Texts{"|given     3       ▇▇▇",  //
                                                                "|                  ▇▇▇",  //
                                                                "|          1  ▇▇▇  ▇▇▇",  //
                                                                "|             L1   L2",   //
                                                                "|received  1       ▇▇▇"});
}

TEST_CASE("a column of little has half a block, and a side without anything a line") {
  CHECK(text_of(drawn(chart_of({{1, 0}, {400, 0}}), 40)).at(7) == "|           50  ▄▄▄  ▇▇▇");
  CHECK(text_of(drawn(chart_of({{1, 0}}), 40)).back() == "|received  0");
}

TEST_CASE("half a block stands for half of what a block does, next to the others") {
  const auto lines = text_of(drawn(chart_of({{0, 16}, {0, 3}}), 40));
  CHECK(lines.at(2) == "|           2  ▇▇▇  ▇▇▇");
  CHECK(lines.at(3) == "|              ▇▇▇  ▀▀▀");
  CHECK(lines.at(4) == "|              ▇▇▇");
}

TEST_CASE("columns become narrow where there are many, and the label that begins something goes before the others") {
  const std::vector<std::pair<int, int>> six(6, {1, 1});
  CHECK(text_of(drawn(chart_of(six), 41)).at(1) == "|             L1   L2   L3   L4   L5   L6");
  CHECK(text_of(drawn(chart_of(six), 40)).at(0) == "|given     1  ▇▇▇ ▇▇▇ ▇▇▇ ▇▇▇ ▇▇▇ ▇▇▇");
  CHECK(text_of(drawn(chart_of(six), 35)).at(0) == "|given     1  ▇▇ ▇▇ ▇▇ ▇▇ ▇▇ ▇▇");
  CHECK(text_of(drawn(chart_of(six), 24)).at(1) == "|             L1  L3  L5");
  CHECK(columns_that_fit(chart_of(six), 24) == 6);
  CHECK(columns_that_fit(chart_of(six), 23) == 5);
  CHECK(columns_that_fit(chart_of(six), 5) == 0);
}

}  // namespace
}  // namespace netlog
