#include "netlog/views/html/report_html.hpp"

#include "netlog/analysis/chart.hpp"
#include "netlog/base/text.hpp"
#include "netlog/views/html/drawings.hpp"
#include "netlog/views/html/html.hpp"
#include "netlog/views/html/reciprocity_html.hpp"
#include "netlog/views/text/groups_view.hpp"
#include "netlog/views/text/next_view.hpp"
#include "netlog/views/text/phrases.hpp"
#include "netlog/views/text/report_tables.hpp"
#include "netlog/views/text/report_view.hpp"
#include "netlog/views/text/score_view.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

namespace netlog {
namespace {

/// What the words over the pictures tell, or the pictures; every other figure stands in a table.
constexpr auto shown_elsewhere = std::to_array<std::string_view>(
    {"efficiency.gave_first", "efficiency.returns", "concentration", "efficiency.unreturned", "standings.your-turn",
     "standings.mutual", "standings.waiting", "standings.one-sided"});
static_assert(std::ranges::all_of(shown_elsewhere, is_in_report));

/// The policy allows the one style sheet, and nothing else from anywhere.
Html head(std::string_view title) {
  const auto policy =
      fmt::format("default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'", page_style_hash);
  return element("head",
                 empty_element("meta", {{"charset", "utf-8"}}) +
                     empty_element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}}) +
                     empty_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
                     element("title", plain(title)) + style_sheet(page_style));
}

Html section(std::string_view style, std::string_view heading, const Html& content) {
  return element("section", {{"class", std::string(style)}}, element("h2", plain(heading)) + content);
}

std::string without_breaks(std::string text) {
  for (auto at = text.find(' '); at != text.npos; at = text.find(' ', at)) text.replace(at, 1, "\u00a0");
  return text;
}

Html bold(const std::string& text) {
  return element("b", plain(without_breaks(text)));
}

/// The period in one sentence.
Html lead(const Report& report) {
  const auto& results = report.results;
  std::vector<Html> given, closed;
  const auto gave = [&](int number, std::string_view what) {
    if (number > 0) given.push_back(bold(counted(number, what)));
  };
  gave(results.referrals_given.count, "referral");
  gave(report.habits.invitations.count, "invitation");
  auto sentence = plain("You gave ") + (given.empty() ? plain("no referral") : in_a_row(given)) +
                  plain(given.size() > 1 ? ", and received " : " and received ");
  const int received = results.referrals_received.count;
  sentence += received > 0 ? bold(counted(received, "referral")) : given.empty() ? plain("none") : plain("no referral");
  const auto sums = [&](const std::vector<Amount>& amounts, std::string_view whose) {
    if (!amounts.empty()) closed.push_back(element("b", plain(sums_in_words(amounts))) + plain(whose));
  };
  sums(results.closed_given, " closed for others");
  sums(results.closed_received, closed.empty() ? " closed for you" : " for you");
  if (!closed.empty()) sentence += plain("; ") + in_a_row(closed);
  const auto turns = report.standings.your_turn.size();
  if (turns > 0) sentence += plain("; it is your turn with ") + bold(counted(std::int64_t(turns), "contact"));
  return sentence + plain(".");
}

Html header(const Network& network, const Report& report) {
  const auto aside = [](const Html& text) { return element("span", {{"class", "soft"}}, plain(" · ") + text); };
  auto heading = plain(in_words(report.period));
  if (const auto& owner = network.history().ledger.settings.header.owner) heading += aside(isolated(*owner));
  if (report.as_of < report.period.to)
    heading += aside(plain(fmt::format("told as of {}: the period still runs", long_date(report.as_of))));
  return element("header", element("h1", heading) + element("p", {{"class", "lead"}}, lead(report)));
}

/// What a habit looks like over the last weeks, or how much of it there is; nothing of other figures.
template <class T> Html drawn_habit(std::string_view, std::string_view, const T&, const Report&, const Weeks&) {
  return {};
}
Html drawn_habit(std::string_view, std::string_view label, const CardsAtHand& cards, const Report&, const Weeks&) {
  return drawn_part(fmt::format("{}: {} of {}", label, cards.held, cards.of), cards.held, cards.of);
}
Html drawn_habit(std::string_view key, std::string_view label, const Habit& habit, const Report& report,
                 const Weeks& weeks) {
  std::optional<double> a_week;
  if (habit.goal) a_week = *habit.goal * 7 / double(report.period.length().count());
  const auto numbers = weeks_of(weeks, key);
  return numbers.empty() ? Html() : drawn_weeks(label, numbers, a_week);
}

Html habits(const Report& report, const ReportSection& figures, const Weeks& weeks) {
  int goals = 0, reached = 0;
  const auto count = [&](const auto& habit) {
    if constexpr (requires { habit.goal; }) {
      goals += habit.goal && *habit.goal > 0 ? 1 : 0;
      reached += is_reached(habit) ? 1 : 0;
    }
  };
  std::map<std::string, Html> pictures;  // by the label of the row
  each_row(report.habits, [&](const auto& row, const auto& habit) {
    count(habit);
    pictures.emplace(row.meaning, drawn_habit(row.key, row.meaning, habit, report, weeks));
  });
  std::string words = "The last bar: the last 7 days.";
  if (goals > 0) words += fmt::format(" Dashed: the goal of a week; {} of {} reached.", reached, goals);
  auto all = note(plain(words));
  for (const auto& table : figures.tables) {
    std::vector<Html> drawn;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      drawn.push_back(pictures[cell_at(table, row, 0).front().text]);
    all += html_table(table, fmt::format("{} weeks", weeks_shown), drawn);
  }
  return all;
}

/// The tables of a section; one that is wider than high stands on its side, for narrow windows.
Html tables(const ReportSection& figures) {
  Html all;
  for (const auto& table : figures.tables)
    all += html_table(table.columns.size() > table.rows.size() + 1 ? on_its_side(table) : table);
  return all;
}

Html next_steps(const Network& network, const Report& report) {
  const auto& next = report.next;
  if (next.steps.empty()) return note(plain("Nothing to do now."));
  Html items;
  for (const auto& step : next.steps) {
    items += element("li", element("b", plain(capitalised(deed(step.rule)) + " ") + isolated(step.subject)) +
                               element("span", {{"class", "soft"}}, isolated(step.after_subject())) +
                               element("code", plain(step.command)));
  }
  return (next.left_out.empty() ? Html() : note(styled(steps_left_out(network, report)))) +
         element("ol", {{"class", "steps"}}, items);
}

Html network_picture(const Network& network, const Balance& balance) {
  std::vector<Tie> ties;
  for (const auto standing : standings_with_acts)
    for (const auto* contact : shown_on_page(balance, standing))
      ties.push_back({contact->name, standing, contact->given.total, contact->received.total});
  return note(plain(fmt::format("Right: they give. Left: not yet. Line width: acts in {}, ",
                                days_in_words(network.window().length().count()))) +
              element("span", {{"class", "key"}}, plain("from you")) + plain(" and ") +
              element("span", {{"class", "key back"}}, plain("from them"))) +
         drawn_network(ties, number_of(balance, Standing::quiet));
}

Html months(const Network& network) {
  const auto acts = acts_over_time(network, {last_twelve_months(network.as_of()), Stretch::month, {}});
  const auto [given, received] = acts_of(acts);
  auto words =
      fmt::format("{} given and {} received in {}.", given, received, counted(std::int64_t(acts.size()), "month"));
  if (still_runs(acts.back(), network.as_of())) words += " Hollow: the month still runs.";
  return note(plain(words)) + drawn_months(acts, network.as_of());
}

/// What each group brought in the period, and the points of the owner's table; nothing where there is neither.
Html groups_and_score(const Network& day, const Report& report) {
  Html all;
  if (const auto groups = make_groups(day, report.period); !groups.empty())
    all += section("groups", "Groups", html_table(groups_in_rows(groups)));
  const auto& settings = day.history().ledger.settings;
  if (settings.score && settings.score_findings.empty()) {
    const auto view = score_view(day, *settings.score);
    all += section("score", "Score",
                   note(plain(fmt::format("{}: {}.", in_words(Span{view.score.running.from, view.score.running.to}),
                                          total_in_words(view.score.running, view.score.max)))) +
                       html_table(running_score_in_rows(view)));
  }
  return all;
}

Html footer(const Report& report, const Network& network) {
  std::vector<std::string> acts;
  for (const auto& kind : kinds_of_act) acts.emplace_back(kind.act);
  return element("footer",
                 plain(fmt::format("As of {}. An act is {}; each counts as one. Quiet contacts have none in {}.",
                                   long_date(report.as_of), enumerated(acts, " or "),
                                   days_in_words(network.window().length().count()))));
}

}  // namespace

std::string report_html(const Network& network, const Report& report) {
  const auto day = network.on(report.as_of);
  const auto balance = make_balance(day);
  const auto weeks = last_weeks(day, weeks_shown);
  Html week, rest;
  for (const auto& figures : report_sections(report, shown_elsewhere)) {
    const bool are_habits = figures.key == "habits";
    const auto content = are_habits ? habits(report, figures, weeks) : tables(figures);
    (are_habits || figures.key == "results" ? week : rest) += section(figures.key, figures.heading, content);
  }
  const auto main =
      header(day, report) + element("div", {{"class", "week"}}, week) +
      section("next", "Next", next_steps(network, report)) +
      section("who", "Who gives back", who_gives_back(day, report, balance, options_for_same_day(network, report))) +
      section("net", "The network", network_picture(day, balance)) +
      section("year", "Given and received by month", months(day)) + element("div", {{"class", "more"}}, rest) +
      element("div", {{"class", "mine"}}, groups_and_score(day, report)) + footer(report, day);
  const auto page =
      element("html", {{"lang", "en"}},
              head(fmt::format("netlog: {}", in_words(report.period))) + element("body", element("main", main)));
  return "<!DOCTYPE html>\n" + page.markup() + "\n";
}

}  // namespace netlog
