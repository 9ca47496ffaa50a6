#pragma once
// The help, of one command and of netlog as a whole, made from the words that the commands say.

#include "netlog/syntax/command.hpp"

#include <string>

namespace netlog {

/// The help of a command, and that of netlog as a whole; both fit 80 columns.
std::string help_for(const Command& command);
std::string general_help();

}  // namespace netlog
