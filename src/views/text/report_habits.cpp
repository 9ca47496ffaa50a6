#include "netlog/views/text/report_habits.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/text/bars.hpp"
#include "netlog/views/text/cells.hpp"
#include "netlog/views/text/phrases.hpp"

#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The rows of the block of habits: how often, on the way to what is aimed at, and over the last weeks.
struct HabitRows {
  Table& table;
  const Weeks& weeks;
  bool narrow, is_over;  // the period is, so that nothing is to go

  void operator()(std::string_view key, std::string_view name, const Habit& habit) const {
    Line bar;
    Piece verdict;
    if (habit.goal && *habit.goal > 0) {
      bar = progress(habit.count, *habit.goal, cells());
      if (is_reached(habit))
        verdict = {"goal reached", Style::green};
      else if (!is_over)
        verdict = {fmt::format("{} to go", number_in_words(std::ceil(*habit.goal - habit.count))), Style::dim};
    }
    add(name, habit.count, habit.previous, habit.goal ? number_in_words(*habit.goal) : "", std::move(bar),
        sparkline(weeks_of(weeks, key)), std::move(verdict));
  }
  void operator()(std::string_view, std::string_view name, const CardsAtHand& cards) const {
    add(name, cards.held, {}, fmt::format("of {}", cards.of),
        cards.of > 0 ? progress(cards.held, cards.of, cells()) : Line{}, remark("group members"));
  }
  void operator()(std::string_view, std::string_view name, int weeks_in_a_row) const {
    add(name, weeks_in_a_row, {}, {}, {}, remark("with a referral"));
  }
  void operator()(std::string_view key, std::string_view name, const Counted& counted) const {
    add(name, counted.count, counted.previous, {}, {}, sparkline(weeks_of(weeks, key)));
  }

 private:
  std::size_t cells() const { return narrow ? 5 : 10; }
  Line remark(std::string text) const { return narrow ? Line{} : Line{{std::move(text), Style::dim}}; }
  void add(std::string_view name, int count, const std::optional<int>& previous, std::string goal, Line bar, Line drawn,
           Piece verdict = {}) const {
    constexpr std::string_view understood = " given";
    if (narrow && name.ends_with(understood)) name.remove_suffix(understood.size());
    table.rows.push_back({{fmt::format("  {}", name)},
                          count_piece(count),
                          {cell(previous)},
                          {std::move(goal)},
                          std::move(bar),
                          std::move(drawn),
                          std::move(verdict)});
  }
};

/// The habits, and the results that are counted in weeks too, so that their columns stand under each other.
Table habits_and_results(const Report& report, const Weeks& weeks, bool narrow, bool is_over) {
  Table table{{{"Habits", false, Room::cut},
               {days_in_words(report.period.length().count()), true},
               {report.previous ? "before" : "", true},
               {"goal", true},
               {"", false, Room::left_out},
               {fmt::format("{} weeks", weeks_shown), false, Room::left_out},
               {"", false, Room::left_out}},
              {}};
  const HabitRows rows{table, weeks, narrow, is_over};
  each_row(report.habits, [&](const auto& row, const auto& habit) { rows(row.key, row.meaning, habit); });
  rows("received", narrow ? "Received" : "Referrals received", report.results.referrals_received);
  return table;
}

}  // namespace

Piece count_piece(int number) {
  return {fmt::format("{}", number), number == 0 ? Style::dim : Style::bold};
}

Line block_heading(Line headings, const Table& table) {
  for (auto& piece : headings)
    if (piece.text.starts_with(table.columns[0].heading)) piece.style = Style::bold;
  return headings;
}

void add_habits_and_results(Page& page, const Report& report, const Weeks& weeks, bool is_over, std::size_t columns) {
  const auto& results = report.results;
  const auto table = habits_and_results(report, weeks, columns < narrow_width, is_over);
  const auto lines = laid_out(table, columns);
  page.around(block_heading(lines.front(), table));
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) page.row(lines[i]);
  page.blank();
  const auto closed = [&](std::string_view label, const std::vector<Amount>& sums) {
    for (const auto& line : wrapped_text(sums_in_words(sums), columns - 22)) {
      page.row({{padded(label, 22)}, {line, sums.empty() ? Style::dim : Style::bold}});
      label = {};
    }
  };
  page.around({{"Results", Style::bold}});
  page.row(lines.back());
  closed("  Closed for others", results.closed_given);
  closed("  Closed for you", results.closed_received);
  page.blank();
}

}  // namespace netlog
