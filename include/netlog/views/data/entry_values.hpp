#pragma once
// Entries and contacts as JSON and CSV have them.

#include "netlog/network/network.hpp"
#include "netlog/views/data/values.hpp"

#include <string_view>
#include <vector>

namespace netlog {

/// Names as they are by now, defaults filled in.
Object entry_object(const Network& network, EntryIndex entry);
Value entries_value(const Network& network, const std::vector<EntryIndex>& entries);
/// The columns are those of the kinds at hand, and of `kind` even where there is none.
Sheet entries_sheet(const Network& network, const std::vector<EntryIndex>& entries, std::string_view kind = {});
/// A contact as it is by now, with the keys of its entry.
Object contact_object(const Network& network, PersonIndex person);

}  // namespace netlog
