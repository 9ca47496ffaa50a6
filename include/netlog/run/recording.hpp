#pragma once
// What happens around every recording command: the lock, the reading and checking before, the one write, the answer.

#include "netlog/context/command_context.hpp"
#include "netlog/line/parse.hpp"

#include <string>

namespace netlog {

/// Writes down what `what` says, and answers. `typed`: the command line, for hints. Throws UsageError and CannotDo;
/// then nothing was written.
void record(const Record& what, const Call& call, const CommandContext& context, std::string typed);

}  // namespace netlog
