#include "netlog/network/network.hpp"

#include "netlog/base/repeats.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/details.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/network/names.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace netlog {
namespace {

template <class T> void apply(const std::optional<Change<T>>& change, std::optional<T>& field) {
  if (change) field = change->to;
}
template <class T> void apply(const std::optional<Change<std::vector<T>>>& change, std::vector<T>& field) {
  if (change) field = change->to.value_or(std::vector<T>{});
}

template <class Optional> void fill_in(Optional& field, const Optional& other) {
  if (!field) field = other;
}
template <class T> void fill_in(std::vector<T>& list, const std::vector<T>& other) {
  list.insert(list.end(), other.begin(), other.end());
  list = without_repeats(std::move(list));
}

/// What one `[[contact]]` entry and its updates say on a day.
Profile profile_of(const History& history, const ContactHistory& contact, Date as_of) {
  const auto& entry = history.as<Contact>(contact.entry);
  Profile profile{entry.name, entry.date, *entry.details, entry.remarks};
  for (const auto i : contact.updates) {
    const auto& update = history.as<Update>(i);
    if (update.date > as_of) break;
    if (update.name) profile.name = *update.name;
    each_field([](auto, auto& field, const auto& change) { apply(change, field); }, profile.details, *update.details);
  }
  return profile;
}

}  // namespace

bool is_member_on(const Group& group, Date date) {
  return (!group.date || *group.date <= date) && (!group.ended || date < *group.ended);
}

Network::Network(const History& history, Date as_of, days window)
    : history_(&history),
      as_of_(as_of),
      length_(window),
      window_{std::max(first_date, as_of - window + days{1}), as_of} {
  for (const auto& entry : history.ledger.entries)
    if (const auto* group = std::get_if<Group>(&entry.content); group && is_member_on(*group, as_of))
      my_groups_.push_back(folded(group->name));
}

bool Network::is_known(PersonIndex person) const {
  const auto& since = history_->persons[person].known_since;
  return !since || *since <= as_of_;
}

std::optional<Date> Network::watched_since(PersonIndex person) const {
  const auto& begins = history_->log_begins;
  if (!begins || !counts(*begins)) return {};
  // None, always known, is before all days.
  return std::max(history_->persons[person].known_since, begins);
}

std::optional<Date> Network::ended(PersonIndex person) const {
  const auto& contact = history_->persons[person].contacts.front();
  auto ended = history_->as<Contact>(contact.entry).details->ended;
  for (const auto i : contact.updates) {
    const auto& update = history_->as<Update>(i);
    if (update.date > as_of_) break;
    apply(update.details->ended, ended);
  }
  return ended;
}

bool Network::takes_part(PersonIndex person) const {
  if (!is_known(person)) return false;
  const auto end = ended(person);
  return !end || as_of_ < *end;
}

std::vector<PersonIndex> Network::participants() const {
  std::vector<PersonIndex> persons;
  for (const auto i : history_->persons.indices())
    if (takes_part(i)) persons.push_back(i);
  return persons;
}

Profile Network::profile(PersonIndex person) const {
  const auto& contacts = history_->persons[person].contacts;
  const auto profile_of_one = [&](const ContactHistory& contact) {
    auto one = profile_of(*history_, contact, as_of_);
    auto& introduced_by = one.details.introduced_by;
    if (!introduced_by) return one;
    const auto by = history_->persons_named.find(introduced_by->name);
    // Whoever introduced a contact may turn out to be the same person: then somebody else who did stands.
    if (by != history_->persons_named.end() && by->second == person) introduced_by.reset();
    return one;
  };
  Profile profile = profile_of_one(contacts.front());
  const auto ended = profile.details.ended;
  for (std::size_t i = 1; i < contacts.size(); ++i) {
    auto other = profile_of_one(contacts[i]);
    each_field([](auto, auto& field, const auto& value) { fill_in(field, value); }, profile.details, other.details);
    fill_in(profile.remarks.note, other.remarks.note);
    fill_in(profile.remarks.tags, other.remarks.tags);
    fill_in(profile.remarks.source, other.remarks.source);
    if (other.date) profile.date = std::min(profile.date.value_or(*other.date), *other.date);
  }
  profile.details.ended = ended;
  each_value<ContactName>(profile.details,
                          [&](std::string_view, ContactName& contact) { contact = name_now(contact); });
  each_value<GroupName>(profile.details, [&](std::string_view, GroupName& group) { group = name_now(group); });
  return profile;
}

Profile Network::profile_apart(const ContactHistory& contact) const {
  return profile_of(*history_, contact, as_of_);
}

ContactName Network::name_now(const ContactName& introducer) const {
  const auto at = history_->persons_named.find(introducer.name);
  return at == history_->persons_named.end() ? introducer : ContactName{name(at->second)};
}

GroupName Network::name_now(const GroupName& group) const {
  const auto at = history_->groups_shown.find(group.name);
  return at == history_->groups_shown.end() ? group : GroupName{at->second};
}

Entry Network::with_names_now(EntryIndex entry) const {
  Entry now = history_->entry(entry);
  const bool tells_of_names = std::holds_alternative<Update>(now.content);
  each_value<ContactName>(now, [&](std::string_view key, ContactName& contact) {
    if (key == "contact" && !tells_of_names)
      contact.name = name(history_->person_of[entry]);
    else if (key != "contact" && key != "same_as")
      contact = name_now(contact);
  });
  each_value<GroupName>(now, [&](std::string_view, GroupName& group) { group = name_now(group); });
  return now;
}

std::string Network::name(PersonIndex person) const {
  const auto& contact = history_->persons[person].contacts.front();
  std::string name = history_->as<Contact>(contact.entry).name;
  for (const auto i : contact.updates) {
    const auto& update = history_->as<Update>(i);
    if (update.date > as_of_) break;
    if (update.name) name = *update.name;
  }
  return name;
}

const ContactNames& Network::contact_names() const {
  if (!contact_names_) {
    std::vector<Named> named;
    for (const auto i : history_->persons.indices()) {
      const auto shown_first = name(i);
      named.push_back({i, {shown_first}});
      for (const auto& other : history_->persons[i].names)
        if (other != shown_first) named.back().names.push_back(other);
    }
    contact_names_ = std::make_shared<const ContactNames>(named);
  }
  return *contact_names_;
}

std::int64_t cards_after(std::int64_t held, const Card& card) {
  const std::int64_t number = card.count.value_or(Count{1}).number;
  switch (card.action) {
    case CardAction::count:
      return number;
    case CardAction::take:
      return held + number;
    case CardAction::pass:
    case CardAction::drop:
      return held - number;
    default:
      return held;  // mine, of which nobody keeps count
  }
}

std::int64_t Network::cards_counted(PersonIndex person) const {
  std::int64_t held = 0;
  for (const auto i : history_->persons[person].cards) {
    const auto& card = history_->as<Card>(i);
    if (!counts(card.date)) break;
    held = cards_after(held, card);
  }
  return held;
}

std::int64_t Network::cards_held(PersonIndex person) const {
  return std::max<std::int64_t>(0, cards_counted(person));
}

bool Network::is_open(const Item& item) const {
  const auto closes = [&](EntryIndex i) {
    if (!counts(i)) return false;
    const auto status = history_->as<Outcome>(i).status;
    return status == Status::won || status == Status::lost || status == Status::joined || status == Status::declined ||
           status == Status::dropped;
  };
  const auto meets = [&](EntryIndex i) { return counts(i); };
  return std::ranges::none_of(item.outcomes, closes) && std::ranges::none_of(item.referrals, meets);
}

std::optional<Result> Network::result(const Item& item) const {
  std::optional<Result> result;
  for (const auto i : item.outcomes) {
    if (!counts(i)) break;
    const auto status = history_->as<Outcome>(i).status;
    if (status != Status::won && status != Status::lost) continue;
    if (!result || result->status != status) result = Result{status, *history_->counts_on[i]};
  }
  return result;
}

std::optional<Date> Network::first_outcome(const Item& item, std::optional<Status> status) const {
  for (const auto i : item.outcomes) {
    if (!counts(i)) break;
    if (!status || history_->as<Outcome>(i).status == *status) return history_->counts_on[i];
  }
  return {};
}

EntryIndex Network::last_outcome(const Item& item) const {
  EntryIndex last;
  for (const auto i : item.outcomes) {
    if (!counts(i)) break;
    last = i;
  }
  return last;
}

bool Network::is_to_thank(const Item& item) const {
  const auto final_result = result(item);
  if (!final_result || final_result->status != Status::won) return false;
  const auto first_won = first_outcome(item, Status::won);
  return std::ranges::none_of(item.outcomes, [&](EntryIndex i) {
    return counts(i) && history_->as<Outcome>(i).status == Status::thanked && *history_->counts_on[i] >= *first_won;
  });
}

std::map<std::string, KnownGroup> Network::groups() const {
  std::map<std::string, KnownGroup> groups;
  const auto named = [&](const std::string& name) -> KnownGroup& {
    auto& group = groups[folded(name)];
    if (group.name.empty()) group.name = name_now(GroupName{name}).name;
    return group;
  };
  for (const auto person : history_->persons.indices()) {
    if (!is_known(person)) continue;
    const bool takes_part_now = takes_part(person);
    for (const auto& group : profile(person).details.groups) named(group.name).members += takes_part_now ? 1 : 0;
  }
  for (const auto i : history_->ledger.entries.indices()) {
    const auto& entry = history_->entry(i);
    const bool says_what_a_contact_is =
        std::holds_alternative<Contact>(entry.content) || std::holds_alternative<Update>(entry.content);
    if (!says_what_a_contact_is)
      each_value<GroupName>(entry, [&](std::string_view, const GroupName& group) {
        if (counts(i)) named(group.name);
      });
  }
  for (const auto& entry : history_->ledger.entries) {
    const auto* own = std::get_if<Group>(&entry.content);
    const bool joined = own && (!own->date || counts(*own->date));
    if (!own || (!joined && !groups.contains(folded(own->name)))) continue;
    auto& group = named(own->name);
    group = {own->name, is_member_on(*own, as_of_), own->date, own->city, own->meets, group.members};
  }
  return groups;
}

bool Network::is_fellow(const Profile& profile) const {
  return std::ranges::any_of(profile.details.groups, [&](const GroupName& group) {
    return std::ranges::count(my_groups_, folded(group.name)) > 0;
  });
}

}  // namespace netlog
