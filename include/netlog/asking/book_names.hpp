#pragma once
// Names that are a part of somebody's in an address book: at a terminal a person says whether that one is meant.

#include "netlog/asking/questions.hpp"
#include "netlog/context/command_context.hpp"

namespace netlog {

/// Asks about each new name in `line` which people of the address books have a part of, and writes the whole name in
/// its place, or `--no-book` where it stays as typed. Throws CannotDo where the person leaves.
void take_names_from_books(Completed& line, const Network& network, const CommandContext& context);

}  // namespace netlog
