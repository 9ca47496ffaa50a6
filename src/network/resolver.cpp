#include "netlog/network/resolver.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/fields.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// For so many names or ids that nobody has, the first ones, it is worth looking through all for what was meant.
constexpr std::size_t most_suggestions = 50;

/// Resolves the names and ids of a ledger, and collects what is wrong between its entries.
class Resolver {
 public:
  explicit Resolver(History& history)
      : history_(history), ledger_(history.ledger), person_of_contact_(ledger_.entries.size(), none) {}

  void resolve() {
    sort_by_kind();
    check_groups();
    name_contacts();
    name_updates();
    join();
    resolve_ids();
    resolve_contacts();
    sort_by_place(ledger_.findings);
  }

 private:
  using EntryOfId = std::unordered_map<std::string_view, EntryIndex>;

  void wrong(EntryIndex entry, std::string_view key, std::string what, std::string remedy) {
    ledger_.entries[entry].has_error = true;
    const auto spot = spot_of(ledger_, ledger_.entries[entry], key);
    ledger_.findings.push_back({Level::error, spot.place, std::move(what), std::move(remedy), spot.length});
  }

  std::string line_of_entry(EntryIndex entry) const {
    const auto line = ledger_.entries[entry].line;
    return line == 0 ? "in this same write" : fmt::format("in line {}", line);
  }

  /// Each look at all entries costs more than what is done with them.
  void sort_by_kind() {
    for (const auto i : ledger_.entries.indices()) {
      const auto& content = ledger_.entries[i].content;
      if (std::holds_alternative<Group>(content)) groups_.push_back(i);
      if (std::holds_alternative<Contact>(content)) contacts_.push_back(i);
      if (std::holds_alternative<Update>(content)) all_updates_.push_back(i);
      if (std::holds_alternative<Outcome>(content)) outcomes_.push_back(i);
    }
  }

  void check_groups() {
    std::unordered_map<std::string, EntryIndex> first;
    for (const auto i : groups_) {
      const auto& name = std::get<Group>(ledger_.entries[i].content).name;
      if (name.empty()) continue;
      const auto [at, is_new] = first.emplace(folded(name), i);
      if (!is_new)
        wrong(i, "name", fmt::format("there is a group \"{}\" already, {}", shown(name), line_of_entry(at->second)),
              "take one of them out, or rename it");
    }
  }

  /// Gives `name` to a contact. False if another contact has it.
  bool register_name(EntryIndex contact, const std::string& name, EntryIndex entry, std::string_view key) {
    if (name.empty()) return true;
    const auto [at, is_new] = contact_named_.emplace(folded(name), contact);
    if (!is_new && at->second != contact) {
      wrong(entry, key, fmt::format("another contact is called \"{}\" too, {}", shown(name), line_of_entry(at->second)),
            "rename one of them; of one person with two entries, say same_as");
      return false;
    }
    if (is_new) names_[contact].push_back(name);
    return true;
  }

  void name_contacts() {
    for (const auto i : contacts_) {
      const auto& contact = std::get<Contact>(ledger_.entries[i].content);
      names_[i];
      register_name(i, contact.name, i, "name");
      for (const auto& alias : contact.details->aliases) register_name(i, alias, i, "aliases");
    }
  }

  /// The contact that any of its names means; none if nobody is called so.
  EntryIndex contact_called(const std::string& name) {
    if (const auto seen = seen_.find(name); seen != seen_.end()) return seen->second;
    const auto at = contact_named_.find(folded(name));
    if (at == contact_named_.end()) return none;
    seen_.emplace(name, at->second);
    return at->second;
  }

  /// An update may name its contact by a name that another update brings, so this goes on while anything is found.
  void name_updates() {
    auto waiting = all_updates_;
    for (bool found = true; found;) {
      found = false;
      std::erase_if(waiting, [&](EntryIndex i) {
        const auto& update = std::get<Update>(ledger_.entries[i].content);
        const auto contact = contact_called(update.contact.name);
        if (contact == none) return false;
        found = true;
        updates_[contact].push_back(i);
        if (update.name) register_name(contact, *update.name, i, "name");
        if (update.details->aliases && update.details->aliases->to)
          for (const auto& alias : *update.details->aliases->to) register_name(contact, alias, i, "aliases");
        return true;
      });
    }
  }

  /// Where the chain of `same_as` from `contact` ends. Shortens it, so that the next one gets there at once.
  EntryIndex root_of(EntryIndex contact) {
    auto root = contact;
    for (auto next = same_as_.find(root); next != same_as_.end(); next = same_as_.find(root)) root = next->second;
    while (contact != root) contact = std::exchange(same_as_[contact], root);
    return root;
  }

  void join() {
    for (const auto contact : contacts_)
      for (const auto i : updates_[contact]) {
        const auto& update = std::get<Update>(ledger_.entries[i].content);
        if (!update.same_as) continue;
        const auto other = contact_called(update.same_as->name);
        if (other == none) continue;  // told with the other names
        if (same_as_.contains(contact)) {
          wrong(i, "same_as",
                fmt::format("\"{}\" has been joined to another contact already", shown(update.contact.name)),
                "keep one same_as for a contact");
          continue;
        }
        if (root_of(other) == contact)
          wrong(i, "same_as", fmt::format("\"{}\" would be the same as itself in a circle", shown(update.contact.name)),
                "take one same_as of the circle out");
        else
          same_as_.emplace(contact, other);
      }
    for (const auto contact : contacts_)
      if (!same_as_.contains(contact)) {
        history_.persons.emplace_back();
        add_to_person(PersonIndex{history_.persons.size() - 1}, contact);
      }
    for (const auto contact : contacts_)
      if (same_as_.contains(contact)) add_to_person(person_of_contact_[root_of(contact)], contact);
    for (const auto& [name, contact] : contact_named_)
      history_.persons_called.emplace(name, person_of_contact_[contact]);
  }

  void add_to_person(PersonIndex index, EntryIndex contact) {
    auto& person = history_.persons[index];
    person_of_contact_[contact] = index;
    place_in_person_[contact] = person.contacts.size();
    person.contacts.emplace_back().entry = contact;
    auto& names = names_[contact];
    person.names.insert(person.names.end(), names.begin(), names.end());
  }

  void resolve_ids() {
    history_.item_of.assign(ledger_.entries.size(), none);
    history_.items.reserve(ledger_.entries.size());  // more than there are, as the acts
    EntryOfId entry_of_id;
    std::vector<EntryIndex> for_needs;
    for (const auto i : ledger_.entries.indices()) {
      const auto* id = id_of(ledger_.entries[i]);
      if (!id) continue;
      if (const auto* referral = std::get_if<Referral>(&ledger_.entries[i].content); referral && referral->need)
        for_needs.push_back(i);
      history_.item_of[i] = ItemIndex{history_.items.size()};
      history_.items.emplace_back().entry = i;
      if (id->text.empty()) continue;
      const auto [at, is_new] = entry_of_id.emplace(id->text, i);
      if (!is_new)
        wrong(i, "id", fmt::format("the id {} is taken, {}", id->text, line_of_entry(at->second)),
              "give one of the two another id, also in the outcomes that are of it");
    }
    for (const auto i : outcomes_) resolve_outcome(i, std::get<Outcome>(ledger_.entries[i].content), entry_of_id);
    for (const auto i : for_needs) {
      const auto& need = std::get<Referral>(ledger_.entries[i].content).need->text;
      const auto at = entry_of_id.find(need);
      if (at == entry_of_id.end() || !std::holds_alternative<Need>(ledger_.entries[at->second].content))
        unknown_id(i, "need", need, {"need"}, entry_of_id);
      else
        history_.items[history_.item_of[at->second]].referrals.push_back(i);
    }
  }

  void resolve_outcome(EntryIndex i, const Outcome& outcome, const EntryOfId& entry_of_id) {
    if (outcome.of.text.empty()) return;
    const auto at = entry_of_id.find(outcome.of.text);
    if (at == entry_of_id.end())
      return unknown_id(i, "of", outcome.of.text, {"referral", "invitation", "need"}, entry_of_id);
    if (!fits(outcome.status, ledger_.entries[at->second]))
      wrong(i, "status",
            fmt::format("{} is the status of {}, and {} is {}", spelled(outcome.status),
                        with_article(kind_for(outcome.status)), outcome.of.text,
                        with_article(kind_of(ledger_.entries[at->second]))),
            fmt::format("correct the status or the id; {} is {}", outcome.of.text, line_of_entry(at->second)));
    history_.item_of[i] = history_.item_of[at->second];
  }

  /// `kinds`: those that the id should be of.
  void unknown_id(EntryIndex i, std::string_view key, const std::string& id, const std::vector<std::string>& kinds,
                  const EntryOfId& entry_of_id) {
    if (ledger_.incomplete) return;
    std::string meant;
    if (++unknown_ids_ <= most_suggestions) {
      std::vector<std::string> ids;
      for (const auto& known : entry_of_id)
        if (std::ranges::count(kinds, kind_of(ledger_.entries[known.second])) > 0) ids.emplace_back(known.first);
      sort_texts(ids);
      meant = nearest(id, ids);
    }
    auto what = fmt::format("no {} has the id {}", enumerated(kinds, " or "), id);
    if (const auto other = entry_of_id.find(id); other != entry_of_id.end())
      what += fmt::format(", which is {}", with_article(kind_of(ledger_.entries[other->second])));
    wrong(i, key, std::move(what), meant.empty() ? "correct it, or take it out" : meant + "?");
  }

  void check_name(EntryIndex i, std::string_view key, const std::string& name) {
    if (name.empty() || ledger_.incomplete || contact_called(name) != none) return;
    const auto [meant, is_new] = meant_by_.try_emplace(name);
    if (is_new && meant_by_.size() <= most_suggestions) meant->second = nearest(name, all_names());
    wrong(i, key, fmt::format("nobody is called \"{}\"", shown(name)),
          meant->second.empty() ? "add a [[contact]] of that name" : shown(meant->second) + "?");
  }

  /// Every name of every contact, in the order of the file. Complete once `name_updates` is through.
  const std::vector<std::string>& all_names() {
    if (all_names_.empty())
      for (const auto contact : contacts_)
        for (const auto& name : names_[contact]) all_names_.push_back(name);
    return all_names_;
  }

  void resolve_contacts() {
    history_.person_of.assign(ledger_.entries.size(), none);
    for (const auto i : ledger_.entries.indices()) {
      const auto& entry = ledger_.entries[i];
      each_value<ContactName>(entry, [&](std::string_view key, const ContactName& contact) {
        const auto called = contact_called(contact.name);
        if (called == none)
          check_name(i, key, contact.name);
        else if (&contact == contact_of(entry))
          history_.person_of[i] = person_of_contact_[called];
        else
          history_.persons_named.emplace(contact.name, person_of_contact_[called]);
      });
      if (std::holds_alternative<Contact>(entry.content)) history_.person_of[i] = person_of_contact_[i];
      if (const auto* update = std::get_if<Update>(&entry.content)) note_update(i, update->contact.name);
    }
    for (const auto i : outcomes_)
      if (history_.item_of[i] != none)
        history_.person_of[i] = history_.person_of[history_.items[history_.item_of[i]].entry];
  }

  void note_update(EntryIndex i, const std::string& name) {
    const auto called = contact_called(name);
    if (called == none) return;
    history_.persons[person_of_contact_[called]].contacts[place_in_person_[called]].updates.push_back(i);
  }

  History& history_;
  Ledger& ledger_;
  std::vector<EntryIndex> groups_, contacts_, all_updates_, outcomes_;  // the entries that are so
  std::unordered_map<std::string, EntryIndex> contact_named_;           // by folded name
  std::unordered_map<std::string, EntryIndex> seen_;  // by name as written, to fold each spelling once
  std::unordered_map<EntryIndex, std::vector<std::string>> names_;
  std::vector<std::string> all_names_;
  std::unordered_map<std::string, std::string> meant_by_;  // by a name that nobody has
  std::unordered_map<EntryIndex, std::vector<EntryIndex>> updates_;
  std::unordered_map<EntryIndex, EntryIndex> same_as_;
  IndexedVector<PersonIndex, Entry> person_of_contact_;
  std::unordered_map<EntryIndex, std::size_t> place_in_person_;  // by the entry of a contact
  std::size_t unknown_ids_ = 0;
};

}  // namespace

void resolve_references(History& history) {
  Resolver{history}.resolve();
}

}  // namespace netlog
