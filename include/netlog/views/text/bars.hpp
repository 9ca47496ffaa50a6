#pragma once
// Numbers as pictures of a few cells: what went both ways around a middle line, a goal, the last weeks, columns over
// time. A bar is countable where there is room; the exact number stands beside it.

#include "netlog/analysis/balance.hpp"
#include "netlog/views/text/page.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// How many cells acts take in a column of bars: two an act while no bar has more than seven, then one; to scale where
/// there is no room for that.
struct Scale {
  int largest = 0;        // acts of the longest bar
  std::size_t cells = 0;  // that it may take at most

  std::size_t cells_of(int acts) const;
  /// How many cells the longest bar takes.
  std::size_t longest() const { return cells_of(largest); }
  /// How many cells stand for one act; none when the bars are drawn to scale.
  std::optional<std::size_t> cells_an_act() const;
};

/// The acts of one way, and the scale that they are drawn to: "━" for referrals, "─" for all others, referrals next to
/// the middle line.
std::string bar_to_the_left(const Tally& tally, const Scale& scale);
std::string bar_to_the_right(const Tally& tally, const Scale& scale);

/// What stands on both sides of a middle line, `left` and `right` columns wide.
Line two_sided(Piece given, Piece received, std::size_t left, std::size_t right);

/// What the strokes mean: "━━ a referral   ── a card, invitation, joining or deal".
std::vector<std::string> legend_of(const Scale& scale);

/// How far `count` is on the way to `goal`, which is above 0, in so many cells; all of them only when it is reached.
Line progress(int count, double goal, std::size_t cells);

/// A block a number, from "▁" for none to "▇" for the largest; the last is the one that counts now.
Line sparkline(const std::vector<int>& numbers);

/// Columns up and down from a line of labels: blocks, each of which stands for the same.
struct Columns {
  struct Column {
    std::int64_t up = 0, down = 0;
    std::string label;
    bool begins = false;  // a year or a month: its label goes before the others where there is no room for all
  };
  std::vector<Column> columns;
  std::string above, below;                          // what goes up, and what goes down
  std::function<std::string(std::int64_t)> written;  // a number at the edge
};

/// What a block stands for, so that the highest column has at most eight: 1, 2, 5, 10, 20, 50 ...
std::int64_t block_of(const Columns& chart);

/// How many columns fit into so many columns of a terminal.
std::size_t columns_that_fit(const Columns& chart, std::size_t width);

/// The chart's lines.
std::vector<Line> drawn(const Columns& chart, std::size_t width);

}  // namespace netlog
