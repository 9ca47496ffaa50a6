// merge: ledgers that were written apart, made one.

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/merge_driver.hpp"
#include "netlog/commands/merging.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/context/conflict_files.hpp"
#include "netlog/context/git.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/last_change.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/line/hints.hpp"

#include <memory>
#include <system_error>

#include <fmt/format.h>

namespace netlog {
namespace {

using TakenSide = Preference::Takes;

struct MergeOptions {
  std::vector<std::string> others;
  std::optional<std::string> base;
  bool ours = false, theirs = false, driver = false, setup = false;

  TakenSide takes() const { return ours ? TakenSide::ours : theirs ? TakenSide::theirs : TakenSide::marked; }
};

/// Throws where it is the ledger itself, or cannot be read; `remedy` says which one to name.
OtherFile other_file(const std::string& path, const CommandContext& context,
                     std::string_view remedy = "name the other one") {
  std::error_code error;
  if (std::filesystem::equivalent(path, context.ledger, error))
    refuse(fmt::format("{} is the ledger itself", shown(path)), std::string(remedy));
  return {path, read_file(path, context.waiting())};
}

/// Throws CannotDo where a file has errors.
void require_whole(const OtherFile& other) {
  const auto ledger = read_and_check(other.text).ledger();
  if (ledger.findings.empty()) return;
  const auto& first = ledger.findings.front();
  throw CannotDo({.what = first.what,
                  .remedy = with_file(first.remedy, other.path),
                  .details = {fmt::format("nothing was written; all errors of it: {}",
                                          command_line({"check", "--file", other.path}))},
                  .where = at_place(other.path, first.place)});
}

/// Throws UsageError where two ledgers name two owners.
void require_one_owner(const Ledger& here, const Ledger& other, const OtherFile& file) {
  const auto &own = here.settings.header.owner, &others = other.settings.header.owner;
  if (!own || !others || folded(*own) == folded(*others)) return;
  refuse(fmt::format("this is the ledger of {}, and {} is that of {}", shown(*own), file.name(), shown(*others)),
         "many people's ledgers go into one database: netlog export sql");
}

void say(const CommandContext& context, std::string_view line) {
  if (!context.common_options.quiet) context.answer.out += fmt::format("{}\n", line);
}

void tell_differences(const std::vector<Difference>& differences, const OtherFile& other,
                      const CommandContext& context) {
  if (differences.empty()) return;
  const bool is_one = differences.size() == 1;
  Problem problem{.what = fmt::format(
                      "{} in {} and here, and {} left as {} here",
                      is_one ? std::string("one thing differs") : fmt::format("{} things differ", differences.size()),
                      other.name(), is_one ? "was" : "were", is_one ? "it is" : "they are"),
                  .remedy = "--theirs takes what is there, --ours lets them be"};
  for (const auto& one : differences) {
    problem.details.push_back(one.what);
    problem.details.push_back(fmt::format("  here: {}", one.here.empty() ? "nothing of it" : one.here));
    problem.details.push_back(fmt::format("  there: {}", one.there.empty() ? "nothing of it" : one.there));
  }
  context.answer.err += error_message(problem, context.answer.command);
  context.answer.status = 1;
}

/// Throws CannotDo where the ledger would not check.
void require_checks(const std::string& text, const OtherFile& last) {
  const auto ledger = read_and_check(text).ledger();
  if (ledger.findings.empty()) return;
  throw CannotDo({.what = fmt::format("with what it has, the ledger would not check: {}", ledger.findings.front().what),
                  .remedy = ledger.findings.front().remedy,
                  .details = {"nothing was written"},
                  .where = last.path});
}

void write_merged(LockedFile& file, const std::string& before, const std::string& text, bool is_rewritten,
                  const CommandContext& context) {
  if (text == before) return;
  if (is_rewritten)
    file.replace(text);
  else
    file.append(std::string_view(text).substr(before.size()));
  context.answer.recorded = true;
  forget_last_change(file_of_last_change(context.surroundings.state, context.ledger));
}

/// Returns what became of the ledger with each of the others, in their order.
std::vector<LedgerAfter> merge(const std::vector<OtherFile>& others, const std::optional<OtherFile>& base,
                               TakenSide takes, const CommandContext& context) {
  for (const auto& other : others) require_whole(other);
  if (base) require_whole(*base);
  auto file = context.lock();
  const auto before = file.read();
  const auto here = read_and_check(before).ledger();
  refuse_errors(here, context.ledger.string());
  auto text = before;
  bool is_rewritten = false;
  std::vector<LedgerAfter> all;
  for (const auto& other : others) {
    require_one_owner(here, read_ledger(other.text), other);
    all.push_back(base ? merged_with_base(text, other, *base, takes)
                       : merged_without_base(text, other, takes, context.as_of));
    text = all.back().text;
    is_rewritten = is_rewritten || all.back().is_rewritten;
    require_checks(text, other);
  }
  write_merged(file, before, text, is_rewritten, context);
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const auto& line : all[i].lines) say(context, line);
    tell_differences(all[i].differences, others[i], context);
  }
  return all;
}

/// Which of the files can go now, as a command; those that have something more when nobody needs it.
void tell_of_removing(const std::vector<OtherFile>& others, const std::vector<LedgerAfter>& merged,
                      const CommandContext& context) {
  const auto removal = [&](bool leaves_something) {
    std::vector<std::string> words{"rm --"};
    for (std::size_t i = 0; i < others.size(); ++i)
      if (merged[i].leaves_something == leaves_something) words.push_back(shell_word(others[i].path));
    return words;
  };
  const auto whole = removal(false), rest = removal(true);
  if (whole.size() > 1)
    say(context, fmt::format("{} can be removed now: {}", whole.size() == 2 ? "it" : "they", joined(whole, " ")));
  if (rest.size() > 1)
    say(context, fmt::format("when you need nothing of what only {}: {}", rest.size() == 2 ? "it has" : "they have",
                             joined(rest, " ")));
}

/// Without an argument: the files that a synchroniser left.
void merge_conflict_files(const MergeOptions& options, const CommandContext& context) {
  context.require_path();
  if (!context.has_ledger()) context.refuse_missing();
  std::vector<OtherFile> others;
  for (const auto& path : conflict_files(context.ledger)) others.push_back(other_file(path.string(), context));
  if (others.empty())
    return say(context, fmt::format("no conflict file of a synchroniser stands beside {}; another ledger is merged by "
                                    "netlog merge OTHER",
                                    shown(context.ledger.string())));
  const auto merged = merge(others, {}, options.takes(), context);
  if (context.answer.status == 0) tell_of_removing(others, merged, context);
}

void run_merge(const MergeOptions& options, const CommandContext& context) {
  if (options.driver) return drive_merge(options.others, context);
  if (options.ours && options.theirs) refuse("--ours and --theirs are two answers to one question", "give one of them");
  if (options.setup) {
    if (!options.others.empty() || options.base)
      refuse("--setup tells git how to merge, and merges nothing itself", "leave the other arguments out");
    return set_up_merging(context);
  }
  if (options.base && options.others.size() != 1)
    refuse("--base is for one OTHER ledger", "name it: netlog merge OTHER --base FILE");
  if (options.others.empty()) return merge_conflict_files(options, context);
  context.require_path();
  if (!context.has_ledger()) context.refuse_missing();
  std::vector<OtherFile> others;
  for (const auto& path : options.others) others.push_back(other_file(path, context));
  std::optional<OtherFile> base;
  if (options.base) base = other_file(*options.base, context, "name what both came from: a copy of before");
  merge(others, base, options.takes(), context);
}

}  // namespace

Command merge_command() {
  return {
      .name = "merge",
      .section = Section::keep,
      .arguments = "[OTHER...]",
      .summary = "take over what another ledger has",
      .about =
          "Takes into the ledger what OTHER has more: entries that both have stand once, a contact known here gets an "
          "update with what it lacks, all else goes to the end. What differs is told with both, left as it is here, "
          "and the exit status is 1. With --base, the ledger that both come from, what either side changed or took out "
          "counts too. Without OTHER it takes the conflict files that a synchroniser left beside the ledger. --setup "
          "has git merge the ledger by its entries, in this clone.",
      .examples = {"netlog merge work.toml", "netlog merge", "netlog merge work.toml --theirs"},
      .formats = {},
      .define = [](Syntax& syntax) -> Run {
        const auto options = std::make_shared<MergeOptions>();
        syntax.many("OTHER", options->others,
                    "the other ledgers; without them the conflict files beside this one, as Syncthing leaves them");
        syntax.one("--base FILE", options->base, "the ledger that this one and OTHER both come from");
        syntax.flag("--ours", options->ours, "where the two differ, leave it as it is here");
        syntax.flag("--theirs", options->theirs, "where the two differ, take what OTHER has");
        syntax.flag("--setup", options->setup, "have git merge the ledger entry by entry, in this clone");
        syntax.flag("--driver", options->driver, "merge for git: the five arguments are its %O %A %B %L %P");
        return Keep([options](const CommandContext& context) { run_merge(*options, context); });
      }};
}

}  // namespace netlog
