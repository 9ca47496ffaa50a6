#include "netlog/merge/three_way.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/markers.hpp"
#include "netlog/merge/assembly.hpp"
#include "netlog/merge/found_again.hpp"
#include "netlog/merge/list_changes.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/merge/new_on_both.hpp"

#include <deque>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Merges two sides; see ThreeWaySide for which is the first one.
class LedgerMerger {
 public:
  LedgerMerger(const Blocks& base, bool base_has_marks, const Blocks& first, const Blocks& second, bool first_is_ours,
               const Preference& preference)
      : base_(base),
        base_has_marks_(base_has_marks),
        first_{first, found_again(base, first)},
        second_{second, found_again(base, second)},
        first_is_ours_(first_is_ours),
        preference_(preference),
        conflicts_{first_is_ours, preference} {}

  MergedLedger merge() {
    find_one_of_alike(base_, first_.found, second_.found);
    find_by_other(base_, first_.found, first_.blocks, second_.found, second_.blocks);
    find_by_other(base_, second_.found, second_.blocks, first_.found, first_.blocks);
    auto both = settle_new_on_both(base_, base_has_marks_, first_, second_, conflicts_);
    merged_.joined = both.joined;
    merged_.told = std::move(both.told);
    settle_fields();
    keep_currencies(base_, first_, second_);
    find_needed();
    Assembly assembly{header()};
    std::vector<NewBlock> waiting;
    const auto flush = [&] {
      put_together(waiting, assembly);
      waiting.clear();
    };
    add_run(0, 0, waiting);
    for (const auto block : spine()) {
      if (const auto text = settled(block)) {
        flush();
        assembly.add(gap_of(block), *text, block == 0 && base_.header.empty());
      }
      add_run(after(first_, block), after(second_, block), waiting);
    }
    flush();
    const auto& ours = first_is_ours_ ? first_.blocks : second_.blocks;
    merged_.text = assembly.ended(ours.tail);
    merged_.conflicts = std::move(conflicts_.all);
    return std::move(merged_);
  }

 private:
  std::string header() {
    const auto &ours = first_is_ours_ ? first_.blocks : second_.blocks,
               &theirs = first_is_ours_ ? second_.blocks : first_.blocks;
    auto lines = merged_lines(base_.header, ours.header, theirs.header, preference_);
    for (std::size_t i = 0; i < lines.conflicts; ++i) conflicts_.all.push_back({"the header"});
    return std::move(lines.text);
  }

  MergeSide merge_side(const ThreeWaySide& side, const ThreeWaySide& other) const {
    MergeSide merge{side.blocks, {}, {}};
    for (std::size_t i = 0; i < side.blocks.all.size(); ++i) {
      const auto base = side.found.in_base[i];
      merge.is_own.push_back(base == none && !side.texts[i].is_equal);
      merge.in_other.push_back(base == none ? side.texts[i].twin : other.found.in_side[base]);
    }
    return merge;
  }

  void settle_fields() {
    auto changes = field_changes(merge_side(first_, second_), merge_side(second_, first_));
    merged_.told.insert(merged_.told.end(), changes.told.begin(), changes.told.end());
    for (auto& list : changes.lists) {
      const auto group = lists_.size();
      for (const auto i : list.ours) first_.texts[i].list = group;
      for (const auto i : list.theirs) second_.texts[i].list = group;
      lists_.push_back({list.ours.size() + list.theirs.size(), std::move(list.toml)});
    }
  }

  bool is_changed(const ThreeWaySide& side, std::size_t block) const {
    const auto base = side.found.in_base[block];
    return base == none || side.blocks.all[block].text != base_.all[base].text;
  }

  /// What one side took out, or gave another name, though the other one, which left it as it was, has something new
  /// that refers to it.
  void find_needed() {
    find_needed(first_, second_);
    find_needed(second_, first_);
  }
  void find_needed(const ThreeWaySide& without, const ThreeWaySide& with) {
    std::vector<std::size_t> gone;
    for (std::size_t i = 0; i < base_.all.size(); ++i)
      if (with.found.in_side[i] != none && is_out_of_reach(i, without)) gone.push_back(i);
    if (gone.empty()) return;
    std::unordered_set<std::string> referred;
    for (std::size_t i = 0; i < with.blocks.all.size(); ++i)
      if (is_changed(with, i))
        for (auto& name : references_of(with.blocks.entry(i))) referred.insert(std::move(name));
    for (const auto i : gone)
      for (const auto& name : handles_of(base_.entry(i)))
        if (referred.contains(name)) needed_.insert(i);
  }

  bool is_out_of_reach(std::size_t block, const ThreeWaySide& side) const {
    const auto at = side.found.in_side[block];
    if (at == none) return true;
    return side.blocks.all[at].text != base_.all[block].text &&
           identity_of(side.blocks.entry(at)) != identity_of(base_.entry(block));
  }

  /// What a block of the base has become; nothing where it is gone.
  std::optional<std::string_view> settled(std::size_t block) {
    const auto a = first_.found.in_side[block], b = second_.found.in_side[block];
    if (a == none && b == none) return {};
    const auto old = base_.all[block].text;
    const auto first = a == none ? std::string_view() : first_.blocks.all[a].text,
               second = b == none ? std::string_view() : second_.blocks.all[b].text;
    if (first == second || (second == old && !needed_.contains(block))) return present(first);
    if (first == old && !needed_.contains(block)) return present(second);
    made_.push_back(conflicts_.add(base_.entry(block), first, second));
    return present(made_.back());
  }
  static std::optional<std::string_view> present(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(text);
  }

  /// The blank lines before a block: as the side that changed them has it.
  std::string_view gap_of(std::size_t block) const {
    const auto a = first_.found.in_side[block], b = second_.found.in_side[block];
    const auto old = base_.all[block].gap;
    const auto first = a == none ? old : first_.blocks.all[a].gap, second = b == none ? old : second_.blocks.all[b].gap;
    return first == old ? second : first;
  }

  static bool is_moved(const FoundAgain& found) {
    std::size_t last = 0;
    for (const auto base : found.in_base) {
      if (base == none) continue;
      if (base < last) return true;
      last = base;
    }
    return false;
  }

  /// The blocks of the base in the order of the side that alone changed it, else of ours; those that are gone there
  /// stand behind what they stood behind.
  std::vector<std::size_t> spine() const {
    const bool first_moved = is_moved(first_.found), second_moved = is_moved(second_.found);
    std::vector<std::size_t> order;
    order.reserve(base_.all.size());
    const bool takes_first = first_moved && (!second_moved || first_is_ours_);
    const auto& found = takes_first ? first_.found : second_.found;
    const auto add_gone = [&](std::size_t from) {
      for (; from < base_.all.size() && found.in_side[from] == none; ++from) order.push_back(from);
    };
    add_gone(0);
    for (const auto base : found.in_base)
      if (base != none) {
        order.push_back(base);
        add_gone(base + 1);
      }
    return order;
  }

  /// Where the run of new blocks begins that stands behind a block of the base.
  static std::size_t after(const ThreeWaySide& side, std::size_t block) {
    const auto at = side.found.in_side[block];
    return at == none ? side.blocks.all.size() : at + 1;
  }

  void add_run(std::size_t first, std::size_t second, std::vector<NewBlock>& waiting) const {
    const auto add = [&](const ThreeWaySide& side, std::size_t from, bool is_first) {
      for (; from < side.blocks.all.size() && side.found.in_base[from] == none; ++from) {
        waiting.push_back({&side.blocks.all[from], &side.texts[from], from, date_of(side.blocks.entry(from)), is_first,
                           from == 0 && side.blocks.header.empty()});
      }
    };
    add(first_, first, true);
    add(second_, second, false);
  }

  void put_together(const std::vector<NewBlock>& waiting, Assembly& assembly) {
    for (const auto& one : in_one_run(waiting)) {
      const auto& made = one.text->text;
      assembly.add(one.block->gap, made.empty() ? one.block->text : std::string_view(made), one.stood_at_the_top);
      if (one.text->list == none) continue;
      auto& list = lists_[one.text->list];
      if (--list.left == 0) assembly.add("\n", list.toml);
    }
  }

  /// Updates that are to stand behind others, and how many of those are still to come.
  struct WaitingList {
    std::size_t left = 0;
    std::string toml;
  };

  const Blocks& base_;
  bool base_has_marks_;
  ThreeWaySide first_, second_;
  bool first_is_ours_;
  const Preference& preference_;
  Conflicts conflicts_;
  MergedLedger merged_;
  std::vector<WaitingList> lists_;
  std::unordered_set<std::size_t> needed_;
  std::deque<std::string> made_;  // texts that stand in none of the three
};

}  // namespace

std::optional<MergedLedger> merged_ledgers(std::string_view base, std::string_view ours, std::string_view theirs,
                                           const Preference& preference) {
  if (ours == theirs || (theirs == base && !is_blank(ours))) return MergedLedger{std::string(ours)};
  const Blocks our_blocks{ours}, their_blocks{theirs};
  if (!our_blocks.is_whole || !their_blocks.is_whole) return {};
  std::optional<Blocks> base_blocks{base};
  const auto base_conflicts = marked_conflicts(base_blocks->ledger.text, base_blocks->ledger.findings);
  if (!base_conflicts.empty())
    base_blocks.emplace(with_marked_blanked(base_blocks->ledger.text, base_conflicts, MarkedSide::neither));
  // A base that cannot be read even so is empty.
  if (!base_blocks->all.empty() && (is_blank(ours) || is_blank(theirs))) return {};
  const bool first_is_ours = our_blocks.ledger.text <= their_blocks.ledger.text;
  auto merged = LedgerMerger{*base_blocks,
                             !base_conflicts.empty(),
                             first_is_ours ? our_blocks : their_blocks,
                             first_is_ours ? their_blocks : our_blocks,
                             first_is_ours,
                             preference}
                    .merge();
  merged.text = with_look(std::move(merged.text), look_of(ours));
  return merged;
}

}  // namespace netlog
