#pragma once
// What a command is: its words, its help, and what it does. Its rights are the type of its function: `Ask` looks at a
// network and shows something, `Record` adds entries to a draft, `Keep` has the ledger's file itself. So a report
// cannot write, and a recording command can be tested without a file.

#include "netlog/commands/arguments.hpp"
#include "netlog/commands/draft.hpp"
#include "netlog/commands/surroundings.hpp"
#include "netlog/commands/syntax.hpp"
#include "netlog/network/network.hpp"
#include "netlog/views/page.hpp"
#include "netlog/views/values.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace netlog {

enum class Format { text, json, csv, markdown, html, ics };
template <> inline constexpr auto words<Format> =
    std::array{"text"sv, "json"sv, "csv"sv, "markdown"sv, "html"sv, "ics"sv};
/// The formats that every command has.
inline const std::vector<Format> usual_formats{Format::text, Format::json, Format::csv};

enum class When { automatic, always, never };
template <> inline constexpr auto words<When> = std::array{"auto"sv, "always"sv, "never"sv};

/// The options that every command takes.
struct Globals {
  std::optional<std::string> file;
  std::optional<Date> today;
  std::optional<Format> format;
  std::optional<When> color;
  bool ascii = false, raw = false, quiet = false, help = false, version = false;
};

/// Where a result goes that is not printed: into a file, and into the program that shows such files; or, a part a file,
/// into a folder.
struct Output {
  std::optional<std::string> file;
  bool open = false;
  std::optional<std::string> folder = {};
};

/// The files of a folder that hold a result, a part each. What else stands in the folder is never touched.
struct FolderOfParts {
  struct Part {
    std::string name, text;  // the name without `ending`
  };
  std::vector<Part> parts = {};
  std::string ending;     // ".ics"
  std::string part_name;  // what one is called: "to-do"
  /// Whether a file of that name, without the ending, is one that an earlier run wrote.
  bool (*is_own)(std::string_view text, std::string_view name);
  /// Whether such a file is to stay as it is, though `now` would be written.
  bool (*is_settled)(std::string_view old, std::string_view now);
};

/// A result in each format; only the one that was asked for is made.
struct Shown {
  std::function<Page(std::size_t width)> text;
  std::function<Value()> json;
  std::function<Sheet()> csv;
  /// What to tell when there is nothing to show, which then counts as a failure.
  std::optional<Problem> nothing = {};
  /// In what other formats the command has.
  std::map<Format, std::function<std::string(Show)>> others = {};
  Output output = {};
  /// For a command that can write into a folder.
  std::function<FolderOfParts()> folder = {};
  /// Told on standard error where a format has no way to say that there is nothing.
  std::string instead = {};
};

class LockedFile;

/// What a keeping command has to work with.
struct Desk {
  const Globals& globals;
  const Surroundings& surroundings;
  std::filesystem::path ledger;
  bool is_default_ledger;  // nobody named it, so it may be made
  Date as_of;
  Answer& answer;

  /// The aliases of the ledger, whatever its entries have wrong; none where it cannot be read.
  std::vector<Alias> aliases() const;
  /// The text of the ledger. Throws CannotDo when there is none, or it cannot be read.
  std::string read() const;
  /// The ledger under its exclusive lock. Throws CannotDo when there is none, or it cannot be written.
  LockedFile lock() const;
  /// Throws CannotDo where no ledger could be.
  void require_path() const;
  bool has_ledger() const;
  [[noreturn]] void refuse_missing() const;
  /// Whether what is printed has colours.
  Colors colors() const;
  /// Tells, when it is called, that another process has the ledger locked.
  std::function<void()> waiting() const;
  /// Prints a result in the format that was asked for, or puts it where it is to go. Throws CannotDo when there is
  /// nothing to show.
  void show(const Shown& shown) const;
};

using Ask = std::function<Shown(const Network&)>;
using Record = std::function<void(Draft&)>;
using Keep = std::function<void(const Desk&)>;
using Run = std::variant<Ask, Record, Keep>;

/// Where the help lists a command; a hidden one is for programs, and no help names it.
enum class Section { record, ask, keep, hidden };

struct Command {
  std::string name;
  std::vector<std::string> other_names;
  Section section;
  std::string arguments;  // as usage shows them: "[CONTACT [PROSPECT [FOR]]]"
  std::string summary;    // in the list of commands
  std::string about;      // in its own help
  std::vector<std::string> examples;
  std::vector<Format> formats = usual_formats;
  /// Adds the command's words, and says what to do once they are known. The words' values live in the Run.
  Run (*define)(Syntax& syntax);
};

/// Every command, in the order of the help.
const std::vector<Command>& all_commands();
/// The command of that name or other name; null if there is none.
const Command* command_called(std::string_view name);

std::vector<Command> contact_commands();
std::vector<Command> referral_commands();
std::vector<Command> exchange_commands();
std::vector<Command> report_commands();
std::vector<Command> ask_commands();
std::vector<Command> chart_commands();
std::vector<Command> find_commands();
std::vector<Command> next_commands();
std::vector<Command> graph_commands();
std::vector<Command> keep_commands();
std::vector<Command> mend_commands();
std::vector<Command> set_commands();
std::vector<Command> undo_commands();
std::vector<Command> program_commands();

/// The words that all commands share (`formats`: those that a command has), and those that all recording commands
/// share.
void add_global_words(Syntax& syntax, Globals& globals, const std::vector<Format>& formats = usual_formats);
void add_stamp_words(Syntax& syntax, Stamp& stamp, bool date_may_be_unknown);

/// `--window`, for commands that tell what was given and received of late; and the network that it asks for.
void add_window_word(Syntax& syntax, std::optional<WindowDays>& window);
Network with_window(const Network& network, const std::optional<WindowDays>& window);

/// The period of a command that takes its words, on the network's day. Throws UsageError.
Period period_typed(const std::vector<std::string>& words, const Network& network);

/// All words that a command takes: its own (those of every recording command among them), and those of every command.
/// To be looked at: what would take their values over is gone.
struct CommandWords {
  std::vector<Word> own, common;
};
CommandWords words_of(const Command& command);

/// The help of a command, and that of netlog as a whole; both fit 80 columns.
std::string help_for(const Command& command);
std::string general_help();

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
