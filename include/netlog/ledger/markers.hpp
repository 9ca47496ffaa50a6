#pragma once
// The lines that git leaves in a file where two sides could not be merged: seven signs or more, whatever stands behind
// them.
//
//   <<<<<<< ours
//   what one side has
//   =======
//   what the other side has
//   >>>>>>> theirs

#include "netlog/base/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// A conflict as it is marked, by the numbers of its lines, counted from 1.
struct MarkedConflict {
  std::size_t first = 0, ours_end = 0, last = 0;  // `ours_end`: the line that ends the first side
  std::string ours, theirs;                       // the labels
};

/// The conflicts that are marked in `text`, in their order; one that is not complete is none.
std::vector<MarkedConflict> marked_conflicts(std::string_view text);

/// What of a conflict is to stay.
enum class MarkedSide { ours, neither };

/// `text` with blanks in place of the markers and of what is not to stay: lines and bytes keep their numbers.
std::string with_marked_blanked(std::string text, const std::vector<MarkedConflict>& conflicts, MarkedSide stays);

/// What to tell of a conflict that stands in a ledger.
Finding finding_of(const MarkedConflict& conflict);

}  // namespace netlog
