#pragma once
// Where histories cross: both sides have merged one another and gone on, and the base that git gives is older than what
// they have in common. What they both have new is then that past, and what one side alone has in the midst of it was
// changed there. It cannot be told by which side, so it is a conflict.

#include "netlog/merge/blocks.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/merge/twins.hpp"

#include <vector>

namespace netlog {

/// A side of such a merge.
struct CrossingSide {
  const Blocks& blocks;
  std::vector<std::size_t> in_other;  // the number that each block has on the other side; none: it is not there
  std::vector<bool> is_new;           // of each block: the base has none of it
};

/// Pairs of new blocks that stand in one place between the same two neighbours, of which one is new on both sides; and
/// behind the last that both have, of those about one contact or item that lie less than a week apart, that say the
/// same but of whom, or that are contacts with a phone, an e-mail, a website or a note in common, or that are the same
/// but for the name. Unless more than half of what is new there, up to the last that both have, is on both sides (and,
/// behind that, more than one entry), or histories cross for certain, only what is alike but for a name or tells one
/// thing: the rest may have been written down twice by chance. Linear.
std::vector<Twins> twins_in_place(const CrossingSide& a, const CrossingSide& b, bool is_certain);

/// Pairs of new blocks, one a side, that stand in different places: contacts that are the same but for the name, of
/// which one stands before the last that both have (where most is shared, also where nothing but the name is known);
/// and entries that say the same of contacts of whom the other side does not know one. Where histories cross for
/// certain, such contacts wherever they stand, and entries with all that tells in common, whatever their contact and
/// day. Linear.
std::vector<Twins> twins_elsewhere(const CrossingSide& a, const CrossingSide& b, bool is_certain);

/// What is new on one side alone before the last that both have: the other side may have taken it out. None where that
/// may be by chance, as in `twins_in_place`. Linear.
std::vector<std::size_t> alone_in_the_past(const CrossingSide& side, const CrossingSide& other, bool is_certain);

/// Whether two entries are about one contact or item and say one telling thing of it, or are contacts with a way to be
/// reached in common.
bool tell_one_thing(const Entry& a, const Entry& b);

}  // namespace netlog
