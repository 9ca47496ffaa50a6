#pragma once
// A command line becomes a call: which command, and what each of its words was given.

#include "netlog/desk/surroundings.hpp"
#include "netlog/line/arguments.hpp"
#include "netlog/syntax/command.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// A command that is ready to run.
struct Call {
  const Command* command = nullptr;
  Globals globals;
  Stamp stamp;
  Run run;
};

/// Reads the arguments. A call without a command asks for the general help. `aliases` are known words too, to suggest.
/// Throws UsageError.
std::shared_ptr<Call> parse(const std::vector<std::string>& arguments, const Surroundings& surroundings,
                            const std::vector<Alias>& aliases = {});

/// A command line taken apart, before any value is looked at: what each word was given.
struct CommandLine {
  std::shared_ptr<Call> call;
  Syntax syntax;                                // the words of every command, those of this one, those of all stamps
  std::size_t globals = 0, stamps = 0;          // how many words are of every command; where the stamps' begin
  std::vector<std::vector<std::string>> given;  // to each word; of a flag, blanks
  std::vector<TypedPart> parts;                 // options, values and arguments in the order in which they were typed
  std::vector<std::string> arguments;           // all that are not options
  std::size_t placed = 0;                       // how many of these stand in a place
};
CommandLine taken_apart(const std::vector<std::string>& arguments, const std::vector<Alias>& aliases = {});

/// Takes over the words of every command at once: the day asked about depends on them.
void take_over_globals(const CommandLine& line, const Surroundings& surroundings);

/// The arguments that say what `line` was given.
std::vector<std::string> put_together(const CommandLine& line);

/// The place of the command among `arguments`: that of the first which is neither a global option nor its value.
std::size_t command_place(const std::vector<std::string>& arguments);

/// The value of `--file` among `arguments`, wherever it stands: the ledger may say what the other words mean.
std::optional<std::string> file_among(const std::vector<std::string>& arguments);

/// The day asked about: `--today`, else NETLOG_TODAY, else the day of the clock.
Date day_asked_about(const Globals& globals, const Surroundings& surroundings);

}  // namespace netlog
