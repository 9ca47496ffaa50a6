#include "netlog/base/date.hpp"

#include "netlog/base/calendar.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>

namespace netlog {
namespace {

using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 7> weekday_names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};

static_assert(on_calendar(first_date) == std::chrono::year{1900} / std::chrono::January / 1);
static_assert(on_calendar(last_date) == std::chrono::year{9999} / std::chrono::December / 31);

std::size_t weekday_index(Date date) {
  return std::chrono::weekday{on_calendar(date)}.iso_encoding() - 1;
}

std::optional<Date> within_range(Date date) {
  return date < first_date || date > last_date ? std::nullopt : std::optional(date);
}

std::optional<Date> last_such_day(std::int64_t month, std::int64_t day, Date today) {
  const int this_year = int(on_calendar(today).year());
  // Eight years hold a 29 February even around a year like 1900 or 2100.
  for (int year = this_year; year >= this_year - 8; --year)
    if (const auto date = date_of(year, unsigned(month), unsigned(day)); date && *date <= today) return date;
  return {};
}

/// The day of `11-20`: the month first, as in a whole date.
std::optional<Date> from_month_and_day(std::string_view text, Date today) {
  constexpr days long_past{90};
  const auto month = whole_number(text.substr(0, 2)), day = whole_number(text.substr(3));
  if (!month || !day) return {};
  const auto date = last_such_day(*month, *day, today);
  const auto swapped = last_such_day(*day, *month, today);
  if (date && swapped && today - *date > long_past && today - *swapped <= long_past)
    refuse(fmt::format("\"{}\" is {}, or {} with the day first", text, long_date(*date), long_date(*swapped)),
           fmt::format("write {} or {:02}.{:02}", iso(*date), *month, *day));
  return date;
}

/// The day of `20.11.2026` or `20.11`: the day first.
std::optional<Date> from_day_and_month(std::string_view text, Date today) {
  const auto point = text.find('.');
  const auto second = text.find('.', point + 1);
  const auto day = whole_number(text.substr(0, point)),
             month = whole_number(text.substr(point + 1, second == text.npos ? second : second - point - 1));
  if (!day || !month || *day > 31 || *month > 12) return {};
  if (second == text.npos) return last_such_day(*month, *day, today);
  const auto year = text.size() - second == 5 ? whole_number(text.substr(second + 1)) : std::nullopt;
  return year ? date_of(int(*year), unsigned(*month), unsigned(*day)) : std::nullopt;
}

std::optional<Date> so_long_ago(std::string_view text, Date today) {
  const auto number = whole_number(text.substr(0, text.size() - 1));
  if (!number || *number > 200'000) return {};
  const auto amount = int(*number);
  if (text.back() == 'd') return within_range(today - days{amount});
  if (text.back() == 'w') return within_range(today - days{7 * amount});
  if (text.back() == 'm') return within_range(months_before(today, amount));
  return {};
}

}  // namespace

std::optional<Date> date_of(int year, unsigned month, unsigned day) {
  const year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  return date.ok() ? within_range(date_on(date)) : std::nullopt;
}

std::string iso(Date date) {
  const auto d = on_calendar(date);
  return fmt::format("{:04}-{:02}-{:02}", int(d.year()), unsigned(d.month()), unsigned(d.day()));
}

std::optional<Date> date_from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
    if (text[i] < '0' || text[i] > '9') return {};
  const auto two_digits = [&](std::size_t at) { return 10 * (text[at] - '0') + (text[at + 1] - '0'); };
  return date_of(100 * two_digits(0) + two_digits(2), unsigned(two_digits(5)), unsigned(two_digits(8)));
}

Date months_before(Date date, int months) {
  const auto d = on_calendar(date);
  const auto month = d.year() / d.month() - std::chrono::months{months};
  const year_month_day same = month / d.day();
  return date_on(same.ok() ? std::chrono::sys_days{same}
                           : year_month_day_last{month.year(), month.month() / std::chrono::last});
}

Date monday_of(Date date) {
  return date - days{weekday_index(date)};
}

std::optional<Date> date_from_words(std::string_view typed, Date today) {
  const std::string text = ascii_lower(typed);
  if (text == "today") return today;
  if (text == "yesterday") return within_range(today - days{1});
  for (std::size_t i = 0; i < weekdays.size(); ++i)
    if (text == weekdays.at(i) || text == weekdays.at(i).substr(0, 3))
      return within_range(today - days{(weekday_index(today) + 7 - i) % 7});
  if (text.size() == 5 && text[2] == '-') return from_month_and_day(text, today);
  if (text.find('.') != text.npos) return from_day_and_month(text, today);
  if (const auto date = date_from_iso(text)) return date;
  return text.size() > 1 ? so_long_ago(text, today) : std::nullopt;
}

std::optional<Date> first_day_from_words(std::string_view text) {
  if (text.size() != 4 && (text.size() != 7 || text[4] != '-')) return {};
  const auto year = whole_number(text.substr(0, 4)), month = text.size() == 4 ? 1 : whole_number(text.substr(5));
  return year && month ? date_of(int(*year), unsigned(*month), 1) : std::nullopt;
}

std::string short_date(Date date) {
  const auto d = on_calendar(date);
  return fmt::format("{} {} {}", unsigned(d.day()), month_name(date).substr(0, 3), int(d.year()));
}

std::string weekday_date(Date date) {
  return fmt::format("{} {}", weekday_name(date), short_date(date));
}

std::string long_date(Date date) {
  const auto d = on_calendar(date);
  return fmt::format("{} {} {}", unsigned(d.day()), month_name(date), int(d.year()));
}

std::string day_and_month(Date date, Date as_of) {
  const auto d = on_calendar(date);
  if (d.year() != on_calendar(as_of).year()) return short_date(date);
  return fmt::format("{} {}", unsigned(d.day()), month_name(date).substr(0, 3));
}

std::string_view weekday_name(Date date) {
  return weekday_names.at(weekday_index(date));
}

std::string_view month_name(Date date) {
  return month_names.at(unsigned(on_calendar(date).month()) - 1);
}

std::string days_in_words(std::int64_t number) {
  return counted(number, "day");
}

std::string days_ago(Date date, Date as_of) {
  const auto number = (as_of - date).count();
  if (number == 0) return "today";
  if (number == 1) return "yesterday";
  return number > 0 ? fmt::format("{} ago", days_in_words(number)) : fmt::format("in {}", days_in_words(-number));
}

}  // namespace netlog
