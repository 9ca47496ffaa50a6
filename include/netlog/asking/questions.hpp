#pragma once
// Questions: where a command line lacks something, or leaves it unclear, a person at the terminal is asked until it is
// one that could have been typed. Questions only make arguments; what is done with them is done as if they had been
// typed, so that nothing is locked while a person thinks.

#include "netlog/desk/surroundings.hpp"
#include "netlog/line/parse.hpp"
#include "netlog/syntax/command.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// Whether a person could help: something is missing that has a question, or unclear, or there already.
bool can_be_asked(const Failure& failure, const CommandLine& line);

/// A series of entries that are asked for one after the other.
struct Series {
  std::size_t done = 0;
  std::vector<std::string> typed;                        // the arguments before anything was asked, which hold for each
  std::map<std::string, std::vector<std::string>> kept;  // by the word: the answer before, which is proposed again
};

/// Command lines that are whole: one to be carried out, and the same as a person would type it.
struct Completed {
  std::vector<std::string> arguments, in_short;
  bool was_asked = false;  // something was missing, not only unclear
};

/// Asks for what `arguments` lack in `network`. Empty: nobody is next in the series. Throws CannotDo when the person
/// leaves.
std::optional<Completed> completed(const std::vector<std::string>& arguments, const Network& network,
                                   const Surroundings& surroundings, Colors colors, Series& series);

/// Asks a person at the terminal (there is one: `read_line`) a question to which Enter is `by_default`. Ctrl-C, and the
/// end of the input, are no.
bool says_yes(const std::string& question, const Desk& desk, bool by_default = true);

/// What a person at the terminal (there is one) answers to a question in words; for Enter `proposal`, and for -
/// nothing. Throws CannotDo, which says `nothing_done`, where the person leaves.
std::optional<std::string> answered(const std::string& question, const std::string& proposal,
                                    const std::string& nothing_done, const Desk& desk);

/// The line that asks for the next one; empty where the command does not go on.
std::vector<std::string> next_in_series(const std::vector<std::string>& arguments, Series& series);

}  // namespace netlog
