#pragma once
// A ledger that names nobody, and has the same figures.

#include "netlog/network/history.hpp"

#include <string>

namespace netlog {

/// The ledger with a pseudonym in place of each name and of all else that its owner put in words but trades, the same
/// for texts that are the same folded, whatever key they stand in: "contact 1", another name of theirs "contact 1 (2)",
/// "prospect 3", "company 2". Notes, sources, the owner's own keys, aliases, books and comments go; trades, dates,
/// values, kinds, ids and the words for points of `score` stay. So every figure but those of whom `next` names does.
std::string with_pseudonyms(const History& history);

}  // namespace netlog
