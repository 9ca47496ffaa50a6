#pragma once
// What was probably meant by a command line that makes no sense.

#include "netlog/line/command_line.hpp"
#include "netlog/syntax/command.hpp"

#include <string>
#include <vector>

namespace netlog {

/// The line that `line`, whose arguments do not fit their places, was probably meant as, its options kept: words in
/// another order (`outcome won ana` for `outcome ana won`), or a name in two arguments (`deal sold sorin.bucur 5`).
/// Empty where nothing is probable.
std::string probably_meant(const CommandLine& line);

/// Throws UsageError for a word that is no command, with what was probably meant by it. `rest`: that word, and what
/// follows it.
[[noreturn]] void refuse_unknown_command(const std::vector<std::string>& rest, const std::vector<Alias>& aliases);

}  // namespace netlog
