#pragma once
// A line as a shell parts it into words: at blanks, but for those in quotes or behind a backslash.

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// A line up to its end, or up to the cursor of who types it. bash replaces only a part of the last word by what is
/// completed: from the quote that is open, or else from the last character that breaks words.
struct ShellLine {
  std::vector<std::string> words;  // without their quotes; the last one may be empty: the one that comes next
  bool has_last = false;           // whether the last word has begun
  char quote = 0;                  // the one that is open
  bool ends_escaped = false;       // a backslash stands at the end
  std::string kept, replaced;      // the last word: before the part that bash replaces, and that part
};

/// `word_breaks`: bash's COMP_WORDBREAKS, which matter for `kept` alone.
ShellLine read_shell_line(std::string_view line, std::string_view word_breaks = {});

/// The words of a line. Throws UsageError when a quote is not closed.
std::vector<std::string> split_as_shell(const std::string& line);

}  // namespace netlog
