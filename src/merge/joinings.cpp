#include "netlog/merge/joinings.hpp"

#include "netlog/base/text.hpp"
#include "netlog/merge/joined.hpp"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Names in groups, each the names of one person.
class PersonsByName {
 public:
  /// False where the two are one person already.
  bool join(const std::string& name, const std::string& other) {
    const auto a = first_of(number_of(name)), b = first_of(number_of(other));
    before_[b] = a;
    return a != b;
  }
  /// The same for all names of one person, until others are joined.
  std::size_t number(const std::string& name) { return first_of(number_of(name)); }

 private:
  std::size_t number_of(const std::string& name) {
    const auto [at, is_new] = numbers_.emplace(folded(name), numbers_.size());
    if (is_new) before_.push_back(at->second);
    return at->second;
  }
  std::size_t first_of(std::size_t number) {
    while (before_[number] != number) number = before_[number] = before_[before_[number]];
    return number;
  }

  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<std::size_t> before_;
};

const Update* joining(const Entry& entry) {
  const auto* update = std::get_if<Update>(&entry.content);
  return update && update->same_as ? update : nullptr;
}

/// The names of a contact that an entry brings.
void add_names(const Entry& entry, PersonsByName& persons) {
  if (const auto* contact = std::get_if<Contact>(&entry.content))
    for (const auto& alias : contact->details->aliases) persons.join(contact->name, alias);
  const auto* update = std::get_if<Update>(&entry.content);
  if (!update) return;
  if (update->name) persons.join(update->contact.name, *update->name);
  if (const auto& aliases = update->details->aliases; aliases && aliases->to)
    for (const auto& alias : *aliases->to) persons.join(update->contact.name, alias);
}

PersonsByName contacts_of(std::initializer_list<const Blocks*> ledgers) {
  PersonsByName contacts;
  for (const auto* blocks : ledgers)
    for (const auto& entry : blocks->ledger.entries) add_names(entry, contacts);
  return contacts;
}

/// Which of `blocks` join contacts. A ledger that does not check may join twice whom it joined: the first time counts,
/// and before all of them what is none of `blocks`.
std::vector<std::size_t> joinings_among(const std::vector<std::size_t>& blocks, const Blocks& ledger) {
  auto persons = contacts_of({&ledger});
  const auto joins = [&](std::size_t i) {
    const auto* update = joining(ledger.entry(i));
    return update && persons.join(update->contact.name, update->same_as->name);
  };
  std::vector<bool> is_asked(ledger.all.size());
  for (const auto i : blocks) is_asked[i] = true;
  for (std::size_t i = 0; i < is_asked.size(); ++i)
    if (!is_asked[i]) joins(i);
  std::vector<std::size_t> found;
  for (const auto i : blocks)
    if (joins(i)) found.push_back(i);
  return found;
}

}  // namespace

JoiningsOfBoth joinings_of_both(const Blocks& here, const std::vector<std::size_t>& in_here, const Blocks& other,
                                const std::vector<std::size_t>& in_other) {
  JoiningsOfBoth both;
  const auto has_joining = [](const Blocks& ledger, const std::vector<std::size_t>& blocks) {
    return std::ranges::any_of(blocks, [&](std::size_t i) { return joining(ledger.entry(i)) != nullptr; });
  };
  if (!has_joining(here, in_here) || !has_joining(other, in_other)) return both;
  auto contacts = contacts_of({&here, &other});  // each by all of its names
  auto persons = contacts;
  std::unordered_map<std::size_t, std::size_t> joined_here;
  for (const auto i : joinings_among(in_here, here)) {
    const auto* update = joining(here.entry(i));
    persons.join(update->contact.name, update->same_as->name);
    joined_here.emplace(contacts.number(update->contact.name), i);
  }
  if (joined_here.empty()) return both;
  std::vector<std::pair<std::size_t, std::size_t>> second_ones;  // of one contact
  const auto is_one = [&](const Update& update) {
    return persons.number(update.contact.name) == persons.number(update.same_as->name);
  };
  for (const auto i : joinings_among(in_other, other)) {
    const auto* update = joining(other.entry(i));
    const auto first = joined_here.find(contacts.number(update->contact.name));
    if (is_one(*update))
      both.repeated.push_back(i);
    else if (first != joined_here.end())
      second_ones.emplace_back(first->second, i);
    else
      persons.join(update->contact.name, update->same_as->name);
  }
  for (const auto& one : second_ones)
    if (is_one(*joining(other.entry(one.second))))
      both.repeated.push_back(one.second);
    else
      both.rivals.push_back(one);
  return both;
}

bool join_alike(const Entry& a, const Entry& b) {
  const auto *first = joining(a), *second = joining(b);
  if (!first || !second) return first == second;
  return first->contact.name == second->contact.name && first->same_as->name == second->same_as->name;
}

std::string joined_pair(const Entry& entry) {
  const auto& update = std::get<Update>(entry.content);
  return shown(fmt::format("{} and {}", update.contact.name, update.same_as->name));
}

std::string remarks_on_joining(const Entry& update) {
  std::string remarks;
  for (const auto& line : key_lines_of(update))
    if (line.key != "contact" && line.key != "date" && line.key != "same_as")
      remarks += fmt::format("{}{}", remarks.empty() ? "" : ", ", trimmed(line.line));
  return remarks;
}

}  // namespace netlog
