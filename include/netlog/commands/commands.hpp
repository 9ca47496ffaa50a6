#pragma once
// The commands, a file a word that is typed; run/all_commands.cpp puts them into the order of the help.

#include "netlog/syntax/command.hpp"

#include <vector>

namespace netlog {

std::vector<Command> contact_commands();
std::vector<Command> referral_commands();
std::vector<Command> exchange_commands();
std::vector<Command> report_commands();
std::vector<Command> ask_commands();
std::vector<Command> chart_commands();
std::vector<Command> find_commands();
std::vector<Command> next_commands();
std::vector<Command> graph_commands();
std::vector<Command> keep_commands();
std::vector<Command> mend_commands();
std::vector<Command> set_commands();
std::vector<Command> undo_commands();
std::vector<Command> program_commands();

}  // namespace netlog
