#include "netlog/views/data/calendar.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line break
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

/// Adds a content line; a long one goes on in lines that begin with a blank, no character or escape of it torn.
void add_line(std::string& out, std::string_view name, std::string_view value) {
  std::size_t used = 0;
  const auto line = fmt::format("{}:{}", name, value);
  for (std::size_t at = 0; at < line.size();) {
    auto next = at + (line[at] == '\\' ? 2 : 1);
    while (next < line.size() && (line[next] & 0xC0) == 0x80) ++next;
    if (used + next - at > longest_line) {
      out += "\r\n ";
      used = 1;
    }
    out.append(line, at, next - at);
    used += next - at;
    at = next;
  }
  out += "\r\n";
}

/// The content lines of a calendar, those that go on in the next put together.
std::vector<std::string> unfolded_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with(' ') && !lines.empty())
      lines.back() += line.substr(1);
    else
      lines.emplace_back(line);
  }
  return lines;
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
  add_line(out, "BEGIN", "VCALENDAR");
  add_line(out, "VERSION", "2.0");
  add_line(out, "PRODID", "-//netlog//netlog//EN");
  for (const auto& todo : todos) {
    add_line(out, "BEGIN", "VTODO");
    add_line(out, "UID", todo.uid);
    add_line(out, "DTSTAMP", basic(as_of) + "T000000Z");
    if (todo.start) add_line(out, "DTSTART;VALUE=DATE", basic(*todo.start));
    // A summary is one line: calcurse 4.7 leaves out a to-do whose summary has a line break.
    add_line(out, "SUMMARY", calendar_escaped(tidied(todo.summary)));
    add_line(out, "DESCRIPTION", calendar_escaped(todo.description));
    add_line(out, "CATEGORIES", calendar_escaped(todo.category));
    add_line(out, "STATUS", "NEEDS-ACTION");
    add_line(out, own_mark, todo.uid);
    add_line(out, "END", "VTODO");
  }
  add_line(out, "END", "VCALENDAR");
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
