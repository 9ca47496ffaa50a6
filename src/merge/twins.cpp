#include "netlog/merge/twins.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/merge/queues.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace netlog {
namespace {

/// A value that is read in the currency of the header.
bool has_bare_value(const Entry& entry) {
  return std::visit([](const auto& kind) { return lacks_currency(kind); }, entry.content);
}

class TwinFinder {
 public:
  TwinFinder(const Blocks& a, std::vector<std::size_t> in_a, const Blocks& b, std::vector<std::size_t> in_b)
      : a_(a), b_(b), in_a_(std::move(in_a)), in_b_(std::move(in_b)) {}

  std::vector<Twins> find() {
    const bool is_one_currency = a_.ledger.settings.currency() == b_.ledger.settings.currency();
    if (is_one_currency) pair_alike_ends();
    pair_by<std::string_view>(Twins::Are::equal, [&](const Blocks& blocks, std::size_t i) {
      return is_one_currency || !has_bare_value(blocks.entry(i)) ? blocks.all[i].text : std::string_view();
    });
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
  void pair_alike_ends() {
    const auto ends = alike_ends(in_a_.size(), in_b_.size(), [&](std::size_t i, std::size_t j) {
      const bool is_alike = a_.all[in_a_[i]].text == b_.all[in_b_[j]].text;
      if (is_alike) twins_.push_back({in_a_[i], in_b_[j], Twins::Are::equal});
      return is_alike;
    });
    for (auto* numbers : {&in_a_, &in_b_}) {
      numbers->resize(numbers->size() - ends.last);
      numbers->erase(numbers->begin(), numbers->begin() + std::ptrdiff_t(ends.first));
    }
  }

  template <class Key, class KeyOf> void pair_by(Twins::Are are, KeyOf key_of) {
    if (in_a_.empty() || in_b_.empty()) return;
    Queues<Key> queues;
    for (const auto i : in_b_)
      if (auto key = key_of(b_, i); !key.empty()) queues.add(std::move(key), i);
    std::unordered_set<std::size_t> is_paired;
    std::erase_if(in_a_, [&](std::size_t i) {
      const auto key = key_of(a_, i);
      const auto twin = key.empty() ? none : queues.take(key);
      if (twin == none) return false;
      twins_.push_back({i, twin, are});
      is_paired.insert(twin);
      return true;
    });
    std::erase_if(in_b_, [&](std::size_t i) { return is_paired.contains(i); });
  }

  const Blocks &a_, &b_;
  std::vector<std::size_t> in_a_, in_b_;
  std::vector<Twins> twins_;
};

/// The keys of an entry by which near twins are found, its contact by the name that it has on the other side.
Object keys_to_compare(const Entry& entry, const Currency& currency, const OldNames& names) {
  auto keys = object_of(with_defaults(entry, currency), EmptyLists::left_out);
  if (const auto* contact = contact_of(entry))
    for (auto& member : keys)
      if (member.key == "contact") {
        const auto name = folded(contact->name);
        const auto other = names.find(name);
        member.value = Value{Literal{Shape::text, other == names.end() ? name : other->second}};
      }
  return keys;
}

bool tells_subject(const Member& member) {
  return told_by(member.key) == KeyTells::subject;
}

/// What an entry shares with one that it may be a correction of: what it is about and the day (no update, as one
/// contact may have several of them on a day), all but the day, or what it is about and something telling.
std::vector<std::string> nearly(const Entry& entry, const Currency& currency, const OldNames& names = {}) {
  if (entry.has_error || !identity_of(entry).empty()) return {};
  auto whole = keys_to_compare(entry, currency, names);
  const bool is_update = std::holds_alternative<Update>(entry.content);
  std::vector<std::string> all;
  if (is_update) all.push_back(meaning_of_keys(kind_of(entry), whole));
  auto about = whole;
  std::erase_if(about, [](const Member& member) { return !tells_subject(member) && member.key != "date"; });
  if (!is_update) all.push_back(meaning_of_keys(kind_of(entry), about));
  std::erase_if(about, [](const Member& member) { return member.key == "date"; });
  for (const auto& member : whole)
    if (is_telling(member)) {
      about.push_back(member);
      all.push_back(meaning_of_keys(kind_of(entry), about));
      about.pop_back();
    }
  std::erase_if(whole, [](const Member& member) { return member.key == "date"; });
  if (!std::ranges::all_of(whole, tells_subject)) all.push_back(meaning_of_keys(kind_of(entry), whole));
  return all;
}

/// Whether one text may have been made of the other: the shorter one stands at the ends of the longer one, or more than
/// half of that is the same at both ends.
bool is_made_of(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  const auto begin = std::size_t(std::ranges::mismatch(a, b).in1 - a.begin());
  std::size_t end = 0;
  while (end < a.size() - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
  return begin + end == a.size() || 2 * (begin + end) > b.size();
}

std::string_view text_of_key(const Entry& entry, std::string_view key) {
  std::string_view text;
  each_value<std::string>(entry, [&](std::string_view own_key, const std::string& value) {
    if (own_key == key) text = value;
  });
  return text;
}

}  // namespace

bool have_like_texts(const Entry& a, const Entry& b) {
  const auto is_one = [&](std::string_view key) { return is_made_of(text_of_key(a, key), text_of_key(b, key)); };
  return is_one("text") && is_one("note");
}

std::vector<Twins> near_twins(const Blocks& a, const std::vector<std::size_t>& in_a, const Blocks& b,
                              const std::vector<std::size_t>& in_b, const OldNames& names_in_b) {
  std::vector<Twins> twins;
  if (in_a.empty() || in_b.empty()) return twins;
  constexpr std::size_t most_compared = 8;  // that say the same but for one key
  std::unordered_map<std::string, std::vector<std::size_t>> by_saying;
  for (const auto i : in_b)
    for (auto& saying : nearly(b.entry(i), b.ledger.settings.currency()))
      if (auto& alike = by_saying[std::move(saying)]; alike.size() < most_compared) alike.push_back(i);
  std::unordered_set<std::size_t> is_paired;
  const auto twin_of = [&](std::size_t i) -> std::size_t {
    for (const auto& saying : nearly(a.entry(i), a.ledger.settings.currency(), names_in_b))
      if (const auto at = by_saying.find(saying); at != by_saying.end())
        for (const auto other : at->second)
          if (!is_paired.contains(other) && have_like_texts(a.entry(i), b.entry(other))) return other;
    return none;
  };
  for (const auto i : in_a)
    if (const auto twin = twin_of(i); twin != none) {
      twins.push_back({i, twin, Twins::Are::near});
      is_paired.insert(twin);
    }
  return twins;
}

std::vector<Twins> twins_among(const Blocks& a, std::vector<std::size_t> in_a, const Blocks& b,
                               std::vector<std::size_t> in_b) {
  return TwinFinder{a, std::move(in_a), b, std::move(in_b)}.find();
}

}  // namespace netlog
