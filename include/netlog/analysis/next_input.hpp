#pragma once
// What the rules of `next` look at, and what they find.

#include "netlog/analysis/balance.hpp"
#include "netlog/ledger/rules.hpp"
#include "netlog/network/network.hpp"

#include <optional>
#include <vector>

namespace netlog {

/// What the rules look at, worked out once: O(entries + contacts). The network must outlive it.
struct NextInput {
  explicit NextInput(const Network& network);

  const Network& network;
  const History& history;
  IndexedVector<Dealings, Person> dealings;  // of each person, as all lists here
  /// The date of the last entry with them but updates, of the last meeting, of the last meeting or note.
  IndexedVector<std::optional<Date>, Person> last_entry, last_meeting, last_talk;
  IndexedVector<std::optional<Date>, Person> next_meeting;  // the first one dated after the network's day
  IndexedVector<bool, Person> takes_part;
  std::vector<PersonIndex> participants;

  const Entry& entry(const Item& item) const { return history.entry(item.entry); }
  Standing standing(PersonIndex person) const { return netlog::standing(dealings[person], network); }
  /// Whether `n` days, or more, have passed since `date`.
  bool have_passed(int n, Date date) const { return network.as_of() - date >= days{n}; }
  /// Whether a meeting with the person is so near that there is no need to ask for one.
  bool is_to_be_met(PersonIndex person) const;
  /// The date of the last outcome of an item by now; none before the first.
  std::optional<Date> last_outcome(const Item& item) const;
};

/// A contact or item that a rule found; it is put into words only when it is to be shown.
struct Found {
  std::optional<Date> since = {};  // what waits the longest is shown first
  PersonIndex person;              // with whom
  const Item* item = nullptr;      // about what; lives as long as the history
};

/// Sorts by `since`, none before all, then by name; else as it was.
void sort_by_age(std::vector<Found>& found, const NextInput& input);

}  // namespace netlog
