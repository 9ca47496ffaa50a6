#pragma once
// "Did you mean": the known word that takes the fewest changes to reach.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// How many letters must be added, removed, replaced or swapped with their neighbour to get from one text to the other;
/// `most` + 1 where it takes more than `most`.
std::size_t changes_between(std::string_view from, std::string_view to, std::size_t most);

/// The word of `known` that is nearest to `typed` (the first of several); nothing when every one is too far off to be
/// what was meant.
std::string nearest(std::string_view typed, const std::vector<std::string>& known);

}  // namespace netlog
