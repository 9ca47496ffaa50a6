#pragma once
// The lines that git leaves in a file where two sides could not be merged: seven signs or more, as many in each of a
// conflict's, whatever stands behind them.
//
//   <<<<<<< ours
//   what one side has
//   =======
//   what the other side has
//   >>>>>>> theirs

#include "netlog/base/problem.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// A conflict as it is marked, by the numbers of its lines, counted from 1.
struct MarkedConflict {
  std::size_t first = 0, ours_end = 0, last = 0;  // `ours_end`: the line that ends the first side
  std::size_t markers = 0;                        // 3, or 4 where git shows the base too
  std::string ours = {}, theirs = {};             // the labels
};

/// The conflicts that are marked in `text`, in their order; one that is not complete is none.
std::vector<MarkedConflict> marked_conflicts(std::string_view text);

/// A line that looks like a marker and is part of no complete conflict: what is left when one was half taken out. In a
/// text of several lines it may be meant.
struct LoneMarker {
  std::size_t line = 0;            // counted from 1
  std::size_t begin = 0, end = 0;  // its bytes, without the line break
};
std::vector<LoneMarker> lone_markers(std::string_view text);

/// What of a conflict is to stay.
enum class MarkedSide { ours, neither };

/// `text` with blanks in place of the markers and of what is not to stay: lines and bytes keep their numbers.
std::string with_marked_blanked(std::string text, const std::vector<MarkedConflict>& conflicts, MarkedSide stays);

/// What to tell of a conflict, or of a marker alone, that stands in a ledger.
Finding finding_of(const MarkedConflict& conflict);
Finding finding_of(const LoneMarker& marker);

}  // namespace netlog
