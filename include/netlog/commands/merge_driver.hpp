#pragma once
// `netlog merge --driver`, which git calls to merge a ledger.

#include "netlog/context/command_context.hpp"

#include <string>
#include <vector>

namespace netlog {

/// Merges the files `%O %A %B` of git, writes `%A`, and tells of it under the name `%P`. Its exit status is 1 where git
/// is to stop: a conflict that is marked (with `%L` signs), a side that is no ledger and was merged by lines, or a
/// result that does not check. Where `%A` could not be written it throws a Failure with status 2: git's driver then
/// merges by lines itself.
void drive_merge(const std::vector<std::string>& arguments, const CommandContext& context);

}  // namespace netlog
