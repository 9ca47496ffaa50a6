#pragma once
// Things to do for a calendar: iCalendar (RFC 5545).

#include "netlog/base/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// A to-do. Its texts may hold anything.
struct Todo {
  std::string uid;  // letters, digits and hyphens, the same whenever the same thing is told again; also names its file
  std::string summary, description, category;
  std::optional<Date> start;
};

/// `todos` as a calendar, stamped with the day `as_of`, so that the same ledger on the same day gives the same bytes.
/// Nothing without a to-do: a calendar must hold something.
std::string to_ics(const std::vector<Todo>& todos, Date as_of);

/// Whether `text`, in a file named after `uid`, is a calendar that `to_ics` made of that to-do, perhaps changed since
/// by a program that ticks off to-dos.
bool is_own_todo(std::string_view text, std::string_view uid);

/// Whether the file of a to-do is to stay as `old`: somebody ticked it off there, or only its stamp would change.
bool is_settled(std::string_view old, std::string_view now);

}  // namespace netlog
