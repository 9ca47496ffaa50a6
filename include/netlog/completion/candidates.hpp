#pragma once
// The values that a parameter of the command line can have in a ledger: for the Tab key, and for questions.

#include "netlog/network/network.hpp"
#include "netlog/syntax/parameter.hpp"

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

/// The values in `network` of what a parameter takes; none where any text will do. Items are those that `status` fits,
/// or all open ones. Walks the whole ledger.
std::vector<Candidate> candidates(Takes takes, const Network& network, std::optional<Status> status = {});
/// Those of a parameter: its closed set, if it has one.
std::vector<Candidate> candidates(const Parameter& parameter, const Network& network,
                                  std::optional<Status> status = {});

/// The commands by each of their names.
std::vector<Candidate> command_candidates();

/// Those of `all` that `typed` may be the beginning of: it begins the value, or words of one of the names, all folded.
/// The former come first.
std::vector<Candidate> fitting(const std::vector<Candidate>& all, std::string_view typed);

}  // namespace netlog
