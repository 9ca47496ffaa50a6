#include "netlog/base/nearest.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>

namespace netlog {

std::size_t changes_between(std::string_view from, std::string_view to) {
  // Optimal string alignment, in three rows: two letters that were swapped count once.
  std::vector<std::size_t> before(to.size() + 1), last(to.size() + 1), now(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (from[i - 1] == to[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
        now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[to.size()];
}

std::string nearest(std::string_view typed, const std::vector<std::string>& known) {
  const std::string wanted = folded(typed);
  std::string best;
  std::size_t fewest = std::max<std::size_t>(2, wanted.size() / 3) + 1;
  for (const auto& word : known) {
    const std::string candidate = folded(word);
    const auto changes = candidate.starts_with(wanted) && wanted.size() > 1 ? 1 : changes_between(wanted, candidate);
    // A word of which nothing would be left is not what was meant.
    if (changes < fewest && changes < std::max(wanted.size(), candidate.size())) {
      fewest = changes;
      best = word;
    }
  }
  return best;
}

}  // namespace netlog
