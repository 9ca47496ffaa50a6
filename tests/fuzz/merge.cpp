// Three ledgers out of any bytes: their merge is as whichever side is "ours", marks its conflicts, and loses no entry.
//
// A line "%" and any of "bot" says whose the lines below it are: of the base, of ours, of theirs; at first of all
// three.

#include "netlog/base/text.hpp"
#include "netlog/ledger/ledger.hpp"
#include "netlog/merge/blocks.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/merge/three_way.hpp"
#include "netlog/merge/two_ledgers.hpp"
#include "netlog/network/history.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "marked.hpp"
#include "targets.hpp"

namespace netlog {
namespace {

struct ThreeLedgers {
  std::string base, ours, theirs;
};

ThreeLedgers three_ledgers(std::string_view bytes) {
  ThreeLedgers three;
  std::string_view whose = "bot";
  for (const auto line : lines_in(bytes)) {
    if (line.starts_with('%')) {
      whose = line;
      continue;
    }
    const auto has = [&](char side) { return whose.find(side) != whose.npos; };
    if (has('b')) three.base += line;
    if (has('o')) three.ours += line;
    if (has('t')) three.theirs += line;
  }
  return three;
}

bool checks(const std::string& text) {
  return checked(read_ledger(text)).ledger().findings.empty();
}

/// The ids of a ledger's entries.
std::set<std::string> ids_of(const std::string& text) {
  std::set<std::string> ids;
  for (const auto& entry : read_ledger(text).entries)
    if (const auto* id = id_of(entry)) ids.insert(id->text);
  return ids;
}

/// Every id that a side has and the base has not is in the merged text.
void require_new_ids(const ThreeLedgers& three, const std::string& merged) {
  const auto old = ids_of(three.base);
  for (const auto* side : {&three.ours, &three.theirs})
    for (const auto& id : ids_of(*side))
      require(old.contains(id) || merged.find(id) != merged.npos, "a new entry of either side is in the merged ledger");
}

void merge_three_ways(const ThreeLedgers& three) {
  const auto& [base, ours, theirs] = three;
  const auto merged = merged_ledgers(base, ours, theirs, {});
  const auto swapped = merged_ledgers(base, theirs, ours, {});
  require(merged.has_value() == swapped.has_value(), "whose side is whose does not say whether ledgers can be merged");
  if (!merged) {
    require(is_blank(ours) || is_blank(theirs) || !checks(ours) || !checks(theirs), "ledgers that check are merged");
    return;
  }
  require(merged->conflicts.size() == swapped->conflicts.size(), "both sides see as many conflicts");
  require(merged->conflicts.empty() == marked_anywhere(merged->text).empty(), "a conflict is marked");
  // A side that is blank is not merged with a base that is not.
  const auto theirs_alone = merged_ledgers(base, base, theirs, {}), ours_alone = merged_ledgers(base, ours, base, {});
  require(!theirs_alone || theirs_alone->conflicts.empty(), "what only they changed is no conflict");
  require(!ours_alone || ours_alone->conflicts.empty(), "what only we changed is no conflict");
  if (!checks(ours) || !checks(theirs)) return;
  require_new_ids(three, merged->text);
  // Headers are merged by lines, and may become one that TOML refuses; whoever writes the text tells so.
  const bool is_one_header = Blocks{ours}.header == Blocks{theirs}.header;
  if (merged->conflicts.empty() && is_one_header)
    require(Blocks{merged->text}.is_whole, "what is merged without a conflict can be read as a ledger");
}

void merge_two_ways(const std::string& ours, const std::string& theirs) {
  if (!checks(ours) || !checks(theirs)) return;
  const Blocks here{ours}, other{theirs};
  require(taken_over(here, here, Preference::Takes::marked, "merged").entries == 0,
          "nothing is new of a ledger itself");
  const auto taken = taken_over(here, other, Preference::Takes::marked, "merged");
  const auto all = ours + (taken.appended.empty() ? "" : "\n" + taken.appended);
  require(all.starts_with(ours), "what is here stays");
  require(Blocks{all}.is_whole, "what is taken over can be read");
}

}  // namespace

void fuzz_merge(std::string_view bytes) {
  auto three = three_ledgers(bytes);
  for (auto* text : {&three.base, &three.ours, &three.theirs})
    if (!Blocks{*text}.is_whole) return;
  merge_three_ways(three);
  merge_two_ways(three.ours, three.theirs);
}

}  // namespace netlog
