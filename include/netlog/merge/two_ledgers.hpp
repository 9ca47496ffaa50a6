#pragma once
// Two ledgers without a common past that is known. What both have is their base, and nothing counts as taken out: what
// the other one has more goes to the end of this one, in its order.

#include "netlog/base/date.hpp"
#include "netlog/merge/blocks.hpp"
#include "netlog/merge/lines.hpp"

#include <string>
#include <vector>

namespace netlog {

/// One thing that the two ledgers tell differently, and how: "value = 1000".
struct Difference {
  std::string what, here, there;
  std::string id = {};    // where two things of one id differ
  std::string text = {};  // of theirs, as it reads here; empty of a contact or group
};

struct TakenOver {
  std::string appended;          // behind this ledger, a blank line between; empty: nothing. With its line ends
  std::string replaced;          // this ledger with theirs in the place of what differs; empty: nothing was replaced
  std::size_t entries = 0;       // that are appended, updates of contacts too
  std::size_t replacements = 0;  // in `replaced`
  std::size_t in_both = 0;       // entries that both have
  std::vector<Difference> differences;       // that are left as they are
  std::vector<std::string> maybe_taken_out;  // what is appended though it stands there before what both have
  std::vector<std::string> maybe_corrected;  // what is appended though it says nearly what stands here
  // What only the other one has, and stays there: of entries, "of Ana: date = 2025-05-05"; settings and comments.
  std::vector<std::string> left_there, left_around;
  std::vector<std::string> told;  // what is to be told besides
};

/// What `here` is to take over from `other`, which both check. A contact known here, by any name, gets an update with
/// what it never had, dated as the other's contact, else 1900-01-01. Contacts that are one here already are not joined
/// again; one that is joined to somebody else here differs. What refers to an id that stands for another thing here is
/// left. `takes`: what becomes of differences. `headline`: of the comment above the first entry, "merged 2026-11-28
/// from laptop.toml". Linear.
TakenOver taken_over(const Blocks& here, const Blocks& other, Preference::Takes takes, std::string_view headline);

}  // namespace netlog
