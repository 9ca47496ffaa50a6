#pragma once
// An entry in words, as a line of a page.

#include "netlog/network/network.hpp"
#include "netlog/views/text/page.hpp"
#include "netlog/views/text/phrases.hpp"

#include <vector>

namespace netlog {

/// An entry between its date and its handle.
Line dated_line(const Network& network, EntryIndex entry, const Phrase& said, std::size_t width);

/// `before`, then the words of an entry and its remark, cut to what fits, and its handle at the right edge.
Line phrase_line(const Phrase& said, Line before, std::size_t width);

/// What the arrows mean, and whether any of `entries` has one.
inline constexpr std::string_view arrows_explained = "→ given   ← received";
bool has_arrow(const Network& network, const std::vector<EntryIndex>& entries);

}  // namespace netlog
