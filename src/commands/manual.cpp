// manual: the pages that man reads.

#include "netlog/help/manual.hpp"

#include "netlog/commands/commands.hpp"
#include "netlog/context/command_context.hpp"

#include <memory>
#include <optional>

namespace netlog {

Command manual_command() {
  return {.name = "manual",
          .section = Section::hidden,
          .arguments = "PAGE",
          .summary = "the manual as man reads it",
          .about = "Prints the manual page of netlog, or that of its ledger (netlog-ledger), as man reads it.",
          .examples = {"netlog manual netlog", "netlog manual netlog-ledger"},
          .define = [](Syntax& syntax) -> Run {
            const auto page = std::make_shared<std::optional<ManualPage>>();
            syntax.one("PAGE", *page).required = true;
            return Keep([page](const CommandContext& context) { context.answer.out += manual_page(**page); });
          }};
}

}  // namespace netlog
