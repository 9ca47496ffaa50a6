#include "netlog/syntax/contact_changes.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/spelling.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/details.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

template <class T> std::string as_compared(const T& member) {
  return folded(Spelling<T>::print(member).text);
}
template <class T> std::string as_spelled(const T& value) {
  return Spelling<T>::print(value).text;
}

template <class T> bool holds(const std::vector<T>& list, const T& member) {
  return std::ranges::count(list, as_compared(member), as_compared<T>) > 0;
}

/// The list of one contact once the list of the whole person is to be `wanted`. The first contact brings what is new.
template <class T> std::vector<T> part_of_list(const std::vector<T>& own, const std::vector<T>& present,
                                               const std::vector<T>& wanted, bool is_first) {
  const auto is_new = [&](const T& member) {
    return std::ranges::count(present, as_spelled(member), as_spelled<T>) == 0;
  };
  if (is_first && std::ranges::any_of(wanted, is_new)) return wanted;
  std::vector<T> kept;
  for (const auto& member : own)
    if (holds(wanted, member)) kept.push_back(member);
  return kept;
}

/// Whether two values or lists are spelled alike.
template <class T> bool are_alike(const std::optional<T>& a, const std::optional<T>& b) {
  return a.has_value() == b.has_value() && (!a || as_spelled(*a) == as_spelled(*b));
}
template <class T> bool are_alike(const std::vector<T>& a, const std::vector<T>& b) {
  return std::ranges::equal(a, b, {}, as_spelled<T>, as_spelled<T>);
}

/// What one contact has to say of a field so that `wanted` holds of the person, whose field is `present`.
template <class T> std::optional<Change<T>> part(const std::optional<T>& own, const std::optional<T>& present,
                                                 const Change<T>& wanted, std::string_view key, bool is_first) {
  if (are_alike(present, wanted.to)) return {};
  if (wanted.to) return is_first ? std::optional(wanted) : std::nullopt;
  // The end of a contact that is joined to another one counts for nothing, see `Network::profile`.
  return own && (is_first || key != "ended") ? std::optional(Change<T>{}) : std::nullopt;
}
template <class T> std::optional<Change<std::vector<T>>> part(const std::vector<T>& own, const std::vector<T>& present,
                                                              const Change<std::vector<T>>& wanted, std::string_view,
                                                              bool is_first) {
  auto list = part_of_list(own, present, wanted.to.value_or(std::vector<T>{}), is_first);
  if (are_alike(own, list)) return {};
  return Change<std::vector<T>>{list.empty() ? std::nullopt : std::optional(std::move(list))};
}

/// What the contact `update` is about is in its ledger; none where nobody is called so.
const ContactHistory* contact_written_of(const Network& network, const Update& update) {
  const auto person = contact_called(network, update.contact.name);
  if (person == none) return nullptr;
  const auto& contacts = network.history().persons[person].contacts;
  const auto is_called_so = [&](const ContactHistory& contact) {
    return folded(network.on(update.date).profile_apart(contact).name) == folded(update.contact.name);
  };
  const auto found = std::ranges::find_if(contacts, is_called_so);
  return found == contacts.end() ? &contacts.front() : &*found;
}

/// What later updates put in the place of what `update`, which is not written yet, says: a warning for each of them.
std::vector<std::string> replaced_later(const Network& network, const Update& update) {
  const auto* contact = contact_written_of(network, update);
  std::vector<std::string> all;
  if (!contact) return all;
  std::vector<std::string> seen;  // each field is replaced by the first later update of it
  for (const auto i : contact->updates) {
    const auto& later = network.history().as<Update>(i);
    if (later.date <= update.date) continue;
    std::vector<std::string> fields;
    const auto note = [&](std::string_view key, bool both) {
      if (!both || std::ranges::count(seen, key) > 0) return;
      seen.emplace_back(key);
      fields.emplace_back(key);
    };
    note("name", later.name && update.name);
    each_field([&](std::string_view key, const auto& one, const auto& other) { note(key, one && other); },
               *update.details, *later.details);
    if (fields.empty()) continue;
    all.push_back(fmt::format("the update of {} replaces {} from then on; to change that one: {}", iso(later.date),
                              enumerated(fields), edit_at({network.history().entry(i).line, 1})));
  }
  return all;
}

}  // namespace

std::vector<Update> updates_for(const Network& network, PersonIndex person, const DesiredContact& wanted) {
  const auto& contacts = network.history().persons[person].contacts;
  const auto present = network.profile(person);
  std::vector<Update> updates;
  for (const auto& contact : contacts) {
    const bool is_first = &contact == &contacts.front();
    const auto own = network.profile_apart(contact);
    Update update{.contact = {own.name}, .date = network.as_of()};
    each_field(
        [&](std::string_view key, const auto& before, const auto& whole, const auto& change, auto& to_write) {
          if (change) to_write = part(before, whole, *change, key, is_first);
        },
        own.details, present.details, wanted.details, *update.details);
    if (is_first && wanted.name && *wanted.name != own.name) update.name = wanted.name;
    bool says_something = update.name.has_value();
    each_row(*update.details,
             [&](const auto&, const auto& field) { says_something = says_something || field.has_value(); });
    if (says_something) updates.push_back(std::move(update));
  }
  return updates;
}

void add_updates(Draft& draft, const std::vector<Update>& updates) {
  for (const auto& update : updates) {
    for (auto& later : replaced_later(draft.network(), update)) draft.warn(std::move(later));
    draft.add(update);
  }
}

}  // namespace netlog
