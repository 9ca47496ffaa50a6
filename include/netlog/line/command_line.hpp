#pragma once
// A command line sorted out, before any value is looked at: the command, and what each of its parameters was given.

#include "netlog/line/tokens.hpp"
#include "netlog/syntax/command.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace netlog {

/// A command that is ready to run.
struct Call {
  const Command* command = nullptr;
  CommonOptions common_options;
  EntryOptions entry_options;
  Run run;
};

/// What each parameter was given. `assign` of the syntax fills the call, which a copy of the line shares.
struct CommandLine {
  std::shared_ptr<Call> call;
  Syntax syntax;           // the parameters of every command, those of this one, those of every recording command
  std::size_t common = 0;  // how many are of every command
  std::size_t entry = 0;   // where those of every recording command begin
  std::vector<std::vector<std::string>> given;  // to each parameter; of a flag, blanks
  std::vector<Token> tokens;                    // in the order in which they were typed, without the separator
  std::vector<std::string> arguments;           // all that are not options
  std::size_t placed = 0;                       // how many of these stand in a place
};

/// Sorts `arguments` out. A line without a command has only the parameters of every command. `aliases` are known words
/// too, to suggest. Throws UsageError for what is no command, no option or not UTF-8.
CommandLine parse_line(const std::vector<std::string>& arguments, const std::vector<Alias>& aliases = {});

/// The arguments that say what `line` was given.
std::vector<std::string> to_arguments(const CommandLine& line);

/// The options of `line` that were given, with their values, as arguments.
std::vector<std::string> options_given(const CommandLine& line);

}  // namespace netlog
