#include "netlog/commands/merge_driver.hpp"

#include "netlog/base/text.hpp"
#include "netlog/disk/whole_file.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/markers.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/merge/blocks.hpp"
#include "netlog/merge/three_way.hpp"

#include <exception>

#include <fmt/format.h>

namespace netlog {
namespace {

/// What git gives to a merge driver.
struct ThreeTexts {
  std::string base, ours, theirs;
  std::string name;  // of the file as people know it
};

/// Tells on standard error, and that git has to stop.
void tell_git_to_stop(const ThreeTexts& texts, Problem problem, const CommandContext& context) {
  problem.where = texts.name;
  context.answer.err += error_message(with_file(std::move(problem), texts.name), {});
  context.answer.status = 1;
}

/// What is there, since the other side is empty, as after a full disk.
const std::string& the_one_with_text(const ThreeTexts& texts, const CommandContext& context) {
  const bool is_ours = is_blank(texts.theirs);
  tell_git_to_stop(texts,
                   {.what = is_ours ? "their side is empty, so ours was left as it is"
                                    : "our side is empty, so theirs was taken as it is",
                    .remedy = "look at it; if it is right: git add"},
                   context);
  return is_ours ? texts.ours : texts.theirs;
}

/// By lines, since a side is no ledger.
std::string merged_by_lines(const ThreeTexts& texts, const Preference& preference, const CommandContext& context) {
  if (is_blank(texts.ours) || is_blank(texts.theirs)) return the_one_with_text(texts, context);
  for (const auto* side : {&texts.ours, &texts.theirs}) {
    const auto ledger = read_ledger(*side);
    if (ledger.findings.empty()) continue;
    const auto& first = ledger.findings.front();
    tell_git_to_stop(
        texts,
        {.what = fmt::format("{} cannot be read as a ledger, so this was merged by lines (line {}: {})",
                             side == &texts.ours ? "our side" : "their side", first.place.line, first.what),
         .remedy = "look at all of it: netlog edit"},
        context);
  }
  context.answer.status = 1;
  const auto merged =
      merged_lines(without_look(texts.base), without_look(texts.ours), without_look(texts.theirs), preference);
  return with_look(merged.text, look_of(texts.ours));
}

void tell_of_conflicts(const MergedLedger& merged, const ThreeTexts& texts, const CommandContext& context) {
  Problem problem{.what = fmt::format("{} left", counted(std::int64_t(merged.conflicts.size()), "conflict")),
                  .remedy = "keep what is right, and take git's markers out: netlog check lists them"};
  for (const auto& conflict : merged.conflicts) problem.details.push_back(conflict.what);
  tell_git_to_stop(texts, std::move(problem), context);
}

std::string merged_by_entries(const MergedLedger& merged, const ThreeTexts& texts, const CommandContext& context) {
  if (merged.joined > 0)
    context.answer.err += fmt::format("netlog: {}: {} both sides have {}\n", shown(texts.name),
                                      counted(std::int64_t(merged.joined), "new entry that", "new entries that"),
                                      merged.joined == 1 ? "stands once" : "stand once");
  for (const auto& remark : merged.told)
    context.answer.err += fmt::format("netlog: {}: {}\n", shown(texts.name), remark);
  if (!merged.conflicts.empty()) {
    tell_of_conflicts(merged, texts, context);
  } else if (const auto ledger = read_and_check(merged.text).ledger(); !ledger.findings.empty()) {
    const auto& first = ledger.findings.front();
    auto there = texts;
    there.name = at_place(texts.name, first.place);
    tell_git_to_stop(
        there, {.what = fmt::format("merged, this does not check: {}", first.what), .remedy = first.remedy}, context);
  }
  return merged.text;
}

}  // namespace

void drive_merge(const std::vector<std::string>& arguments, const CommandContext& context) {
  const auto size = arguments.size() == 5 ? whole_number(arguments[3]) : std::nullopt;
  if (!size || *size < 1 || *size > 1000)
    refuse("--driver is for git, which gives it five arguments, the fourth a number",
           "netlog merge --setup tells git to call it");
  try {
    const auto read = [](const std::string& path) { return read_file(path, [] {}); };
    const ThreeTexts texts{read(arguments[0]), read(arguments[1]), read(arguments[2]), arguments[4]};
    const Preference preference{Preference::Takes::marked, std::size_t(*size)};
    const auto merged = merged_ledgers(texts.base, texts.ours, texts.theirs, preference);
    const auto text = merged ? merged_by_entries(*merged, texts, context) : merged_by_lines(texts, preference, context);
    write_file(arguments[1], text);
  } catch (const Failure& failure) {
    throw Failure(2, failure.problem());
  } catch (const std::exception& error) {
    throw Failure(2, {.what = error.what(), .remedy = "nothing was written"});
  }
}

}  // namespace netlog
