#pragma once
// Numbers as SVG, for a page in a browser. None has a viewBox: x is in per cent and y in pixels, so that a drawing is
// as wide as its place and its text keeps its size. The colours are those of the page's style, by class: `given` is
// what the owner gave, `received` what came back. The numbers are read aloud, too, and shown where the pointer rests.
//
// Drawn by hand: a library such as Cairo writes letters as outlines, which nobody can select or read aloud, colours
// that cannot follow the reader's, and sizes that cannot follow the window.

#include "netlog/analysis/balance.hpp"
#include "netlog/analysis/chart.hpp"
#include "netlog/views/html/html.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// A length in SVG: in pixels, to a tenth, or in per cent of the drawing's width, to a hundredth.
std::string pixels(double number);
std::string percent(double number);

/// A column a number, the last one dark, each on the scale of the largest; the goal is a dashed line.
Html drawn_weeks(std::string_view label, const std::vector<int>& numbers, std::optional<double> goal);

/// A bar of which so much is filled.
Html drawn_part(const std::string& label, int part, int whole);

/// One side of a chart around a middle line: what was given ends there, what was received begins there. `largest`: the
/// acts of the longest bar.
Html drawn_acts(Side by, const Tally& tally, int largest);

/// Whether more may come to what is counted in a month, since it is not over by `as_of`.
bool still_runs(const ActsIn& month, Date as_of);

/// Up what was given in each month, down what was received. A month that still runs by `as_of` is hollow.
Html drawn_months(const std::vector<ActsIn>& months, Date as_of);

/// A contact in the picture of the network, with an act at least.
struct Tie {
  std::string name;
  Standing standing;
  int given, received;
};

/// The owner in the middle, contacts around: at the right those who give, at the left those who have not. The line is
/// as wide as there were acts; the part of it at the owner's end is the owner's share. `quiet`: how many there are with
/// whom nothing happened.
Html drawn_network(const std::vector<Tie>& ties, std::size_t quiet);

}  // namespace netlog
