#include "netlog/analysis/brief.hpp"

#include "netlog/base/sorting.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>

namespace netlog {
namespace {

bool is_of(const std::vector<FoundContact>& hits, PersonIndex person) {
  return std::ranges::any_of(hits, [&](const FoundContact& hit) { return hit.person == person; });
}

/// The best three of `hits` but the contact's own.
std::vector<FoundContact> best_others(std::vector<FoundContact> hits, PersonIndex person) {
  std::erase_if(hits, [&](const FoundContact& hit) { return hit.person == person; });
  if (hits.size() > best_of_a_need) hits.resize(best_of_a_need);
  return hits;
}

/// What a contact does, as if somebody needed it.
std::string trade_and_tags(const Network& network, PersonIndex person) {
  const auto profile = network.profile(person);
  auto text = profile.details.trade.value_or("");
  for (const auto& tag : profile.remarks.tags) text += " " + tag;
  return text;
}

bool is_to_remember(const Entry& entry) {
  return std::holds_alternative<Note>(entry.content) ||
         (std::holds_alternative<Meeting>(entry.content) && remarks_of(entry).note);
}

}  // namespace

std::vector<EntryIndex> open_with(const Network& network, PersonIndex person) {
  const auto& history = network.history();
  std::vector<EntryIndex> open;
  for (const auto& item : history.items)
    if (history.person_of[item.entry] == person && network.counts(item.entry) && network.is_open(item))
      open.push_back(item.entry);
  sort_stably(open, [&](EntryIndex i) { return date_of(history.entry(i)); });
  return open;
}

Brief make_brief(const Network& network, PersonIndex person) {
  const auto& history = network.history();
  Brief brief;
  brief.person = person;
  brief.reciprocity = reciprocity(network, person, dealings(network)[person]);
  brief.open = open_with(network, person);
  const auto& names = contact_names(network);
  const Directory directory{network};
  for (const auto i : history.by_date) {
    const auto& entry = history.entry(i);
    if (!network.counts(i)) break;
    if (history.person_of[i] == person) {
      if (std::holds_alternative<Meeting>(entry.content)) brief.last_meeting = i;
      if (is_to_remember(entry)) brief.notes.push_back(i);
    }
    const auto* need = std::get_if<Need>(&entry.content);
    if (!need || !network.is_open(history.items[history.item_of[i]])) continue;
    const auto hits = directory.for_need(need->wanted, need->who);
    if (names.find(need->who) == std::vector{person})
      brief.wishes.push_back({i, best_others(hits, person)});
    else if (is_of(hits, person))
      brief.fitting.push_back(i);
  }
  brief.alike = best_others(directory.for_need(trade_and_tags(network, person)), person);
  return brief;
}

}  // namespace netlog
