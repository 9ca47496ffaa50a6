#pragma once
// Updates that say with `same_as` that two contacts are one. That may be said once: a second time is a circle, or
// joins one contact to two others.

#include "netlog/merge/blocks.hpp"

#include <string>
#include <utility>
#include <vector>

namespace netlog {

/// Joinings of one ledger beside those of another one, by the numbers of their blocks.
struct JoiningsOfBoth {
  std::vector<std::size_t> repeated;                        // in the other one, of contacts that are one already
  std::vector<std::pair<std::size_t, std::size_t>> rivals;  // here and there: one contact, joined to two others
};
/// Compares the joinings among `in_other` with those among `in_here`. A contact is known by any of its names. Linear.
JoiningsOfBoth joinings_of_both(const Blocks& here, const std::vector<std::size_t>& in_here, const Blocks& other,
                                const std::vector<std::size_t>& in_other);

/// Whether both join the same two contacts, or neither joins any.
bool join_alike(const Entry& a, const Entry& b);

/// "Ana Pop and Ana Rus", of an update that joins them.
std::string joined_pair(const Entry& update);

/// What such an update says besides, as in "note = \"a\"": no field of a contact, for it stands alone.
std::string remarks_on_joining(const Entry& update);

}  // namespace netlog
