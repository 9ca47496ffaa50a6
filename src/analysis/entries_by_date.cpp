#include "netlog/analysis/entries_by_date.hpp"

#include "netlog/base/sorting.hpp"

#include <algorithm>

namespace netlog {

std::vector<EntryIndex> entries_by_date(const Network& network, const std::function<bool(EntryIndex)>& wanted) {
  std::vector<EntryIndex> entries;
  const auto& all = network.history().ledger.entries;
  for (const auto i : all.indices())
    if (wanted(i)) entries.push_back(i);
  sort_stably(entries, [&](EntryIndex i) { return date_of(all[i]); });
  return entries;
}

}  // namespace netlog
