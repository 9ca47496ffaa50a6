#pragma once
// What a command is: its parameters, its help, and what it does. Its rights are the type of its function: `Ask` looks
// at a network and shows something, `Record` adds entries to a draft, `Keep` has the ledger's file itself. So a report
// cannot write, and a recording command can be tested without a file.

#include "netlog/network/network.hpp"
#include "netlog/syntax/draft.hpp"
#include "netlog/syntax/shown.hpp"
#include "netlog/syntax/syntax.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace netlog {

enum class ColorMode { automatic, always, never };
template <> inline constexpr auto words<ColorMode> = std::array{"auto"sv, "always"sv, "never"sv};

/// The options that every command takes.
struct CommonOptions {
  std::optional<std::string> file;
  std::vector<std::string> more_files = {};  // that an asking command reads together with it
  // Of several files that were read: all of them, and by an id the one that has it.
  std::vector<std::string> all_files = {};
  std::unordered_map<std::string, std::string> files_of_ids = {};
  std::optional<Date> today;
  std::optional<Format> format;
  std::optional<ColorMode> color;
  bool ascii = false, raw = false, quiet = false, help = false, version = false;
};

struct CommandContext;

using Ask = std::function<Shown(const Network&)>;
using Record = std::function<void(Draft&)>;
using Keep = std::function<void(const CommandContext&)>;
using Run = std::variant<Ask, Record, Keep>;

/// Where the help lists a command; a hidden one is for programs, and no help names it.
enum class Section { record, ask, keep, hidden };

struct Command {
  std::string name;
  std::vector<std::string> other_names = {};
  Section section;
  std::string arguments;  // as usage shows them: "[CONTACT [PROSPECT [FOR]]]"
  std::string summary;    // in the list of commands
  std::string about;      // in its own help
  std::vector<std::string> examples;
  std::vector<Format> formats = usual_formats;
  /// Whether it tells of conflict files beside the ledger before it runs; recording commands do when they have written.
  bool tells_of_conflict_files = false;
  /// Adds the command's parameters, and says what to do once their values are known, which live in the Run.
  Run (*define)(Syntax& syntax);
};

/// Every command, in the order of the help.
const std::vector<Command>& all_commands();
/// The command of that name or other name; null if there is none.
const Command* command_called(std::string_view name);

/// The options that all commands share (`formats`: those that a command has), and those that all recording commands
/// share, added behind their own. What they fill must outlive the syntax.
void add_common_options(Syntax& syntax, CommonOptions& common_options,
                        const std::vector<Format>& formats = usual_formats);
void add_entry_options(Syntax& syntax, EntryOptions& entry_options);

/// `--window`, for commands that tell what was given and received of late; and the network that it asks for, whose
/// history must outlive it as that of `network` must.
void add_window_option(Syntax& syntax, std::optional<WindowDays>& window);
Network with_window(const Network& network, const std::optional<WindowDays>& window);

/// The period of a command that takes its words, on the network's day. Throws UsageError.
Period period_typed(const std::vector<std::string>& words, const Network& network);

/// All parameters of a command: its own (those of every recording command among them), and those of every command.
struct CommandParameters {
  std::vector<Parameter> own, common;
};
CommandParameters parameters_of(const Command& command);

}  // namespace netlog
