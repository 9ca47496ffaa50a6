#pragma once
// The calendar: which year, month and day of the month a date is.

#include "netlog/base/date.hpp"

#include <chrono>

namespace netlog {

/// Year, month and day of `date`.
constexpr std::chrono::year_month_day on_calendar(Date date) {
  return std::chrono::sys_days{std::chrono::days{date.since_1970().count()}};
}

/// The date of a day of the calendar, also of one given as year, month and day.
constexpr Date date_on(std::chrono::sys_days day) {
  return Date{days{day.time_since_epoch().count()}};
}

}  // namespace netlog
