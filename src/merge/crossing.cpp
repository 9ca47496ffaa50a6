#include "netlog/merge/crossing.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/merge/queues.hpp"
#include "netlog/merge/renamed.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace netlog {
namespace {

/// Of what is new on a side, up to the last of it that both have, how much is on both and on this side alone.
struct Share {
  std::size_t shared = 0, alone = 0;
};
Share share_of(const CrossingSide& side) {
  Share share;
  std::size_t alone_so_far = 0;
  for (std::size_t i = 0; i < side.is_new.size(); ++i) {
    if (!side.is_new[i]) continue;
    if (side.in_other[i] == none) {
      ++alone_so_far;
      continue;
    }
    ++share.shared;
    share.alone = alone_so_far;
  }
  return share;
}

bool is_mostly_shared(const CrossingSide& side) {
  const auto [shared, alone] = share_of(side);
  return shared > alone;
}

bool have_one_past(const CrossingSide& a, const CrossingSide& b) {
  return is_mostly_shared(a) && is_mostly_shared(b);
}

/// Where what is new behind the last that both have begins.
std::size_t behind_the_last(const CrossingSide& side) {
  auto at = side.in_other.size();
  while (at > 0 && side.in_other[at - 1] == none) --at;
  return at;
}

/// The contact or item of an entry, and in which way: a step of a referral is not another one.
std::string what_it_is_about(const Entry& entry) {
  auto keys = object_of(entry, EmptyLists::left_out);
  std::erase_if(keys, [](const Member& member) { return told_by(member.key) != KeyTells::subject; });
  const auto* contact = contact_of(entry);
  const auto name = contact ? folded(contact->name) : std::string();
  for (auto& member : keys)
    if (contact && member.key == "contact") member.value = Value{Literal{Shape::text, name}};
  return meaning_of_keys(kind_of(entry), keys);
}

/// Whether both are contacts that are the same but for the name.
bool differ_in_name(const Entry& a, const Entry& b) {
  return std::holds_alternative<Contact>(a.content) && std::holds_alternative<Contact>(b.content) &&
         all_but_the_name(a) == all_but_the_name(b);
}

bool is_alone(const CrossingSide& side, std::size_t i) {
  return side.is_new[i] && side.in_other[i] == none;
}

/// All that a contact is but for the name, where it tells them from others.
std::string telling_rest(const Entry& entry) {
  const bool tells = std::holds_alternative<Contact>(entry.content) && !telling_parts(entry).empty();
  return tells ? all_but_the_name(entry) : std::string();
}

/// Pairs of what each side has alone, by a key.
class AlonePairs {
 public:
  AlonePairs(const CrossingSide& a, const CrossingSide& b) : a_(a), b_(b) {}

  template <class KeyOf, class MayBeOne> void pair_by(KeyOf key_of, MayBeOne may_be_one) {
    Queues<std::string> keys;
    for (std::size_t j = 0; j < b_.is_new.size(); ++j)
      if (is_alone(b_, j) && !paired_b_.contains(j))
        if (auto key = key_of(b_, j); !key.empty()) keys.add(std::move(key), j);
    for (std::size_t i = 0; i < a_.is_new.size(); ++i) {
      if (!is_alone(a_, i) || paired_a_.contains(i)) continue;
      const auto key = key_of(a_, i);
      const auto other = key.empty() ? none : keys.first(key);
      if (other == none || !may_be_one(i, other)) continue;
      keys.take(key);
      pair(i, other);
    }
  }
  std::vector<Twins> all() && { return std::move(twins_); }

 private:
  void pair(std::size_t i, std::size_t j) {
    paired_a_.insert(i);
    paired_b_.insert(j);
    twins_.push_back({i, j, Twins::Are::near});
  }
  const CrossingSide &a_, &b_;
  std::unordered_set<std::size_t> paired_a_, paired_b_;
  std::vector<Twins> twins_;
};

/// The names and ids by which entries of a ledger can be referred to.
std::unordered_set<std::string> all_handles(const Blocks& blocks) {
  std::unordered_set<std::string> handles;
  for (std::size_t i = 0; i < blocks.all.size(); ++i)
    for (auto& handle : handles_of(blocks.entry(i))) handles.insert(std::move(handle));
  return handles;
}

/// Blocks in one place that one side alone has.
class PlaceMatcher {
 public:
  PlaceMatcher(const CrossingSide& a, const CrossingSide& b, bool is_certain)
      : a_(a),
        b_(b),
        must_tell_(!is_certain && !have_one_past(a, b)),
        must_tell_behind_(must_tell_ || (!is_certain && share_of(a).shared < 2)) {}

  std::vector<Twins> match() {
    const auto size = a_.in_other.size();
    for (std::size_t first = 0; first < size;) {
      if (a_.in_other[first] != none) {
        ++first;
        continue;
      }
      auto last = first;
      while (last < size && a_.in_other[last] == none) ++last;
      if (last < size) match_between(first, last);
      first = last;
    }
    match_behind_the_last();
    return std::move(twins_);
  }

 private:
  /// Of the blocks from `first` to before `last`, which stands on both sides.
  void match_between(std::size_t first, std::size_t last) {
    const auto begin = first == 0 ? 0 : a_.in_other[first - 1] + 1, end = a_.in_other[last];
    const bool is_in_common_past = a_.is_new[last] || (first > 0 && a_.is_new[first - 1]);
    if (!is_in_common_past || begin >= end) return;
    for (auto i = begin; i < end; ++i)
      if (b_.in_other[i] != none) return;
    const auto in_a = new_ones(a_, first, last), in_b = new_ones(b_, begin, end);
    const auto same_kind = [&](std::size_t i, std::size_t j) {
      return a_.blocks.entry(i).content.index() == b_.blocks.entry(j).content.index();
    };
    if (std::ranges::equal(in_a, in_b, same_kind)) {
      for (std::size_t i = 0; i < in_a.size(); ++i) pair(in_a[i], in_b[i], must_tell_);
      return;
    }
    // Some were taken out or put in.
    pair_by(in_a, in_b, [](const Entry& entry) { return subject_of(entry); });
    pair_by(in_a, in_b, [](const Entry& entry) { return std::string(kind_of(entry)); });
  }
  template <class KeyOf>
  void pair_by(const std::vector<std::size_t>& in_a, const std::vector<std::size_t>& in_b, KeyOf key_of) {
    Queues<std::string> places;
    for (const auto i : in_b)
      if (!paired_b_.contains(i)) places.add(key_of(b_.blocks.entry(i)), i);
    for (const auto i : in_a)
      if (!paired_a_.contains(i))
        if (const auto at = places.take(key_of(a_.blocks.entry(i))); at != none) pair(i, at, must_tell_);
  }

  /// What was the end of the common past may have been changed on one side; then what is new there stands behind it.
  void match_behind_the_last() {
    auto i = behind_the_last(a_), j = behind_the_last(b_);
    const bool is_one_place = i == 0 || j == 0 ? i == j && !must_tell_ : a_.in_other[i - 1] == j - 1;
    if (!is_one_place) return;
    for (; i < a_.is_new.size() && j < b_.is_new.size() && may_be_one(i, j); ++i, ++j) pair(i, j, must_tell_behind_);
  }
  bool may_be_one(std::size_t i, std::size_t j) const {
    const auto &a = a_.blocks.entry(i), &b = b_.blocks.entry(j);
    if (!a_.is_new[i] || !b_.is_new[j]) return false;
    if (have_a_way_in_common(a, b) || differ_in_name(a, b)) return true;
    if (!identity_of(a).empty() || !identity_of(b).empty()) return false;
    // A contact of the past that has another name on one side changes every entry about them.
    const auto saying = all_but_the_contact(a, a_.blocks.ledger.settings.currency());
    if (!saying.empty() && saying == all_but_the_contact(b, b_.blocks.ledger.settings.currency())) return true;
    if (what_it_is_about(a) != what_it_is_about(b) || !have_like_texts(a, b)) return false;
    const auto day = date_of(a), other = date_of(b);
    return day && other && std::max(*day, *other) - std::min(*day, *other) < days{7};
  }

  static std::vector<std::size_t> new_ones(const CrossingSide& side, std::size_t begin, std::size_t end) {
    std::vector<std::size_t> numbers;
    for (auto i = begin; i < end; ++i)
      if (side.is_new[i]) numbers.push_back(i);
    return numbers;
  }

  bool are_alike(std::size_t i, std::size_t j) const {
    const auto &a = a_.blocks.entry(i), &b = b_.blocks.entry(j);
    return tell_one_thing(a, b) || differ_in_name(a, b);
  }

  /// Two ids are two things.
  void pair(std::size_t a, std::size_t b, bool must_tell) {
    if (id_of(a_.blocks.entry(a)) || (must_tell && !are_alike(a, b))) return;
    paired_a_.insert(a);
    paired_b_.insert(b);
    twins_.push_back({a, b, Twins::Are::near});
  }

  const CrossingSide &a_, &b_;
  // Whether what is paired must be alike in more than its kind and place: between two that both have; and behind the
  // last of these, where one entry alone in common says little.
  bool must_tell_, must_tell_behind_;
  std::unordered_set<std::size_t> paired_a_, paired_b_;
  std::vector<Twins> twins_;
};

}  // namespace

std::vector<Twins> twins_in_place(const CrossingSide& a, const CrossingSide& b, bool is_certain) {
  return PlaceMatcher{a, b, is_certain}.match();
}

std::vector<Twins> twins_elsewhere(const CrossingSide& a, const CrossingSide& b, bool is_certain) {
  AlonePairs pairs{a, b};
  const bool is_one_past = is_certain || have_one_past(a, b);
  const auto end_a = behind_the_last(a), end_b = behind_the_last(b);
  pairs.pair_by(
      [&](const CrossingSide& side, std::size_t i) {
        const auto& entry = side.blocks.entry(i);
        const bool is_contact = std::holds_alternative<Contact>(entry.content);
        return is_contact && is_one_past ? all_but_the_name(entry) : telling_rest(entry);
      },
      [&](std::size_t i, std::size_t j) { return is_certain || i < end_a || j < end_b; });
  const auto handles_a = all_handles(a.blocks), handles_b = all_handles(b.blocks);
  const auto refers_beyond = [](const Entry& entry, const std::unordered_set<std::string>& handles) {
    return std::ranges::any_of(references_of(entry), [&](const auto& handle) { return !handles.contains(handle); });
  };
  pairs.pair_by(
      [](const CrossingSide& side, std::size_t i) {
        const auto& entry = side.blocks.entry(i);
        if (!identity_of(entry).empty()) return std::string();
        return all_but_the_contact(entry, side.blocks.ledger.settings.currency());
      },
      [&](std::size_t i, std::size_t j) {
        return refers_beyond(a.blocks.entry(i), handles_b) || refers_beyond(b.blocks.entry(j), handles_a);
      });
  if (is_certain)
    pairs.pair_by(
        [](const CrossingSide& side, std::size_t i) {
          const auto& entry = side.blocks.entry(i);
          const auto parts = identity_of(entry).empty() ? telling_parts(entry) : std::vector<std::string>{};
          return joined(parts, "");
        },
        [](std::size_t, std::size_t) { return true; });
  return std::move(pairs).all();
}

bool tell_one_thing(const Entry& a, const Entry& b) {
  if (have_a_way_in_common(a, b)) return true;
  const bool is_named = std::holds_alternative<Contact>(a.content) || std::holds_alternative<Group>(a.content);
  if (is_named || id_of(a) || what_it_is_about(a) != what_it_is_about(b)) return false;
  const auto parts = telling_parts(a), others = telling_parts(b);
  return std::ranges::find_first_of(parts, others) != parts.end();
}

std::vector<std::size_t> alone_in_the_past(const CrossingSide& side, const CrossingSide& other, bool is_certain) {
  std::vector<std::size_t> alone;
  if (!is_certain && !have_one_past(side, other)) return alone;
  const auto end = behind_the_last(side);
  for (std::size_t i = 0; i < end; ++i)
    if (is_alone(side, i)) alone.push_back(i);
  return alone;
}

}  // namespace netlog
