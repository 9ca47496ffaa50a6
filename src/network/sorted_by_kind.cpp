#include "netlog/network/sorted_by_kind.hpp"

#include <algorithm>
#include <variant>

namespace netlog {

std::optional<EntryIndex> where_days_go_back_by_kind(const IndexedVector<Entry>& entries) {
  std::vector<bool> seen(std::variant_size_v<Content>);
  std::optional<Date> latest, latest_of_kind;
  std::size_t in_a_row = 0, kinds_of_several = 0;
  std::optional<EntryIndex> back;
  for (const auto i : entries.indices()) {
    const auto& content = entries[i].content;
    if (i == 0 || entries[i - 1].content.index() != content.index()) {
      if (seen[content.index()]) return {};
      seen[content.index()] = true;
      in_a_row = 0;
      latest = std::max(latest, latest_of_kind);
    }
    if (std::holds_alternative<Contact>(content) || std::holds_alternative<Update>(content) ||
        std::holds_alternative<Group>(content))
      continue;
    if (++in_a_row == 2) ++kinds_of_several;
    const auto date = date_of(entries[i]);
    latest_of_kind = std::max(latest_of_kind, date);
    if (!back && date < latest) back = i;
  }
  // A single entry of a kind stands by itself in any order.
  return kinds_of_several >= 2 ? back : std::nullopt;
}

}  // namespace netlog
