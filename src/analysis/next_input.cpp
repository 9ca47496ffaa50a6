#include "netlog/analysis/next_input.hpp"

#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <string>
#include <variant>

namespace netlog {

NextInput::NextInput(const Network& as_of)
    : network(as_of),
      history(as_of.history()),
      dealings(netlog::dealings(as_of)),
      last_entry(history.persons.size()),
      last_meeting(last_entry),
      last_talk(last_entry),
      next_meeting(last_entry),
      takes_part(history.persons.size()),
      participants(as_of.participants()) {
  for (const auto person : participants) takes_part[person] = true;
  for (const auto i : history.by_date) {
    const auto person = history.person_of[i];
    const auto& content = history.entry(i).content;
    if (!network.counts(i)) {
      if (std::holds_alternative<Meeting>(content) && !next_meeting[person])
        next_meeting[person] = history.counts_on[i];
      continue;
    }
    if (person == none || std::holds_alternative<Contact>(content) || std::holds_alternative<Update>(content)) continue;
    const auto& date = history.counts_on[i];
    last_entry[person] = date;
    const bool met = std::holds_alternative<Meeting>(content);
    if (met) last_meeting[person] = date;
    if (met || std::holds_alternative<Note>(content)) last_talk[person] = date;
  }
}

bool NextInput::is_to_be_met(PersonIndex person) const {
  constexpr days near{30};
  return next_meeting[person] && *next_meeting[person] - network.as_of() <= near;
}

std::optional<Date> NextInput::last_outcome(const Item& item) const {
  const auto last = network.last_outcome(item);
  return last == none ? std::nullopt : history.counts_on[last];
}

void sort_by_age(std::vector<Found>& found, const NextInput& input) {
  struct Placed {
    std::optional<Date> since;  // none is before all days
    std::string name;
    Found found;
  };
  std::vector<Placed> placed;
  for (const auto& one : found) {
    const auto name = one.person == none ? input.history.as<Need>(one.item->entry).who : input.network.name(one.person);
    placed.push_back({one.since, folded(name), one});
  }
  sort_stably(placed, [](const Placed& a, const Placed& b) {
    return a.since != b.since ? a.since < b.since : a.name < b.name;
  });
  std::ranges::transform(placed, found.begin(), &Placed::found);
}

}  // namespace netlog
