#pragma once
// New contacts and groups of two sides of which one has another name.

#include "netlog/merge/blocks.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/merge/twins.hpp"

#include <vector>

namespace netlog {

/// Pairs of new contacts, or groups, of which one seems to be the other by another name: one has all words of the
/// other's name or differs in few letters; or they have a phone, an e-mail or a note in common; or the rest is the
/// same, and another entry says the same of both. Each block has one at most. Linear.
std::vector<Twins> renamed_twins(const Blocks& a, const std::vector<std::size_t>& in_a, const Blocks& b,
                                 const std::vector<std::size_t>& in_b);

/// Adds what a contact of `a` is called in `b`, where twins are two contacts, or two updates of a name.
void note_other_name(OldNames& names_in_b, const Blocks& a, const Blocks& b, const Twins& twins);

}  // namespace netlog
