#include "netlog/views/data/calendar.hpp"

#include "netlog/base/content_lines.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view own_mark = "X-NETLOG";

/// `text` as a value: a line break stays one, any other control character is shown as an escape.
std::string calendar_escaped(std::string_view text) {
  std::string out;
  for (std::size_t from = 0; from <= text.size();) {
    const auto end = std::min(text.find('\n', from), text.size());
    for (const char c : shown(text.substr(from, end - from))) {
      if (std::string_view("\\;,").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
    if (end < text.size()) out += "\\n";
    from = end + 1;
  }
  return out;
}

/// "20261120".
std::string basic(Date date) {
  std::string text = iso(date);
  std::erase(text, '-');
  return text;
}

}  // namespace

std::string to_ics(const std::vector<Todo>& todos, Date as_of) {
  if (todos.empty()) return {};
  std::string out;
  add_content_line(out, "BEGIN", "VCALENDAR");
  add_content_line(out, "VERSION", "2.0");
  add_content_line(out, "PRODID", "-//netlog//netlog//EN");
  for (const auto& todo : todos) {
    add_content_line(out, "BEGIN", "VTODO");
    add_content_line(out, "UID", todo.uid);
    add_content_line(out, "DTSTAMP", basic(as_of) + "T000000Z");
    if (todo.start) add_content_line(out, "DTSTART;VALUE=DATE", basic(*todo.start));
    // A summary is one line: calcurse 4.7 leaves out a to-do whose summary has a line break.
    add_content_line(out, "SUMMARY", calendar_escaped(tidied(todo.summary)));
    add_content_line(out, "DESCRIPTION", calendar_escaped(todo.description));
    add_content_line(out, "CATEGORIES", calendar_escaped(todo.category));
    add_content_line(out, "STATUS", "NEEDS-ACTION");
    add_content_line(out, own_mark, todo.uid);
    add_content_line(out, "END", "VTODO");
  }
  add_content_line(out, "END", "VCALENDAR");
  return out;
}

bool is_own_todo(std::string_view text, std::string_view uid) {
  const auto lines = unfolded_lines(text);
  return std::ranges::count(lines, fmt::format("{}:{}", own_mark, uid)) == 1;
}

bool is_settled(std::string_view old, std::string_view now) {
  auto before = unfolded_lines(old), after = unfolded_lines(now);
  for (const std::string_view done : {"STATUS:COMPLETED", "STATUS:CANCELLED"})
    if (std::ranges::count(before, done) > 0) return true;
  const auto is_stamp = [](const std::string& line) { return line.starts_with("DTSTAMP"); };
  std::erase_if(before, is_stamp);
  std::erase_if(after, is_stamp);
  return before == after;
}

}  // namespace netlog
