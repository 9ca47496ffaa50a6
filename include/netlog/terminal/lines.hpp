#pragma once
// Lines that a person types at the terminal, one question each, on standard error.

#include "netlog/context/surroundings.hpp"

namespace netlog {

/// With editing, completion by Tab, and the lines of this run by the arrow keys. While matches are shown, Tab and the
/// arrow keys go through them.
LineRead read_edited_line(const LineWanted& wanted);

/// As the terminal itself gives it, where it can do no more. What stands there already is taken by Enter alone.
LineRead read_plain_line(const LineWanted& wanted);

}  // namespace netlog
