#pragma once
// The lines that git leaves in a file where two sides could not be merged: seven of one sign or more, as many in each
// marker of one conflict, and nothing or a blank and a label behind them.
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
  bool shows_base = false;                        // above the line that separates the sides
  std::string ours = {}, theirs = {};             // the labels
};

/// The conflicts in `text` that are in the way of its entries, in their order: `findings`, of reading it, tell of one
/// of their markers. What looks like one elsewhere stands in texts of several lines, where it may be meant. One that is
/// not complete is none.
std::vector<MarkedConflict> marked_conflicts(std::string_view text, const std::vector<Finding>& findings);

/// A line that looks like a marker: of a conflict, or what is left when one was half taken out.
struct MarkerLine {
  std::size_t line = 0;            // counted from 1
  std::size_t begin = 0, end = 0;  // its bytes, without the line break
};
/// Those in `text` that are in the way of its entries: `findings`, of reading it, tell of them.
std::vector<MarkerLine> markers_in_the_way(std::string_view text, const std::vector<Finding>& findings);

/// What of a conflict is to stay.
enum class MarkedSide { ours, neither };

/// `text` with blanks in place of the markers and of what is not to stay: lines and bytes keep their numbers.
std::string with_marked_blanked(std::string text, const std::vector<MarkedConflict>& conflicts, MarkedSide stays);

/// What to tell of a conflict, or of a marker that is part of none, in a ledger.
Finding finding_of(const MarkedConflict& conflict);
Finding finding_of(const MarkerLine& marker);

}  // namespace netlog
