#include "netlog/views/html/html.hpp"

#include "netlog/context/output.hpp"
#include "netlog/views/html/drawings.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

TEST_CASE("text in HTML reads as it is, whatever it holds") {
  check_each(Pairs{{"Ana & Ion", "Ana &amp; Ion"},
                   {"<script>\"x\"</script>", "&lt;script&gt;&quot;x&quot;&lt;/script&gt;"},
                   {"&lt; ]]>", "&amp;lt; ]]&gt;"},
                   {"a\x1b[2J\nb", "a\\x1b[2J\\nb"},
                   {"left\u202eright", "left\\u202eright"},
                   {"no\uFFFEcharacter", "no\\ufffecharacter"}},
             [](const std::string& text) { return plain(text).markup(); });
}

TEST_CASE("an attribute cannot be left by what stands in it") {
  CHECK(element("th", {{"title", "\" onload=\"x"}}, plain("Ana")).markup() ==
        "<th title=\"&quot; onload=&quot;x\">Ana</th>");
}

TEST_CASE("a text of the ledger keeps its direction to itself") {
  CHECK(isolated("שלום (1)").markup() == "<bdi>שלום (1)</bdi>");
  CHECK(isolated_in_svg("<b>").markup() == "\u2068&lt;b&gt;\u2069");
}

TEST_CASE("a table in HTML names its rows and leaves out a column that holds nothing") {
  CHECK(html_table({{{""}, {"empty"}, {"count", true}}, {{{"a"}, {}, {"1"}}, {{"b"}}}}).markup() ==
        "<table><thead><tr><td></td><th scope=\"col\" class=\"number\">count</th></tr></thead>"
        "<tbody><tr><th scope=\"row\">a</th><td class=\"number\">1</td></tr>"
        "<tr><th scope=\"row\">b</th><td class=\"number\"></td></tr></tbody></table>");
  CHECK(html_table({{{"a"}}, {}}).markup().empty());
}

TEST_CASE("a table on its side has its columns as rows, named in full") {
  const auto turned = on_its_side({{{""}, {"won", true, Room::kept, "won of decided"}, {"days", true}},
                                   {{{"Given"}, {"2"}, {"7"}}, {{"Received"}, {"1"}}}});
  Texts headings, cells;
  for (const auto& column : turned.columns) headings.push_back(column.heading);
  for (std::size_t row = 0; row < turned.rows.size(); ++row)
    for (std::size_t column = 0; column < turned.columns.size(); ++column)
      cells.push_back(cell_at(turned, row, column).empty() ? "-" : cell_at(turned, row, column).front().text);
  CHECK(joined(headings) == ", Given, Received");
  CHECK(joined(cells) == "won of decided, 2, 1, days, 7, -");
}

TEST_CASE("the weeks are drawn to the scale of the largest, the goal where it is higher") {
  const auto drawn = drawn_weeks("One-to-ones", {0, 2, 1}, 4).markup();
  CHECK(drawn.find("<title>One-to-ones, week by week: 0, 2, 1</title>") != drawn.npos);
  CHECK(drawn.find("class=\"before\" x=\"33.33%\" width=\"26%\" y=\"13\" height=\"12\"") != drawn.npos);
  CHECK(drawn.find("class=\"now\" x=\"66.67%\" width=\"26%\" y=\"19\" height=\"6\"") != drawn.npos);
  CHECK(drawn.find("class=\"goal\" x1=\"0%\" x2=\"100%\" y1=\"1\" y2=\"1\"") != drawn.npos);
}

TEST_CASE("what was given ends at the middle line, what was received begins there") {
  const Tally three{.referrals = 2, .cards = 1, .invitations = 0, .joined = 0, .deals = 0, .total = 3};
  const auto given = drawn_acts(Side::me, three, 4).markup(), received = drawn_acts(Side::them, three, 4).markup();
  CHECK(given.find("<title>given: 2 referrals and 1 card</title>") != given.npos);
  CHECK(given.find("x=\"25%\" width=\"75%\"") != given.npos);
  CHECK(received.find("x=\"0%\" width=\"75%\"") != received.npos);
  CHECK(drawn_acts(Side::me, {}, 4).markup().empty());
}

TEST_CASE("only a month that still runs is hollow") {
  const std::vector<ActsIn> months{{day("2026-10-01"), day("2026-10-31"), 1, 0},
                                   {day("2026-11-01"), day("2026-11-20"), 0, 2}};
  const auto running = drawn_months(months, day("2026-11-20")).markup();
  CHECK(running.find("November 2026 so far: 0 given, 2 received") != running.npos);
  CHECK(running.find("class=\"received hollow\"") != running.npos);
  CHECK(running.find("class=\"given hollow\"") == running.npos);
  const auto over = drawn_months({months.front()}, day("2026-10-31")).markup();
  CHECK(over.find("hollow") == over.npos);
}

TEST_CASE("in the picture of the network no two labels of a side stand in one line") {
  std::vector<Tie> ties;
  for (int i = 0; i < 40; ++i) ties.push_back({fmt::format("Contact {}", i), Standing::mutual, 1 + i % 5, 1});
  const auto drawn = drawn_network(ties, 3).markup();
  std::vector<double> heights;
  const std::string before = "dx=\"9\"", y = " y=\"";
  for (auto at = drawn.find(before); at != drawn.npos; at = drawn.find(before, at + 1))
    heights.push_back(std::stod(drawn.substr(drawn.rfind(y, at) + y.size())));
  REQUIRE(heights.size() == 41);
  for (std::size_t i = 1; i < heights.size(); ++i) CHECK(heights[i] - heights[i - 1] >= 13);
}

TEST_CASE("the format of a file is the one that was asked for, else the one that its name says") {
  const auto format = [](std::optional<std::string> file, bool open, std::optional<Format> asked) {
    CommonOptions common_options;
    common_options.format = asked;
    return std::string(spelled(format_for({std::move(file), open}, common_options)));
  };
  CHECK(format({}, false, {}) == "text");
  CHECK(format({}, true, {}) == "html");
  CHECK(format("week.HTML", false, {}) == "html");
  CHECK(format("a.b/week.md", false, {}) == "markdown");
  CHECK(format("week.csv", false, Format::json) == "json");
  CHECK(format("week", false, {}) == "text");
  CHECK(format("week", true, {}) == "html");
  CHECK_THROWS_AS(format("week.csv", true, {}), UsageError);
  CHECK_THROWS_AS(format({}, true, Format::text), UsageError);
}

}  // namespace
}  // namespace netlog
