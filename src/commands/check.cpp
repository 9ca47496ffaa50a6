// check: the slips in the ledger.

#include "netlog/commands/commands.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/network/warnings.hpp"
#include "netlog/views/text/check_view.hpp"

namespace netlog {
namespace {

void check(const CommandContext& context) {
  const auto history = read_history(context.read());
  auto findings = history.ledger.findings;
  if (!findings.empty()) context.answer.status = 1;
  const auto doubts =
      findings.empty() ? warnings(history, context.as_of) : warnings(without_errors(history.ledger), context.as_of);
  findings.insert(findings.end(), doubts.begin(), doubts.end());
  const auto rows = finding_rows(findings);
  context.show({[&](std::size_t) {
                  return check_page(findings, context.ledger.string(), history.ledger.text,
                                    history.ledger.entries.size());
                },
                [&] { return value_of(rows); }, [&] { return sheet_of(rows); }});
}

}  // namespace

Command check_command() {
  return {.name = "check",
          .section = Section::keep,
          .arguments = "",
          .summary = "find slips in the ledger",
          .about =
              "All errors of the ledger, and all that is doubtful in it, each with its line. The exit status is 1 if "
              "there "
              "are errors.",
          .examples = {"netlog check", "netlog check --format json"},
          .define = [](Syntax&) -> Run { return Keep(check); }};
}

}  // namespace netlog
