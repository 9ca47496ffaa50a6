#include "netlog/views/report_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/balance_view.hpp"
#include "netlog/views/cells.hpp"
#include "netlog/views/markdown.hpp"
#include "netlog/views/next_view.hpp"
#include "netlog/views/phrases.hpp"
#include "netlog/views/report_tables.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace netlog {
namespace {

std::string optional_number(const std::optional<int>& number) {
  return number ? fmt::format("{}", *number) : std::string();
}

Piece count_piece(int number) {
  return {fmt::format("{}", number), number == 0 ? Style::dim : Style::bold};
}

void add_block(Page& page, const Table& table, std::size_t columns) {
  const auto lines = laid_out(table, columns);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0) {
      Line heading = lines[0];
      for (auto& piece : heading)
        if (piece.text.starts_with(table.columns[0].heading)) piece.style = Style::bold;
      page.around(std::move(heading));
    } else
      page.row(lines[i]);
  }
  page.blank();
}

void add_sentence(Page& page, const Network& network, const Report& report) {
  const auto& results = report.results;
  page.around({{fmt::format("{}: you gave {} and received {}.", in_words(report.period),
                            counted(results.referrals_given.count, "referral"), results.referrals_received.count),
                Style::bold}});
  std::vector<std::string> closed;
  if (!results.closed_given.empty())
    closed.push_back(fmt::format("{} for those you recommended", sums_in_words(results.closed_given)));
  if (!results.closed_received.empty())
    closed.push_back(fmt::format("{} for you", sums_in_words(results.closed_received)));
  if (!closed.empty()) page.around({{fmt::format("Closed: {}.", enumerated(closed, ", "))}});
  if (report.as_of < report.period.to)
    page.around({{fmt::format("Told as of {}: the period still runs.", long_date(report.as_of)), Style::dim}});
  else if (report.as_of < network.as_of())
    page.around({{fmt::format("Told as of {}, the end of the period.", long_date(report.as_of)), Style::dim}});
  page.blank();
}

void add_habits(Page& page, const Report& report, std::size_t columns) {
  const auto& habits = report.habits;
  const bool compared = report.previous.has_value();
  Table table{{{"Habits             "},
               {fmt::format("{}", days_in_words(report.period.length().count())), true},
               {compared ? "before" : "", true},
               {"goal", true},
               {"", false, Room::cut_then_left_out}},
              {}};
  const auto add = [&](std::string_view name, const Habit& habit) {
    Piece verdict;
    if (habit.goal && *habit.goal > 0)
      verdict = habit.count >= *habit.goal
                    ? Piece{"goal reached", Style::green}
                    : Piece{fmt::format("{} to go", number_in_words(std::ceil(*habit.goal - habit.count))), Style::dim};
    table.rows.push_back({{fmt::format("  {}", name)},
                          count_piece(habit.count),
                          {optional_number(habit.previous)},
                          {habit.goal ? number_in_words(*habit.goal) : ""},
                          verdict});
  };
  add("Referrals given", habits.referrals);
  add("Invitations given", habits.invitations);
  add("One-to-ones", habits.meetings);
  table.rows.push_back({{"  Cards at hand"},
                        count_piece(habits.cards.held),
                        {},
                        {fmt::format("of {}", habits.cards.of)},
                        {"group members", Style::dim}});
  table.rows.push_back(
      {{"  Weeks in a row"}, count_piece(habits.streak_weeks), {}, {}, {"with a referral given", Style::dim}});
  add_block(page, table, columns);
}

void add_results(Page& page, const Report& report, std::size_t columns) {
  const auto& results = report.results;
  const auto closed = [](const std::vector<Amount>& sums) {
    return Piece{sums_in_words(sums), sums.empty() ? Style::dim : Style::bold};
  };
  page.around({{"Results", Style::bold}});
  page.row({{padded("  Referrals received", 21)},
            {padded_left(fmt::format("{}", results.referrals_received.count), 6),
             results.referrals_received.count == 0 ? Style::dim : Style::bold},
            {padded_left(optional_number(results.referrals_received.previous), 8)}});
  page.row({{padded("  Closed for others", 21)}, closed(results.closed_given)});
  page.row({{padded("  Closed for you", 21)}, closed(results.closed_received)});
  page.blank();
  const auto& efficiency = report.efficiency;
  Table table{{{"Efficiency         "},
               {"decided", true},
               {"won", true},
               {"", true},
               {"median", true},
               {"followed up", true},
               {"median", true}},
              {}};
  const auto add = [&](std::string_view name, const Conversion& c, int of) {
    const auto median_days = [](const std::optional<double>& number) {
      return number ? fmt::format("{} {}", number_in_words(*number), *number == 1 ? "day" : "days") : std::string();
    };
    table.rows.push_back({{fmt::format("  {}", name)},
                          {fmt::format("{}", c.decided), c.decided == 0 ? Style::dim : Style::plain},
                          count_piece(c.won),
                          {c.conversion ? cell(*c.conversion) : ""},
                          {median_days(c.median_days)},
                          {fmt::format("{} of {}", c.followed_up, of)},
                          {median_days(c.follow_up_days)}});
  };
  add("Referrals given", efficiency.given, results.referrals_given.count);
  add("Referrals received", efficiency.received, results.referrals_received.count);
  add_block(page, table, columns);
}

void add_growth(Page& page, const Report& report, std::size_t columns) {
  const auto& growth = report.growth;
  const auto joined = growth.joined == 0 ? std::string("nobody joined a group through you")
                                         : fmt::format("{} joined a group through you", growth.joined);
  const auto label = [&](std::string_view text) { return Piece{padded(text, 13), Style::bold}; };
  const auto contacts =
      fmt::format("{}, {} of them new; {}", counted(growth.contacts, "contact"), growth.added, joined);
  bool first = true;
  for (const auto& line : wrapped_text(contacts, columns > 33 ? columns - 13 : 20)) {
    page.row({label(first ? "Growth" : ""), {line}});
    first = false;
  }
  Line networkers{label(""),
                  {fmt::format("{} active, {} undecided, {} passive", growth.networkers.active,
                               growth.networkers.undecided, growth.networkers.passive)}};
  if (const auto& before = growth.networkers_before)
    networkers.push_back(
        {fmt::format(" (before: {}, {}, {})", before->active, before->undecided, before->passive), Style::dim});
  page.row(std::move(networkers));
  page.blank();
}

void add_standings(Page& page, const Network& network, const Report& report, std::size_t columns) {
  const auto& first = report.efficiency.gave_first;
  page.around({{padded("Reciprocity", 13), Style::bold},
               {fmt::format("in {}; you gave first to {} of the {}", days_in_words(network.window().length().count()),
                            first.me, counted(first.me + first.them, "mutual contact")),
                Style::dim}});
  const auto& s = report.standings;
  const auto add = [&](Standing standing, const std::vector<std::string>& names) {
    std::vector<std::string> some;
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
      some.push_back(shown(names[i]));
      const auto rest = names.size() - some.size();
      const auto next = enumerated(some, ", ") + (rest > 0 ? fmt::format(" and {} more", rest) : std::string());
      if (17 + width(next) > columns && !text.empty()) break;
      text = next;
    }
    page.row({{"  "},
              {padded(spelled(standing), 10), style_of(standing)},
              {padded_left(fmt::format("{}", names.size()), 3), names.empty() ? Style::dim : Style::plain},
              {"  "},
              {text}});
  };
  add(Standing::your_turn, s.your_turn);
  add(Standing::mutual, s.mutual);
  add(Standing::waiting, s.waiting);
  add(Standing::one_sided, s.one_sided);
  const auto& unreturned = report.efficiency.unreturned;
  if (unreturned.acts > 0)
    page.around({{fmt::format("                 {} of {} went to people who have not given back yet", unreturned.acts,
                              counted(unreturned.of, "gift")),
                  Style::dim}});
}

/// "5 of 19; all: netlog next --limit 0".
Line steps_left_out(const Network& network, const Report& report) {
  const auto day = report.as_of == network.as_of() ? std::string() : fmt::format(" --today {}", iso(report.as_of));
  return {{fmt::format("{} of {}; all: ", report.next.steps.size(), report.next.total()), Style::dim},
          {fmt::format("netlog next --limit 0{}", day), Style::cyan}};
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
  page.around(std::move(heading));
  add_steps(page, next, 2, columns);
}

}  // namespace

Page report_page(const Network& network, const Report& report, std::size_t columns) {
  Page page;
  const auto day = network.on(report.as_of);
  add_sentence(page, network, report);
  add_habits(page, report, columns);
  add_results(page, report, columns);
  add_growth(page, report, columns);
  add_standings(page, day, report, columns);
  page.around({{"                 each of them: ", Style::dim}, {"netlog balance", Style::cyan}});
  add_next(page, network, report, columns);
  return page;
}

std::string report_markdown(const Network& network, const Report& report, Show show) {
  Markdown document{show};
  Page opening;
  add_sentence(opening, network, report);
  document.opening(opening);
  for (const auto& section : report_sections(report)) {
    document.heading(2, {{section.heading}});
    for (const auto& table : section.tables) document.table(table);
  }
  if (report.next.steps.empty()) return document.text();
  document.heading(2, {{"Next"}});
  document.table(steps_table(report.next));
  if (!report.next.left_out.empty()) document.paragraph(steps_left_out(network, report));
  return document.text();
}

Sheet report_sheet(const Report& report) {
  Sheet sheet{{"figure", "count", "previous", "goal"}, {}};
  const auto value = value_of(report);
  for (auto& [path, figure] : leaves(std::get<Object>(value.is))) {
    if (path == "next") continue;
    Object row{{"figure", {Literal{Shape::text, path}}}};
    if (const auto* counted = std::get_if<Object>(&figure.is))
      row.insert(row.end(), counted->begin(), counted->end());
    else
      row.emplace_back("count", figure);
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace netlog
