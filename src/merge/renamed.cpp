#include "netlog/merge/renamed.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/merge/queues.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace netlog {
namespace {

const std::string* name_of(const Entry& entry) {
  if (const auto* contact = std::get_if<Contact>(&entry.content)) return &contact->name;
  if (const auto* group = std::get_if<Group>(&entry.content)) return &group->name;
  return nullptr;
}

/// The name that an entry gives to a contact.
const std::string* name_brought(const Entry& entry) {
  if (const auto* contact = std::get_if<Contact>(&entry.content)) return &contact->name;
  const auto* update = std::get_if<Update>(&entry.content);
  return update && update->name ? &*update->name : nullptr;
}

/// Whether one name may be what the other one was made of.
bool is_called_alike(const std::string& a, const std::string& b) {
  auto words = words_of(folded(a)), others = words_of(folded(b));
  if (words.empty() || others.empty()) return false;
  sort_texts(words);
  sort_texts(others);
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

  /// Contacts with a phone, an e-mail or a note in common.
  void by_reach() {
    std::unordered_map<std::string, std::size_t> known;
    each_way(b_, in_b_, [&](std::string way, std::size_t contact) { known.emplace(std::move(way), contact); });
    each_way(a_, in_a_, [&](const std::string& way, std::size_t contact) {
      if (const auto at = known.find(way); at != known.end()) pair(contact, at->second);
    });
  }
  template <class Visit>
  static void each_way(const Blocks& blocks, const std::vector<std::size_t>& numbers, Visit visit) {
    for (const auto i : numbers) {
      const auto* contact = std::get_if<Contact>(&blocks.entry(i).content);
      if (!contact) continue;
      for (const auto& phone : contact->details->phone) visit("phone " + phone, i);
      for (const auto& email : contact->details->email) visit("email " + email, i);
      if (contact->remarks.note) visit("note " + *contact->remarks.note, i);
    }
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
  static std::string rest(const Blocks& blocks, std::size_t contact) { return all_but_the_name(blocks.entry(contact)); }

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
      for (auto& part : telling_parts(entry)) visit(std::move(part), at->second);
    }
  }

  const Blocks &a_, &b_;
  const std::vector<std::size_t>&in_a_, &in_b_;
  std::unordered_set<std::size_t> paired_a_, paired_b_;
  std::vector<Twins> twins_;
};

}  // namespace

std::vector<Twins> renamed_twins(const Blocks& a, const std::vector<std::size_t>& in_a, const Blocks& b,
                                 const std::vector<std::size_t>& in_b) {
  return RenamedFinder{a, in_a, b, in_b}.find();
}

void note_other_name(OldNames& names_in_b, const Blocks& a, const Blocks& b, const Twins& twins) {
  const auto *name = name_brought(a.entry(twins.a)), *other = name_brought(b.entry(twins.b));
  if (name && other) names_in_b.emplace(folded(*name), folded(*other));
}

}  // namespace netlog
