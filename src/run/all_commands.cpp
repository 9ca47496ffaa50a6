#include "netlog/commands/commands.hpp"
#include "netlog/syntax/command.hpp"

#include <algorithm>

namespace netlog {

const std::vector<Command>& all_commands() {
#define NETLOG_CALL_COMMAND(name) name##_command(),
  static const std::vector<Command> commands{NETLOG_COMMANDS(NETLOG_CALL_COMMAND)};
#undef NETLOG_CALL_COMMAND
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
