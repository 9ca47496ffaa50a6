#pragma once
// What `undo` took off: TOML, to be put back by hand; what netlog adds to it are comments.

#include "netlog/network/network.hpp"
#include "netlog/views/page.hpp"

namespace netlog {

/// The last entries of `before`, which `after` has no more. `along`: so many of those left look as if they had been
/// written in one go with them.
Page undo_page(const Network& before, const Network& after, std::size_t along, bool dry_run);

}  // namespace netlog
