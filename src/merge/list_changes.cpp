#include "netlog/merge/list_changes.hpp"

#include "netlog/base/repeats.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/details.hpp"
#include "netlog/merge/joined.hpp"
#include "netlog/network/history.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The updates that one side alone has, by the entry of the contact that they are about; each in the order of days.
using OwnUpdates = std::map<EntryIndex, std::vector<EntryIndex>>;

bool has_own_update(const MergeSide& side) {
  for (std::size_t i = 0; i < side.is_own.size(); ++i)
    if (side.is_own[i] && std::holds_alternative<Update>(side.blocks.entry(i).content)) return true;
  return false;
}

OwnUpdates own_updates(const History& history, const MergeSide& side) {
  std::set<PersonIndex> persons;
  OwnUpdates own;
  for (const auto i : history.ledger.entries.indices()) {
    if (!side.is_own[i] || !std::holds_alternative<Update>(history.entry(i).content)) continue;
    const auto person = history.person_of[i];
    if (person == none || !persons.insert(person).second) continue;
    for (const auto& contact : history.persons[person].contacts)
      for (const auto update : contact.updates)
        if (side.is_own[update]) own[contact.entry].push_back(update);
  }
  return own;
}

const ContactHistory& contact_at(const History& history, EntryIndex entry) {
  const auto& contacts = history.persons[history.person_of[entry]].contacts;
  return *std::ranges::find(contacts, entry, &ContactHistory::entry);
}

/// A list of a contact after those of its updates that `counts` lets through.
template <class T, class Counts>
std::vector<T> list_after(const History& history, const ContactHistory& contact, std::vector<T> Details<Kept>::*kept,
                          std::optional<Change<std::vector<T>>> Details<Changed>::*changed, Counts counts) {
  auto list = *history.as<Contact>(contact.entry).details.*kept;
  for (const auto i : contact.updates) {
    const auto& change = *history.as<Update>(i).details.*changed;
    if (change && counts(i)) list = change->to.value_or(std::vector<T>{});
  }
  return list;
}

template <class T> std::string folded_text(const T& member) {
  return folded(Spelling<T>::print(member).text);
}

template <class T> std::set<std::string> as_set(const std::vector<T>& list) {
  std::set<std::string> members;
  for (const auto& member : list) members.insert(folded_text(member));
  return members;
}

/// Of one contact that both sides have updates of.
class BothChanged {
 public:
  BothChanged(const History& ours, const MergeSide& our_side, const History& theirs, const MergeSide& their_side,
              EntryIndex our_contact, EntryIndex their_contact)
      : ours_(ours),
        theirs_(theirs),
        our_side_(our_side),
        their_side_(their_side),
        our_contact_(contact_at(ours, our_contact)),
        their_contact_(contact_at(theirs, their_contact)) {}

  /// The updates that bring each list together that both changed, by their day.
  std::map<Date, Update> brought_together() {
    bring_together(&Details<Kept>::aliases, &Details<Changed>::aliases);
    bring_together(&Details<Kept>::phone, &Details<Changed>::phone);
    bring_together(&Details<Kept>::email, &Details<Changed>::email);
    bring_together(&Details<Kept>::groups, &Details<Changed>::groups);
    return std::move(updates_);
  }

 private:
  template <class T>
  std::optional<Date> last_own(const History& history, const MergeSide& side, const ContactHistory& contact,
                               std::optional<Change<std::vector<T>>> Details<Changed>::*changed) const {
    std::optional<Date> last;
    for (const auto i : contact.updates)
      if (side.is_own[i] && (*history.as<Update>(i).details.*changed)) last = history.as<Update>(i).date;
    return last;
  }

  template <class T> void bring_together(std::vector<T> Details<Kept>::*kept,
                                         std::optional<Change<std::vector<T>>> Details<Changed>::*changed) {
    const auto our_last = last_own(ours_, our_side_, our_contact_, changed),
               their_last = last_own(theirs_, their_side_, their_contact_, changed);
    if (!our_last || !their_last) return;
    const auto all = [](EntryIndex) { return true; };
    const auto base =
        list_after(ours_, our_contact_, kept, changed, [&](EntryIndex i) { return !our_side_.is_own[i]; });
    const auto ours = list_after(ours_, our_contact_, kept, changed, all),
               theirs = list_after(theirs_, their_contact_, kept, changed, all);
    const auto in_base = as_set(base), in_ours = as_set(ours), in_theirs = as_set(theirs);
    if (in_ours == in_theirs) return;
    const auto is_out = [&](const T& member) {
      const auto text = folded_text(member);
      return in_base.contains(text) && !(in_ours.contains(text) && in_theirs.contains(text));
    };
    // Whose members come first must not depend on which side is ours.
    const bool ours_first = std::pair(*our_last, in_ours) < std::pair(*their_last, in_theirs);
    auto list = base;
    for (const auto* side : {ours_first ? &ours : &theirs, ours_first ? &theirs : &ours})
      list.insert(list.end(), side->begin(), side->end());
    std::erase_if(list, is_out);
    list = without_repeats(std::move(list));
    auto& update = updates_[std::max(*our_last, *their_last)];
    (*update.details).*changed = list.empty() ? Change<std::vector<T>>{} : Change<std::vector<T>>{std::move(list)};
  }

  const History &ours_, &theirs_;
  const MergeSide &our_side_, &their_side_;
  const ContactHistory &our_contact_, &their_contact_;
  std::map<Date, Update> updates_;
};

/// What `BothChanged` sees to; of every other field, asks too, the later change shows.
constexpr std::array<std::string_view, 4> lists_brought_together{"aliases", "phone", "email", "groups"};

/// The other fields that both changed to something else, by the last of the own updates on either side.
void tell_of_fields(const History& ours, const std::vector<EntryIndex>& our_updates, const History& theirs,
                    const std::vector<EntryIndex>& their_updates, std::vector<std::string>& told) {
  struct LastChange {
    EntryIndex update;
    Value value;
    std::string line;
  };
  const auto last_changes = [](const History& history, const std::vector<EntryIndex>& updates) {
    std::map<std::string, LastChange> last;
    for (const auto i : updates)
      for (const auto& key : key_lines_of(history.entry(i)))
        last.insert_or_assign(key.key, LastChange{i, key.value, trimmed(key.line)});
    for (const auto* key : {"contact", "date", "same_as", "note", "tags", "source"}) last.erase(key);
    return last;
  };
  const auto others = last_changes(theirs, their_updates);
  for (const auto& [key, own] : last_changes(ours, our_updates)) {
    const auto other = others.find(key);
    if (other == others.end() || other->second.value == own.value) continue;
    if (std::ranges::count(lists_brought_together, key) > 0 || key.starts_with("x_")) continue;
    const auto our_day = ours.as<Update>(own.update).date, their_day = theirs.as<Update>(other->second.update).date;
    const bool ours_is_first = std::pair(our_day, own.line) < std::pair(their_day, other->second.line);
    const auto &earlier = ours_is_first ? own : other->second, &later = ours_is_first ? other->second : own;
    told.push_back(
        shown(fmt::format("both sides changed the {} of {}: {}, {}, and {}, {}; the later one shows", key,
                          ours.as<Update>(own.update).contact.name, earlier.line, iso(std::min(our_day, their_day)),
                          later.line, iso(std::max(our_day, their_day)))));
  }
}

}  // namespace

FieldChanges field_changes(const MergeSide& ours, const MergeSide& theirs) {
  FieldChanges changes;
  if (!has_own_update(ours) || !has_own_update(theirs)) return changes;
  const auto our_ledger = checked(ours.blocks.ledger), their_ledger = checked(theirs.blocks.ledger);
  if (our_ledger.has_errors() || their_ledger.has_errors()) return changes;
  const auto &our_history = our_ledger.history(), &their_history = their_ledger.history();
  const auto their_updates = own_updates(their_history, theirs);
  for (const auto& [contact, updates] : own_updates(our_history, ours)) {
    const EntryIndex other{ours.in_other[contact]};
    const auto at = other == none ? their_updates.end() : their_updates.find(other);
    if (at == their_updates.end()) continue;
    tell_of_fields(our_history, updates, their_history, at->second, changes.told);
    ListUpdates list{updates, at->second, {}, 0};
    BothChanged both{our_history, ours, their_history, theirs, contact, other};
    for (auto& [date, update] : both.brought_together()) {
      update.date = date;
      update.contact = our_history.as<Update>(updates.back()).contact;
      if (!list.toml.empty()) list.toml += '\n';
      list.toml += toml_of({Content(std::move(update)), {}});
      ++list.count;
    }
    if (list.count > 0) changes.lists.push_back(std::move(list));
  }
  return changes;
}

}  // namespace netlog
