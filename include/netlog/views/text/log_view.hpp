#pragma once
// How `log` looks.

#include "netlog/network/network.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// Entries in the order of their dates. `title` names the period.
Page log_page(const Network& network, const std::vector<EntryIndex>& entries, const std::string& title,
              std::size_t width);

}  // namespace netlog
