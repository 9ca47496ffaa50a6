#include "netlog/views/html/drawings.hpp"

#include "netlog/base/calendar.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/acts.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace netlog {
namespace {

Html drawing(double height, const Html& content) {
  return element("svg", {{"role", "img"}, {"width", "100%"}, {"height", pixels(std::ceil(height))}}, content);
}
Html title(std::string_view text) {
  return element("title", plain(text));
}
Html bar(std::string_view style, double x, double width, double y, double height) {
  return empty_element("rect", {{"class", std::string(style)},
                                {"x", percent(x)},
                                {"width", percent(width)},
                                {"y", pixels(y)},
                                {"height", pixels(height)}});
}
/// Across from edge to edge.
Html ruled(std::string_view style, double y) {
  return empty_element(
      "line", {{"class", std::string(style)}, {"x1", "0%"}, {"x2", "100%"}, {"y1", pixels(y)}, {"y2", pixels(y)}});
}
/// A number or word around `x`.
Html middled(std::string_view style, double x, double y, std::string_view text) {
  return element("text",
                 {{"class", std::string(style)}, {"x", percent(x)}, {"y", pixels(y)}, {"text-anchor", "middle"}},
                 plain(text));
}

}  // namespace

std::string pixels(double number) {
  return fmt::format("{}", std::round(number * 10) / 10);
}
std::string percent(double number) {
  return fmt::format("{}%", std::round(number * 100) / 100);
}

Html drawn_weeks(std::string_view label, const std::vector<int>& numbers, std::optional<double> goal) {
  constexpr double height = 26, highest = 24;
  const double largest = std::max({1.0, double(*std::ranges::max_element(numbers)), goal.value_or(0)});
  const double step = 100.0 / double(numbers.size()), width = step * 0.78;
  std::vector<std::string> told;
  Html columns = ruled("edge", height - 0.5);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    told.push_back(fmt::format("{}", numbers[i]));
    const double size = highest * numbers[i] / largest;
    if (numbers[i] > 0)
      columns += bar(i + 1 == numbers.size() ? "now" : "before", step * double(i), width, height - 1 - size, size);
  }
  if (goal) columns += ruled("goal", height - 1 - highest * *goal / largest);
  return drawing(height, title(fmt::format("{}, week by week: {}", label, enumerated(told, ", "))) + columns);
}

Html drawn_part(const std::string& label, int part, int whole) {
  return drawing(8, title(label) + bar("rest", 0, 100, 0, 8) + bar("now", 0, 100.0 * part / std::max(1, whole), 0, 8));
}

Html drawn_acts(Side by, const Tally& tally, int largest) {
  if (tally.total == 0) return {};
  const std::string side = by == Side::me ? "given" : "received";
  const double width = 100.0 * tally.total / largest;
  return drawing(12, title(fmt::format("{}: {}", side, acts_in_words(tally))) +
                         bar(side, by == Side::me ? 100 - width : 0, width, 0, 12));
}

bool still_runs(const ActsIn& month, Date as_of) {
  const auto day = on_calendar(month.from);
  return month.to == as_of && date_on(day.year() / day.month() / std::chrono::last) > as_of;
}

Html drawn_months(const std::vector<ActsIn>& months, Date as_of) {
  // From the top: the columns of what was given, the names of the months, the columns of what was received; beside
  // each end room for its number.
  constexpr double number = 14, most = 96, names = 22, column = 18;
  int highest = 1, deepest = 1;
  for (const auto& month : months) {
    highest = std::max(highest, month.given);
    deepest = std::max(deepest, month.received);
  }
  const double an_act = std::min(12.0, most / std::max(highest, deepest));
  const double top = number + highest * an_act, bottom = top + names;
  Html all;
  std::vector<std::string> told;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const auto& [from, to, given, received] = months[i];
    const double middle = (double(i) + 0.5) * 100 / double(months.size());
    const auto day = on_calendar(from);
    const bool runs = still_runs(months[i], as_of);
    const auto stands = [&](std::string_view side, double y, int acts) {
      if (acts == 0) return Html();
      return empty_element("rect", {{"class", fmt::format("{}{}", side, runs ? " hollow" : "")},
                                    {"x", percent(middle)},
                                    {"transform", fmt::format("translate(-{})", column / 2)},
                                    {"width", pixels(column)},
                                    {"y", pixels(y)},
                                    {"height", pixels(acts * an_act)}});
    };
    told.push_back(fmt::format("{} {}{}: {} given, {} received", month_name(from), int(day.year()),
                               runs ? " so far" : "", given, received));
    all += element("g", title(told.back()) + stands("given", top - given * an_act, given) +
                            middled("", middle, top - given * an_act - 4, fmt::format("{}", given)) +
                            middled("soft", middle, top + 15, month_name(from).substr(0, 3)) +
                            stands("received", bottom, received) +
                            middled("", middle, bottom + received * an_act + 12, fmt::format("{}", received)));
  }
  return drawing(bottom + deepest * an_act + number,
                 title("Acts given and received by month") + element("desc", plain(enumerated(told, "; "))) + all);
}

}  // namespace netlog
