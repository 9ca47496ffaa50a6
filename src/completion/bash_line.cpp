#include "netlog/completion/bash_line.hpp"

namespace netlog {
namespace {

bool holds(std::string_view characters, char c) {
  return characters.find(c) != characters.npos;
}

}  // namespace

std::string in_bash_line(const ShellLine& line, std::string_view value, std::string_view word_breaks) {
  if (!value.starts_with(line.kept)) return {};
  std::string text;
  for (const char c : value.substr(line.kept.size())) {
    if (line.quote == '\'') {
      text += c == '\'' ? "'\\''" : std::string(1, c);
    } else if (line.quote == '"') {
      // A "!" calls up history between double quotes, even behind a backslash.
      if (c == '!')
        text += "\"'!'\"";
      else
        text += holds("$`\"\\", c) ? std::string{'\\', c} : std::string(1, c);
    } else {
      text += holds("\"\\$`'!#&()*;<>?[]^{|}~ ", c) || holds(word_breaks, c) ? std::string{'\\', c} : std::string(1, c);
    }
  }
  return text;
}

}  // namespace netlog
