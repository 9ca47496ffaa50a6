#include "netlog/base/content_lines.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

namespace netlog {

void add_content_line(std::string& out, std::string_view name, std::string_view value) {
  constexpr std::size_t longest_line = 75;  // octets, without the line break
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

std::vector<std::string> unfolded_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if ((line.starts_with(' ') || line.starts_with('\t')) && !lines.empty())
      lines.back() += line.substr(1);
    else
      lines.emplace_back(line);
  }
  return lines;
}

}  // namespace netlog
