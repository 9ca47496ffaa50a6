// path: where the ledger is.

#include "netlog/commands/commands.hpp"
#include "netlog/context/command_context.hpp"

namespace netlog {

Command path_command() {
  return {.name = "path",
          .section = Section::keep,
          .arguments = "",
          .summary = "where the ledger is",
          .about = "Prints the path of the ledger, whether it is there yet or not.",
          .examples = {"netlog path", "netlog path --file work.toml"},
          .define = [](Syntax&) -> Run {
            return Keep([](const CommandContext& context) {
              context.require_path();
              context.answer.out += context.ledger.string() + "\n";
            });
          }};
}

}  // namespace netlog
