#pragma once
// All that netlog learns from outside its arguments and its ledger. `main` reads it once; tests fill it in by hand.
// Nothing else in the program asks for the environment, the time, the terminal or chance.

#include "netlog/base/date.hpp"
#include "netlog/base/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

struct Answer;

/// A line that a person at the terminal is asked for.
struct LineWanted {
  struct Completion {
    std::string text, meaning;
  };
  std::string prompt;  // with the escapes of its colours
  std::string text;    // what stands there already, to be gone on with
  std::function<std::vector<Completion>(const std::string& typed)> completions;  // the whole lines it may become
  bool is_choice = false;  // a key or two is the whole answer: y, 2, <
};

/// What the person did: entered a line, pressed Ctrl-C, or ended the input.
struct LineRead {
  enum class By { enter, interrupt, end };
  By by = By::enter;
  std::string text;
};

struct Surroundings {
  Date today;                            // by the local clock
  std::string today_variable;            // NETLOG_TODAY
  std::string file_variable;             // NETLOG_FILE
  std::string books_variable;            // NETLOG_BOOKS
  std::filesystem::path home;            // empty where there is none
  std::filesystem::path default_ledger;  // empty where there is no home
  std::filesystem::path state;           // the folder for what is kept for a day; empty where there is no home
  std::filesystem::file_time_type now;   // by the clock of files
  std::filesystem::path page;            // where `--open` keeps its page; empty where there is no home
  bool prints_to_terminal = false;       // standard output is one
  bool colors = false;                   // what `--color auto` comes to
  std::size_t width = 80;                // of the terminal; in a pipe, COLUMNS
  bool unicode = true;                   // false where the locale says another character set
  std::function<std::uint32_t()> chance = [] { return 0U; };
  std::string currency;  // of the locale, three capital letters; empty where it has none
  std::string editor;    // VISUAL, else EDITOR; empty where neither is set
  /// Runs a command line of the shell, which finds `arguments` in "$@", and waits for its end: its exit status, or 128
  /// and the number of the signal that ended it.
  std::function<int(const std::string& line, const std::vector<std::string>& arguments)> shell =
      [](const std::string&, const std::vector<std::string>&) { return 127; };
  std::function<void(const std::string&)> tell_at_once = [](const std::string&) {};  // on standard error
  /// Tells a person at the terminal how far something long is, "reading", and at its end "".
  std::function<void(std::string_view what, std::size_t done, std::size_t all)> progress =
      [](std::string_view, std::size_t, std::size_t) {};
  std::function<LineRead(const LineWanted&)> read_line;  // empty: nobody is there to be asked
  /// Prints what there is to say by now, for who is asked for more before the end. False when not all of `out` could be
  /// written, or nobody reads it any more.
  std::function<bool(Answer&)> print_at_once = [](Answer&) { return true; };
};

/// What a run of netlog has to say, and how it ended.
struct Answer {
  std::string command;              // that was run: errors begin with it
  std::optional<std::string> file;  // that `--file` named, in the line or in its alias: hints repeat it
  std::string out, err;
  int status = 0;
  bool recorded = false;  // the ledger was changed
};

/// Runs netlog with `arguments` (without the program's name), and adds what it has to say to `answer`. Throws Failure.
void run(const std::vector<std::string>& arguments, const Surroundings& surroundings, Answer& answer);

/// A problem as it is told: "netlog: WHERE: WHAT; REMEDY", further hints on lines of their own. `command`: the place of
/// a problem that has none.
std::string error_message(const Problem& problem, const std::string& command);

}  // namespace netlog
