#include "netlog/merge/crossing.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/merge/queues.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace netlog {
namespace {

/// Whether most of what is new on a side, up to the last of it that both have, is on both.
bool is_mostly_shared(const CrossingSide& side) {
  std::size_t shared = 0, alone = 0, alone_so_far = 0;
  for (std::size_t i = 0; i < side.is_new.size(); ++i) {
    if (!side.is_new[i]) continue;
    if (side.in_other[i] == none) {
      ++alone_so_far;
      continue;
    }
    ++shared;
    alone = alone_so_far;
  }
  return shared > alone;
}

/// Where what is new behind the last that both have begins.
std::size_t behind_the_last(const CrossingSide& side) {
  auto at = side.is_new.size();
  while (at > 0 && !(side.is_new[at - 1] && side.in_other[at - 1] != none)) --at;
  return at;
}

/// The contact or item of an entry, and in which way: a step of a referral is not another one.
std::string what_it_is_about(const Entry& entry) {
  auto keys = object_of(entry, EmptyLists::left_out);
  std::erase_if(keys, [](const Member& member) { return !tells_what_it_is_about(member); });
  return meaning_of_keys(kind_of(entry), keys);
}

/// What an entry says but for its contact; empty where many entries of one day may say that.
std::string all_but_the_contact(const Entry& entry, const Currency& currency) {
  constexpr std::array<std::string_view, 6> common{"date", "direction", "action", "status", "source", "tags"};
  auto keys = object_of(entry, EmptyLists::left_out);
  std::erase_if(keys, [](const Member& member) { return member.key == "contact"; });
  if (std::ranges::all_of(keys, [&](const Member& member) { return std::ranges::count(common, member.key) > 0; }))
    return {};
  keys = object_of(with_defaults(entry, currency), EmptyLists::left_out);
  std::erase_if(keys, [](const Member& member) { return member.key == "contact"; });
  return meaning_of_keys(kind_of(entry), keys);
}

/// Whether both are contacts with a phone, an e-mail, a website or a note in common.
bool have_a_way_in_common(const Entry& a, const Entry& b) {
  const auto *contact = std::get_if<Contact>(&a.content), *other = std::get_if<Contact>(&b.content);
  if (!contact || !other) return false;
  const auto have_one = [](const auto& some, const auto& others) {
    return std::ranges::find_first_of(some, others) != some.end();
  };
  const auto are_equal = [](const auto& one, const auto& another) { return one && one == another; };
  const auto &ways = *contact->details, &others = *other->details;
  return have_one(ways.phone, others.phone) || have_one(ways.email, others.email) ||
         are_equal(ways.website, others.website) || are_equal(contact->remarks.note, other->remarks.note);
}

/// Blocks in one place that one side alone has.
class PlaceMatcher {
 public:
  PlaceMatcher(const CrossingSide& a, const CrossingSide& b) : a_(a), b_(b) {}

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
      for (std::size_t i = 0; i < in_a.size(); ++i) pair(in_a[i], in_b[i]);
      return;
    }
    // Some were taken out or put in.
    Queues<std::string> places;
    for (const auto i : in_b) places.add(subject_of(b_.blocks.entry(i)), i);
    for (const auto i : in_a)
      if (const auto at = places.take(subject_of(a_.blocks.entry(i))); at != none) pair(i, at);
  }

  /// What was the end of the common past may have been changed on one side; then what is new there stands behind it.
  void match_behind_the_last() {
    auto i = behind_the_last(a_), j = behind_the_last(b_);
    if (i == 0 || a_.in_other[i - 1] != j - 1) return;
    for (; i < a_.is_new.size() && j < b_.is_new.size() && may_be_one(i, j); ++i, ++j) pair(i, j);
  }
  bool may_be_one(std::size_t i, std::size_t j) const {
    const auto &a = a_.blocks.entry(i), &b = b_.blocks.entry(j);
    if (!a_.is_new[i] || !b_.is_new[j]) return false;
    if (have_a_way_in_common(a, b)) return true;
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

  /// Two ids are two things.
  void pair(std::size_t a, std::size_t b) {
    if (!id_of(a_.blocks.entry(a))) twins_.push_back({a, b, Twins::Are::near});
  }

  const CrossingSide &a_, &b_;
  std::vector<Twins> twins_;
};

const std::string* name_of(const Entry& entry) {
  if (const auto* contact = std::get_if<Contact>(&entry.content)) return &contact->name;
  if (const auto* group = std::get_if<Group>(&entry.content)) return &group->name;
  return nullptr;
}

/// Whether one name may be what the other one was made of.
bool is_called_alike(const std::string& a, const std::string& b) {
  auto words = words_of(folded(a)), others = words_of(folded(b));
  if (words.empty() || others.empty()) return false;
  std::ranges::sort(words);
  std::ranges::sort(others);
  if (std::ranges::includes(words, others) || std::ranges::includes(others, words)) return true;
  constexpr std::size_t most_slips = 2;
  return changes_between(folded(a), folded(b), most_slips) <= most_slips;
}

/// New contacts or groups of one side, by what tells that they may be those of the other side.
class RenamedFinder {
 public:
  RenamedFinder(const Blocks& a, const std::vector<std::size_t>& in_a, const Blocks& b,
                const std::vector<std::size_t>& in_b)
      : a_(a), b_(b), in_a_(in_a), in_b_(in_b) {}

  std::vector<Twins> find() {
    by_names();
    by_reach();
    by_what_is_said();
    return std::move(twins_);
  }

 private:
  static constexpr std::size_t most_compared = 8;  // that share a word

  void by_names() {
    std::unordered_map<std::string, std::vector<std::size_t>> by_word;
    const auto words = [](const Entry& entry) {
      const auto* name = name_of(entry);
      return name ? words_of(folded(*name)) : std::vector<std::string>{};
    };
    for (const auto i : in_b_)
      for (auto& word : words(b_.entry(i)))
        if (auto& alike = by_word[std::move(word)]; alike.size() < most_compared) alike.push_back(i);
    for (const auto i : in_a_)
      for (const auto& word : words(a_.entry(i)))
        if (const auto at = by_word.find(word); at != by_word.end())
          for (const auto other : at->second) pair_if_alike(i, other);
  }
  void pair_if_alike(std::size_t i, std::size_t other) {
    const auto &a = a_.entry(i), &b = b_.entry(other);
    if (a.content.index() == b.content.index() && is_called_alike(*name_of(a), *name_of(b))) pair(i, other);
  }

  void pair(std::size_t i, std::size_t other) {
    if (paired_a_.contains(i) || paired_b_.contains(other)) return;
    paired_a_.insert(i);
    paired_b_.insert(other);
    twins_.push_back({i, other, Twins::Are::near});
  }

  /// Contacts that are the same but for the name, and of whom more is said than many have alike.
  void by_reach() {
    Queues<std::string> rests;
    for (const auto i : in_b_)
      if (tells_who_it_is(b_.entry(i))) rests.add(rest(b_, i), i);
    for (const auto i : in_a_)
      if (tells_who_it_is(a_.entry(i)))
        if (const auto other = rests.take(rest(a_, i)); other != none) pair(i, other);
  }
  static bool tells_who_it_is(const Entry& entry) {
    const auto* contact = std::get_if<Contact>(&entry.content);
    if (!contact) return false;
    const auto& details = *contact->details;
    return !details.phone.empty() || !details.email.empty() || details.website || contact->remarks.note;
  }

  /// Contacts that are the same but for the name, where an entry about either says the same too.
  void by_what_is_said() {
    const auto contacts_a = contacts(a_, in_a_), contacts_b = contacts(b_, in_b_);
    if (contacts_a.empty() || contacts_b.empty()) return;
    std::unordered_map<std::string, std::size_t> said;
    each_saying(b_, in_b_, contacts_b,
                [&](std::string saying, std::size_t contact) { said.emplace(std::move(saying), contact); });
    each_saying(a_, in_a_, contacts_a, [&](const std::string& saying, std::size_t contact) {
      const auto at = said.find(saying);
      if (at != said.end() && rest(a_, contact) == rest(b_, at->second)) pair(contact, at->second);
    });
  }
  static std::string rest(const Blocks& blocks, std::size_t contact) {
    auto entry = blocks.entry(contact);
    std::get<Contact>(entry.content).name.clear();
    return meaning_of(entry, {});
  }

  using ContactsByName = std::unordered_map<std::string, std::size_t>;
  static ContactsByName contacts(const Blocks& blocks, const std::vector<std::size_t>& numbers) {
    ContactsByName found;
    for (const auto i : numbers)
      if (const auto* contact = std::get_if<Contact>(&blocks.entry(i).content)) found.emplace(folded(contact->name), i);
    return found;
  }
  template <class Visit> static void each_saying(const Blocks& blocks, const std::vector<std::size_t>& numbers,
                                                 const ContactsByName& contacts, Visit visit) {
    for (const auto i : numbers) {
      const auto& entry = blocks.entry(i);
      const auto* about = contact_of(entry);
      const auto at = about && !entry.has_error ? contacts.find(folded(about->name)) : contacts.end();
      if (at == contacts.end()) continue;
      if (auto saying = all_but_the_contact(entry, blocks.ledger.settings.currency()); !saying.empty())
        visit(std::move(saying), at->second);
    }
  }

  const Blocks &a_, &b_;
  const std::vector<std::size_t>&in_a_, &in_b_;
  std::unordered_set<std::size_t> paired_a_, paired_b_;
  std::vector<Twins> twins_;
};

}  // namespace

std::vector<Twins> twins_in_place(const CrossingSide& a, const CrossingSide& b) {
  if (!is_mostly_shared(a) || !is_mostly_shared(b)) return {};
  return PlaceMatcher{a, b}.match();
}

std::vector<std::size_t> alone_in_the_past(const CrossingSide& side, const CrossingSide& other) {
  std::vector<std::size_t> alone;
  if (!is_mostly_shared(side) || !is_mostly_shared(other)) return alone;
  const auto end = behind_the_last(side);
  for (std::size_t i = 0; i < end; ++i)
    if (side.is_new[i] && side.in_other[i] == none) alone.push_back(i);
  return alone;
}

std::vector<Twins> renamed_twins(const Blocks& a, const std::vector<std::size_t>& in_a, const Blocks& b,
                                 const std::vector<std::size_t>& in_b) {
  return RenamedFinder{a, in_a, b, in_b}.find();
}

void note_other_name(OldNames& names_in_b, const Blocks& a, const Blocks& b, const Twins& twins) {
  const auto* contact = std::get_if<Contact>(&a.entry(twins.a).content);
  const auto* other = std::get_if<Contact>(&b.entry(twins.b).content);
  if (contact && other) names_in_b.emplace(folded(contact->name), folded(other->name));
}

}  // namespace netlog
