#include "netlog/merge/found_again.hpp"

#include "netlog/base/text.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/merge/queues.hpp"
#include "netlog/merge/twins.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Whether both have a telling key in common, or one has none, and their text and note may be one that was edited.
bool is_alike_in_part(const Entry& old, const Entry& now) {
  const auto keys = telling_keys(old), others = telling_keys(now);
  const bool share_a_key = std::ranges::find_first_of(keys, others) != keys.end();
  return (keys.empty() || others.empty() || share_a_key) && have_like_texts(old, now);
}

class Finder {
 public:
  Finder(const Blocks& base, const Blocks& side) : base_(base), side_(side) {
    found_.in_side.assign(base.all.size(), none);
    found_.in_base.assign(side.all.size(), none);
  }

  FoundAgain find() {
    link_alike_ends();
    link_what_is_once();
    each_gap([&](const Gap& gap) { link_alike(gap); });
    link_by<std::string_view>([](const Blocks& blocks, std::size_t i) { return blocks.all[i].text; });
    link_by<std::string>([](const Blocks& blocks, std::size_t i) { return identity_of(blocks.entry(i)); });
    link_by<std::string>(saying_of);
    each_gap([&](const Gap& gap) { link_renamed(gap); });
    each_gap([&](const Gap& gap) { link_places(gap); });
    return std::move(found_);
  }

 private:
  void link(std::size_t base, std::size_t side) {
    found_.in_side[base] = side;
    found_.in_base[side] = base;
  }
  bool is_gone(std::size_t base) const { return found_.in_side[base] == none; }
  bool is_new(std::size_t side) const { return found_.in_base[side] == none; }

  void link_alike_ends() {
    alike_ends(base_.all.size(), side_.all.size(), [&](std::size_t base, std::size_t side) {
      const bool is_alike = base_.all[base].text == side_.all[side].text;
      if (is_alike) link(base, side);
      return is_alike;
    });
  }

  /// What stands once in both: of several that are alike, it is their neighbours that tell which one is which.
  void link_what_is_once() {
    struct Where {
      std::size_t number, count = 0;
    };
    std::unordered_map<std::string_view, Where> in_side, in_base;
    const auto note_all = [](auto& where, const Blocks& blocks, auto is_open) {
      for (std::size_t i = 0; i < blocks.all.size(); ++i)
        if (is_open(i)) ++where.try_emplace(blocks.all[i].text, Where{i}).first->second.count;
    };
    note_all(in_side, side_, [&](std::size_t i) { return is_new(i); });
    if (in_side.empty()) return;
    note_all(in_base, base_, [&](std::size_t i) { return is_gone(i); });
    for (const auto& [text, base] : in_base)
      if (const auto at = in_side.find(text); base.count == 1 && at != in_side.end() && at->second.count == 1)
        link(base.number, at->second.number);
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

  /// A run of blocks that are gone, and all between the same two neighbours in the side, which is new.
  struct Gap {
    std::size_t first, last;  // in the base, to before `last`
    std::size_t begin, end;   // in the side
    bool at_end;              // nothing stands behind it
  };
  template <class Visit> void each_gap(Visit visit) {
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
      if (end == (at_end ? side_.all.size() : found_.in_side[last])) visit(Gap{first, last, begin, end, at_end});
      first = last;
    }
  }

  void link_alike(const Gap& gap) {
    Queues<std::string_view> texts;
    for (auto i = gap.begin; i < gap.end; ++i) texts.add(side_.all[i].text, i);
    for (auto i = gap.first; i < gap.last; ++i)
      if (const auto at = texts.take(base_.all[i].text); at != none) link(i, at);
  }

  /// What a gap has of contacts, or of groups.
  template <class T> static std::vector<std::size_t> in_gap(const Blocks& blocks, std::size_t begin, std::size_t end) {
    std::vector<std::size_t> found;
    for (auto i = begin; i < end; ++i)
      if (std::holds_alternative<T>(blocks.entry(i).content)) found.push_back(i);
    return found;
  }

  /// Contacts and groups that have another name, and all else as it was; or that stand alone in their place. At the
  /// end, where entries are taken off and others go on, all else must be something, or others must stand behind.
  void link_renamed(const Gap& gap) {
    link_renamed<Contact>(gap);
    link_renamed<Group>(gap);
  }
  template <class T> void link_renamed(const Gap& gap) {
    const auto olds = in_gap<T>(base_, gap.first, gap.last), news = in_gap<T>(side_, gap.begin, gap.end);
    const bool is_alone = olds.size() == 1 && news.size() == 1;
    Queues<std::string> rests;
    for (const auto i : news) rests.add(without_name<T>(side_.entry(i)), i);
    for (const auto i : olds) {
      const auto rest = without_name<T>(base_.entry(i));
      auto at = rests.take(rest);
      if (at == none && is_alone && !gap.at_end) at = news.front();
      if (at == none) continue;
      const bool is_in_place = at - gap.begin == i - gap.first && i + 1 < gap.last;
      if (gap.at_end && rest == meaning_of({Content(T{}), {}}, {}) && !is_in_place) continue;
      link(i, at);
      old_names_.emplace(folded(std::get<T>(side_.entry(at).content).name),
                         folded(std::get<T>(base_.entry(i).content).name));
    }
  }
  template <class T> static std::string without_name(Entry entry) {
    std::get<T>(entry.content).name.clear();
    return meaning_of(entry, {});
  }

  /// What has an identity and was not found by it is another thing. What tells the same goes first, as a change of one
  /// key leaves the others. At the end the day must be the same too, or all that tells.
  void link_places(const Gap& gap) {
    const auto all_that_tells = [](const std::string& subject, const Entry& entry) {
      const auto parts = telling_parts(entry);
      return parts.empty() ? Keys{} : Keys{fmt::format("{} {}", subject, joined(parts, ""))};
    };
    const auto each_that_tells = [](const std::string& subject, const Entry& entry) {
      auto parts = telling_parts(entry);
      for (auto& part : parts) part.insert(0, subject + " ");
      return parts;
    };
    const auto subject_alone = [&](const std::string& subject, const Entry& entry) {
      return Keys{gap.at_end ? fmt::format("{} {}", subject, iso(*date_of(entry))) : subject};
    };
    const auto may_be_any = [](const Entry&, const Entry&) { return true; };
    if (gap.at_end) link_places(gap, subject_alone, is_alike_in_part);
    link_places(gap, all_that_tells, may_be_any);
    if (!gap.at_end) link_places(gap, each_that_tells, may_be_any);
    if (!gap.at_end) link_places(gap, subject_alone, is_alike_in_part);
    link_places(gap, subject_alone, may_be_any);
  }

  using Keys = std::vector<std::string>;
  struct Places {
    std::vector<std::size_t> numbers;
    std::size_t next = 0;
  };
  /// By keys that are made of the subject and the entry.
  template <class KeysOf, class MayBeOne> void link_places(const Gap& gap, KeysOf keys_of, MayBeOne may_be_one) {
    std::unordered_map<std::string, Places> places;
    for (auto i = gap.begin; i < gap.end; ++i)
      if (const auto& entry = side_.entry(i); is_new(i) && identity_of(entry).empty())
        for (auto& key : keys_of(subject_of(entry, old_names_), entry)) places[std::move(key)].numbers.push_back(i);
    for (auto i = gap.first; i < gap.last; ++i) {
      const auto& entry = base_.entry(i);
      if (!is_gone(i) || !identity_of(entry).empty()) continue;
      for (const auto& key : keys_of(subject_of(entry), entry))
        if (const auto at = places.find(key); at != places.end() && is_gone(i)) link_first(at->second, i, may_be_one);
    }
  }
  template <class MayBeOne> void link_first(Places& places, std::size_t base, MayBeOne may_be_one) {
    constexpr std::size_t most_compared = 8;  // so that many of one key cost no more than their number
    auto& [numbers, next] = places;
    while (next < numbers.size() && !is_new(numbers[next])) ++next;
    const auto first = numbers.begin() + std::ptrdiff_t(next),
               last = numbers.begin() + std::ptrdiff_t(std::min(numbers.size(), next + most_compared));
    const auto at = std::find_if(
        first, last, [&](std::size_t i) { return is_new(i) && may_be_one(base_.entry(base), side_.entry(i)); });
    if (at == last) return;
    link(base, *at);
    // What is taken stands in front of those that are still to be compared.
    std::rotate(first, at, std::next(at));
    ++next;
  }

  const Blocks &base_, &side_;
  FoundAgain found_;
  OldNames old_names_;
};

}  // namespace

FoundAgain found_again(const Blocks& base, const Blocks& side) {
  return Finder{base, side}.find();
}

void find_one_of_alike(const Blocks& base, FoundAgain& found, FoundAgain& found_in_other) {
  Queues<std::string_view> gone;  // that the other side has
  for (std::size_t i = 0; i < base.all.size(); ++i)
    if (found.in_side[i] == none && found_in_other.in_side[i] != none) gone.add(base.all[i].text, i);
  for (std::size_t i = 0; i < base.all.size(); ++i) {
    if (found.in_side[i] == none || found_in_other.in_side[i] != none) continue;
    const auto at = gone.take(base.all[i].text);
    if (at == none) continue;
    const auto in_other = std::exchange(found_in_other.in_side[at], none);
    found_in_other.in_side[i] = in_other;
    found_in_other.in_base[in_other] = i;
  }
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

}  // namespace netlog
