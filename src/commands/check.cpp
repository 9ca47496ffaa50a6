// check: the slips in the ledger.

#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/context/book_files.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/context/conflict_files.hpp"
#include "netlog/context/git.hpp"
#include "netlog/context/kept_to_the_end.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/network/warnings.hpp"
#include "netlog/views/text/check_view.hpp"
#include "netlog/views/text/duplicates_view.hpp"

#include <algorithm>
#include <memory>
#include <system_error>

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

/// Warns of address books that are not where they should be, in the line that names them.
void add_missing_books(const Ledger& ledger, const CommandContext& context, std::vector<Finding>& findings) {
  const auto& text = ledger.text;
  const auto at = std::min(text.find("books"), text.size());
  const Place place{std::size_t(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n')) + 1, 1};
  for (const auto& book : book_paths(ledger.settings, context.surroundings, context.ledger))
    if (std::error_code error; !std::filesystem::exists(book, error))
      findings.push_back({Level::warning, place, fmt::format("the address book {} is not there", shown(book.string())),
                          "put it there, or change NETLOG_BOOKS, or `books` in the header"});
}

void check(const CommandContext& context) {
  const auto& read = kept_to_the_end(read_and_check(context.read()));
  const auto& ledger = read.ledger();
  auto findings = ledger.findings;
  if (read.has_errors()) context.answer.status = 1;
  const auto doubts =
      read.has_errors() ? warnings(without_errors(ledger), context.as_of) : warnings(read.history(), context.as_of);
  findings.insert(findings.end(), doubts.begin(), doubts.end());
  const auto beside = doubts_beside(context);
  findings.insert(findings.end(), beside.begin(), beside.end());
  add_missing_books(ledger, context, findings);
  const auto rows = finding_rows(findings);
  context.show(
      {[&](std::size_t) { return check_page(findings, context.ledger.string(), ledger.text, ledger.entries.size()); },
       [&] { return value_of(rows); }, [&] { return sheet_of(rows); }});
}

/// Contacts who are or may be one, each pair with the line that joins them.
void check_duplicates(const CommandContext& context) {
  const auto& history = kept_to_the_end(read_and_check(context.read()).history_or_refuse(context.ledger.string()));
  const Network network{history, context.as_of, history.ledger.settings.window()};
  const auto rows = duplicate_rows(network);
  context.show({[&](std::size_t width) { return duplicates_page(rows, width); }, [&] { return value_of(rows); },
                [&] { return sheet_of(rows); }});
}

}  // namespace

Command check_command() {
  return {
      .name = "check",
      .section = Section::keep,
      .arguments = "",
      .summary = "find slips in the ledger",
      .about =
          "All errors of the ledger, and all that is doubtful in it, each with its line. The exit status is 1 if "
          "there "
          "are errors.",
      .examples = {"netlog check", "netlog check --duplicates"},
      .define = [](Syntax& syntax) -> Run {
        const auto duplicates = std::make_shared<bool>(false);
        syntax.flag("--duplicates", *duplicates, "only contacts who are or may be one, and the line that joins them");
        return Keep(
            [duplicates](const CommandContext& context) { *duplicates ? check_duplicates(context) : check(context); });
      }};
}

}  // namespace netlog
