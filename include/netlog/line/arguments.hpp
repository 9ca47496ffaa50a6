#pragma once
// Arguments as they are typed, before any value is taken over: which is an option, which its value, which the command.

#include "netlog/syntax/syntax.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// What one argument, or a part of it, is: an option, an option's value, or what stands in a place of its own.
struct TypedPart {
  enum class What { option, value, placed };
  What what;
  std::string text;
};

/// The option of `words` that `text` ("--date", "--date=fri", "-d") calls; null if none is called so.
const Word* option_called(const std::vector<Word>& words, std::string_view text);

/// Whether `text` may be several short options in one, or one with its value: "-nd", "-dfri".
bool is_cluster(std::string_view text);

/// `-nd fri`, `-dfri`, `-d=fri` as one option an argument, and a value that hangs on the last as one more.
std::vector<std::string> unclustered(const std::string& text, const std::vector<Word>& words);

/// The place of the command among `arguments`: the first word that is neither a global option nor its value.
std::size_t command_place(const std::vector<std::string>& arguments, const std::vector<Word>& globals);

}  // namespace netlog
