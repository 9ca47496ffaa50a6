#pragma once
// What to know of a contact before a one-to-one: where you both stand, what is open, what was said last, and whom each
// of you could bring to the other.

#include "netlog/analysis/find.hpp"

#include <optional>
#include <vector>

namespace netlog {

/// A need of the contact's own, and who could be recommended for it.
struct Wish {
  std::size_t entry = none;
  std::vector<FoundContact> matches;
};

struct Brief {
  std::size_t person = none;
  Reciprocity reciprocity;
  std::vector<std::size_t> open;     // entries, in the order of their dates, as all here
  std::size_t last_meeting = none;   // the entry
  std::vector<std::size_t> notes;    // entries that say what to remember: notes, and meetings with a remark
  std::vector<std::size_t> fitting;  // open needs that the contact could be recommended for
  std::vector<Wish> wishes;          // open needs of their own
  std::vector<FoundContact> alike;   // the contacts who fit their trade and tags best, by the rule of a need's matches
};

/// Of a network as of its day. A need is a contact's own when who has it is a name that means only them.
Brief make_brief(const Network& network, std::size_t person);

/// The referrals and invitations with a person that are open, in the order of their dates.
std::vector<std::size_t> open_with(const Network& network, std::size_t person);

}  // namespace netlog
