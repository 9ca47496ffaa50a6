#pragma once
// How `balance` looks.

#include "netlog/analysis/balance.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// After how long gifts came back, and what came round through the contact; nothing where neither is known.
std::string ways_back_in_words(const Reciprocity& contact);

/// `order`: that of the contacts; in the order of standings, each standing gets a heading.
Page balance_page(const Network& network, const Balance& balance, BalanceOrder order, std::size_t width);

/// Its first sentences; of a balance without contacts, what to do.
void add_balance_sentences(Page& page, const Network& network, const Balance& balance, std::size_t width);

}  // namespace netlog
