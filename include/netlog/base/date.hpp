#pragma once
// Days: what netlog counts in. How a date is written and which words name one.

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace netlog {

/// A number of days, of either sign.
class days {
 public:
  constexpr days() = default;
  constexpr explicit days(std::integral auto number) : number_(std::int32_t(number)) {}
  constexpr std::int64_t count() const { return number_; }
  constexpr auto operator<=>(const days&) const = default;
  friend constexpr days operator+(days a, days b) { return days{a.number_ + b.number_}; }
  friend constexpr days operator-(days a, days b) { return days{a.number_ - b.number_}; }

 private:
  std::int32_t number_ = 0;
};

/// A day of the calendar; the time of day never matters to a ledger. Nearly every file includes this header and few
/// need the calendar itself, whose <chrono> takes the compiler as long as all of netlog's entries: base/calendar.hpp
/// has it.
class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(days day) : since_1970_(day) {}
  constexpr days since_1970() const { return since_1970_; }
  constexpr auto operator<=>(const Date&) const = default;
  constexpr Date& operator+=(days more) { return *this = *this + more; }
  constexpr Date& operator-=(days less) { return *this = *this - less; }
  friend constexpr Date operator+(Date date, days more) { return Date{date.since_1970_ + more}; }
  friend constexpr Date operator-(Date date, days less) { return Date{date.since_1970_ - less}; }
  friend constexpr days operator-(Date a, Date b) { return a.since_1970_ - b.since_1970_; }

 private:
  days since_1970_;
};

/// The days a ledger may hold, 1900-01-01 to 9999-12-31; whatever lies outside is no date.
inline constexpr Date first_date{days{-25'567}}, last_date{days{2'932'896}};

/// The day of these three numbers, if the calendar has it and a ledger may hold it.
std::optional<Date> date_of(int year, unsigned month, unsigned day);

/// "2026-11-20".
std::string iso(Date date);

/// The date that `text` spells as `iso` does.
std::optional<Date> date_from_iso(std::string_view text);

/// The same day `months` earlier, or the last of that month where it has no such day. May lie before `first_date`.
Date months_before(Date date, int months);

/// The Monday of the week of `date`.
Date monday_of(Date date);

/// The date that a person typed: `2026-11-20`, `11-20`, `20.11.2026`, `20.11`, `today`, `yesterday`, a weekday or its
/// first three letters (of these and of a day without its year the last one, `today` included), `3d`, `2w`, `1m` (so
/// long before `today`). In any case of letters. Throws UsageError for a month and day that are long past, but were of
/// late when read the other way round: `12-11` on 13 November.
std::optional<Date> date_from_words(std::string_view text, Date today);

/// The first day of the year or month that a person typed: `2019`, `2018-05`.
std::optional<Date> first_day_from_words(std::string_view text);

/// "20 Nov 2026"; "Fri 20 Nov 2026"; "20 November 2026".
std::string short_date(Date date);
std::string weekday_date(Date date);
std::string long_date(Date date);
/// "20 Nov", with the year when it is not that of `as_of`.
std::string day_and_month(Date date, Date as_of);
/// "Fri".
std::string_view weekday_name(Date date);
/// "November".
std::string_view month_name(Date date);
/// "4 days", "1 day".
std::string days_in_words(std::int64_t number);
/// "today", "yesterday", "4 days ago", "in 3 days".
std::string days_ago(Date date, Date as_of);

}  // namespace netlog
