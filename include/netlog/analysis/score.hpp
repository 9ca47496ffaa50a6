#pragma once
// The points of the owner's own table (`[netlog.score]`), over whole months and over those that are running, and what
// would bring more. Defined in the manual under "Score". Everything is compared as fractions, never rounded.

#include "netlog/base/described.hpp"
#include "netlog/ledger/score_table.hpp"
#include "netlog/network/network.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// A number divided by a whole one: how many there were by the week.
struct Quotient {
  Decimal number;
  std::int64_t divisor = 1;
  bool reaches(const Decimal& from) const { return number >= from * Decimal{divisor}; }
};
template <> struct Spelling<Quotient> {
  static Literal print(const Quotient& quotient) {
    if (quotient.divisor == 1) return Spelling<Decimal>::print(quotient.number);
    return Spelling<double>::print(quotient.number.nearest_double() / double(quotient.divisor));
  }
};

struct MetricScore {
  Metric metric = Metric::referrals_given;
  Quotient value;
  Decimal points, max;
  static constexpr void describe(auto& row) {
    row("metric", &MetricScore::metric, "the metric");
    row("value", &MetricScore::value, "the number that is compared");
    row("points", &MetricScore::points, "the points for it");
    row("max", &MetricScore::max, "the most there are");
  }
};

/// The points over some months.
struct SpanScore {
  Date from, to;
  Decimal total;
  std::optional<std::string> band;
  std::vector<MetricScore> metrics;
  static constexpr void describe(auto& row) {
    row("from", &SpanScore::from, "the first day");
    row("to", &SpanScore::to, "the last day");
    row("total", &SpanScore::total, "all points");
    row("band", &SpanScore::band, "the band they reach");
    row("metrics", &SpanScore::metrics, "metric by metric");
  }
};

/// What would bring more points by the end of the month.
struct ScoreStep {
  Metric metric = Metric::referrals_given;
  Decimal missing, points;
  Date by;
  static constexpr void describe(auto& row) {
    row("metric", &ScoreStep::metric, "the metric");
    row("missing", &ScoreStep::missing, "how many more, or how much");
    row("points", &ScoreStep::points, "how many points it adds to today's");
    row("by", &ScoreStep::by, "until when");
  }
};

struct Score {
  Date as_of;
  Decimal max;
  SpanScore completed, running;
  std::vector<ScoreStep> steps;
  static constexpr void describe(auto& row) {
    row("as_of", &Score::as_of, "the day asked about");
    row("max", &Score::max, "the most there are");
    row("completed", &Score::completed, "over whole months");
    row("running", &Score::running, "with the month that is running");
    row("steps", &Score::steps, "what would bring more");
  }
};

/// By `table`, as of the network's day.
Score make_score(const Network& network, const ScoreTable& table);

/// The business closed in `span` in other currencies than the header's, which the table does not count.
Sums left_out_of_score(const History& history, Span span);

/// The first pair from which on `value` is below; null where it has reached the last.
const ScoreTable::Pair* next_pair(const ScoreTable::Scale& scale, const Quotient& value);

}  // namespace netlog
