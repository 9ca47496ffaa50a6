// Merging random histories that cross: both sides have merged one another, and have gone on. NETLOG_MERGES says how
// many; `NETLOG_MERGES=10000 netlog-unit -tc='random*'`.
#include "netlog/ledger/markers.hpp"
#include "netlog/merge/blocks.hpp"
#include "netlog/merge/lines.hpp"
#include "netlog/merge/three_way.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "ledgers.hpp"
#include "random_ledgers.hpp"

namespace netlog {
namespace {

using Versions = std::map<std::string, std::string>;  // by the number of an entry

Versions versions_of(const RandomLedger& ledger) {
  Versions versions;
  for (const auto& entry : ledger.entries()) versions.emplace(entry.number, entry.text);
  return versions;
}

/// What has become of the entries of two sides that went on from one past.
class Crossing {
 public:
  Crossing(const RandomLedger& past, const RandomLedger& ours, const RandomLedger& theirs)
      : past_(versions_of(past)), ours_(versions_of(ours)), theirs_(versions_of(theirs)) {
    for (const auto* side : {&past_, &ours_, &theirs_})
      for (const auto& [number, text] : *side) {
        texts_[number].insert(text);
        numbers_[text].insert(number);
      }
  }

  /// Entries of which `text` has two versions, none though a side needs one, or not the one that a side changed.
  Texts wrong_in(const std::string& text) const {
    std::map<std::string, std::size_t> counts;
    const Blocks result{text};
    for (const auto& block : result.all) ++counts[std::string(block.text)];
    Texts wrong;
    for (const auto& [number, texts] : texts_) {
      // What both may have written by chance is one thing.
      if (std::ranges::any_of(texts, [&](const auto& version) { return numbers_.at(version).size() > 1; })) continue;
      std::size_t count = 0;
      for (const auto& version : texts)
        if (const auto at = counts.find(version); at != counts.end()) count += at->second;
      if (count > 1) wrong.push_back(fmt::format("doubled: {}", *texts.begin()));
      for (const auto& lost : needed(number))
        if (!counts.contains(lost) && !may_be_joined(lost)) wrong.push_back(fmt::format("lost: {}", lost));
    }
    return wrong;
  }

 private:
  /// Whether it stands once, with other words, where both sides have said it.
  static bool may_be_joined(const std::string& text) {
    return text.find("[[contact]]") != text.npos || text.find("\"Ion\"") != text.npos ||
           text.find("same_as") != text.npos || text.find("value = 5") != text.npos;
  }

  /// The versions of an entry that must stand in the result: those that are new or changed, and one that both kept.
  std::set<std::string> needed(const std::string& number) const {
    std::set<std::string> all;
    const auto old = past_.find(number), a = ours_.find(number), b = theirs_.find(number);
    for (const auto& [side, end] : {std::pair{a, ours_.end()}, std::pair{b, theirs_.end()}})
      if (side != end && (old == past_.end() || old->second != side->second)) all.insert(side->second);
    if (all.empty() && a != ours_.end() && b != theirs_.end()) all.insert(a->second);
    return all;
  }

  Versions past_, ours_, theirs_;
  std::map<std::string, std::set<std::string>> texts_;    // of a number
  std::map<std::string, std::set<std::string>> numbers_;  // that a text has
};

/// What git may give as the base of two merges that cross.
std::string base_of_crossing(const History3& history, Dice& dice) {
  switch (dice.below(8)) {
    case 0:
      return {};
    case 1:
      return merged_lines(history.base, history.ours, history.theirs, {}).text;
    case 2:
      return history.ours;
    case 3:
      return history.theirs;
    default:
      return history.base;
  }
}

/// Whether two texts have a block that the base lacks.
bool have_more_in_common(const std::string& base, const std::string& a, const std::string& b) {
  const Blocks old{base}, first{a}, second{b};
  return std::ranges::any_of(first.all, [&](const Block& block) {
    return std::ranges::count(old.all, block.text, &Block::text) == 0 &&
           std::ranges::count(second.all, block.text, &Block::text) > 0;
  });
}

/// What the sides do after they have merged one another.
enum class Doing { all, mending, going_on };

void go_on(RandomLedger& side, Doing doing, Dice& dice) {
  if (doing == Doing::going_on) return side.go_on(1 + dice.below(4));
  if (doing == Doing::mending && dice.one_in(2)) side.mend_most();
  side.steps(1 + dice.below(4));
}

struct CrossingCounts {
  std::size_t tried = 0, clean = 0;
};

/// What both sides hold, lines of theirs that are lost even where there is a conflict.
void check_lines(const std::string& base, const std::string& both, const std::string& side, const std::string& merged) {
  auto lost = lines_lost(both, side, merged);
  // What the base had, one side took out and wrote down once more is as the other side left it: gone.
  std::erase_if(lost, [&](const std::string& line) { return base.find(line + "\n") != std::string::npos; });
  CHECK(joined(lost, "\n") == "");
}

void check_crossing(const History3& history, Doing doing, Dice& dice, CrossingCounts& counts) {
  const auto both = merged_ledgers(history.base, history.ours, history.theirs, {}).value();
  if (!both.conflicts.empty() || !findings_of(both.text).empty()) return;
  const RandomLedger past{dice, "p", both.text};
  RandomLedger ours{past, "c"}, theirs{past, "d"};
  go_on(ours, doing, dice);
  go_on(theirs, doing, dice);
  const auto base = base_of_crossing(history, dice);
  INFO("--- base of the crossing\n", base, "\n--- both\n", both.text, "\n--- our end\n", ours.text(),
       "\n--- their end\n", theirs.text());
  const auto merged = merged_ledgers(base, ours.text(), theirs.text(), {}).value();
  check_lines(history.base + base, both.text, ours.text(), merged.text);
  check_lines(history.base + base, both.text, theirs.text(), merged.text);
  ++counts.tried;
  if (!merged.conflicts.empty()) return;
  ++counts.clean;
  auto wrong = Crossing{past, ours, theirs}.wrong_in(merged.text);
  // As the base had it, and one side took it out: gone, though the other one has written it once more.
  std::erase_if(wrong, [&](const std::string& one) {
    return one.starts_with("lost: ") && base.find(one.substr(6)) != std::string::npos;
  });
  // Where nothing else is in common, or both sides began the file, there are two, for all that can be seen.
  const bool may_be_two = base.empty() || !have_more_in_common(base, ours.text(), theirs.text());
  std::erase_if(wrong, [&](const std::string& one) { return may_be_two && one.starts_with("doubled: "); });
  CHECK(joined(wrong, "\n") == "");
}

}  // namespace

TEST_CASE("random histories that cross double nothing and lose nothing without telling") {
  // A third of the usual number in each form, unless it is named.
  const auto merges = std::getenv("NETLOG_MERGES") ? merges_to_try() : merges_to_try() / 3;
  for (const auto doing : {Doing::all, Doing::mending, Doing::going_on}) {
    CrossingCounts counts;
    for (std::size_t seed = 1; seed <= merges; ++seed) {
      const auto history = random_history(seed);
      Dice dice{seed + 1'000'000};
      INFO("seed ", seed, "\n--- base\n", history.base, "\n--- ours\n", history.ours, "\n--- theirs\n", history.theirs);
      check_crossing(history, doing, dice, counts);
    }
    CHECK(counts.clean > 0);
    if (std::getenv("NETLOG_MERGES"))
      MESSAGE("doing ", int(doing), ": of ", counts.tried, " merges ", counts.clean, " without a conflict");
  }
}

}  // namespace netlog
