// path: where the ledger is.

#include "netlog/commands/commands.hpp"
#include "netlog/desk/desk.hpp"

namespace netlog {

Command path_command() {
  return {.name = "path",
          .section = Section::keep,
          .arguments = "",
          .summary = "where the ledger is",
          .about = "Prints the path of the ledger, whether it is there yet or not.",
          .examples = {"netlog path", "netlog path --file work.toml"},
          .define = [](Syntax&) -> Run {
            return Keep([](const Desk& desk) {
              desk.require_path();
              desk.answer.out += desk.ledger.string() + "\n";
            });
          }};
}

}  // namespace netlog
