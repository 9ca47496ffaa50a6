#include "netlog/analysis/score.hpp"

#include "netlog/analysis/balance.hpp"
#include "netlog/analysis/returns.hpp"
#include "netlog/base/calendar.hpp"
#include "netlog/base/sorting.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <utility>

namespace netlog {
namespace {

constexpr std::int64_t days_of_week = 7, least_days = 28;
constexpr std::size_t decimals_of_money = 2;

/// How often each metric happened, or its hundredths, by metric.
using MetricCounts = std::array<std::int64_t, words<Metric>.size()>;

std::int64_t& of(MetricCounts& counts, Metric metric) {
  return counts.at(std::size_t(metric));
}

/// The first day on which an invitation was followed.
std::optional<Date> first_visit(const Network& network, const Item& item) {
  const auto visited = network.first_outcome(item, Status::visited),
             joined = network.first_outcome(item, Status::joined);
  return visited && joined ? std::min(visited, joined) : visited ? visited : joined;
}

void count_invitations(const Network& network, Span span, MetricCounts& counts) {
  const auto& history = network.history();
  const auto in_span = [&](const std::optional<Date>& date) { return date && span.holds(*date) ? 1 : 0; };
  for (const auto& item : history.items) {
    const auto* invitation = std::get_if<Invitation>(&history.entry(item.entry).content);
    if (!invitation || invitation->direction != Direction::given) continue;
    of(counts, Metric::invitations) += in_span(invitation->date);
    of(counts, Metric::visitors) += in_span(first_visit(network, item));
    of(counts, Metric::joined) += in_span(network.first_outcome(item, Status::joined));
  }
}

void count_meetings(const History& history, Span span, MetricCounts& counts) {
  const auto day_of = [&](EntryIndex i) { return *history.counts_on[i]; };
  std::set<PersonIndex> partners;
  for (auto at = std::ranges::lower_bound(history.by_date, span.from, {}, day_of);
       at != history.by_date.end() && day_of(*at) <= span.to; ++at) {
    if (!std::holds_alternative<Meeting>(history.entry(*at).content)) continue;
    ++of(counts, Metric::meetings);
    partners.insert(history.person_of[*at]);
  }
  of(counts, Metric::partners) = std::int64_t(partners.size());
}

/// What happened in `span`, as of a network's day on which all of it has happened.
MetricCounts counts_in_span(const Network& network, Span span) {
  const auto& history = network.history();
  MetricCounts counts{};
  for (auto act = std::ranges::lower_bound(history.acts, span.from, {}, &Act::date);
       act != history.acts.end() && act->date <= span.to; ++act) {
    if (act->kind == ActKind::referral) ++of(counts, act->given ? Metric::referrals_given : Metric::referrals_received);
    if (act->kind == ActKind::card && act->given) ++of(counts, Metric::cards);
  }
  count_invitations(network, span, counts);
  count_meetings(history, span, counts);
  for (const auto& one : thanked(network)) of(counts, Metric::thanks) += span.holds(one.on) ? 1 : 0;
  each_closed(history, span, [&](const Closed& closed) {
    if (closed.currency == history.ledger.settings.currency())
      of(counts, closed.given ? Metric::closed_given : Metric::closed_received) += closed.value.hundredths();
  });
  return counts;
}

/// What is compared with the table, of a count over so many days.
Quotient value_of(Metric metric, std::int64_t count, days length) {
  if (is_money(metric)) return {Decimal{count, decimals_of_money}, 1};
  if (!is_by_week(metric)) return {Decimal{count}, 1};
  return {Decimal{count * days_of_week}, std::max(least_days, std::int64_t(length.count()))};
}

Decimal points_of(const ScoreTable::Scale& scale, const Quotient& value) {
  Decimal points;
  for (const auto& pair : scale.pairs)
    if (value.reaches(pair.from)) points = pair.points;
  return points;
}

SpanScore score_of(const ScoreTable& table, MetricCounts counts, Span span) {
  SpanScore score{span.from, span.to, table.other, {}, {}};
  for (const auto& scale : table.scales) {
    const auto value = value_of(scale.metric, of(counts, scale.metric), span.length());
    const auto points = points_of(scale, value);
    score.metrics.push_back({scale.metric, value, points, scale.pairs.back().points});
    score.total = score.total + points;
  }
  for (const auto& band : table.bands)
    if (!score.band && score.total >= band.least) score.band = band.word;
  return score;
}

/// How many more, or how many hundredths more, make `count` reach `from` over so many days: 1 at least.
Decimal missing_to(const Decimal& from, Metric metric, std::int64_t count, days length) {
  const Decimal hundred{100}, one{1};
  auto wanted = from;
  if (is_money(metric)) wanted = divided_up(from * hundred, 1);
  if (is_by_week(metric))
    wanted = divided_up(from * Decimal{std::max(least_days, std::int64_t(length.count()))}, days_of_week);
  return std::max(one, divided_up(wanted - Decimal{count}, 1));
}

/// The value that so many more bring about.
Quotient value_with(Metric metric, std::int64_t count, const Decimal& more, days length) {
  auto value = value_of(metric, count, length);
  const auto weight = is_money(metric) ? Decimal{1, decimals_of_money} : Decimal{is_by_week(metric) ? days_of_week : 1};
  value.number = value.number + more * weight;
  return value;
}

std::vector<ScoreStep> steps_from(const ScoreTable& table, MetricCounts counts, const SpanScore& running, Date by) {
  const days length = Span{running.from, by}.length();
  std::vector<ScoreStep> steps;
  for (std::size_t i = 0; i < table.scales.size(); ++i) {
    const auto& scale = table.scales[i];
    const auto& now = running.metrics[i];
    const auto* next = next_pair(scale, now.value);
    if (next == nullptr) continue;
    const auto count = of(counts, scale.metric);
    const auto missing = missing_to(next->from, scale.metric, count, length);
    const auto reached = points_of(scale, value_with(scale.metric, count, missing, length));
    const auto shown = is_money(scale.metric) ? missing * Decimal{1, decimals_of_money} : missing;
    steps.push_back({scale.metric, shown, reached - now.points, by});
  }
  // The cheapest points first: missing ÷ points, without a division.
  sort_stably(steps, [](const ScoreStep& a, const ScoreStep& b) {
    if (is_money(a.metric) != is_money(b.metric)) return is_money(b.metric);
    return a.missing * b.points < b.missing * a.points;
  });
  return steps;
}

}  // namespace

const ScoreTable::Pair* next_pair(const ScoreTable::Scale& scale, const Quotient& value) {
  const auto next = std::ranges::find_if(scale.pairs, [&](const auto& pair) { return !value.reaches(pair.from); });
  return next == scale.pairs.end() ? nullptr : &*next;
}

Sums left_out_of_score(const History& history, Span span) {
  Sums sums;
  each_closed(history, span, [&](const Closed& closed) {
    if (closed.currency != history.ledger.settings.currency()) sums[closed.currency] += closed.value;
  });
  return sums;
}

Score make_score(const Network& network, const ScoreTable& table) {
  const auto as_of = network.as_of();
  const auto today = on_calendar(as_of);
  const auto this_month = today.year() / today.month();
  const Date first = date_on(this_month / 1);
  const Span completed{std::max(first_date, months_before(first, table.months)), first - days{1}};
  const Span running{std::max(first_date, months_before(first, table.months - 1)), as_of};
  const auto counts = counts_in_span(network, running);

  Score score;
  score.as_of = as_of;
  score.max = table.other;
  for (const auto& scale : table.scales) score.max = score.max + scale.pairs.back().points;
  score.completed = score_of(table, counts_in_span(network, completed), completed);
  score.running = score_of(table, counts, running);
  score.steps = steps_from(table, counts, score.running, date_on(this_month / std::chrono::last));
  return score;
}

}  // namespace netlog
