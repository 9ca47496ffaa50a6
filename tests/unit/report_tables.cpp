#include "netlog/views/text/report_tables.hpp"

#include "netlog/views/data/report_markdown.hpp"
#include "netlog/views/html/report_html.hpp"
#include "netlog/views/text/report_view.hpp"

#include <regex>
#include <set>

#include "ledgers.hpp"

namespace netlog {
namespace {

/// Gives every figure of a report another number, and knows how each is written.
struct Filler {
  struct Figure {
    std::string path;
    std::string data, words;  // in JSON and CSV; for people
  };
  std::vector<Figure> figures;
  int last = 300;

  template <class T> void fill(T& value, const std::string& path) {
    if constexpr (std::same_as<T, int> || std::same_as<T, double>) {
      value = T(++last);
      figures.push_back({path, fmt::format("{}", last), fmt::format("{}", last)});
    } else if constexpr (std::same_as<T, Share>) {
      value.part = ++last / 100.0;
      figures.push_back({path, fmt::format("{}", value.part), fmt::format("{}", last)});
    } else if constexpr (std::same_as<T, std::vector<Amount>>) {
      value = {{Currency{"RON"}, Money::of_hundredths(100 * ++last + 25)}};
      figures.push_back({path, fmt::format("{}.25", last), fmt::format("{}.25", last)});
    } else if constexpr (std::same_as<T, std::vector<std::string>>) {
      value = {fmt::format("Name{}", ++last)};
      figures.push_back({path, value.front(), value.front()});
    } else if constexpr (!Field<T>::required) {
      fill(value.emplace(), path);
    } else {
      each_row(value, [&](const auto& row, auto& field) {
        fill(field, fmt::format("{}{}{}", path, path.empty() ? "" : ".", row.key));
      });
    }
  }
};

/// The paths of figures that are not words of their own in `text`.
std::string missing(const std::vector<Filler::Figure>& figures, const std::string& text,
                    std::string Filler::Figure::*written) {
  static const std::regex word{"[A-Za-z0-9]+([.][0-9]+)?"};
  const std::set<std::string> words{std::sregex_token_iterator{text.begin(), text.end(), word}, {}};
  Texts paths;
  for (const auto& figure : figures)
    if (!words.contains(figure.*written)) paths.push_back(figure.path);
  return joined(paths);
}

TEST_CASE("every figure of a report stands in every format") {
  const auto history = history_of("");
  const auto network = network_of(history, "2026-11-20");
  auto report = make_report(network, last_days(7, network.as_of()));
  Filler filler;
  each_row(report, [&]<class R>(const Row<R>& row, R& field) {
    if constexpr (is_section<R>) filler.fill(field, std::string(row.key));
  });
  const auto& figures = filler.figures;
  REQUIRE(figures.size() > 40);
  CHECK(missing(figures, to_json(value_of(report)), &Filler::Figure::data) == "");
  CHECK(missing(figures, to_csv(report_sheet(report)), &Filler::Figure::data) == "");
  CHECK(missing(figures, report_markdown(network, report, Show::everything), &Filler::Figure::words) == "");
  // The habits tell the first number; and of "3 of the 5 mutual contacts" the others are those who gave first.
  for (const std::size_t width : {60U, 80U, 200U}) {
    CASE(width);
    const auto page = rendered(report_page(network, report, width), Colors::no, Show::everything);
    CHECK(missing(figures, page, &Filler::Figure::words) ==
          "results.referrals_given.previous, efficiency.gave_first.them");
  }
  // Who gives back is told by the balance of the network, contact by contact, which is empty here.
  CHECK(missing(figures, report_html(network, report), &Filler::Figure::words) ==
        "efficiency.returns.count, efficiency.returns.median_days, efficiency.returns.open, efficiency.gave_first.me, "
        "efficiency.gave_first.them, efficiency.unreturned.acts, efficiency.unreturned.of, concentration.first, "
        "concentration.five, concentration.of, "
        "standings.your-turn, standings.mutual, standings.waiting, standings.one-sided");
}

/// The cells of a row behind their headings: "count 3, previous 4".
std::string row_of(const Report& report, std::string_view section_key, std::string_view label) {
  for (const auto& section : report_sections(report)) {
    if (section.key != section_key) continue;
    for (const auto& table : section.tables)
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (cell_at(table, row, 0).front().text != label) continue;
        Texts cells;
        for (std::size_t column = 1; column < table.columns.size(); ++column) {
          cells.push_back(table.columns[column].heading + " ");
          for (const auto& piece : cell_at(table, row, column)) cells.back() += piece.text;
        }
        return joined(cells);
      }
  }
  return "no such row";
}

TEST_CASE("what networkers were stands beside what they are") {
  Report report{};
  report.growth.networkers = {3, 2, 1};
  CHECK(row_of(report, "growth", "Active networkers") == "count 3");
  report.growth.networkers_before = Networkers{4, 0, 5};
  CHECK(row_of(report, "growth", "Contacts") == "count 0, previous ");
  CHECK(row_of(report, "growth", "Active networkers") == "count 3, previous 4");
  CHECK(row_of(report, "growth", "Passive networkers") == "count 1, previous 5");
}

TEST_CASE("a goal that is reached has a tick") {
  Report report{};
  report.habits.referrals = {2, 1, 2.0};
  report.habits.invitations = {1, 0, {}};
  report.habits.meetings = {1, 0, 1.5};
  CHECK(row_of(report, "habits", "Referrals given") == "count 2, previous 1, goal 2 ✓");
  CHECK(row_of(report, "habits", "Invitations given") == "count 1, previous 0, goal ");
  CHECK(row_of(report, "habits", "One-to-ones") == "count 1, previous 0, goal 1.5");
}

TEST_CASE("figures that a view tells itself are left out of the tables, and so is a section of which nothing is left") {
  Report report{};
  report.growth.joined = 3;
  const auto told = std::to_array<std::string_view>(
      {"growth.contacts", "growth.added", "growth.networkers", "growth.networkers_before", "results.referrals_given",
       "results.referrals_received", "results.closed_given", "results.closed_received"});
  Texts sections;
  for (const auto& section : report_sections(report, told)) {
    sections.push_back(section.heading);
    if (section.key != "growth") continue;
    REQUIRE(section.tables.front().rows.size() == 1);
    CHECK(cell_at(section.tables.front(), 0, 0).front().text == "Joined a group at your invitation");
    CHECK(cell_at(section.tables.front(), 0, 1).front().text == "3");
  }
  CHECK(joined(sections) == "Habits, Growth, Efficiency, Concentration, Reciprocity");
}

}  // namespace
}  // namespace netlog
