// help: the commands, or one of them.

#include "netlog/help/help.hpp"

#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/completion/completion.hpp"
#include "netlog/context/command_context.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

void help(const std::optional<std::string>& name, const CommandContext& context) {
  if (!name) {
    context.answer.out = general_help();
    return;
  }
  const auto* command = command_called(*name);
  if (!command || command->section == Section::hidden) {
    std::vector<std::string> names;
    for (const auto& known : command_candidates()) names.push_back(known.value);
    for (const auto& alias : context.aliases()) {
      if (alias.name == *name) {
        context.answer.out =
            fmt::format("netlog {} stands for: netlog {}\n", shown(alias.name), shown(alias.stands_for));
        return;
      }
      names.push_back(alias.name);
    }
    refuse_word(*name, names);
  }
  context.answer.out = help_for(*command);
}

}  // namespace

Command help_command() {
  return {.name = "help",
          .section = Section::keep,
          .arguments = "[COMMAND]",
          .summary = "more of this",
          .about = "The commands, or all about one of them.",
          .examples = {"netlog help", "netlog help give"},
          .define = [](Syntax& syntax) -> Run {
            struct Words {
              std::optional<std::string> command;
            };
            const auto options = std::make_shared<Words>();
            syntax.one("COMMAND", options->command, "which one");
            return Keep([options](const CommandContext& context) { help(options->command, context); });
          }};
}

}  // namespace netlog
