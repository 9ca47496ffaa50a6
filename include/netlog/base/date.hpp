#pragma once
// Days: what netlog counts in. How a date is written and which words name one.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace netlog {

/// A day of the calendar; the time of day never matters to a ledger.
using Date = std::chrono::sys_days;
using std::chrono::days;

/// The days a ledger may hold; whatever lies outside is no date.
inline constexpr Date first_date{std::chrono::year{1900} / std::chrono::January / 1};
inline constexpr Date last_date{std::chrono::year{9999} / std::chrono::December / 31};

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
