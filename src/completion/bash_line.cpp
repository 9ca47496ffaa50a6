#include "netlog/completion/bash_line.hpp"

namespace netlog {
namespace {

bool holds(std::string_view characters, char c) {
  return characters.find(c) != characters.npos;
}

/// Reads a line character by character.
class Reader {
 public:
  explicit Reader(std::string_view word_breaks) : word_breaks_(word_breaks) {}

  void read(char c) {
    if (escaped_) {
      // Between double quotes a backslash stands for itself but before these.
      if (line_.quote == '"' && !holds("$`\"\\\n", c)) word_ += '\\';
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
    } else if (holds(" \t\n", c)) {
      end_word();
    } else {
      in_word_ = true;
      word_ += c;
      if (holds(word_breaks_, c)) after_break_ = word_.size();
    }
  }

  BashLine line() {
    const auto kept = line_.quote == 0 ? after_break_ : before_quote_;
    line_.kept = word_.substr(0, kept);
    line_.replaced = word_.substr(kept);
    line_.words.push_back(word_);
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
  BashLine line_;
  std::string word_;
  bool in_word_ = false, escaped_ = false;
  std::size_t after_break_ = 0, before_quote_ = 0;
};

}  // namespace

BashLine read_bash_line(std::string_view line, std::string_view word_breaks) {
  Reader reader{word_breaks};
  for (const char c : line) reader.read(c);
  return reader.line();
}

std::string in_bash_line(const BashLine& line, std::string_view value, std::string_view word_breaks) {
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
