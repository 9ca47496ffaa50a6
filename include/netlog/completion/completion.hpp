#pragma once
// What the last argument of a half-typed line may become. The shells ask here, by `netlog complete`.

#include "netlog/completion/candidates.hpp"
#include "netlog/syntax/command.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// What is being completed.
struct CompletionTarget {
  CommonOptions common_options;        // as far as they are typed by now
  std::vector<Candidate> words;        // the commands or options that it may be
  std::optional<Parameter> parameter;  // else the one whose value it may be
  std::vector<std::string> earlier;    // what stands before it in the same place: "last" of "last week"
  std::optional<Status> status;        // the STATUS that stands before it
  std::string before;                  // what stands before the value in the same argument: "--standing="
  std::string typed;                   // what of it is there

  /// Whether the candidates are in the ledger.
  bool needs_ledger() const { return parameter && parameter->known.empty(); }
  /// Whether it is the path of a file, which the shell knows best.
  bool is_file() const { return parameter && parameter->takes == Takes::file; }
};

/// What the last of `arguments` (those after the program's name, the last one perhaps empty) is. `today`: the real day.
/// Never throws: a line that makes no sense has no candidates.
CompletionTarget completion_target(const std::vector<std::string>& arguments, Date today);

/// What it may become in `network`, as whole arguments.
std::vector<Candidate> completions(const CompletionTarget& target, const Network& network);

}  // namespace netlog
