#pragma once
// Where entries begin in a ledger's text, found without parsing it: how toml.cpp knows where it may be cut.

#include "netlog/base/problem.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace netlog {

/// A line that begins an entry. Line 0: the header stands before the first entry.
struct EntryStart {
  std::size_t offset = 0, line = 0;
};

/// Walks over a ledger's text, which must outlive it, just closely enough to know where a line begins an entry: it goes
/// over comments, strings and arrays. One pass over the bytes; never throws, whatever they are.
class TomlOutline {
 public:
  explicit TomlOutline(std::string_view text);

  /// Goes on to the next line that begins an entry, or to the end of the text.
  void next();
  /// Where it stands.
  const EntryStart& here() const { return here_; }
  /// Goes over what somebody else has read, to the line with that number, which begins an entry, or to the end.
  void go_on_at(std::size_t offset, std::size_t line);

  /// What is wrong with the tables that stand where none may, on the way since this was last asked.
  std::vector<Finding> take_findings() { return std::exchange(findings_, {}); }
  /// On the same way, a key of so many parts that the parser, which goes down a level for each, must not see it.
  std::optional<Finding> take_too_deep() { return std::exchange(too_deep_, {}); }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  void skip_blanks() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }
  void value_lines();
  void string();
  std::string_view heading_key();
  void refuse_depth();
  bool heading(std::size_t line_begin);
  bool line_begins_entry();

  std::string_view text_;
  std::size_t at_ = 0, line_ = 1;
  EntryStart here_;
  std::string_view kind_;  // of the entry where it stands, once it went over its heading
  std::vector<Finding> findings_;
  std::optional<Finding> too_deep_;
};

}  // namespace netlog
