// manual: the pages that man reads.

#include "netlog/help/manual.hpp"

#include "netlog/commands/commands.hpp"
#include "netlog/context/command_context.hpp"

#include <memory>
#include <optional>

namespace netlog {

constexpr std::string_view how_to_read_the_manual =
    "every command and figure:  man netlog, or netlog manual netlog | man -l -\n"
    "every key of the ledger:   man netlog-ledger, or netlog manual netlog-ledger | man -l -\n";

Command manual_command() {
  return {.name = "manual",
          .section = Section::keep,
          .arguments = "[PAGE]",
          .summary = "the manual, where man has none",
          .about =
              "Prints the manual page of netlog, or that of its ledger (netlog-ledger), as man reads it; without PAGE, "
              "how to read them.",
          .examples = {"netlog manual netlog | man -l -", "netlog manual netlog-ledger | man -l -"},
          .formats = {},
          .define = [](Syntax& syntax) -> Run {
            const auto page = std::make_shared<std::optional<ManualPage>>();
            syntax.one("PAGE", *page, "netlog, or netlog-ledger");
            return Keep([page](const CommandContext& context) {
              context.answer.out += *page ? manual_page(**page) : std::string(how_to_read_the_manual);
            });
          }};
}

}  // namespace netlog
