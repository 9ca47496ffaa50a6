#pragma once
// Given and received over time: what `chart` draws.

#include "netlog/analysis/balance.hpp"

#include <string>
#include <vector>

namespace netlog {

/// The acts in a week, month or quarter.
struct ActsIn {
  Date from, to;
  int given = 0, received = 0;
  static constexpr void describe(auto& row) {
    row("from", &ActsIn::from, "the first day");
    row("to", &ActsIn::to, "the last day");
    row("given", &ActsIn::given, "acts given");
    row("received", &ActsIn::received, "acts received");
  }
};

/// The closed business in a week, month or quarter.
struct ClosedIn {
  Date from, to;
  std::vector<Amount> given, received;
  static constexpr void describe(auto& row) {
    row("from", &ClosedIn::from, "the first day");
    row("to", &ClosedIn::to, "the last day");
    row("given", &ClosedIn::given, "closed for others");
    row("received", &ClosedIn::received, "closed for you");
  }
};

/// The acts of all stretches.
Acts acts_of(const std::vector<ActsIn>& stretches);

/// Over what, and with whom: with everybody where nobody is named.
struct ChartChoice {
  Span span;
  Stretch stretch = Stretch::month;
  std::vector<PersonIndex> persons;
};

/// Months, but weeks of a span of up to 100 days, and quarters of one of more than 1100.
Stretch usual_stretch(Span span);

/// The twelve calendar months that end with the one of `as_of`, up to that day.
Span last_twelve_months(Date as_of);

/// Each stretch of the span, those without anything too. What lies after the network's day does not count.
std::vector<ActsIn> acts_over_time(const Network& network, const ChartChoice& choice);
std::vector<ClosedIn> closed_over_time(const Network& network, const ChartChoice& choice);

}  // namespace netlog
