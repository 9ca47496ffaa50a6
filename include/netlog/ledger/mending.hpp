#pragma once
// A ledger's text without its last entries, and with some of its entries written anew: what `undo` and `edit` make of
// it. Text in, text out; every byte outside of those entries stays.
//
// The *body* of an entry goes from its heading to the line of its last value. What follows, comments and blank lines,
// stands above the next entry and is no part of it.

#include "netlog/ledger/ledger.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// What stays of a ledger that is cut short.
struct Shortened {
  std::size_t length = 0;
  Place in_the_way;  // of the comment that would be lost, too; line 0: there is none
};

/// The text of `ledger` without its last `count` entries (it has so many): each goes from its heading to the end, with
/// the blank line before it.
Shortened without_last(const Ledger& ledger, std::size_t count);

/// A part of a text, from its first byte to behind its last one.
struct Range {
  std::size_t begin = 0, end = 0;
  bool operator==(const Range&) const = default;
};

/// The body of the entry whose heading stands at `begin`, and after which another one stands at `end`.
Range body_of(std::string_view text, std::size_t begin, std::size_t end);

/// The bodies alone, a blank line between them.
std::string only(std::string_view text, const std::vector<Range>& bodies);

/// A ledger into which a copy of some of its entries was put back.
struct PutBack {
  struct Part {
    Range range;           // in `text`
    std::size_t from = 0;  // where it begins in the copy
  };
  std::string text;
  std::vector<Part> parts;  // what was written anew
};

/// `text` with `copy` (the `only` of its `bodies`, as somebody has edited it since; without findings) in their place.
/// An entry goes back to where the one stood that it resembles most, in their order; one that resembles none is new and
/// goes behind the one before it; one that is gone goes with the blank line before it.
PutBack put_back(std::string_view text, const std::vector<Range>& bodies, const Ledger& copy);

/// The entries of `before` that `after` has no more, in the order of the file. An entry that was changed or moved is
/// still there: of each kind as many go as there are fewer now, those that resemble what is left the least.
std::vector<EntryIndex> entries_gone(const Ledger& before, const Ledger& after);

/// The place in the copy of what stands at `place` in `back.text`; line 0 for what was not in the copy.
Place place_in_copy(const PutBack& back, std::string_view copy, Place place);

}  // namespace netlog
