#pragma once
// Where histories cross: both sides have merged one another and gone on, and the base that git gives is older than what
// they have in common. What they both have new is then that past, and what one side alone has in the midst of it was
// changed there. It cannot be told by which side, so it is a conflict.

#include "netlog/merge/blocks.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/merge/twins.hpp"

#include <string>
#include <utility>
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
/// same but of whom, or that are contacts with a phone, an e-mail, a website or a note in common. None unless more than
/// half of what is new there, up to the last that both have, is on both sides: else those may have been written down
/// twice by chance. Linear.
std::vector<Twins> twins_in_place(const CrossingSide& a, const CrossingSide& b);

/// What is new on one side alone before the last that both have new: the other side may have taken it out. None where
/// that may be by chance, as in `twins_in_place`. Linear.
std::vector<std::size_t> alone_in_the_past(const CrossingSide& side, const CrossingSide& other);

/// Pairs of new contacts, or groups, of which one seems to be the other by another name: one has all words of the
/// other's name or differs in few letters; or the rest is the same, and there is a number, an address or a note, or
/// another entry says the same of both. Each block has one at most. Linear.
std::vector<Twins> renamed_twins(const Blocks& a, const std::vector<std::size_t>& in_a, const Blocks& b,
                                 const std::vector<std::size_t>& in_b);

/// Adds what a contact of `a` is called in `b`, where twins are two contacts.
void note_other_name(OldNames& names_in_b, const Blocks& a, const Blocks& b, const Twins& twins);

}  // namespace netlog
