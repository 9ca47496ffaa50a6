#pragma once
// A command line becomes a call: a command whose options hold what was typed.

#include "netlog/context/surroundings.hpp"
#include "netlog/line/command_line.hpp"

#include <memory>
#include <string>
#include <vector>

namespace netlog {

/// Reads the arguments. A call without a command asks for the general help. `aliases` are known words too, to suggest.
/// Throws UsageError.
std::shared_ptr<Call> parse(const std::vector<std::string>& arguments, const Surroundings& surroundings,
                            const std::vector<Alias>& aliases = {});

/// Assigns what the parameters of every command were given: the day asked about depends on them. Throws UsageError.
void assign_common_options(const CommandLine& line, const Surroundings& surroundings);

/// The day asked about: `--today`, else NETLOG_TODAY, else the day of the clock.
Date day_asked_about(const CommonOptions& common_options, const Surroundings& surroundings);

}  // namespace netlog
