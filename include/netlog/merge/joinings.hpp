#pragma once
// Updates that say with `same_as` that two contacts are one. That may be said once: a second time is a circle.

#include "netlog/merge/blocks.hpp"

#include <string>
#include <vector>

namespace netlog {

/// Which of the blocks of `other`, given by their numbers, join contacts that are one already by `here` and by those
/// joinings of `other` among them that stand before. Linear.
std::vector<std::size_t> repeated_joinings(const Blocks& here, const Blocks& other,
                                           const std::vector<std::size_t>& candidates);

/// "Ana Pop and Ana Rus", of an update that joins them.
std::string joined_pair(const Entry& update);

/// What else an update says that joins two contacts.
struct BesideJoining {
  std::string text = {};  // of the block without its `same_as`; empty where that would be no update
  std::string rest = {};  // what is lost then: "note = \"a\""
};
BesideJoining beside_joining(const Block& block, const Entry& update);

}  // namespace netlog
