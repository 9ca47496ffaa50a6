#pragma once
// Updates that say with `same_as` that two contacts are one. That may be said once: a second time is a circle.

#include "netlog/merge/blocks.hpp"

#include <string>
#include <vector>

namespace netlog {

/// Which of the blocks `in_other`, given by their numbers, join contacts that are one already by the blocks `in_here`
/// and by those joinings among them that stand before. Linear.
std::vector<std::size_t> repeated_joinings(const Blocks& here, const std::vector<std::size_t>& in_here,
                                           const Blocks& other, const std::vector<std::size_t>& in_other);

/// "Ana Pop and Ana Rus", of an update that joins them.
std::string joined_pair(const Entry& update);

/// What such an update says besides, as in "note = \"a\"": no field of a contact, for it stands alone.
std::string remarks_on_joining(const Entry& update);

}  // namespace netlog
