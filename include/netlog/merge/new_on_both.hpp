#pragma once
// What both sides of a three-way merge have new, and is one thing.

#include "netlog/merge/assembly.hpp"
#include "netlog/merge/found_again.hpp"
#include "netlog/merge/three_way.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// One of the two sides. The first is that whose text is the smaller one: nothing but the labels of conflicts then
/// depends on which side is "ours".
struct ThreeWaySide {
  const Blocks& blocks;
  FoundAgain found;
  std::vector<NewText> texts = {};  // of each block: what becomes of it if it is new
};

/// Writes conflicts, and keeps them to be told.
struct Conflicts {
  bool first_is_ours;
  const Preference& preference;
  std::vector<MergeConflict> all = {};

  /// Two texts for one thing, as they are to stand in the ledger.
  std::string add(const Entry& about, std::string_view first, std::string_view second);
};

/// What to tell of new entries that both sides have.
struct NewOnBoth {
  std::size_t joined = 0;  // that say the same, and stand once
  std::vector<std::string> told = {};
};

/// Fills in `texts` of both sides: equal entries stand once, what differs is a conflict, contacts and groups of one
/// name are one if no key differs, and whoever was joined to a contact on both sides is joined once; to two contacts is
/// a conflict. Where conflicts were marked in the base, histories cross for certain.
NewOnBoth settle_new_on_both(const Blocks& base, bool base_has_marks, ThreeWaySide& first, ThreeWaySide& second,
                             Conflicts& conflicts);

/// Writes its currency with each new value that names none, where the header of the merged ledger has another one than
/// the side that it comes from.
void keep_currencies(const Blocks& base, ThreeWaySide& first, ThreeWaySide& second);

}  // namespace netlog
