#include "netlog/analysis/next_rules.hpp"

#include "netlog/network/oneself.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

namespace netlog {

const RuleOfNext& rule_of_next(Rule rule) {
  for (const auto rows : {entry_rules(), contact_rules()})
    if (const auto row = std::ranges::find(rows, rule, &RuleOfNext::rule); row != rows.end()) return *row;
  throw std::logic_error(fmt::format("the rule {} has no row", spelled(rule)));
}

std::vector<Found> found_by(Rule rule, const NextInput& input) {
  const auto number = input.history.ledger.settings.next.number(rule);
  if (!number) return {};
  auto found = rule_of_next(rule).find(input, *number);
  // There is nothing to ask of somebody who was recommended to themselves; `check` warns of the slip.
  std::erase_if(
      found, [&](const Found& one) { return one.item && key_of_oneself(input.history, one.item->entry).has_value(); });
  sort_by_age(found, input);
  return found;
}

}  // namespace netlog
