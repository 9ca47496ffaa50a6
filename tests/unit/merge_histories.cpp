// Merging random histories: from one ledger two sides each record, edit, undo, rename, join contacts and settle
// outcomes. NETLOG_MERGES says how many; `NETLOG_MERGES=10000 netlog-unit -tc='*random*'`.
#include "netlog/ledger/markers.hpp"
#include "netlog/merge/blocks.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/merge/three_way.hpp"
#include "netlog/merge/two_ledgers.hpp"

#include <algorithm>
#include <map>

#include "ledgers.hpp"
#include "random_ledgers.hpp"

namespace netlog {
namespace {

/// How often each thing is said, by its meaning.
using Sayings = std::map<std::string, std::ptrdiff_t>;

Sayings sayings_of(const std::string& text) {
  const auto ledger = read_ledger(text);
  Sayings sayings;
  for (const auto& entry : ledger.entries) ++sayings[meaning_of(entry, ledger.settings.currency())];
  return sayings;
}

/// What is said more or less often in `now` than in `before`.
Texts said_otherwise(const std::string& before, const std::string& now) {
  auto old = sayings_of(before), all = sayings_of(now);
  for (const auto& [saying, count] : all) old.emplace(saying, 0);
  Texts differences;
  for (const auto& [saying, count] : old)
    if (all[saying] != count) differences.push_back(fmt::format("{} instead of {}: {}", all[saying], count, saying));
  return differences;
}

/// What is said once more, or once less, than either side's doings explain. Contacts that both added under one name,
/// and the updates that bring lists together, are let pass.
Texts lost_or_doubled(const History3& history, const std::string& text) {
  auto base = sayings_of(history.base), ours = sayings_of(history.ours), theirs = sayings_of(history.theirs),
       all = sayings_of(text);
  Texts wrong;
  for (const auto* side : {&ours, &theirs, &all})
    for (const auto& [saying, count] : *side) base.emplace(saying, 0);
  for (const auto& [saying, old] : base) {
    const auto a = ours[saying] - old, b = theirs[saying] - old, now = all[saying] - old;
    const auto expected = a > 0 && b > 0 ? std::max(a, b) : a < 0 && b < 0 ? std::min(a, b) : a + b;
    if (saying.find("same_as") != saying.npos) continue;  // once for a pair, whoever is named first
    const bool may_be_made = now > expected && (saying.starts_with("update") || saying.find("Ion") != saying.npos);
    if (now != expected && !may_be_made && saying.find("Ion") == saying.npos)
      wrong.push_back(fmt::format("{} instead of {}: {}", now, expected, saying));
  }
  return wrong;
}

/// Comments that stand above another entry than the one whose mark they bear.
Texts comments_astray(const std::string& text) {
  const Blocks blocks{text};
  Texts astray;
  for (const auto& block : blocks.all)
    if (block.text.starts_with("# ")) {
      const auto mark = block.text.substr(2, block.text.find('\n') - 2);
      if (block.text.find(fmt::format("note = \"{}\"", mark)) == block.text.npos) astray.emplace_back(mark);
    }
  return astray;
}

/// Errors that no merge can foresee: two contacts came to share a name, and were joined in two ways then.
bool is_foreseeable(const Finding& finding) {
  return finding.what.find("is called") == finding.what.npos;
}

/// Once more with one of the sides, from the same base, as git does where histories cross: nothing comes of it. (That a
/// new entry at the end takes the place of one that is gone on the other side may be a conflict.)
void check_merged_again(const std::string& merged, const MergedLedger& again) {
  if (again.conflicts.empty())
    CHECK(joined(said_otherwise(merged, again.text), "\n") == "");
  else
    CHECK(joined(lines_lost("", merged, again.text), "\n") == "");
}

void check_three_way(const History3& history) {
  const auto& [base, ours, theirs, is_moved] = history;
  const auto merged = merged_ledgers(base, ours, theirs, {}).value(),
             swapped = merged_ledgers(base, theirs, ours, {}).value();
  CHECK(joined(lines_lost(base, ours, merged.text), "\n") == "");
  CHECK(joined(lines_lost(base, theirs, merged.text), "\n") == "");
  CHECK(merged.conflicts.size() == swapped.conflicts.size());
  CHECK(merged_ledgers(base, base, ours, {})->text == ours);
  CHECK(merged_ledgers(base, ours, base, {})->text == ours);
  CHECK(merged_ledgers(ours, theirs, theirs, {})->text == theirs);
  if (!merged.conflicts.empty()) {
    CHECK(marked_conflicts(merged.text, findings_of(merged.text)).size() == merged.conflicts.size());
    return;
  }
  for (const auto& finding : findings_of(merged.text)) CHECK_MESSAGE(!is_foreseeable(finding), finding.what);
  if (!is_moved) CHECK(merged.text == swapped.text);
  CHECK(joined(said_otherwise(merged.text, swapped.text), "\n") == "");
  CHECK(joined(lost_or_doubled(history, merged.text), "\n") == "");
  CHECK(joined(comments_astray(merged.text), "\n") == "");
  check_merged_again(merged.text, merged_ledgers(base, merged.text, ours, {}).value());
  check_merged_again(merged.text, merged_ledgers(base, theirs, merged.text, {}).value());
}

void check_two_ledgers(const History3& history) {
  const auto &ours = history.ours, &theirs = history.theirs;
  const Blocks here{ours}, other{theirs};
  const auto taken = taken_over(here, other, Preference::Takes::marked, "merged");
  const auto all = ours + (taken.appended.empty() ? "" : "\n" + taken.appended);
  for (const auto& finding : findings_of(all)) CHECK_MESSAGE(!is_foreseeable(finding), finding.what);
  CHECK(taken_over(here, here, Preference::Takes::marked, "merged").entries == 0);
  if (!findings_of(all).empty()) return;
  // Who is one by now may tell that what was another thing is not.
  if (std::ranges::any_of(taken.differences, [](const Difference& one) { return one.here.ends_with("another thing"); }))
    return;
  const auto again = taken_over(Blocks{all}, other, Preference::Takes::marked, "merged");
  CHECK(again.entries == 0);
  CHECK(again.differences.size() == taken.differences.size());
  auto here_says = sayings_of(ours), there_says = sayings_of(theirs), all_say = sayings_of(all);
  std::size_t missing = 0;
  for (const auto& [saying, count] : there_says)
    if (all_say[saying] < count && !saying.starts_with("contact") && saying.find("same_as") == saying.npos)
      missing += std::size_t(count - all_say[saying]);
  CHECK(missing <= taken.differences.size() + taken.left_there.size());
  for (const auto& [saying, count] : all_say)
    if (!saying.starts_with("update")) CHECK(count <= std::max(here_says[saying], there_says[saying]));
}

}  // namespace

TEST_CASE("random merges lose nothing, double nothing, and do not depend on whose side is whose") {
  for (std::size_t seed = 1; seed <= merges_to_try(); ++seed) {
    const auto history = random_history(seed);
    INFO("seed ", seed, "\n--- base\n", history.base, "\n--- ours\n", history.ours, "\n--- theirs\n", history.theirs);
    check_three_way(history);
  }
}

TEST_CASE("random merges without a base append what is not there, once") {
  for (std::size_t seed = 1; seed <= merges_to_try(); ++seed) {
    const auto history = random_history(seed);
    INFO("seed ", seed, "\n--- ours\n", history.ours, "\n--- theirs\n", history.theirs);
    check_two_ledgers(history);
  }
}

}  // namespace netlog
