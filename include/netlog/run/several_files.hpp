#pragma once
// Several ledgers of one owner, asked as one: years that are kept apart.

#include "netlog/context/command_context.hpp"
#include "netlog/network/history.hpp"

namespace netlog {

/// The history of the ledger together with those that further `--file` name: one name space and one of ids, equal
/// entries once. Throws UsageError where they are of several owners, CannotDo where one cannot be read, an id stands
/// for two things, or together they do not check.
History history_of_several(const CommandContext& context);

/// Throws UsageError where a command that takes one ledger was given several.
void require_one_file(const CommonOptions& common_options);

}  // namespace netlog
