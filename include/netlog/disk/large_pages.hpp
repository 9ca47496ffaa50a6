#pragma once
// Memory that comes in large pieces.

#include <cstddef>

namespace netlog {

/// Asks the system to back a block of memory, of which nothing was used yet, by large pages. It gives out small ones as
/// each is first used, and for a large block that takes longer than filling them. Where it has no large ones, or the
/// block has no room for one, all stays as it is.
void ask_for_large_pages(void* block, std::size_t size);

}  // namespace netlog
