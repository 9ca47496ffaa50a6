#pragma once
// How `balance --why` looks: each sentence, and what was counted.

#include "netlog/analysis/why.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

#include <vector>

namespace netlog {

/// The evidence for each of several contacts.
Page why_page(const Network& network, const std::vector<Why>& reasons, std::size_t width);

/// `balance` as JSON and CSV have it with `--why`: to each contact its reason is added, in JSON with what was counted
/// and what was not. `reasons`: those of its contacts.
Value reasons_value(const Network& network, const Balance& balance, const std::vector<Why>& reasons);
Sheet reasons_sheet(const Balance& balance, const std::vector<Why>& reasons);

/// Puts the command of `first_gift`, if there is one, behind the sentence that the page ends with.
void add_first_gift(Page& page, const std::string& command, std::size_t columns);

}  // namespace netlog
