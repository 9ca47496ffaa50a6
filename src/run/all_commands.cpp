#include "netlog/commands/commands.hpp"
#include "netlog/syntax/command.hpp"

#include <algorithm>

namespace netlog {

const std::vector<Command>& all_commands() {
  static const std::vector<Command> commands = [] {
    std::vector<Command> all;
    for (auto part : {referral_commands, exchange_commands, contact_commands, report_commands, ask_commands,
                      find_commands, next_commands, chart_commands, graph_commands, mend_commands, undo_commands,
                      keep_commands, set_commands, program_commands})
      for (auto& command : part()) all.push_back(std::move(command));
    return all;
  }();
  return commands;
}

const Command* command_called(std::string_view name) {
  const auto& commands = all_commands();
  const auto at = std::ranges::find_if(commands, [&](const Command& command) {
    return command.name == name || std::ranges::count(command.other_names, name) > 0;
  });
  return at == commands.end() ? nullptr : &*at;
}

}  // namespace netlog
