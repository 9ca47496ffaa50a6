#include "netlog/merge/new_on_both.hpp"

#include "netlog/base/text.hpp"
#include "netlog/merge/crossing.hpp"
#include "netlog/merge/joined.hpp"
#include "netlog/merge/joinings.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/merge/renamed.hpp"
#include "netlog/merge/twins.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The new blocks of a side of which nothing was settled yet.
std::vector<std::size_t> open_blocks(const ThreeWaySide& side) {
  std::vector<std::size_t> blocks;
  for (std::size_t i = 0; i < side.found.in_base.size(); ++i)
    if (side.found.in_base[i] == none && side.texts[i].twin == none) blocks.push_back(i);
  return blocks;
}

/// Whether the sides have more of a past in common than the base: something new that is alike on both, or a change of
/// the base that both have made. So it is in git where histories cross, and %O is older than what both have merged.
bool share_more_than(const Blocks& base, const ThreeWaySide& first, const ThreeWaySide& second) {
  if (base.all.empty()) return true;
  if (first.blocks.header == second.blocks.header && first.blocks.header != base.header) return true;
  for (std::size_t i = 0; i < base.all.size(); ++i) {
    const auto a = first.found.in_side[i], b = second.found.in_side[i];
    if (a == none && b == none) return true;
    if (a == none || b == none) continue;
    const auto text = first.blocks.all[a].text;
    if (text == second.blocks.all[b].text && text != base.all[i].text) return true;
  }
  for (std::size_t i = 0; i < first.texts.size(); ++i) {
    const auto twin = first.texts[i].twin;
    if (twin == none) continue;
    if (first.texts[i].is_equal ? first.blocks.all[i].text == second.blocks.all[twin].text
                                : tell_one_thing(first.blocks.entry(i), second.blocks.entry(twin)))
      return true;
  }
  return false;
}

class NewOnBothSides {
 public:
  NewOnBothSides(ThreeWaySide& first, ThreeWaySide& second, Conflicts& conflicts)
      : first_(first), second_(second), conflicts_(conflicts) {
    first_.texts.resize(first_.blocks.all.size());
    second_.texts.resize(second_.blocks.all.size());
  }

  NewOnBoth settle(const Blocks& base, bool has_marks) {
    for (const auto& twins : twins_among(first_.blocks, open_blocks(first_), second_.blocks, open_blocks(second_)))
      settle(twins);
    settle_joinings(base);
    if (has_marks || share_more_than(base, first_, second_)) settle_crossing(base, has_marks);
    return std::move(result_);
  }

 private:
  void settle(const Twins& twins) {
    auto &at_a = first_.texts[twins.a], &at_b = second_.texts[twins.b];
    at_a.twin = twins.b;
    at_b.twin = twins.a;
    if (twins.are == Twins::Are::equal) return settle_equal(twins);
    at_b.is_dropped = true;
    const auto &a = first_.blocks.all[twins.a], &b = second_.blocks.all[twins.b];
    const auto &entry_a = first_.blocks.entry(twins.a), &entry_b = second_.blocks.entry(twins.b);
    const bool can_join = twins.are == Twins::Are::one_name && different_keys(entry_a, entry_b).empty();
    at_a.text = can_join ? joined(a, entry_a, b, entry_b) : conflicts_.add(entry_a, a.text, b.text);
    if (can_join)
      result_.told.push_back(fmt::format("{} is new on both sides: one entry with the keys of both", called(entry_a)));
  }

  void settle_equal(const Twins& twins) {
    const auto &a = first_.blocks.all[twins.a], &b = second_.blocks.all[twins.b];
    auto &at_a = first_.texts[twins.a], &at_b = second_.texts[twins.b];
    ++result_.joined;
    at_a.is_equal = at_b.is_equal = true;
    // The longer one may have a comment beside a value.
    const bool second_stays = a.body_end - a.heading < b.body_end - b.heading;
    (second_stays ? at_a : at_b).is_dropped = true;
    if (a.text != b.text)
      (second_stays ? at_b : at_a).text = second_stays ? with_comments_of(b, a) : with_comments_of(a, b);
  }

  void settle_joinings(const Blocks& base) {
    const auto stays = [&](std::size_t i) {  // as the first side has it
      const auto old = first_.found.in_base[i];
      if (old == none) return true;
      const auto at = second_.found.in_side[old];
      if (at == none) return false;
      const auto& there = second_.blocks.entry(at);
      return join_alike(there, base.entry(old)) || join_alike(there, first_.blocks.entry(i));
    };
    std::vector<std::size_t> staying, put_right;
    for (std::size_t i = 0; i < first_.found.in_base.size(); ++i)
      if (stays(i)) staying.push_back(i);
    for (std::size_t i = 0; i < second_.found.in_base.size(); ++i)
      if (const auto old = second_.found.in_base[i];
          old != none && !join_alike(second_.blocks.entry(i), base.entry(old)))
        put_right.push_back(i);
    const auto both = joinings_of_both(first_.blocks, staying, second_.blocks, open_blocks(second_));
    for (const auto& [a, b] : both.rivals)
      if (first_.found.in_base[a] == none) settle({a, b, Twins::Are::rivals});
    drop_repeated(second_, both.repeated);
    drop_repeated(first_, joinings_of_both(second_.blocks, put_right, first_.blocks, open_blocks(first_)).repeated);
  }

  void drop_repeated(ThreeWaySide& side, const std::vector<std::size_t>& joinings) {
    for (const auto i : joinings) {
      const auto& entry = side.blocks.entry(i);
      result_.told.push_back(fmt::format("both sides joined {}", joined_pair(entry)));
      auto& text = side.texts[i];
      text.is_dropped = remarks_on_joining(entry).empty();
      if (text.is_dropped) continue;
      const auto block = side.blocks.all[i].text;
      text.text = &side == &first_ ? conflicts_.add(entry, block, {}) : conflicts_.add(entry, {}, block);
    }
  }

  /// What was changed on one side after both had merged one another. What is found to be one tells of more places.
  void settle_crossing(const Blocks& base, bool is_certain) {
    auto names_in_second = other_names(base);
    const auto settle_all = [&](const std::vector<Twins>& all) {
      for (const auto& twins : all) {
        note_other_name(names_in_second, first_.blocks, second_.blocks, twins);
        settle(twins);
      }
    };
    const auto settle_places = [&] {
      settle_all(twins_in_place(crossing_side(first_, second_), crossing_side(second_, first_), is_certain));
    };
    constexpr int rounds = 3;
    for (int round = 0; round < rounds; ++round) {
      settle_places();
      settle_all(renamed_twins(first_.blocks, open_blocks(first_), second_.blocks, open_blocks(second_)));
      settle_all(near_twins(first_.blocks, open_blocks(first_), second_.blocks, open_blocks(second_), names_in_second));
    }
    settle_places();
    settle_all(twins_elsewhere(crossing_side(first_, second_), crossing_side(second_, first_), is_certain));
    const auto first = crossing_side(first_, second_), second = crossing_side(second_, first_);
    tell_of_alone(first, second, is_certain);
    tell_of_alone(second, first, is_certain);
  }

  /// Of contacts of the base that have two names now.
  OldNames other_names(const Blocks& base) const {
    OldNames names;
    for (std::size_t i = 0; i < base.all.size(); ++i) {
      const auto a = first_.found.in_side[i], b = second_.found.in_side[i];
      if (a == none || b == none || first_.blocks.all[a].text == second_.blocks.all[b].text) continue;
      note_other_name(names, first_.blocks, second_.blocks, {a, b});
    }
    return names;
  }

  void tell_of_alone(const CrossingSide& side, const CrossingSide& other, bool is_certain) {
    for (const auto i : alone_in_the_past(side, other, is_certain))
      result_.told.push_back(
          fmt::format("{} is on one side alone, amid what both have; if it was taken out on the other one, do so again",
                      called(side.blocks.entry(i))));
  }

  static CrossingSide crossing_side(const ThreeWaySide& side, const ThreeWaySide& other) {
    CrossingSide crossing{side.blocks, {}, {}};
    for (std::size_t i = 0; i < side.texts.size(); ++i) {
      const auto base = side.found.in_base[i];
      const auto& text = side.texts[i];
      crossing.in_other.push_back(base == none ? text.twin : other.found.in_side[base]);
      crossing.is_new.push_back(base == none && (text.twin != none || !text.is_dropped));
    }
    return crossing;
  }

  ThreeWaySide &first_, &second_;
  Conflicts& conflicts_;
  NewOnBoth result_;
};

}  // namespace

std::string Conflicts::add(const Entry& about, std::string_view first, std::string_view second) {
  const auto &ours = first_is_ours ? first : second, &theirs = first_is_ours ? second : first;
  all.push_back({called(about), std::string(ours), std::string(theirs)});
  return conflict_text(ours, theirs, preference);
}

NewOnBoth settle_new_on_both(const Blocks& base, bool base_has_marks, ThreeWaySide& first, ThreeWaySide& second,
                             Conflicts& conflicts) {
  return NewOnBothSides{first, second, conflicts}.settle(base, base_has_marks);
}

void keep_currencies(const Blocks& base, ThreeWaySide& first, ThreeWaySide& second) {
  const auto old = base.ledger.settings.currency(), of_first = first.blocks.ledger.settings.currency(),
             of_second = second.blocks.ledger.settings.currency();
  if (of_first == of_second) return;
  // Where both changed it the header is a conflict, and either may stay.
  const auto merged = of_first == old    ? std::optional(of_second)
                      : of_second == old ? std::optional(of_first)
                                         : std::nullopt;
  for (auto* side : {&first, &second}) {
    const auto currency = side->blocks.ledger.settings.currency();
    if (merged == currency) continue;
    for (std::size_t i = 0; i < side->texts.size(); ++i)
      if (side->found.in_base[i] == none && side->texts[i].text.empty() && !side->texts[i].is_dropped)
        side->texts[i].text = with_currency(side->blocks.all[i], side->blocks.entry(i), currency);
  }
}

}  // namespace netlog
