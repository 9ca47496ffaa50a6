// check: the slips in the ledger.

#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/context/conflict_files.hpp"
#include "netlog/context/git.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/network/warnings.hpp"
#include "netlog/views/text/check_view.hpp"

#include <fmt/format.h>

namespace netlog {
namespace {

/// What is doubtful beside the ledger: a warning for each, at no line.
std::vector<Finding> doubts_beside(const CommandContext& context) {
  std::vector<Finding> doubts;
  for (const auto& file : conflict_files(context.ledger))
    doubts.push_back(
        {Level::warning,
         {},
         fmt::format("a synchroniser left {}, with what another machine wrote", shown(file.filename().string())),
         "netlog merge takes over what it has more",
         1});
  if (lacks_merge_driver(context))
    doubts.push_back({Level::warning,
                      {},
                      "git is told to merge the ledger by netlog, and this clone does not know how",
                      "netlog merge --setup",
                      1});
  return doubts;
}

void check(const CommandContext& context) {
  const auto history = read_history(context.read());
  auto findings = history.ledger.findings;
  if (!findings.empty()) context.answer.status = 1;
  const auto doubts =
      findings.empty() ? warnings(history, context.as_of) : warnings(without_errors(history.ledger), context.as_of);
  findings.insert(findings.end(), doubts.begin(), doubts.end());
  const auto beside = doubts_beside(context);
  findings.insert(findings.end(), beside.begin(), beside.end());
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
