#pragma once
// Several ledgers of one owner, asked as one: years that are kept apart.

#include "netlog/context/command_context.hpp"

namespace netlog {

/// Asks the ledger together with those that further `--file` name: one name space and one of ids, equal entries once.
/// What they tell differently is told on standard error. An entry has no line then, and a hint names the file of the id
/// in it, else all of them where it asks, and the last one where it writes. What `what` throws says where it looked.
/// Throws UsageError where they are of several owners, CannotDo where one cannot be read, an
/// id stands for two things, or together they do not check.
void ask_several(const Ask& what, const CommandContext& context);

/// Throws UsageError where a command that takes one ledger was given several.
void require_one_file(const CommonOptions& common_options);

}  // namespace netlog
