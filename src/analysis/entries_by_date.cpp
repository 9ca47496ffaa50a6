#include "netlog/analysis/entries_by_date.hpp"

#include <algorithm>

namespace netlog {

std::vector<std::size_t> entries_by_date(const Network& network, const std::function<bool(std::size_t)>& wanted) {
  std::vector<std::size_t> entries;
  const auto& all = network.history().ledger.entries;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (wanted(i)) entries.push_back(i);
  std::ranges::stable_sort(entries, {}, [&](std::size_t i) { return date_of(all[i]); });
  return entries;
}

}  // namespace netlog
