#pragma once
// Fields of one contact that both sides changed by updates of their own. Of a single field the later update shows, and
// that is told. A list is brought together: an update writes the whole list, so of two, one would take out again what
// the other put in.

#include "netlog/merge/blocks.hpp"

#include <string>
#include <vector>

namespace netlog {

/// A side of a merge.
struct MergeSide {
  const Blocks& blocks;
  std::vector<bool> is_own;           // of each block: new, and on this side alone
  std::vector<std::size_t> in_other;  // the number that each block has on the other side; none: it is not there
};

/// What is to stand behind the own updates of one contact, once both sides' stand in one ledger.
struct ListUpdates {
  std::vector<EntryIndex> ours, theirs;  // those updates, in their side's ledger
  std::string toml;                      // the updates, a blank line between
  std::size_t count = 0;                 // of them
};
struct FieldChanges {
  std::vector<ListUpdates> lists;
  std::vector<std::string> told;  // "both sides changed the name of Ana Pop ..."
};
/// Reads the histories of both sides only where both have updates of their own; of ledgers that do not check, nothing.
FieldChanges field_changes(const MergeSide& ours, const MergeSide& theirs);

}  // namespace netlog
