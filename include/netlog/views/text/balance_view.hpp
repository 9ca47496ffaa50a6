#pragma once
// How `balance` looks.

#include "netlog/analysis/balance.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// The colour of a standing, everywhere.
Style style_of(Standing standing);

/// "Your turn", "One-sided".
std::string standing_heading(Standing standing);

/// "they gave, you have not yet".
std::string meaning_of(Standing standing, days grace);

/// Why nothing came back, in the words of the contact's field, or what kind of networker they are; empty where it did.
std::string why_nothing_came(const Reciprocity& contact);

/// What to type next: two hints in one line, or in two where they do not fit.
void add_hints(Page& page, Line first, const Line& second, std::size_t width);

/// `order`: that of the contacts; in the order of standings, each standing gets a heading.
Page balance_page(const Network& network, const Balance& balance, BalanceOrder order, std::size_t width);

/// In Markdown, all that describes a contact in a column each. `why`: the reason of each, in one more; or none.
std::string balance_markdown(const Network& network, const Balance& balance, const std::vector<std::string>& why,
                             Show show);

}  // namespace netlog
