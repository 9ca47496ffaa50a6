#pragma once
// New entries of two ledgers that are, or may be, one.

#include "netlog/merge/blocks.hpp"
#include "netlog/merge/meaning.hpp"

#include <vector>

namespace netlog {

/// Two new blocks, one of either side, that are one thing.
struct Twins {
  enum class Are {
    equal,     // they say the same
    one_name,  // two contacts, or two groups, of one name that say different things
    rivals,    // of one id, two outcomes of one item and status, two deals of one contact, direction and day, or two
               // joinings of one contact: not both may stand
    near       // one may have been made of the other: see near_twins and crossing.hpp
  };
  std::size_t a = 0, b = 0;
  Are are = Are::equal;
};
/// The twins among blocks of `a` and of `b`, given by their numbers. Each block has one at most. Linear.
std::vector<Twins> twins_among(const Blocks& a, std::vector<std::size_t> in_a, const Blocks& b,
                               std::vector<std::size_t> in_b);

/// Whether the texts and notes of two entries may have been made of one another: much of them is the same.
bool have_like_texts(const Entry& a, const Entry& b);

/// Pairs of other entries that may be one entry which was corrected: without id and name, about one contact (by the
/// name that `names_in_b` gives it, if any) or item (an outcome of one status) and of one day, or the same but for the
/// day, or with one telling text that is the same; of a text or note, much must be the same. Updates of one day only
/// where they say the same, or have something telling in common. Each block has one at most. Linear.
std::vector<Twins> near_twins(const Blocks& a, const std::vector<std::size_t>& in_a, const Blocks& b,
                              const std::vector<std::size_t>& in_b, const OldNames& names_in_b = {});

}  // namespace netlog
