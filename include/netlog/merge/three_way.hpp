#pragma once
// Two ledgers that went apart, made one: texts in, text out.
//
// A ledger only grows at its end, which is what every merge by lines takes for a conflict. So this one goes by blocks
// (see blocks.hpp). A block of the base stays as both sides have it, or as the one has it that changed it or took it
// out. What is new stands behind what it stood behind; where both sides have something new there, the two runs are put
// together by date, so that the result is the same whichever side is "ours". A conflict is two texts for one thing.

#include "netlog/merge/lines.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Two texts for one thing; an empty one where a side took it out.
struct MergeConflict {
  std::string what;  // "the deal with Ana Pop, 2026-11-03"
  std::string ours = {}, theirs = {};
};

struct MergedLedger {
  std::string text;
  std::vector<MergeConflict> conflicts = {};  // also where one side's text is taken
  std::vector<std::string> told = {};         // what is to be told besides
  std::size_t joined = 0;                     // new entries that both had, which stand once
};

/// The three-way merge of ledgers that parse, with their line ends as `ours` has them. Of a base in which conflicts are
/// marked only what stands outside of them counts; one that does not parse is empty. Linear in the texts.
/// Nothing when `ours` or `theirs` does not parse, has conflicts marked, or is an empty text though the base has
/// entries (as after a full disk): then only a merge by lines is left.
std::optional<MergedLedger> merged_ledgers(std::string_view base, std::string_view ours, std::string_view theirs,
                                           const Preference& preference);

}  // namespace netlog
