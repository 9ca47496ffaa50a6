#include "netlog/commands/merging.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/ledger.hpp"
#include "netlog/merge/three_way.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The lines that one text of an entry has and the other one lacks: "value = 1000".
std::string lines_only_in(std::string_view text, std::string_view other) {
  std::string lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find('\n', at);
    const auto line = text.substr(at, end - at);
    at = end + 1;
    if (other.find(std::string(line) + "\n") == other.npos) lines += (lines.empty() ? "" : ", ") + shown(line);
  }
  return lines;
}

/// A title and what it is of, a line each; of many the first ones.
void add_list(std::string_view title, const std::vector<std::string>& all, std::vector<std::string>& lines) {
  constexpr std::size_t most = 20;
  if (all.empty()) return;
  lines.push_back(fmt::format("  {}:", title));
  for (std::size_t i = 0; i < std::min(most, all.size()); ++i) lines.push_back(fmt::format("    {}", all[i]));
  if (all.size() > most) lines.push_back(fmt::format("    and {} more", all.size() - most));
}

}  // namespace

std::string OtherFile::name() const {
  return shown(std::filesystem::path(path).filename().string());
}

LedgerAfter merged_with_base(const std::string& text, const OtherFile& other, const OtherFile& base,
                             Preference::Takes takes) {
  const auto merged = merged_ledgers(base.text, text, other.text,
                                     {takes == Preference::Takes::theirs ? takes : Preference::Takes::ours, 7});
  if (!merged)
    throw CannotDo({.what = is_blank(other.text) ? fmt::format("is empty, and {} is not", base.name())
                                                 : "would take all out of the ledger, which is empty",
                    .remedy = "look what became of it; nothing was written",
                    .where = other.path});
  LedgerAfter after{.text = merged->text, .is_rewritten = true};
  if (takes == Preference::Takes::marked)
    for (const auto& conflict : merged->conflicts)
      after.differences.push_back({conflict.what, lines_only_in(conflict.ours, conflict.theirs),
                                   lines_only_in(conflict.theirs, conflict.ours)});
  const auto before = read_ledger(text).entries.size(), now = read_ledger(merged->text).entries.size();
  after.lines.push_back(
      fmt::format("merged {}: {}, {} before", other.name(), counted(std::int64_t(now), "entry", "entries"), before));
  if (merged->joined > 0)
    after.lines.push_back(
        fmt::format("  {} in both", counted(std::int64_t(merged->joined), "new entry is", "new entries are")));
  for (const auto& remark : merged->told) after.lines.push_back(fmt::format("  {}", remark));
  return after;
}

LedgerAfter merged_without_base(const std::string& text, const OtherFile& other, Preference::Takes takes, Date today) {
  const Blocks here{text}, there{other.text};
  const auto taken = taken_over(here, there, takes, fmt::format("merged {} from {}", iso(today), other.name()));
  LedgerAfter after{.text = text, .is_rewritten = !taken.replaced.empty(), .differences = taken.differences};
  after.leaves_something = takes != Preference::Takes::ours && !(taken.left_there.empty() && taken.left_around.empty());
  const auto look = look_of(text);
  if (after.is_rewritten) after.text = with_look(taken.replaced, look);
  if (taken.entries > 0) after.text += with_look(appendix(after.text, taken.appended), {false, look.has_returns});
  after.lines.push_back(fmt::format("merged {}: {} more, {} in both", other.name(),
                                    counted(std::int64_t(taken.entries), "entry", "entries"), taken.in_both));
  if (taken.replacements > 0)
    after.lines.push_back(fmt::format("  {} here replaced by what is there",
                                      counted(std::int64_t(taken.replacements), "entry", "entries")));
  add_list(fmt::format("{} taken over, but {} in {} before what both have; if you had taken {} out here, do so again",
                       taken.maybe_taken_out.size() == 1 ? "this one was" : "these were",
                       taken.maybe_taken_out.size() == 1 ? "stands" : "stand", other.name(),
                       taken.maybe_taken_out.size() == 1 ? "it" : "them"),
           taken.maybe_taken_out, after.lines);
  add_list(fmt::format("{} nearly what is here too, and both stand; if they are one, take one out by netlog edit",
                       taken.maybe_corrected.size() == 1 ? "this one says" : "these say"),
           taken.maybe_corrected, after.lines);
  auto left = taken.left_there;
  left.insert(left.end(), taken.left_around.begin(), taken.left_around.end());
  add_list(fmt::format("only {} has, and keeps", other.name()), left, after.lines);
  for (const auto& remark : taken.told) after.lines.push_back(fmt::format("  {}", remark));
  return after;
}

}  // namespace netlog
