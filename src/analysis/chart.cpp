#include "netlog/analysis/chart.hpp"

#include "netlog/base/calendar.hpp"

#include <algorithm>

namespace netlog {
namespace {

std::vector<Span> stretches(const Network& network, const ChartChoice& choice) {
  return cut_by(choice.stretch, {choice.span.from, std::min(choice.span.to, network.as_of())});
}

bool is_with(const ChartChoice& choice, PersonIndex person) {
  return choice.persons.empty() || std::ranges::count(choice.persons, person) > 0;
}

}  // namespace

Acts acts_of(const std::vector<ActsIn>& stretches) {
  Acts acts;
  for (const auto& stretch : stretches) {
    acts.given += stretch.given;
    acts.received += stretch.received;
  }
  return acts;
}

Stretch usual_stretch(Span span) {
  if (span.length() <= days{100}) return Stretch::week;
  return span.length() <= days{1100} ? Stretch::month : Stretch::quarter;
}

Span last_twelve_months(Date as_of) {
  const auto day = on_calendar(as_of);
  const Date from = date_on((day.year() / day.month() - std::chrono::months{11}) / 1);
  return {std::max(from, first_date), as_of};
}

std::vector<ActsIn> acts_over_time(const Network& network, const ChartChoice& choice) {
  std::vector<ActsIn> all;
  for (const auto& span : stretches(network, choice)) all.push_back({span.from, span.to, 0, 0});
  for (const auto& act : network.history().acts) {
    if (!network.counts(act.date)) break;
    if (!is_with(choice, act.person)) continue;
    const auto in = std::ranges::lower_bound(all, act.date, {}, &ActsIn::to);
    if (in != all.end() && in->from <= act.date) ++(act.given ? in->given : in->received);
  }
  return all;
}

std::vector<ClosedIn> closed_over_time(const Network& network, const ChartChoice& choice) {
  std::vector<ClosedIn> all;
  for (const auto& span : stretches(network, choice)) {
    Sums given_sums, received_sums;
    each_closed(network.history(), span, [&](const Closed& closed) {
      if (is_with(choice, closed.person)) (closed.given ? given_sums : received_sums)[closed.currency] += closed.value;
    });
    all.push_back({span.from, span.to, amounts(given_sums), amounts(received_sums)});
  }
  return all;
}

}  // namespace netlog
