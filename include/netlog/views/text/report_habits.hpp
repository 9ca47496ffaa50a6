#pragma once
// The blocks of habits and results in the page of a report.

#include "netlog/analysis/report.hpp"
#include "netlog/views/text/page.hpp"

namespace netlog {

/// Where the terminal is narrower, words are short and bars too.
inline constexpr std::size_t narrow_width = 78;

/// A number, bold unless it is 0.
Piece count_piece(int number);

/// The headings of a block, of which the first names it.
Line block_heading(Line headings, const Table& table);

/// `is_over`: the period is, so that nothing is to go.
void add_habits_and_results(Page& page, const Report& report, const Weeks& weeks, bool is_over, std::size_t width);

}  // namespace netlog
