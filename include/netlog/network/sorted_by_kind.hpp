#pragma once
// Whether a tool that rewrites TOML has sorted a ledger by the kinds of its entries.

#include "netlog/ledger/ledger.hpp"

#include <optional>

namespace netlog {

/// The first entry before the latest day of the kinds above it, where all entries of each kind stand together: so do
/// tools that rewrite TOML leave a ledger, which by itself grows in the order of its days. Contacts, updates and groups
/// may well stand on top.
std::optional<EntryIndex> where_days_go_back_by_kind(const IndexedVector<Entry>& entries);

}  // namespace netlog
