#pragma once
// All that netlog learns from outside its arguments and its ledger. `main` reads it once; tests fill it in by hand.
// Nothing else in the program asks for the environment, the time, the terminal or chance.

#include "netlog/base/date.hpp"
#include "netlog/base/problem.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace netlog {

struct Surroundings {
  Date today;                            // by the local clock
  std::string today_variable;            // NETLOG_TODAY
  std::string file_variable;             // NETLOG_FILE
  std::filesystem::path default_ledger;  // empty where there is no home
  bool colors = false;                   // what `--color auto` comes to
  std::size_t width = 80;                // of the terminal; in a pipe, COLUMNS
  bool unicode = true;                   // false where the locale says another character set
  std::function<std::uint32_t()> chance = [] { return 0U; };
  std::string editor;  // VISUAL, else EDITOR; empty where neither is set
  /// Runs a command line of the shell, which finds `arguments` in "$@", and waits for its end: its exit status, or 128
  /// and the number of the signal that ended it.
  std::function<int(const std::string& line, const std::vector<std::string>& arguments)> shell =
      [](const std::string&, const std::vector<std::string>&) { return 127; };
  std::function<void(const std::string&)> tell_at_once = [](const std::string&) {};  // on standard error
};

/// What a run of netlog has to say, and how it ended.
struct Answer {
  std::string command;  // that was run: errors begin with it
  std::string out, err;
  int status = 0;
  bool recorded = false;  // the ledger was changed
};

/// Runs netlog with `arguments` (without the program's name), and adds what it has to say to `answer`. Throws Failure.
void run(const std::vector<std::string>& arguments, const Surroundings& surroundings, Answer& answer);

/// A problem as it is told: "netlog: WHERE: WHAT; REMEDY", further hints on lines of their own. `command`: the place of
/// a problem that has none.
std::string told(const Problem& problem, const std::string& command);

}  // namespace netlog
