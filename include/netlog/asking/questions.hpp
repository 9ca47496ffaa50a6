#pragma once
// Questions: where a command line lacks something, or leaves it unclear, a person at the terminal is asked until it is
// one that could have been typed. Questions only make arguments; what is done with them is done as if they had been
// typed, so that nothing is locked while a person thinks.

#include "netlog/asking/series.hpp"
#include "netlog/context/surroundings.hpp"
#include "netlog/line/parse.hpp"
#include "netlog/syntax/command.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// Whether a person could help: something is missing that has a question, or unclear, or there already.
bool can_be_asked(const Failure& failure, const CommandLine& line);

/// Command lines that are whole: one to be carried out, and the same as a person would type it.
struct Completed {
  std::vector<std::string> arguments, in_short;
  bool was_asked = false;  // something was missing, not only unclear
};

/// Asks for what `arguments` lack in `network`. Empty: nobody is next in the series. Throws CannotDo when the person
/// leaves.
std::optional<Completed> completed(const std::vector<std::string>& arguments, const Network& network,
                                   const Surroundings& surroundings, Colors colors, Series& series);

}  // namespace netlog
