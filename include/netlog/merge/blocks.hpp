#pragma once
// A ledger in the parts that are merged whole. The header is all lines before the first block. A *block* is an entry's
// lines, the comment lines directly above its heading, and the comments behind it up to the next block; the blank lines
// before it go with it.

#include "netlog/ledger/ledger.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

struct Block {
  std::string_view gap;   // the blank lines before it
  std::string_view text;  // with the comments, its last line ended; two blocks are *alike* when this is the same
  std::size_t heading = 0, body_end = 0;  // in `text`: where the entry begins, and where its last value's line ends
};

/// How the lines of a text end, and whether a byte order mark stands before them: no part of what is merged.
struct TextLook {
  bool has_mark = false, has_returns = false;
};
TextLook look_of(std::string_view text);
/// `text`, whose lines end in LF alone, in that look.
std::string with_look(std::string text, TextLook look);
/// `text` with lines that end in LF alone, the last one too, and without a byte order mark.
std::string without_look(std::string_view text);

/// All blocks of a ledger, one for each of its entries in their order. They are views of its text.
struct Blocks {
  explicit Blocks(std::string_view text);
  Blocks(const Blocks&) = delete;
  Blocks& operator=(const Blocks&) = delete;

  const Entry& entry(std::size_t block) const { return ledger.entries[block]; }

  Ledger ledger;          // of the text without its look
  bool is_whole = false;  // every entry could be read, and no conflict is marked; else there are no blocks
  std::string_view header, tail;
  std::vector<Block> all;
};

/// How many of two lists are alike from the beginning on, and of the rest from the end on. Most of two ledgers is, and
/// needs no table then.
struct AlikeEnds {
  std::size_t first = 0, last = 0;
};
/// `is_alike(i, j)` compares one of the first list with one of the second.
template <class IsAlike> AlikeEnds alike_ends(std::size_t size, std::size_t other_size, IsAlike is_alike) {
  const auto most = std::min(size, other_size);
  AlikeEnds ends;
  while (ends.first < most && is_alike(ends.first, ends.first)) ++ends.first;
  while (ends.first + ends.last < most && is_alike(size - 1 - ends.last, other_size - 1 - ends.last)) ++ends.last;
  return ends;
}

}  // namespace netlog
