#include "netlog/merge/joinings.hpp"

#include "netlog/base/text.hpp"
#include "netlog/merge/joined.hpp"
#include "netlog/merge/lines.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/network/history.hpp"

#include <algorithm>
#include <numeric>
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

}  // namespace

std::vector<std::size_t> repeated_joinings(const Blocks& here, const Blocks& other,
                                           const std::vector<std::size_t>& candidates) {
  std::vector<std::size_t> repeated;
  const auto joins = [&](std::size_t i) { return joining(other.entry(i)) != nullptr; };
  if (std::ranges::none_of(candidates, joins)) return repeated;
  PersonsByName persons;
  for (const auto& entry : here.ledger.entries) add_names(entry, persons);
  for (const auto& entry : other.ledger.entries) add_names(entry, persons);
  for (const auto& entry : here.ledger.entries)
    if (const auto* update = joining(entry)) persons.join(update->contact.name, update->same_as->name);
  for (const auto i : candidates)
    if (const auto* update = joining(other.entry(i)))
      if (!persons.join(update->contact.name, update->same_as->name)) repeated.push_back(i);
  return repeated;
}

std::string joined_pair(const Entry& entry) {
  const auto& update = std::get<Update>(entry.content);
  return shown(fmt::format("{} and {}", update.contact.name, update.same_as->name));
}

BesideJoining beside_joining(const Block& block, const Entry& entry) {
  BesideJoining beside;
  bool is_update = false;
  for (const auto& line : key_lines_of(entry)) {
    if (line.key == "contact" || line.key == "date" || line.key == "same_as") continue;
    const bool is_remark = line.key == "note" || line.key == "tags" || line.key == "source";
    is_update = is_update || !(is_remark || line.key.starts_with("x_"));
    beside.rest += fmt::format("{}{}", beside.rest.empty() ? "" : ", ", trimmed(line.line));
  }
  if (!is_update) return beside;
  for (const auto line : lines_in(block.text))
    if (!trimmed(line).starts_with("same_as")) beside.text += line;
  return beside;
}

}  // namespace netlog
