#pragma once
// What a person decides while something is imported.

#include "netlog/context/command_context.hpp"
#include "netlog/exchange/importing.hpp"

#include <cstddef>
#include <optional>
#include <set>

namespace netlog {

/// Opens an editor with a line for each whom `result` adds, and gives the numbers of those whose lines are left;
/// nothing where nobody is added, or nothing was changed.
std::optional<std::set<std::size_t>> picked_in_editor(const Imported& result, const CommandContext& context);

/// Asks the person at the terminal about each of whom it is not clear who they are, and notes the answers in `wishes`.
/// Throws CannotDo where the person leaves.
void ask_who_is_who(const Imported& result, ImportWishes& wishes, const CommandContext& context);

}  // namespace netlog
