#pragma once
// When two entries say the same: compared as names are, with what is left out filled in.

#include "netlog/ledger/entries.hpp"

#include <string>
#include <utility>
#include <vector>

namespace netlog {

/// What an entry says beside its contact, key by key, texts folded; without the keys of `ignored`. Two entries of one
/// kind with one contact are alike when these are equal.
using Likeness = std::vector<std::pair<std::string, std::string>>;
Likeness likeness(const Entry& entry, const Currency& currency, const std::vector<std::string>& ignored);

}  // namespace netlog
