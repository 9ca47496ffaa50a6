#pragma once
// The first pass over a ledger: what its names and ids mean. Used by history.cpp alone.

#include "netlog/network/history.hpp"

namespace netlog {

/// Fills in the persons and items of `history` (from its `ledger`), `person_of`, `item_of` and `persons_named`; what
/// the entries have wrong between them is added to `ledger.findings`. Nearly linear in the number of entries.
void resolve_references(History& history);

}  // namespace netlog
