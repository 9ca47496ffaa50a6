#include "netlog/merge/found_again.hpp"

#include "netlog/merge/meaning.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Numbers by a key, given out in their order.
template <class Key> class Queues {
 public:
  void add(Key key, std::size_t number) { queues_[std::move(key)].numbers.push_back(number); }
  /// The next one of that key; none if there is none left.
  std::size_t take(const Key& key) {
    const auto at = queues_.find(key);
    if (at == queues_.end() || at->second.next == at->second.numbers.size()) return none;
    return at->second.numbers[at->second.next++];
  }

 private:
  struct Queue {
    std::vector<std::size_t> numbers;
    std::size_t next = 0;
  };
  std::unordered_map<Key, Queue> queues_;
};

/// The same for equal blocks. Of an entry with an error some fields are not known: there, for alike ones.
std::string saying_of(const Blocks& blocks, std::size_t block) {
  const auto& entry = blocks.entry(block);
  return entry.has_error ? std::string(blocks.all[block].text) : meaning_of(entry, blocks.ledger.settings.currency());
}

class Finder {
 public:
  Finder(const Blocks& base, const Blocks& side) : base_(base), side_(side) {
    found_.in_side.assign(base.all.size(), none);
    found_.in_base.assign(side.all.size(), none);
  }

  FoundAgain find() {
    link_alike_ends();
    link_by<std::string_view>([](const Blocks& blocks, std::size_t i) { return blocks.all[i].text; });
    link_by<std::string>([](const Blocks& blocks, std::size_t i) { return identity_of(blocks.entry(i)); });
    link_between_neighbours();
    return std::move(found_);
  }

 private:
  void link(std::size_t base, std::size_t side) {
    found_.in_side[base] = side;
    found_.in_base[side] = base;
  }
  bool is_gone(std::size_t base) const { return found_.in_side[base] == none; }
  bool is_new(std::size_t side) const { return found_.in_base[side] == none; }

  /// Most of two ledgers is the same from the beginning on, and needs no table.
  void link_alike_ends() {
    const auto base_size = base_.all.size(), side_size = side_.all.size(), most = std::min(base_size, side_size);
    std::size_t first = 0, last = 0;
    for (; first < most && base_.all[first].text == side_.all[first].text; ++first) link(first, first);
    for (; first + last < most; ++last) {
      const auto in_base = base_size - 1 - last, in_side = side_size - 1 - last;
      if (base_.all[in_base].text != side_.all[in_side].text) break;
      link(in_base, in_side);
    }
  }

  template <class Key, class KeyOf> void link_by(KeyOf key_of) {
    Queues<Key> queues;
    for (std::size_t i = 0; i < side_.all.size(); ++i)
      if (is_new(i))
        if (auto key = key_of(side_, i); !key.empty()) queues.add(std::move(key), i);
    for (std::size_t i = 0; i < base_.all.size(); ++i)
      if (is_gone(i))
        if (const auto key = key_of(base_, i); !key.empty())
          if (const auto at = queues.take(key); at != none) link(i, at);
  }

  void link_between_neighbours() {
    const auto base_size = base_.all.size();
    for (std::size_t first = 0; first < base_size;) {
      if (!is_gone(first)) {
        ++first;
        continue;
      }
      auto last = first;
      while (last < base_size && is_gone(last)) ++last;
      const auto begin = first == 0 ? 0 : found_.in_side[first - 1] + 1;
      auto end = begin;
      while (end < side_.all.size() && is_new(end)) ++end;
      const bool at_end = last == base_size;
      if (end == (at_end ? side_.all.size() : found_.in_side[last])) link_places(first, last, begin, end, at_end);
      first = last;
    }
  }

  /// What has an identity and was not found by it is another thing. At the end, where entries are taken off and others
  /// go on, the day must be the same too.
  void link_places(std::size_t first, std::size_t last, std::size_t begin, std::size_t end, bool at_end) {
    const auto key = [&](const Entry& entry) {
      return at_end ? fmt::format("{} {}", subject_of(entry), iso(*date_of(entry))) : subject_of(entry);
    };
    Queues<std::string> places;
    for (auto i = begin; i < end; ++i)
      if (identity_of(side_.entry(i)).empty()) places.add(key(side_.entry(i)), i);
    for (auto i = first; i < last; ++i)
      if (identity_of(base_.entry(i)).empty())
        if (const auto at = places.take(key(base_.entry(i))); at != none) link(i, at);
  }

  const Blocks &base_, &side_;
  FoundAgain found_;
};

class TwinFinder {
 public:
  TwinFinder(const Blocks& a, std::vector<std::size_t> in_a, const Blocks& b, std::vector<std::size_t> in_b)
      : a_(a), b_(b), in_a_(std::move(in_a)), in_b_(std::move(in_b)) {}

  std::vector<Twins> find() {
    pair_by<std::string_view>(Twins::Are::equal,
                              [](const Blocks& blocks, std::size_t i) { return blocks.all[i].text; });
    pair_by<std::string>(Twins::Are::equal, saying_of);
    pair_by<std::string>(Twins::Are::rivals,
                         [](const Blocks& blocks, std::size_t i) { return identity_of(blocks.entry(i)); });
    for (auto& pair : twins_)
      if (pair.are == Twins::Are::rivals && !id_of(a_.entry(pair.a))) pair.are = Twins::Are::one_name;
    pair_by<std::string>(Twins::Are::rivals,
                         [](const Blocks& blocks, std::size_t i) { return rival_key_of(blocks.entry(i)); });
    return std::move(twins_);
  }

 private:
  template <class Key, class KeyOf> void pair_by(Twins::Are are, KeyOf key_of) {
    if (in_a_.empty() || in_b_.empty()) return;
    Queues<Key> queues;
    for (const auto i : in_b_)
      if (auto key = key_of(b_, i); !key.empty()) queues.add(std::move(key), i);
    std::unordered_map<std::size_t, bool> is_paired;
    std::erase_if(in_a_, [&](std::size_t i) {
      const auto key = key_of(a_, i);
      const auto twin = key.empty() ? none : queues.take(key);
      if (twin == none) return false;
      twins_.push_back({i, twin, are});
      is_paired[twin] = true;
      return true;
    });
    std::erase_if(in_b_, [&](std::size_t i) { return is_paired.contains(i); });
  }

  const Blocks &a_, &b_;
  std::vector<std::size_t> in_a_, in_b_;
  std::vector<Twins> twins_;
};

}  // namespace

FoundAgain found_again(const Blocks& base, const Blocks& side) {
  return Finder{base, side}.find();
}

void find_by_other(const Blocks& base, FoundAgain& found, const Blocks& side, FoundAgain& found_in_other,
                   const Blocks& other) {
  Queues<std::string> news;
  for (std::size_t i = 0; i < side.all.size(); ++i)
    if (found.in_base[i] == none) news.add(saying_of(side, i), i);
  for (std::size_t i = 0; i < found.in_side.size(); ++i) {
    auto &in_side = found.in_side[i], &in_other = found_in_other.in_side[i];
    if (in_other == none) continue;
    const auto old = base.all[i].text, text = other.all[in_other].text;
    if (text == old || (in_side != none && side.all[in_side].text == text)) continue;
    const auto at = news.take(saying_of(other, in_other));
    if (at == none) continue;
    const bool is_here = in_side != none && side.all[in_side].text == old;
    if (is_here || side.all[at].text != text) {
      found_in_other.in_base[in_other] = none;
      in_other = none;
      continue;
    }
    if (in_side != none) found.in_base[in_side] = none;
    in_side = at;
    found.in_base[at] = i;
  }
}

std::vector<Twins> twins_among(const Blocks& a, std::vector<std::size_t> in_a, const Blocks& b,
                               std::vector<std::size_t> in_b) {
  return TwinFinder{a, std::move(in_a), b, std::move(in_b)}.find();
}

}  // namespace netlog
