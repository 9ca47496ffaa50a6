#include "netlog/base/period.hpp"

#include "netlog/base/calendar.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace netlog {
namespace {

using std::chrono::months;

enum class Unit { day, week, month, quarter, year };

/// A stretch of the calendar, and how to get to the one before it.
struct Calendar {
  Unit unit;
  Date from;
};

Date after(Calendar c) {
  const auto d = on_calendar(c.from);
  switch (c.unit) {
    case Unit::day:
      return c.from + days{1};
    case Unit::week:
      return c.from + days{7};
    case Unit::month:
      return date_on((d.year() / d.month() + months{1}) / 1);
    case Unit::quarter:
      return date_on((d.year() / d.month() + months{3}) / 1);
    default:
      return date_on((d.year() + std::chrono::years{1}) / 1 / 1);
  }
}

Calendar around(Unit unit, Date date) {
  const auto d = on_calendar(date);
  switch (unit) {
    case Unit::day:
      return {unit, date};
    case Unit::week:
      return {unit, monday_of(date)};
    case Unit::month:
      return {unit, date_on(d.year() / d.month() / 1)};
    case Unit::quarter:
      return {unit, date_on(d.year() / ((unsigned(d.month()) - 1) / 3 * 3 + 1) / 1)};
    default:
      return {unit, date_on(d.year() / 1 / 1)};
  }
}

Calendar one_before(Calendar c) {
  return around(c.unit, c.from - days{1});
}

Span span_of(Calendar c) {
  return {c.from, after(c) - days{1}};
}

bool reaches_out(Span span) {
  return span.from < first_date || span.to > last_date;
}

/// What is left of `span` after 1900 began, if anything is.
std::optional<Span> cut_to_range(Span span) {
  span.from = std::max(span.from, first_date);
  return span.to < span.from ? std::nullopt : std::optional(span);
}

Period with_previous(Span span, Span previous, Date as_of) {
  if (as_of < span.to) previous.to = std::min(previous.to, previous.from + (as_of - span.from));
  return {span, cut_to_range(previous)};
}

/// A year, quarter, month, week or day by its name.
std::optional<Calendar> named(std::string_view text, Date as_of) {
  const auto year = text.size() >= 4 ? whole_number(text.substr(0, 4)) : std::nullopt;
  const auto rest = text.substr(std::min<std::size_t>(4, text.size()));
  if (year && rest.empty()) {
    const auto from = date_of(int(*year), 1, 1);
    return from ? std::optional(Calendar{Unit::year, *from}) : std::nullopt;
  }
  if (year && rest.size() == 3 && rest.starts_with("-q")) {
    if (rest[2] < '1' || rest[2] > '4') return {};
    const auto from = date_of(int(*year), unsigned(rest[2] - '1') * 3 + 1, 1);
    return from ? std::optional(Calendar{Unit::quarter, *from}) : std::nullopt;
  }
  if (year && rest.size() == 4 && rest.starts_with("-w")) {
    const auto week = whole_number(rest.substr(2));
    const auto fourth = date_of(int(*year), 1, 4);  // always in the first week
    if (!week || *week < 1 || !fourth) return {};
    const Date monday = monday_of(*fourth) + days{7 * (int(*week) - 1)};
    const bool in_year = int(on_calendar(monday + days{3}).year()) == int(*year);
    return in_year ? std::optional(Calendar{Unit::week, monday}) : std::nullopt;
  }
  if (year && rest.size() == 3 && rest.front() == '-') {
    const auto month = whole_number(rest.substr(1));
    const auto from = month ? date_of(int(*year), unsigned(*month), 1) : std::nullopt;
    return from ? std::optional(Calendar{Unit::month, *from}) : std::nullopt;
  }
  const auto date = date_from_words(text, as_of);
  return date ? std::optional(Calendar{Unit::day, *date}) : std::nullopt;
}

std::optional<Unit> unit_named(std::string_view word) {
  if (word.starts_with("day")) return Unit::day;
  if (word.starts_with("week")) return Unit::week;
  if (word.starts_with("month")) return Unit::month;
  if (word.starts_with("quarter")) return Unit::quarter;
  if (word.starts_with("year")) return Unit::year;
  return {};
}

/// `last N days|weeks|months`, as it ends on a day.
Span rolling(Unit unit, int number, Date end) {
  if (unit == Unit::month) return {months_before(end, number) + days{1}, end};
  return {end - days{number * (unit == Unit::week ? 7 : 1) - 1}, end};
}

[[noreturn]] void no_period(std::string_view words) {
  if (constexpr auto units = std::array{"week", "month", "quarter", "year"}; std::ranges::count(units, words) > 0)
    throw UsageError({.what = fmt::format("\"{}\" is no period", words),
                      .remedy = fmt::format("did you mean this {}, or last {}?", words, words)});
  throw UsageError({.what = fmt::format("\"{}\" is no period", shown(words)),
                    .remedy = "write last week, this month, last 30 days, 2026-11, 2026-Q4, 2026-W47 or 01-15..today"});
}

Span open_or_closed(std::string_view text, Date as_of, std::optional<Date> earliest, bool& open_start) {
  const auto dots = text.find("..");
  const auto left = text.substr(0, dots), right = text.substr(dots + 2);
  const auto begin = named(left, as_of), end = named(right, as_of);
  if ((!left.empty() && !begin) || (!right.empty() && !end)) no_period(text);
  const Date to = end ? span_of(*end).to : as_of;
  open_start = left.empty();
  return {open_start ? std::min(earliest.value_or(to), to) : begin->from, to};
}

std::optional<Period> parsed(std::string_view text, Date as_of, std::optional<Date> earliest) {
  const auto parts = split_at_blanks(text);
  if (parts.size() == 1) {
    const auto& word = parts.front();
    if (word == "all") return Period{{std::min(earliest.value_or(as_of), as_of), as_of}, {}};
    if (word.find("..") != word.npos) {
      bool open_start = false;
      const Span span = open_or_closed(word, as_of, earliest, open_start);
      if (open_start || span.to < span.from) return Period{span, {}};
      return with_previous(span, {span.from - span.length(), span.from - days{1}}, as_of);
    }
    const auto calendar = named(word, as_of);
    if (!calendar) return {};
    return with_previous(span_of(*calendar), span_of(one_before(*calendar)), as_of);
  }
  if (parts.size() == 2 && (parts[0] == "this" || parts[0] == "last")) {
    const auto unit = unit_named(parts[1]);
    if (!unit || *unit == Unit::day || parts[1].ends_with('s')) return {};
    auto calendar = around(*unit, as_of);
    if (parts[0] == "last") calendar = one_before(calendar);
    return with_previous(span_of(calendar), span_of(one_before(calendar)), as_of);
  }
  if (parts.size() == 3 && parts[0] == "last") {
    const auto number = whole_number(parts[1]);
    const auto unit = unit_named(parts[2]);
    if (!number || *number < 1 || *number > 200'000 || !unit || *unit > Unit::month) return {};
    const Span span = rolling(*unit, int(*number), as_of);
    if (reaches_out(span)) return Period{span, {}};
    return Period{span, cut_to_range(rolling(*unit, int(*number), span.from - days{1}))};
  }
  return {};
}

bool is_unit_word(std::string_view word) {
  for (const std::string_view unit : {"day", "week", "month", "quarter", "year"})
    if (word == unit || (word.ends_with('s') && word.substr(0, word.size() - 1) == unit)) return true;
  return false;
}

}  // namespace

Period period_from_words(std::string_view words, Date as_of, std::optional<Date> earliest) {
  const std::string text = ascii_lower(words);
  const auto parts = split_at_blanks(text);
  if (parts.size() > 1 && !is_unit_word(parts.back())) no_period(words);
  const auto period = parsed(text, as_of, earliest);
  if (!period) no_period(words);
  const auto [from, to] = period->span;
  if (reaches_out(period->span))
    throw UsageError({.what = fmt::format("\"{}\" reaches beyond the years 1900 to 9999", shown(words)),
                      .remedy = "write a shorter period"});
  const bool has_open_end = text.ends_with("..");
  if (to < from && !has_open_end)
    throw UsageError(
        {.what = fmt::format("\"{}\" ends on {}, before it starts on {}", shown(words), iso(to), iso(from)),
         .remedy = "write the earlier day first"});
  if (from > as_of)
    throw UsageError({.what = fmt::format("\"{}\" starts on {}, after {}", shown(words), iso(from), iso(as_of)),
                      .remedy = "write a period that has begun, or say --today"});
  return *period;
}

Period last_days(int length, Date as_of) {
  const Span span = rolling(Unit::day, length, as_of);
  return {*cut_to_range(span), cut_to_range({span.from - span.length(), span.from - days{1}})};
}

namespace {

Unit unit_of(Stretch stretch) {
  return stretch == Stretch::week ? Unit::week : stretch == Stretch::month ? Unit::month : Unit::quarter;
}

}  // namespace

std::vector<Span> cut_by(Stretch stretch, Span span) {
  std::vector<Span> parts;
  for (Date from = span.from; from <= span.to;) {
    const Span whole = span_of(around(unit_of(stretch), from));
    parts.push_back({from, std::min(whole.to, span.to)});
    from = whole.to + days{1};
  }
  return parts;
}

std::string name_of(Stretch stretch, Date inside) {
  const auto d = on_calendar(inside);
  if (stretch == Stretch::month) return fmt::format("{:04}-{:02}", int(d.year()), unsigned(d.month()));
  if (stretch == Stretch::quarter) return fmt::format("{:04}-Q{}", int(d.year()), (unsigned(d.month()) + 2) / 3);
  // The week belongs to the year that its Thursday is in.
  const Date thursday = monday_of(inside) + days{3};
  const auto year = on_calendar(thursday).year();
  return fmt::format("{:04}-W{:02}", int(year), (thursday - date_on(year / 1 / 1)).count() / 7 + 1);
}

std::string in_words(Span span) {
  const auto from = on_calendar(span.from), to = on_calendar(span.to);
  if (span.from == span.to) return long_date(span.to);
  if (from.year() != to.year()) return fmt::format("{} to {}", long_date(span.from), long_date(span.to));
  if (from.month() != to.month())
    return fmt::format("{} {} to {}", unsigned(from.day()), month_name(span.from), long_date(span.to));
  return fmt::format("{} to {}", unsigned(from.day()), long_date(span.to));
}

}  // namespace netlog
