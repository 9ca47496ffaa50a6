#pragma once
// Arguments as they are typed, before any value is looked at: which is an option, which its value, which stands in a
// place of its own. Parsing, aliases, completion and suggestions all read a line through `tokenize`.

#include "netlog/syntax/parameter.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// One argument of a line, or a part of it.
struct Token {
  enum class Kind { argument, option, value, separator };
  Kind kind;
  std::string text;                           // of an option its long name; of one that is unknown the whole argument
  std::size_t index;                          // of the argument that it stands in
  std::optional<std::size_t> parameter = {};  // of an option and its value; none where no option is called so
};

/// The tokens of a line, as far as they make sense to `parameters`; it never throws. `-nd fri`, `-dfri`, `-d=fri` and
/// `--date=fri` come apart, and the currency behind an option's value is a part of it. An unknown option takes no
/// value, a flag only one that hangs on it ("--quiet=1"). Behind the separator `--` all are arguments.
std::vector<Token> tokenize(const std::vector<std::string>& arguments, const std::vector<Parameter>& parameters);

/// The index of the option that is called `name` ("--date", "-d"); none if none is.
std::optional<std::size_t> option_called(const std::vector<Parameter>& parameters, std::string_view name);

/// Whether the last of `tokens` is an option whose value comes next.
bool waits_for_value(const std::vector<Token>& tokens, const std::vector<Parameter>& parameters);

/// The index of the command among `arguments`: the first that is neither an option of every command nor its value.
std::size_t command_index(const std::vector<std::string>& arguments);

/// The values of `--file` among `arguments`; where several are given the command must be one that asks.
std::vector<std::string> files_among(const std::vector<std::string>& arguments);

/// The first value of `--file` among `arguments`, wherever it stands: the ledger may say what the others mean.
std::optional<std::string> file_among(const std::vector<std::string>& arguments);

}  // namespace netlog
