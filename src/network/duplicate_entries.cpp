#include "netlog/network/duplicate_entries.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/unsaid.hpp"
#include "netlog/network/likeness.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace netlog {
namespace {

/// Adds the duplicates among entries of one kind, day and person.
void add_duplicates(std::vector<DuplicateEntry>& found, const History& history,
                    const std::vector<EntryIndex>& entries) {
  std::map<std::string, std::map<Likeness, EntryIndex>> all_seen;  // by the contact that an update names
  for (const auto i : entries) {
    const auto& entry = history.entry(i);
    if (const auto* note = std::get_if<Note>(&entry.content); note && note->text == unsaid) continue;
    const auto* update = std::get_if<Update>(&entry.content);
    auto& seen = all_seen[update ? folded(update->contact.name) : std::string()];
    auto what = likeness(entry, history.ledger.settings.currency(), {std::string("id")});
    if (const auto same = seen.find(what); same != seen.end()) {
      found.push_back({i, same->second});
      continue;
    }
    // Of updates only one that says what the one before it says is without effect.
    if (update) seen.clear();
    seen.emplace(std::move(what), i);
  }
}

}  // namespace

std::vector<DuplicateEntry> duplicate_entries(const History& history, EntryIndex first) {
  const auto& entries = history.ledger.entries;
  using Key = std::tuple<std::size_t, std::optional<Date>, PersonIndex>;  // kind, day and person
  const auto key = [&](EntryIndex i) {
    return Key{entries[i].content.index(), date_of(entries[i]), history.person_of[i]};
  };
  std::set<Key> of_interest;
  for (auto i = first; first > 0 && i < entries.size(); ++i) of_interest.insert(key(i));
  std::vector<std::pair<Key, EntryIndex>> in_groups;
  for (const auto i : entries.indices())
    if (const auto its_key = key(i); first == 0 || of_interest.contains(its_key)) in_groups.emplace_back(its_key, i);
  std::ranges::sort(in_groups);
  std::vector<DuplicateEntry> found;
  for (std::size_t from = 0, to = 0; from < in_groups.size(); from = to) {
    std::vector<EntryIndex> group;
    for (; to < in_groups.size() && in_groups[to].first == in_groups[from].first; ++to)
      group.push_back(in_groups[to].second);
    if (group.size() > 1) add_duplicates(found, history, group);
  }
  std::erase_if(found, [&](const DuplicateEntry& one) { return one.entry < first; });
  return found;
}

}  // namespace netlog
