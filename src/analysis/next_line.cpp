#include "netlog/analysis/next_line.hpp"

#include "netlog/analysis/gaps.hpp"
#include "netlog/analysis/groups.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {

const std::string& NextLookup::query_of(PersonIndex person) const {
  const auto [at, is_new] = queries_.try_emplace(person);
  if (is_new) at->second = network_.contact_names().shortest_query(person);
  return at->second;
}

const Directory& NextLookup::directory() const {
  if (!directory_) directory_.emplace(network_);
  return *directory_;
}

const std::string& NextLookup::first_group() const {
  if (first_group_) return *first_group_;
  for (const auto& group : make_groups(network_, network_.window()))
    if (!first_group_ && std::ranges::count(network_.my_groups(), folded(group.name)) > 0) first_group_ = group.name;
  return *first_group_;
}

const Item* NextLookup::need_covered_by(PersonIndex person) const {
  if (!needs_covered_) needs_covered_ = oldest_needs_covered(network_);
  return (*needs_covered_)[person];
}

std::string NextLine::ago(Date date) const {
  return days_ago(date, input.network.as_of());
}

std::string NextLine::item_ago() const {
  return ago(*date_of(input.entry(*found.item)));
}

std::string NextLine::last_status() const {
  const auto last = input.network.last_outcome(*found.item);
  if (last == none) return {};
  return fmt::format(", {} {}", spelled(input.history.as<Outcome>(last).status), ago(*input.history.counts_on[last]));
}

std::string NextLine::outcome_command(Status status) const {
  return command_line({"outcome", std::string(spelled(status)), id_of(input.entry(*found.item))->text}, {});
}

std::string joined(std::string_view joint, const std::optional<std::string>& text) {
  return text ? fmt::format("{}{}", joint, *text) : std::string();
}

}  // namespace netlog
