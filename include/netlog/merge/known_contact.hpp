#pragma once
// A contact that two ledgers have, as far as they tell different things of it.

#include "netlog/merge/two_ledgers.hpp"
#include "netlog/network/history.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// How two entries tell one thing: their keys and values without those that are the same.
Difference difference_between(const Entry& here, const Entry& there);

/// What the contact of another ledger adds to one that is here.
struct KnownContact {
  std::optional<Entry> update;         // with what it never had here
  std::vector<std::string> differing;  // keys that differ from all it ever had here
  std::vector<std::string> lacking;    // keys that only the other ledger has, and no update can say: "date"
};
KnownContact compared(const History& here, const ContactHistory& contact, const Entry& there);

/// `block` with the values that `there` has for these keys. Comments within the entry go.
std::string with_values(const Block& block, const Entry& entry, const Entry& there,
                        const std::vector<std::string>& keys);

}  // namespace netlog
