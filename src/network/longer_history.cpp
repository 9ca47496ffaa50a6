#include "netlog/network/longer_history.hpp"

#include "netlog/base/problem.hpp"

#include <utility>

namespace netlog {

History longer_history(const History& history, const std::vector<Entry>& entries) {
  auto ledger = history.ledger;
  ledger.entries.insert(ledger.entries.end(), entries.begin(), entries.end());
  auto longer = checked(std::move(ledger));
  if (longer.has_errors()) {
    const auto& error = longer.ledger().findings.front();
    throw UsageError({.what = error.what, .remedy = error.remedy});
  }
  return std::move(longer).history();
}

}  // namespace netlog
