// Whatever the bytes of a ledger: netlog reads it, tells what is wrong and doubtful, goes on without the entries that
// have errors, and what it writes of those that have none reads as the same again.

#include "netlog/ledger/ledger.hpp"

#include "netlog/analysis/balance.hpp"
#include "netlog/analysis/next.hpp"
#include "netlog/base/calendar.hpp"
#include "netlog/ledger/toml.hpp"
#include "netlog/network/history.hpp"
#include "netlog/network/network.hpp"
#include "netlog/network/warnings.hpp"

#include <string>

#include "targets.hpp"

namespace netlog {
namespace {

/// Asks everything of a history that reading, checking and going on with it ask.
void ask(const History& history) {
  require(history.ledger.findings.empty(), "what is left has no errors");
  for (const auto i : history.ledger.entries.indices()) {
    require(!contact_of(history.entry(i)) || history.person_of[i] < history.persons.size(),
            "an entry with a contact is one with a person");
    require(!std::holds_alternative<Outcome>(history.entry(i).content) || history.item_of[i] < history.items.size(),
            "an outcome is that of an item");
  }
  for (const auto as_of : {first_date, date_on(std::chrono::year{2026} / std::chrono::November / 20), last_date}) {
    const Network network{history, as_of, history.ledger.settings.window()};
    warnings(history, as_of);
    make_balance(network);
    make_next(network, 0);
    network.groups();
  }
}

void write_and_read_again(const Ledger& ledger) {
  for (const auto& entry : ledger.entries) {
    const auto once = to_toml(entry);
    const auto again = read_ledger(once);
    require(again.findings.empty() && again.entries.size() == 1 && to_toml(again.entries.front()) == once,
            "an entry that is written reads as the same");
  }
}

}  // namespace

void fuzz_ledger(std::string_view bytes) {
  const auto read = checked(read_ledger(std::string(bytes)));
  const auto left = without_errors(read.ledger());
  ask(left);
  write_and_read_again(left.ledger);
}

}  // namespace netlog
