#pragma once
// How `balance` looks.

#include "netlog/analysis/balance.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// `order`: that of the contacts; in the order of standings, each standing gets a heading.
Page balance_page(const Network& network, const Balance& balance, BalanceOrder order, std::size_t width);

/// In Markdown, all that describes a contact in a column each. `why`: the reason of each, in one more; or none.
std::string balance_markdown(const Network& network, const Balance& balance, const std::vector<std::string>& why,
                             Show show);

}  // namespace netlog
