#pragma once
// A command line as bash sees it while it is being typed. bash hands a completion its words still quoted, cut at colons
// and signs of equality too, and puts back what it gets as it is; so the line is read, and each answer quoted, here.

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// A line up to the cursor. Its last word is the one being typed; bash replaces only a part of it, from the quote that
/// is open, or else from the last character that breaks words.
struct BashLine {
  std::vector<std::string> words;  // without their quotes, the first one the command's
  char quote = 0;                  // the one that is open
  std::string kept;                // what of the last word stands before the part that bash replaces
  std::string replaced;            // that part
};

/// `word_breaks`: bash's COMP_WORDBREAKS.
BashLine read_bash_line(std::string_view line, std::string_view word_breaks);

/// What bash must put in place of `line.replaced` for the last word to become `value`, quoted as the line has begun to;
/// empty where `value` does not go on with what is kept.
std::string in_bash_line(const BashLine& line, std::string_view value, std::string_view word_breaks);

}  // namespace netlog
