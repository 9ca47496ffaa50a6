#pragma once
// Things to do for a calendar: iCalendar (RFC 5545).

#include "netlog/base/date.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// A to-do. Its texts may hold anything.
struct Todo {
  std::string uid;  // the same whenever the same thing is told again
  std::string summary, description, category;
  std::optional<Date> start;
};

/// `todos` as a calendar, stamped with the day `as_of`, so that the same ledger on the same day gives the same bytes.
std::string to_ics(const std::vector<Todo>& todos, Date as_of);

}  // namespace netlog
