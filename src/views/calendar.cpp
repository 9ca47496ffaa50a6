#include "netlog/views/calendar.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line break

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

/// "20261120".
std::string basic(Date date) {
  std::string text = iso(date);
  std::erase(text, '-');
  return text;
}

}  // namespace

std::string to_ics(const std::vector<Todo>& todos, Date as_of) {
  std::string out;
  add_line(out, "BEGIN", "VCALENDAR");
  add_line(out, "VERSION", "2.0");
  add_line(out, "PRODID", "-//netlog//netlog//EN");
  for (const auto& todo : todos) {
    add_line(out, "BEGIN", "VTODO");
    add_line(out, "UID", calendar_escaped(todo.uid));
    add_line(out, "DTSTAMP", basic(as_of) + "T000000Z");
    if (todo.start) add_line(out, "DTSTART;VALUE=DATE", basic(*todo.start));
    add_line(out, "SUMMARY", calendar_escaped(todo.summary));
    add_line(out, "DESCRIPTION", calendar_escaped(todo.description));
    add_line(out, "CATEGORIES", calendar_escaped(todo.category));
    add_line(out, "STATUS", "NEEDS-ACTION");
    add_line(out, "END", "VTODO");
  }
  add_line(out, "END", "VCALENDAR");
  return out;
}

}  // namespace netlog
