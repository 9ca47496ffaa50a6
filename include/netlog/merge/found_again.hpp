#pragma once
// Which blocks of a ledger are the same ones in another ledger.

#include "netlog/merge/blocks.hpp"
#include "netlog/network/history.hpp"

#include <vector>

namespace netlog {

/// Which blocks of a base a side still has, changed or not. Found again is what is alike (of several, the one between
/// the same neighbours); else by its id, or a contact's or group's name; else what is equal; else, where all between
/// two neighbours that were found again is new, in place of one of the same kind and contact (or `of`), and behind the
/// last of them of the same day, or with the same telling texts, too; a contact or group there may have got another
/// name. Linear.
struct FoundAgain {
  std::vector<std::size_t> in_side;  // of each block of the base; none: it is gone
  std::vector<std::size_t> in_base;  // of each block of the side; none: it is new
};
FoundAgain found_again(const Blocks& base, const Blocks& side);
/// Of several that are alike in the base each side may have lost another one; then both have lost the same one. Linear.
void find_one_of_alike(const Blocks& base, FoundAgain& found, FoundAgain& found_in_other);
/// What the other side has made of a block may stand in this side too, as something new. Then that is the block here;
/// where the block is here too, unchanged, or the two are equal and not alike, it is nothing but new there as well. (So
/// it is where one side has merged the other one before.)
void find_by_other(const Blocks& base, FoundAgain& found, const Blocks& side, FoundAgain& found_in_other,
                   const Blocks& other);

}  // namespace netlog
