#include "netlog/base/shell_line.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"

#include <cstddef>

#include <fmt/format.h>

namespace netlog {
namespace {

bool is_one_of(std::string_view characters, char c) {
  return characters.find(c) != characters.npos;
}

/// Reads a line character by character.
class ShellReader {
 public:
  explicit ShellReader(std::string_view word_breaks) : word_breaks_(word_breaks) {}

  void read(char c) {
    if (escaped_) {
      // Between double quotes a backslash stands for itself but before these.
      if (line_.quote == '"' && !is_one_of("$`\"\\\n", c)) word_ += '\\';
      escaped_ = false;
      word_ += c;
    } else if (c == '\\' && line_.quote != '\'') {
      escaped_ = in_word_ = true;
    } else if (line_.quote != 0) {
      if (c == line_.quote)
        line_.quote = 0;
      else
        word_ += c;
    } else if (c == '"' || c == '\'') {
      line_.quote = c;
      in_word_ = true;
      before_quote_ = word_.size();
    } else if (is_one_of(" \t\n", c)) {
      end_word();
    } else {
      in_word_ = true;
      word_ += c;
      if (is_one_of(word_breaks_, c)) after_break_ = word_.size();
    }
  }

  ShellLine line() {
    const auto kept = line_.quote == 0 ? after_break_ : before_quote_;
    line_.kept = word_.substr(0, kept);
    line_.replaced = word_.substr(kept);
    line_.words.push_back(word_);
    line_.has_last = in_word_;
    line_.ends_escaped = escaped_;
    return line_;
  }

 private:
  void end_word() {
    if (in_word_) line_.words.push_back(word_);
    word_.clear();
    in_word_ = false;
    after_break_ = before_quote_ = 0;
  }

  std::string_view word_breaks_;
  ShellLine line_;
  std::string word_;
  bool in_word_ = false, escaped_ = false;
  std::size_t after_break_ = 0, before_quote_ = 0;
};

}  // namespace

ShellLine read_shell_line(std::string_view line, std::string_view word_breaks) {
  ShellReader reader{word_breaks};
  for (const char c : line) reader.read(c);
  return reader.line();
}

std::vector<std::string> split_as_shell(const std::string& line) {
  auto read = read_shell_line(line);
  if (read.quote != 0) refuse(fmt::format("a quote is not closed in {}", shown(line)), "close it");
  if (read.ends_escaped) read.words.back() += '\\';
  if (!read.has_last) read.words.pop_back();
  return read.words;
}

}  // namespace netlog
