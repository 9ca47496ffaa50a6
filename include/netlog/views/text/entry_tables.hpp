#pragma once
// The entries of one kind as a table: what `list` shows of each kind.

#include "netlog/network/network.hpp"
#include "netlog/views/text/page.hpp"

#include <vector>

namespace netlog {

Table referrals_table(const Network& network, const std::vector<EntryIndex>& entries);
Table invitations_table(const Network& network, const std::vector<EntryIndex>& entries);
Table needs_table(const Network& network, const std::vector<EntryIndex>& entries);
Table deals_table(const Network& network, const std::vector<EntryIndex>& entries);
Table meetings_table(const Network& network, const std::vector<EntryIndex>& entries);
Table notes_table(const Network& network, const std::vector<EntryIndex>& entries);

}  // namespace netlog
