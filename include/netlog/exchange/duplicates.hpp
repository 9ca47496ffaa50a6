#pragma once
// Contacts of a ledger who are, or may be, one.

#include "netlog/exchange/who_is_who.hpp"
#include "netlog/network/network.hpp"

#include <string>
#include <vector>

namespace netlog {

/// Two contacts, the one that stands first in the file first, and what both have: "0745 010 114", or a word of it.
struct LikelyPair {
  PersonIndex first, second;
  bool is_same = false;  // by Who is who; else it is unclear
  std::string common;
};

/// All pairs by Who is who, in the order of the file.
std::vector<LikelyPair> likely_pairs(const Network& network);

}  // namespace netlog
