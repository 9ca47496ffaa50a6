#pragma once
// What `undo` took off or put back: TOML; what netlog adds to it are comments.

#include "netlog/network/network.hpp"
#include "netlog/views/text/page.hpp"

#include <vector>

namespace netlog {

enum class Undoing { done, asked, dry_run };

/// The last entries of `before`, which `after` has no more. `left`: those of the others that one command wrote with the
/// first of them.
Page undo_page(const Network& before, const Network& after, const std::vector<EntryIndex>& left, Undoing undoing);

/// How it can be taken back.
Page way_back_page();

/// The entries from `first` on, which were put back. `more`: others could be, too.
Page put_back_page(const Network& network, EntryIndex first, bool more, bool dry_run);

}  // namespace netlog
