#pragma once
// Periods: the stretches of days that reports are told over, each with the one before it to compare with.

#include "netlog/base/date.hpp"
#include "netlog/base/described.hpp"
#include "netlog/base/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// The days from one to another, both included.
struct Span {
  Date from, to;
  bool operator==(const Span&) const = default;
  bool holds(Date date) const { return from <= date && date <= to; }
  days length() const { return to - from + days{1}; }
  static constexpr void describe(auto& row) {
    row("from", &Span::from, "the first day");
    row("to", &Span::to, "the last day");
  }
};

/// A period, and the one before: none before an open start. While a period still runs, the one before is cut to its
/// first days, as many as have passed.
struct Period {
  Span span;
  std::optional<Span> previous;
};

/// The period that a person typed: `today`, `yesterday`, `this week`, `last month` (also quarter, year), `last 30 days`
/// (weeks, months), `2026`, `2026-11`, `2026-Q4`, `2026-W47`, a date, `A..B`, `all`; in any case of letters. `earliest`
/// is where an open start begins, if the ledger has a date at all. Throws UsageError.
Period period_from_words(std::string_view words, Date as_of, std::optional<Date> earliest);

/// The `length` days that end on `as_of`, and as many before them.
Period last_days(int length, Date as_of);

/// What a period is cut into, to see how it went.
enum class Stretch { week, month, quarter };
template <> inline constexpr auto words<Stretch> = std::array{"week"sv, "month"sv, "quarter"sv};

/// The calendar's weeks (Monday to Sunday), months or quarters that `span` touches, the first and the last cut to it.
std::vector<Span> cut_by(Stretch stretch, Span span);

/// A week, month or quarter as a period is typed: "2026-W47", "2026-11", "2026-Q4".
std::string name_of(Stretch stretch, Date inside);

/// "14 to 20 November 2026", "28 October to 3 November 2026", "20 November 2026".
std::string in_words(Span span);

}  // namespace netlog
