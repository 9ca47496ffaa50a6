#include "netlog/views/text/chart_view.hpp"

#include "netlog/base/calendar.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/text/bars.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// What stands between the columns up and down. Where a year begins it is named, in a chart of more than a year; among
/// weeks the first of a month is named by it.
Columns::Column labelled(Stretch step, Date from, bool long_chart) {
  const Date first = step == Stretch::week ? monday_of(from) : from;
  const auto day = on_calendar(first);
  const auto month = unsigned(day.month());
  const std::string name{month_name(first).substr(0, 3)};
  if (step == Stretch::week && unsigned(day.day()) > 7) return {0, 0, fmt::format("{}", unsigned(day.day())), false};
  if (step == Stretch::week) return {0, 0, name, true};
  if (long_chart && month <= (step == Stretch::quarter ? 3U : 1U))
    return {0, 0, fmt::format("{}", int(day.year())), true};
  return {0, 0, step == Stretch::month ? name : fmt::format("Q{}", (month + 2) / 3), false};
}

/// "You", or "With Ana Popescu and Ion Pop: you".
std::string you(const Network& network, const ChartChoice& choice) {
  std::vector<std::string> names;
  for (const auto person : choice.persons) names.push_back(shown(network.name(person)));
  return names.empty() ? std::string("You") : fmt::format("With {}: you", enumerated(names));
}

std::string stretch_in_words(const Network& network, const ChartChoice& choice) {
  return fmt::format("By {}, {}.", spelled(choice.stretch),
                     in_words({choice.span.from, std::min(choice.span.to, network.as_of())}));
}

/// `chart` with a column for each stretch; `numbers_of` gives what goes up and what goes down.
template <class In, class Numbers>
Columns with_columns(Columns chart, Stretch step, const std::vector<In>& all, Numbers numbers_of) {
  const bool is_long = !all.empty() && all.back().to - all.front().from > days{370};
  for (const auto& stretch : all) {
    auto column = labelled(step, stretch.from, is_long);
    std::tie(column.up, column.down) = numbers_of(stretch);
    chart.columns.push_back(std::move(column));
  }
  return chart;
}

/// The chart, or its last columns where not all fit, which is said.
void add_chart(Page& page, Columns chart, Stretch step, std::size_t columns) {
  const auto all = chart.columns.size();
  const auto left_out = all - std::min(all, columns_that_fit(chart, columns));
  chart.columns.erase(chart.columns.begin(), chart.columns.begin() + std::ptrdiff_t(left_out));
  if (left_out > 0)
    add_text(
        page,
        fmt::format("The first {} do not fit{}; --format csv has all.", counted(std::int64_t(left_out), spelled(step)),
                    step == Stretch::week ? ", --by month has room for more" : ""),
        Style::dim, columns);
  page.blank();
  for (auto& line : drawn(chart, columns)) page.row(std::move(line));
}

/// The column of which most is drawn, the last of several.
std::size_t fullest(const Columns& chart) {
  std::size_t most = 0;
  const auto height = [&](std::size_t i) { return chart.columns[i].up + chart.columns[i].down; };
  for (std::size_t i = 0; i < chart.columns.size(); ++i)
    if (height(i) >= height(most)) most = i;
  return most;
}

/// The next command: the entries of one of the stretches, the fullest one `of` what is drawn.
void add_fullest(Page& page, const Network& network, const ChartChoice& choice, Date from, std::size_t columns,
                 const std::string& of = {}) {
  auto command = fmt::format("netlog log {}", name_of(choice.stretch, from));
  for (const auto person : choice.persons)
    command += " --contact " + shell_word(contact_names(network).shortest_query(person));
  page.blank();
  add_hint(page, fmt::format("the fullest {}{}:", spelled(choice.stretch), of), command, columns);
}

/// The sum of all stretches, by currency.
std::vector<Amount> total(const std::vector<ClosedIn>& all, std::vector<Amount> ClosedIn::*side) {
  Sums sums;
  for (const auto& stretch : all)
    for (const auto& [currency, amount] : stretch.*side) sums[currency] += amount;
  return amounts(sums);
}

std::int64_t hundredths_of(const std::vector<Amount>& sums, const Currency& currency) {
  const auto sum = std::ranges::find(sums, currency, &Amount::currency);
  return sum == sums.end() ? 0 : sum->amount.hundredths();
}

}  // namespace

Page acts_chart_page(const Network& network, const ChartChoice& choice, const std::vector<ActsIn>& all,
                     std::size_t columns) {
  const auto [given, received] = acts_of(all);
  const auto number = [](std::int64_t acts) { return fmt::format("{}", acts); };
  const auto chart = with_columns({{}, "given", "received", number}, choice.stretch, all, [](const ActsIn& stretch) {
    return std::pair<std::int64_t, std::int64_t>(stretch.given, stretch.received);
  });
  Page page;
  add_text(page,
           fmt::format("{} gave {} and received {}.", you(network, choice), counted(given, "time"),
                       counted(received, "time")),
           Style::bold, columns);
  const auto block = block_of(chart) == 1 ? std::string("one act") : counted(block_of(chart), "act");
  const bool any = given + received > 0;
  add_text(page, stretch_in_words(network, choice) + (any ? fmt::format(" One block, {}.", block) : ""), Style::dim,
           columns);
  if (!any) return page;
  add_chart(page, chart, choice.stretch, columns);
  add_fullest(page, network, choice, all[fullest(chart)].from, columns);
  return page;
}

Page closed_chart_page(const Network& network, const ChartChoice& choice, const std::vector<ClosedIn>& all,
                       std::size_t columns) {
  const auto given = total(all, &ClosedIn::given), received = total(all, &ClosedIn::received);
  std::set<Currency> currencies;
  for (const auto& sums : {given, received})
    for (const auto& sum : sums)
      if (sum.amount > Money{}) currencies.insert(sum.currency);
  Page page;
  add_text(page,
           fmt::format("{} closed {}; others {}.", you(network, choice), sums_in_words(received), sums_in_words(given)),
           Style::bold, columns);
  add_text(page, stretch_in_words(network, choice), Style::dim, columns);
  std::optional<std::size_t> most;
  for (const auto& currency : currencies) {
    const auto number = [](std::int64_t hundredths) { return grouped(Money::of_hundredths(hundredths)); };
    const auto chart =
        with_columns({{}, "for them", "for you", number}, choice.stretch, all, [&](const ClosedIn& stretch) {
          return std::pair(hundredths_of(stretch.given, currency), hundredths_of(stretch.received, currency));
        });
    page.blank();
    add_text(page, fmt::format("One block, {}.", money_in_words(Money::of_hundredths(block_of(chart)), currency)),
             Style::dim, columns);
    add_chart(page, chart, choice.stretch, columns);
    if (!most) most = fullest(chart);
  }
  const auto of = currencies.size() > 1 ? " in " + currencies.begin()->code : std::string();
  if (most) add_fullest(page, network, choice, all[*most].from, columns, of);
  return page;
}

}  // namespace netlog
