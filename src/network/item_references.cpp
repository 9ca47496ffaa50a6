#include "netlog/network/item_references.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/fields.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

bool is_won(const Network& network, const Item& item) {
  const auto result = network.result(item);
  return result && result->status == Status::won;
}

/// The items of the status' kind that `fitting` accepts.
std::vector<const Item*> items_that(const Network& network, Status status,
                                    const std::function<bool(const Item&)>& fitting) {
  std::vector<const Item*> items;
  for (const auto& item : network.history().items)
    if (network.counts(item.entry) && fits(status, network.history().entry(item.entry)) && fitting(item))
      items.push_back(&item);
  return items;
}

/// Those of `items` that `reference` means: by the beginning of their id, their contact, or their other party.
std::vector<const Item*> meant(const Network& network, const std::vector<const Item*>& items,
                               std::string_view reference) {
  const auto& history = network.history();
  const auto beginning = ascii_lower(reference);
  const auto contacts = contact_names(network).find(reference);
  std::vector<Named> parties;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (const auto* party = other_party(history.entry(items[i]->entry))) parties.push_back({i, {*party}});
  const auto by_party = NameBook{parties}.find(reference);
  std::vector<const Item*> found;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto entry = items[i]->entry;
    if ((beginning.size() >= 2 && id_of(history.entry(entry))->text.starts_with(beginning)) ||
        std::ranges::count(contacts, history.person_of[entry]) > 0 || std::ranges::count(by_party, i) > 0)
      found.push_back(items[i]);
  }
  return found;
}

/// Those of `items` whose `for` has all words of `reference`.
std::vector<const Item*> meant_by_wanted(const Network& network, const std::vector<const Item*>& items,
                                         std::string_view reference) {
  std::vector<const Item*> found;
  for (const auto* item : items)
    if (const auto* wanted = wanted_of(network.history().entry(item->entry)); wanted && has_words(*wanted, reference))
      found.push_back(item);
  return found;
}

/// What `reference` means, among `items_for` a status; where that is nothing, among the referrals already won.
struct Reference {
  std::vector<const Item*> items;
  bool already_won = false;
};

Reference understood(const Network& network, Status status, std::string_view reference) {
  const auto fitting = items_for(network, status);
  auto won = status == Status::won
                 ? items_that(network, status, [&](const Item& item) { return is_won(network, item); })
                 : std::vector<const Item*>{};
  for (const auto by : {meant, meant_by_wanted}) {
    if (auto found = by(network, fitting, reference); !found.empty()) return {std::move(found)};
    if (auto found = by(network, won, reference); !found.empty()) return {std::move(found), true};
  }
  return {};
}

/// "e16wnz  16 Sep  Andrei Neagu to Brutăria Coaja for web shop".
std::string item_line(const Network& network, const Item& item) {
  const auto& entry = network.history().entry(item.entry);
  return fmt::format("{}  {}  {}", id_of(entry)->text, day_and_month(*date_of(entry), network.as_of()),
                     item_in_words(network, item));
}

std::string kinds_wanted(Status status) {
  if (status == Status::thanked) return "referrals won and not thanked since";
  return fmt::format("open {}s", kind_for(status));
}

/// The entry of a group itself; where it has none, those of the contacts that name it.
std::vector<EntryIndex> entries_of_group(const Network& network, const std::string& name) {
  const auto& entries = network.history().ledger.entries;
  const auto wanted = folded(name);
  std::vector<EntryIndex> own, others;
  for (const auto i : entries.indices()) {
    const auto& content = entries[i].content;
    const auto* group = std::get_if<Group>(&content);
    if (group && folded(group->name) == wanted) own.push_back(i);
    if (!std::holds_alternative<Contact>(content) && !std::holds_alternative<Update>(content)) continue;
    bool names_it = false;
    each_value<GroupName>(
        entries[i], [&](std::string_view, const GroupName& one) { names_it = names_it || folded(one.name) == wanted; });
    if (names_it) others.push_back(i);
  }
  if (own.empty() && others.empty())
    refuse(fmt::format("the group {} has no entry of its own", shown(name)), "netlog group makes one");
  return own.empty() ? others : own;
}

/// Refuses a reference that means several items or contacts.
[[noreturn]] void refuse_several(const Network& network, std::string_view reference,
                                 const std::vector<const Item*>& items, const std::vector<PersonIndex>& persons) {
  Problem problem{
      .what = fmt::format("\"{}\" is the beginning of {}{}", shown(reference),
                          counted(std::int64_t(items.size()), "id"), persons.empty() ? "" : ", and part of a name"),
      .remedy = "write more of it:"};
  for (const auto* item : items) problem.details.push_back(item_line(network, *item));
  const auto& book = contact_names(network);
  for (const auto person : persons)
    problem.details.push_back(fmt::format("{}  {}", shown(book.shortest_query(person)), shown(network.name(person))));
  throw UsageError(std::move(problem));
}

}  // namespace

std::vector<const Item*> items_for(const Network& network, Status status) {
  if (status == Status::thanked)
    return items_that(network, status, [&](const Item& item) { return network.is_to_thank(item); });
  const auto open = items_that(network, status, [&](const Item& item) { return network.is_open(item); });
  if (status != Status::won) return open;
  // A contact without an open referral is meant with the only one already won: repeat business.
  const auto person_of = [&](const Item* item) { return network.history().person_of[item->entry]; };
  const auto won = items_that(network, status, [&](const Item& item) { return is_won(network, item); });
  auto all = open;
  for (const auto* item : won)
    if (std::ranges::count(open, person_of(item), person_of) == 0 &&
        std::ranges::count(won, person_of(item), person_of) == 1)
      all.push_back(item);
  return all;
}

const std::string* other_party(const Entry& entry) {
  if (const auto* referral = std::get_if<Referral>(&entry.content))
    return referral->prospect ? &*referral->prospect : nullptr;
  if (const auto* invitation = std::get_if<Invitation>(&entry.content))
    return invitation->guest ? &*invitation->guest : nullptr;
  return &std::get<Need>(entry.content).who;
}

std::string item_in_words(const Network& network, const Item& item) {
  const auto& entry = network.history().entry(item.entry);
  const auto person = network.history().person_of[item.entry];
  std::string text;
  if (person != none) text += shown(network.name(person));
  if (const auto* referral = std::get_if<Referral>(&entry.content)) {
    const bool given = referral->direction == Direction::given;
    if (referral->prospect)
      text += fmt::format(" {} {}", given ? "to" : "sent you", shown(*referral->prospect));
    else
      text += given ? ", recommended" : " recommended you";
  } else if (const auto* invitation = std::get_if<Invitation>(&entry.content)) {
    text += invitation->guest ? fmt::format(" brought {}", shown(*invitation->guest)) : std::string();
    text += fmt::format(" to {}", shown(network.name_now(invitation->group).name));
  } else {
    text += shown(std::get<Need>(entry.content).who);
  }
  if (const auto* wanted = wanted_of(entry)) text += fmt::format(" for {}", shown(*wanted));
  return text;
}

const Item& find_item(const Network& network, Status status, std::string_view reference) {
  require_letters(reference);
  const auto& history = network.history();
  for (const auto& item : history.items) {
    if (id_of(history.entry(item.entry))->text != ascii_lower(reference)) continue;
    if (fits(status, history.entry(item.entry))) return item;
    throw UsageError(
        {.what = fmt::format("{} is {}, not {}", ascii_lower(reference),
                             with_article(kind_of(history.entry(item.entry))), with_article(kind_for(status))),
         .remedy = fmt::format("netlog list {}s shows those", kind_for(status))});
  }
  const auto [found, already_won] = understood(network, status, reference);
  if (found.size() == 1 && !already_won) return *found.front();
  if (found.empty())
    throw UsageError({.what = fmt::format("\"{}\" is none of the {}", shown(reference), kinds_wanted(status)),
                      .remedy = fmt::format("netlog list {}s{} shows them", kind_for(status),
                                            status == Status::thanked ? "" : " --open")});
  Problem problem{
      .what = already_won ? fmt::format("\"{}\" is none of the open referrals, but one already won", shown(reference))
                          : fmt::format("\"{}\" is one of {} {}", shown(reference), found.size(), kinds_wanted(status)),
      .remedy = "say which by its id:"};
  std::vector<Meaning> meanings;
  for (const auto* item : found) {
    problem.details.push_back(item_line(network, *item));
    meanings.push_back({id_of(history.entry(item->entry))->text, problem.details.back()});
  }
  throw Unclear(Referent::item, reference, std::move(meanings), std::move(problem));
}

std::vector<EntryIndex> find_entries(const Network& network, std::string_view reference) {
  require_letters(reference);
  const auto& history = network.history();
  const auto beginning = ascii_lower(reference);
  std::vector<const Item*> items;
  bool is_whole_id = false;
  for (const auto& item : history.items) {
    const auto& id = id_of(history.entry(item.entry))->text;
    if (id == beginning) {
      items = {&item};
      is_whole_id = true;
      break;
    }
    if (beginning.size() >= 2 && id.starts_with(beginning)) items.push_back(&item);
  }
  const auto persons = is_whole_id ? std::vector<PersonIndex>{} : contact_names(network).find(reference);
  if (items.empty() && persons.empty() && !groups_meant(network, reference).empty())
    return entries_of_group(network, find_group(network, reference));
  if (items.empty() && persons.empty())
    refuse_unknown_contact(
        network, reference,
        {.what = fmt::format("\"{}\" is no id, and no contact or group is called so", shown(reference)),
         .remedy = "netlog log shows all ids"});
  if (items.empty()) find_contact(network, reference);  // refuses several
  if (items.size() + persons.size() > 1) refuse_several(network, reference, items, persons);
  std::vector<EntryIndex> entries;
  for (const auto i : history.ledger.entries.indices()) {
    const bool is_meant = items.empty() ? history.person_of[i] == persons.front()
                                        : history.item_of[i] != none && &history.items[history.item_of[i]] == items[0];
    if (is_meant) entries.push_back(i);
  }
  return entries;
}

}  // namespace netlog
