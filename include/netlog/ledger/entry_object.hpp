#pragma once
// An entry of entries.hpp as keys and values, to be written in any format.

#include "netlog/ledger/entries.hpp"

namespace netlog {

/// Whether a list without members is written out.
enum class EmptyLists { left_out, written };

/// The keys of `entry` that are there, in their order, its own keys last.
Object object_of(const Entry& entry, EmptyLists empty_lists);

}  // namespace netlog
