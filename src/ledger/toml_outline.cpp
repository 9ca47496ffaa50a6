#include "netlog/ledger/toml_outline.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/entries.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The characters that mean something inside of a value.
constexpr auto special = [] {
  std::array<bool, 256> table{};
  for (const char c : {'\n', '#', '"', '\'', '[', ']', '{', '}', '.', ',', '='})
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

/// A key of more parts (`a.b.c`) than this is refused: the parser goes down a level for each of them.
constexpr int most_parts = 100;

/// The kind of entry that `name` was probably meant as, else the first of all.
std::string kind_like(std::string_view name) {
  const auto kinds = all_kinds();
  const auto meant = nearest(name, kinds);
  return meant.empty() ? kinds.front() : meant;
}

}  // namespace

TomlOutline::TomlOutline(std::string_view text) : text_(text), at_(behind_mark(text)) {}

void TomlOutline::next() {
  const bool stands_before_heading = here_.line > 0 && at_ == here_.offset;
  if (stands_before_heading) line_begins_entry();
  while (at_ < text_.size())
    if (line_begins_entry()) return;
  here_ = {text_.size(), line_};
}

void TomlOutline::go_on_at(std::size_t offset, std::size_t line) {
  at_ = offset;
  line_ = line;
  here_ = {offset, line};
}

/// Goes over a line, and those that its value goes on in, and says whether it begins an entry; then that is `here_`.
bool TomlOutline::line_begins_entry() {
  const auto line_begin = at_;
  bool begins_entry = false;
  skip_blanks();
  if (peek() == '[') {
    begins_entry = heading(line_begin);
    at_ = std::min(text_.find('\n', at_), text_.size());
  } else {
    value_lines();
  }
  if (peek() == '\n') ++at_, ++line_;
  return begins_entry;
}

/// Goes to the line break that ends a `key = value`, over the line breaks inside the value.
void TomlOutline::value_lines() {
  int depth = 0, points = 0;
  for (; at_ < text_.size(); ++at_) {
    while (at_ < text_.size() && !special[static_cast<unsigned char>(text_[at_])]) ++at_;
    switch (peek()) {
      case '\n':
        if (depth == 0) return;
        ++line_;
        break;
      case '#':
        at_ = std::min(text_.find('\n', at_), text_.size()) - 1;
        break;
      case '"':
      case '\'':
        string();
        break;
      case '[':
      case '{':
        ++depth;
        break;
      case ']':
      case '}':
        depth = std::max(0, depth - 1);
        break;
      case '.':
        if (++points == most_parts) refuse_depth();
        break;
      case ',':
      case '=':
        points = 0;
        break;
      default:
        break;
    }
  }
}

/// Goes from the first quote of a string to its last one.
void TomlOutline::string() {
  const char quote = peek();
  if (peek(1) == quote && peek(2) == quote) {
    for (at_ += 3; at_ < text_.size(); ++at_) {
      if (peek() == '\\' && quote == '"') {
        if (peek(1) == '\n') ++line_;
        ++at_;
        continue;
      }
      if (peek() == '\n') ++line_;
      if (peek() != quote || peek(1) != quote || peek(2) != quote) continue;
      at_ += 2;
      // Up to two quotes may stand before the three that end the string.
      for (int more = 0; more < 2 && peek(1) == quote; ++more) ++at_;
      return;
    }
    return;
  }
  for (++at_; at_ < text_.size() && peek() != quote; ++at_) {
    if (peek() == '\\' && quote == '"' && peek(1) != '\n') ++at_;
    if (peek(0) == '\n') {
      --at_;  // not closed on its line: the parser will say so
      return;
    }
  }
}

/// One key of a heading, quoted or not; views the text.
std::string_view TomlOutline::heading_key() {
  skip_blanks();
  const char quote = peek();
  const auto from = at_;
  if (quote == '"' || quote == '\'') {
    const auto end = text_.find(quote, at_ + 1);
    if (end == text_.npos || end > text_.find('\n', at_)) return {};
    at_ = end + 1;
    skip_blanks();
    return text_.substr(from + 1, end - from - 1);
  }
  while (at_ < text_.size() && std::string_view(".] \t\r\n#").find(peek()) == std::string_view::npos) ++at_;
  const auto key = text_.substr(from, at_ - from);
  skip_blanks();
  return key;
}

void TomlOutline::refuse_depth() {
  if (!too_deep_)
    too_deep_ =
        Finding{Level::error, {line_, 1}, fmt::format("a key of more than {} parts", most_parts), "write it shorter"};
}

bool TomlOutline::heading(std::size_t line_begin) {
  const Place place{line_, width(text_.substr(line_begin, at_ - line_begin)) + 1};
  ++at_;
  const bool array = peek() == '[';
  if (array) ++at_;
  const auto first = heading_key();
  const bool dotted = peek() == '.';
  const auto rest = text_.substr(at_, text_.find('\n', at_) - at_);
  if (dotted && std::ranges::count(rest, '.') >= most_parts) refuse_depth();
  if (array && !dotted && !first.starts_with("x_")) {
    here_ = {line_begin, line_};
    kind_ = first;
    return true;
  }
  const auto wrong = [&](std::string what, std::string remedy) {
    findings_.push_back({Level::error, place, std::move(what), std::move(remedy), 1});
  };
  const bool stands_in_header = here_.line == 0;
  if (!stands_in_header && !dotted) {
    wrong(fmt::format("the table \"{}\" stands after the first entry", shown(first)),
          first == "netlog" || first.starts_with("x_")
              ? "move it up, before the first entry"
              : fmt::format("an entry begins with double brackets, like [[{}]]", kind_like(first)));
  } else if (!stands_in_header && first != kind_) {
    wrong(first == "netlog" ? std::string("a table of the header stands after the first entry")
                            : fmt::format("a table of \"{}\" stands below a {}", shown(first), shown(kind_)),
          first == "netlog" ? "move it up, before the first entry" : "move it below the entry that it belongs to");
  }
  return false;
}

}  // namespace netlog
