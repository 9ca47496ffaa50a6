#include "netlog/views/text/report_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/text/bars.hpp"
#include "netlog/views/text/cells.hpp"
#include "netlog/views/text/next_view.hpp"
#include "netlog/views/text/phrases.hpp"
#include "netlog/views/text/report_habits.hpp"
#include "netlog/views/text/report_tables.hpp"
#include "netlog/views/text/standings.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Text in lines behind a label, or under where it stands.
void add_labelled(Page& page, Role role, const std::string& label, const std::string& text, Style style,
                  std::size_t columns) {
  const auto indent = width(label);
  bool first = true;
  for (const auto& line : wrapped_text(text, columns > indent + 20 ? columns - indent : 20)) {
    page.lines.push_back({role, {{first ? label : std::string(indent, ' '), Style::bold}, {line, style}}});
    first = false;
  }
}

/// The heading of a figure of referrals, in a word where its place says the rest.
std::string short_heading(std::string_view key, bool narrow) {
  if (key == "conversion") return {};
  if (key == "median_days" || key == "follow_up_days") return "median";
  return narrow && key == "followed_up" ? "followed" : heading_of(key);
}

/// What became of referrals that went one way; `of`: how many there were.
std::vector<Table::Cell> conversion_cells(const Conversion& conversion, int of, bool narrow) {
  struct {
    int of;
    bool narrow;
    Table::Cell operator()(std::string_view key, int number) const {
      if (key == "followed_up") return fmt::format("{} of {}", number, of);
      return key == "won" || number == 0 ? count_piece(number) : Piece{cell(number)};
    }
    Table::Cell operator()(std::string_view, const std::optional<Share>& share) const { return cell(share); }
    Table::Cell operator()(std::string_view, const std::optional<double>& days) const {
      if (!days) return {};
      return number_in_words(*days) + (narrow ? " d" : *days == 1 ? " day" : " days");
    }
  } const written{of, narrow};
  std::vector<Table::Cell> cells;
  each_row(conversion, [&](const auto& row, const auto& figure) { cells.push_back(written(row.key, figure)); });
  return cells;
}

/// ", after 3 days"; nothing without a median.
std::string after_days(const std::optional<double>& median) {
  return median ? fmt::format(", after {} {}", number_in_words(*median), *median == 1 ? "day" : "days") : std::string();
}

/// What came back, and how soon was thanked for what was received.
void add_returns(Page& page, const Efficiency& efficiency, std::size_t columns) {
  std::vector<std::string> sentences{returns_in_words(efficiency.returns)};
  if (efficiency.received.thanked > 0)
    sentences.push_back(fmt::format("thanked for {} won{}", counted(efficiency.received.thanked, "referral"),
                                    after_days(efficiency.received.thanks_days)));
  for (const auto& sentence : sentences)
    for (const auto& line : wrapped_text(sentence, columns - 2)) page.row({{"  "}, {line, Style::dim}});
}

void add_concentration(Page& page, const Network& network, const Report& report, std::size_t columns) {
  if (report.concentration.of < acts_that_concentrate) return;
  add_labelled(page, Role::around, std::string(17, ' '),
               fmt::format("received: {}, in {}", concentration_in_words(report.concentration),
                           days_in_words(network.window().length().count())),
               Style::dim, columns);
}

void add_efficiency(Page& page, const Report& report, std::size_t columns) {
  const bool narrow = columns < narrow_width;
  Table table{{{narrow ? "Efficiency" : "Efficiency          "}}, {}};
  each_row<Conversion>([&](const auto& row) {
    table.columns.push_back({short_heading(row.key, narrow), true, Room::kept, heading_of(row.key)});
  });
  const auto add = [&](std::string_view name, const Conversion& conversion, int of) {
    table.rows.push_back(conversion_cells(conversion, of, narrow));
    table.rows.back().insert(table.rows.back().begin(), fmt::format("  {}", name));
  };
  add(narrow ? "Given" : "Referrals given", report.efficiency.given, report.results.referrals_given.count);
  add(narrow ? "Received" : "Referrals received", report.efficiency.received.conversion,
      report.results.referrals_received.count);
  auto lines = laid_out(table, columns);
  if (width(lines.front()) > columns) {
    table = on_its_side(table);
    lines = laid_out(table, columns);
  }
  page.around(block_heading(lines.front(), table));
  for (std::size_t i = 1; i < lines.size(); ++i) page.row(lines[i]);
  add_returns(page, report.efficiency, columns);
  page.blank();
}

void add_growth(Page& page, const Report& report, std::size_t columns) {
  const auto& growth = report.growth;
  const auto joined = growth.joined == 0 ? std::string("nobody joined a group through you")
                                         : fmt::format("{} joined a group through you", growth.joined);
  add_labelled(page, Role::row, padded("Growth", 13),
               fmt::format("{}, {} of them new; {}", counted(growth.contacts, "contact"), growth.added, joined),
               Style::plain, columns);
  std::vector<std::string> now, before;
  each_row(growth.networkers,
           [&](const auto& row, int number) { now.push_back(fmt::format("{} {}", number, row.key)); });
  if (growth.networkers_before)
    each_row(*growth.networkers_before, [&](const auto&, int number) { before.push_back(cell(number)); });
  const std::string indent(13, ' ');
  auto lines = wrapped(now, columns - indent.size(), ", ");
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) page.row({{indent}, {lines[i]}});
  Line networkers{{indent}, {lines.back()}};
  if (growth.networkers_before) {
    Piece then{fmt::format("(before: {})", enumerated(before, ", ")), Style::dim};
    if (width(networkers) + 1 + width(then.text) > columns) {
      page.row(std::move(networkers));
      networkers = {{std::string(12, ' ')}};
    }
    networkers.push_back({" "});
    networkers.push_back(std::move(then));
  }
  page.row(std::move(networkers));
  page.blank();
}

void add_standings(Page& page, const Network& network, const Report& report, std::size_t columns) {
  const auto& first = report.efficiency.gave_first;
  add_labelled(page, Role::around, padded("Reciprocity", 13),
               fmt::format("in {}; you gave first to {} of the {}", days_in_words(network.window().length().count()),
                           first.me, counted(first.me + first.them, "mutual contact")),
               Style::dim, columns);
  const auto add = [&](std::string_view word, const std::vector<std::string>& names) {
    std::vector<std::string> some;
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto rest = names.size() - i - 1;
      some.push_back(i == 0 ? clipped(shown(names[i]), std::max<std::size_t>(columns, 40) - (rest > 0 ? 30 : 17))
                            : shown(names[i]));
      const auto next = enumerated(some, ", ") + (rest > 0 ? fmt::format(" and {} more", rest) : std::string());
      if (17 + width(next) > columns && !text.empty()) break;
      text = next;
    }
    page.row({{"  "},
              {padded(word, 10), style_of(word_from<Standing>(word).value_or(Standing::quiet))},
              {padded_left(fmt::format("{}", names.size()), 3), names.empty() ? Style::dim : Style::plain},
              {"  "},
              {text}});
  };
  each_row(report.standings, [&](const auto& row, const auto& names) { add(row.key, names); });
  const auto& unreturned = report.efficiency.unreturned;
  if (unreturned.acts > 0)
    add_labelled(page, Role::around, std::string(17, ' '),
                 fmt::format("{} of {} went to people who have not given back yet", unreturned.acts,
                             counted(unreturned.of, "gift")),
                 Style::dim, columns);
  add_concentration(page, network, report, columns);
}

/// A line that ends in a command, which goes below where there is no room for it.
void add_with_command(Page& page, Line line, std::size_t columns) {
  if (width(line) <= columns) return page.around(std::move(line));
  auto command = std::move(line.back());
  line.pop_back();
  page.around(std::move(line));
  page.around({{"  "}, std::move(command)});
}

void add_next(Page& page, const Network& network, const Report& report, std::size_t columns) {
  const auto& next = report.next;
  if (next.steps.empty()) return;
  page.blank();
  Line heading{{"Next", Style::bold}};
  if (!next.left_out.empty()) {
    heading.push_back({"   "});
    for (auto& piece : steps_left_out(network, report)) heading.push_back(std::move(piece));
  }
  add_with_command(page, std::move(heading), columns);
  add_steps(page, next, 2, columns);
}

/// What has its place in the blocks above; every other figure follows in a table of its section.
constexpr auto shown_in_blocks = std::to_array<std::string_view>(
    {"habits", "results.referrals_given", "results.referrals_received", "results.closed_given",
     "results.closed_received", "growth.contacts", "growth.added", "growth.joined", "growth.networkers",
     "growth.networkers_before", "efficiency.given", "efficiency.received", "efficiency.returns",
     "efficiency.gave_first", "efficiency.unreturned", "concentration", "standings"});
static_assert(std::ranges::all_of(shown_in_blocks, is_in_report));

void add_other_figures(Page& page, const std::vector<ReportSection>& sections, std::size_t columns) {
  for (const auto& section : sections) {
    page.blank();
    page.around({{section.heading, Style::bold}});
    for (const auto& table : section.tables)
      for (auto& line : laid_out(table, columns, 2)) page.row(std::move(line));
  }
}

}  // namespace

std::string returns_in_words(const Returns& returns) {
  if (returns.count + returns.open == 0) return {};
  return fmt::format(
      "{} came back{}; {} not yet", returns.count == 0 ? std::string("no gift") : counted(returns.count, "gift"),
      after_days(returns.median_days), returns.open == 1 ? std::string("1 has") : fmt::format("{} have", returns.open));
}

std::string concentration_in_words(const Concentration& now) {
  return fmt::format("{} of {} from {}, {} from five", now.first, now.of, shown(now.who), now.five);
}

std::string options_for_same_day(const Network& network, const Report& report) {
  std::string options;
  if (report.as_of != network.as_of()) options += fmt::format(" --today {}", iso(report.as_of));
  const auto length = network.window().length();
  if (length != network.history().ledger.settings.window()) options += fmt::format(" --window {}", length.count());
  return options;
}

Line steps_left_out(const Network& network, const Report& report) {
  return {{fmt::format("{} of {}; all: ", report.next.steps.size(), report.next.total()), Style::dim},
          {fmt::format("netlog next --limit 0{}", options_for_same_day(network, report)), Style::cyan}};
}

void add_report_sentences(Page& page, const Network& network, const Report& report, std::size_t columns) {
  const auto& results = report.results;
  add_text(page,
           fmt::format("{}: you gave {} and received {}.", in_words(report.period),
                       counted(results.referrals_given.count, "referral"), results.referrals_received.count),
           Style::bold, columns);
  std::vector<std::string> closed;
  if (!results.closed_given.empty())
    closed.push_back(fmt::format("{} for others", sums_in_words(results.closed_given)));
  if (!results.closed_received.empty())
    closed.push_back(fmt::format("{} for you", sums_in_words(results.closed_received)));
  if (!closed.empty()) add_text(page, fmt::format("Closed: {}.", enumerated(closed, ", ")), Style::plain, columns);
  if (report.as_of < report.period.to)
    add_text(page, fmt::format("Told as of {}: the period still runs.", long_date(report.as_of)), Style::dim, columns);
  else if (report.as_of < network.as_of())
    add_text(page, fmt::format("Told as of {}, the end of the period.", long_date(report.as_of)), Style::dim, columns);
  page.blank();
}

Page report_page(const Network& network, const Report& report, std::size_t columns) {
  Page page;
  const auto day = network.on(report.as_of);
  add_report_sentences(page, network, report, columns);
  add_habits_and_results(page, report, last_weeks(day, weeks_shown), report.as_of < network.as_of(), columns);
  add_efficiency(page, report, columns);
  add_growth(page, report, columns);
  add_standings(page, day, report, columns);
  add_with_command(page,
                   {{"                 each of them: ", Style::dim},
                    {fmt::format("netlog balance{}", options_for_same_day(network, report)), Style::cyan}},
                   columns);
  add_other_figures(page, report_sections(report, shown_in_blocks), columns);
  add_next(page, network, report, columns);
  return page;
}

}  // namespace netlog
