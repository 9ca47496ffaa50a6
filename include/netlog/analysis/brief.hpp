#pragma once
// What to know of a contact before a one-to-one: where you both stand, what is open, what was said last, and whom each
// of you could bring to the other.

#include "netlog/analysis/find.hpp"

#include <optional>
#include <vector>

namespace netlog {

/// A need of the contact's own, and who could be recommended for it.
struct Wish {
  EntryIndex entry;
  std::vector<FoundContact> matches;
};

struct Brief {
  PersonIndex person;
  Reciprocity reciprocity;
  std::vector<EntryIndex> open;     // entries, in the order of their dates, as all here
  EntryIndex last_meeting;          // the entry
  std::vector<EntryIndex> notes;    // entries that say what to remember: notes, and meetings with a remark
  std::vector<EntryIndex> fitting;  // open needs that the contact could be recommended for
  std::vector<Wish> wishes;         // open needs of their own
  std::vector<FoundContact> alike;  // the contacts who fit their trade and tags best, by the rule of a need's matches
};

/// Of a network as of its day. A need is a contact's own when who has it is a name that means only them.
Brief make_brief(const Network& network, PersonIndex person);

/// The referrals and invitations with a person that are open, in the order of their dates.
std::vector<EntryIndex> open_with(const Network& network, PersonIndex person);

}  // namespace netlog
