#pragma once
// What may be typed next: the values that a word of the command line can have in a ledger, and which word it is that a
// half-typed line waits for. The shells ask here, and so may whoever asks a person for a value.

#include "netlog/syntax/command.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Something that may be typed.
struct Candidate {
  std::string value;
  std::string meaning;             // a few words about it; may be empty
  std::vector<std::string> names;  // by which it is found, beside the value itself
};

/// The values that `value_name` ("CONTACT", "GROUP", "ID" ...) can have in `network`; none where any text will do.
/// Those of REF are the items that `status` fits, or all open ones.
std::vector<Candidate> candidates(std::string_view value_name, const Network& network,
                                  std::optional<Status> status = {});
/// Those of a word of the command line: its closed set, if it has one.
std::vector<Candidate> candidates(const Word& word, const Network& network, std::optional<Status> status = {});

/// The commands by each of their names.
std::vector<Candidate> command_candidates();

/// Those of `all` that `typed` may be the beginning of: it begins the value, or words of one of the names, all folded.
/// The former come first.
std::vector<Candidate> fitting(const std::vector<Candidate>& all, std::string_view typed);

/// What the last word of a half-typed line may become.
struct Wanted {
  Globals globals;                   // as far as they are typed by now
  std::vector<Candidate> words;      // the commands or options that it may be
  std::optional<Word> value;         // else the word whose value it may be
  std::vector<std::string> earlier;  // what stands before it in the same place: "last" of "last week"
  std::optional<Status> status;      // the STATUS that stands before it
  std::string before;                // what stands before the value in the same argument: "--standing="
  std::string typed;                 // what of it is there

  /// Whether the candidates are in the ledger.
  bool needs_ledger() const { return value && value->known.empty(); }
  /// Whether it is the path of a file, which the shell knows best.
  bool is_file() const { return value && value->value_name() == "FILE"; }
};

/// What the last of `arguments` (those after the program's name, the last one perhaps empty) may become. `today`: the
/// real day. Never throws: a line that makes no sense wants nothing.
Wanted wanted(const std::vector<std::string>& arguments, Date today);

/// What it may become in `network`, as whole arguments.
std::vector<Candidate> completions(const Wanted& wanted, const Network& network);

}  // namespace netlog
