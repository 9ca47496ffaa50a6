#pragma once
// `balance` in Markdown.

#include "netlog/analysis/balance.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// In Markdown, all that describes a contact in a column each. `why`: the reason of each, in one more; or none.
std::string balance_markdown(const Network& network, const Balance& balance, const std::vector<std::string>& why,
                             Show show);

}  // namespace netlog
