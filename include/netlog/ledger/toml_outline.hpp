#pragma once
// Where entries begin in a ledger's text, found without parsing it: how toml.cpp knows where it may be cut.

#include "netlog/base/problem.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace netlog {

/// A line that begins an entry; `kind` is a part of the text. Line 0: the header stands before the first entry.
struct EntryStart {
  std::size_t offset = 0, line = 0;
  std::string_view kind;
};

/// Walks over a ledger's text, which must outlive it, just closely enough to know where a line begins an entry: it goes
/// over comments, strings and arrays. One pass over the bytes; never throws, whatever they are.
class TomlOutline {
 public:
  explicit TomlOutline(std::string_view text);

  /// Goes on to the next line that begins an entry. False where there is none any more.
  bool next();
  /// Where the last `next` came to: a line that begins an entry, or the end of the text.
  const EntryStart& here() const { return here_; }
  /// Goes over what somebody else has read: the next line is the one with that number, which begins at `offset`.
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

  std::string_view text_;
  std::size_t at_ = 0, line_ = 1;
  EntryStart here_;
  std::vector<Finding> findings_;
  std::optional<Finding> too_deep_;
};

}  // namespace netlog
