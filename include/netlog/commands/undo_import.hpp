#pragma once
// undo --import: the last import taken out again, wherever it stands.

#include "netlog/context/command_context.hpp"

namespace netlog {

/// Cuts out the last import's comment and entries, if the rest checks. Throws CannotDo, and nothing is changed.
void undo_import(bool dry_run, const CommandContext& context);

}  // namespace netlog
