#include "netlog/views/text/score_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/data/markdown.hpp"
#include "netlog/views/text/bars.hpp"
#include "netlog/views/text/cells.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t steps_in_words = 3, cells_of_points = 10;

std::string amount_in_words(const Decimal& amount, const Currency& currency) {
  const auto money = money_from_number(amount.text());
  return money ? money_in_words(*money, currency) : fmt::format("{} {}", amount.text(), currency.code);
}

/// "0.85 a week", "12 000 RON", "3".
std::string value_in_words(const MetricScore& metric, const Currency& currency) {
  if (is_money(metric.metric)) return amount_in_words(metric.value.number, currency);
  if (!is_by_week(metric.metric)) return metric.value.number.text();
  const auto number = metric.value.number.nearest_double() / double(metric.value.divisor);
  return fmt::format("{} a week", number_in_words(std::round(number * 100) / 100));
}

std::string metric_in_words(Metric metric) {
  return capitalised(heading_of(spelled(metric)));
}

Line bar_of(const MetricScore& metric) {
  const auto share = metric.max.is_zero() ? 1 : metric.points.nearest_double() / metric.max.nearest_double();
  const auto cells = std::size_t(std::floor(share * double(cells_of_points) + 1e-9));
  return progress(int(cells), double(cells_of_points), cells_of_points);
}

/// The months of a span: "1 June to 20 November 2026: 62 of 100 points, amber".
void add_score_heading(Page& page, const ScoreView& view, std::size_t columns) {
  const auto& score = view.score;
  add_text(page,
           fmt::format("{}: {}.", in_words(Span{score.completed.from, score.completed.to}),
                       total_in_words(score.completed, score.max)),
           Style::bold, columns);
  add_text(page,
           fmt::format("With this month, {}: {}.", in_words(Span{score.running.from, score.running.to}),
                       total_in_words(score.running, score.max)),
           Style::bold, columns);
  const auto seen = score.running.total - view.other, most = score.max - view.other;
  auto words = fmt::format("That is {} of the {} points that netlog can see", seen.text(), most.text());
  if (!view.other.is_zero()) words += fmt::format(", and {} of your own", view.other.text());
  add_text(page, words + ".", Style::dim, columns);
}

Table score_table(const ScoreView& view) {
  Table table{{{"", false, Room::cut},
               {"whole months", true, Room::left_out},
               {"points", true, Room::left_out},
               {"running", true},
               {"points", true},
               {"of", true},
               {"", false, Room::left_out}},
              {}};
  const auto& score = view.score;
  for (std::size_t i = 0; i < score.running.metrics.size(); ++i) {
    const auto &before = score.completed.metrics[i], &now = score.running.metrics[i];
    table.rows.push_back({{metric_in_words(now.metric)},
                          {value_in_words(before, view.currency)},
                          {before.points.text()},
                          {value_in_words(now, view.currency)},
                          {now.points.text(), now.points.is_zero() ? Style::dim : Style::bold},
                          {now.max.text()},
                          bar_of(now)});
  }
  return table;
}

std::string left_out_in_words(const ScoreView& view) {
  return view.left_out.empty() ? std::string()
                               : fmt::format("Not counted, as the table is in {}: {}.", view.currency.code,
                                             sums_in_words(amounts(view.left_out)));
}

std::string thing_in_words(Metric metric, const Decimal& number) {
  const bool is_one = number == Decimal{1};
  switch (metric) {
    case Metric::referrals_given:
      return is_one ? "more referral given" : "more referrals given";
    case Metric::referrals_received:
      return is_one ? "more referral received" : "more referrals received";
    case Metric::visitors:
      return is_one ? "more visitor" : "more visitors";
    case Metric::invitations:
      return is_one ? "more invitation" : "more invitations";
    case Metric::meetings:
      return is_one ? "more one-to-one" : "more one-to-ones";
    case Metric::thanks:
      return is_one ? "more thank-you" : "more thank-yous";
    case Metric::cards:
      return is_one ? "more card passed on" : "more cards passed on";
    case Metric::joined:
      return is_one ? "more who joins" : "more who join";
    case Metric::partners:
      return is_one ? "one-to-one with somebody else" : "one-to-ones with others";
    case Metric::closed_given:
      return "more closed for others";
    default:
      return "more closed for you";
  }
}

}  // namespace

std::string total_in_words(const SpanScore& span, const Decimal& max) {
  return fmt::format("{} of {}{}", span.total.text(), max.text(),
                     span.band ? fmt::format(", {}", shown(*span.band)) : std::string());
}

Table score_in_rows(const ScoreView& view) {
  auto table = score_table(view);
  table.columns.pop_back();  // the bars
  for (auto& row : table.rows) row.pop_back();
  return table;
}

Table running_score_in_rows(const ScoreView& view) {
  Table table{{{""}, {"", true}, {"points", true}}, {}};
  for (const auto& metric : view.score.running.metrics)
    table.rows.push_back({{metric_in_words(metric.metric)},
                          {value_in_words(metric, view.currency)},
                          {fmt::format("{} of {}", metric.points.text(), metric.max.text())}});
  return table;
}

ScoreView score_view(const Network& network, const ScoreTable& table) {
  auto score = make_score(network, table);
  const bool counts_money = std::ranges::any_of(table.scales, [](const auto& scale) { return is_money(scale.metric); });
  return {score, table.other, network.history().ledger.settings.currency(),
          counts_money ? left_out_of_score(network.history(), {score.completed.from, score.as_of}) : Sums{}};
}

std::string step_in_words(const ScoreStep& step, const Currency& currency) {
  const auto number = is_money(step.metric) ? amount_in_words(step.missing, currency) : step.missing.text();
  return fmt::format("{} {} by {}: {} {} more", number, thing_in_words(step.metric, step.missing),
                     day_and_month(step.by, step.by), step.points.text(),
                     step.points == Decimal{1} ? "point" : "points");
}

Page score_page(const ScoreView& view, std::size_t columns) {
  Page page;
  add_score_heading(page, view, columns);
  page.blank();
  const auto lines = laid_out(score_table(view), columns);
  page.around(lines.front());
  for (std::size_t i = 1; i < lines.size(); ++i) page.row(lines[i]);
  if (const auto words = left_out_in_words(view); !words.empty()) {
    page.blank();
    add_text(page, words, Style::dim, columns);
  }
  const auto& steps = view.score.steps;
  if (steps.empty()) return page;
  page.blank();
  page.around({{"Next", Style::bold}});
  for (std::size_t i = 0; i < std::min(steps.size(), steps_in_words); ++i)
    for (const auto& line : wrapped_text(step_in_words(steps[i], view.currency), columns - 2))
      page.row({{"  "}, {line, Style::yellow}});
  return page;
}

std::string score_markdown(const ScoreView& view, Show show) {
  Markdown document{show};
  Page words;
  add_score_heading(words, view, unbroken);
  document.told(words);
  document.table(score_in_rows(view));
  if (const auto left_out = left_out_in_words(view); !left_out.empty()) document.paragraph({{left_out}});
  Table steps{{{"next"}}, {}};
  for (const auto& step : view.score.steps) steps.rows.push_back({{step_in_words(step, view.currency)}});
  document.table(steps);
  return document.text();
}

Sheet score_sheet(const Score& score) {
  Sheet sheet{{"span", "from", "to", "metric", "value", "points", "max", "band"}, {}};
  const auto add_span = [&](std::string_view name, const SpanScore& span) {
    const auto begun = [&] {
      Object row;
      row.emplace_back("span", Value{Literal{Shape::text, std::string(name)}});
      add_value(row, "from", span.from);
      add_value(row, "to", span.to);
      return row;
    };
    for (const auto& metric : span.metrics) {
      auto row = begun();
      const auto value = value_of(metric);
      for (const auto& member : std::get<Object>(value.is)) row.push_back(member);
      sheet.rows.push_back(std::move(row));
    }
    auto total = begun();
    total.emplace_back("metric", Value{Literal{Shape::text, "total"}});
    add_value(total, "points", span.total);
    add_value(total, "max", score.max);
    add_value(total, "band", span.band);
    sheet.rows.push_back(std::move(total));
  };
  add_span("completed", score.completed);
  add_span("running", score.running);
  return sheet;
}

}  // namespace netlog
