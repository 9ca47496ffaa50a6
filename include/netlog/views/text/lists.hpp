#pragma once
// `list contacts`, `list groups` and `list cards`: what is listed as it is by now, not entry by entry.

#include "netlog/network/network.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

namespace netlog {

Page contacts_page(const Network& network, std::size_t width);
Value contacts_value(const Network& network);

Page groups_page(const Network& network, std::size_t width);
Value groups_value(const Network& network);

/// The cards at hand.
Page cards_page(const Network& network, std::size_t width);
Value cards_value(const Network& network);

/// A page's table: its first line is the headings.
void add_table(Page& page, const Table& table, std::size_t width);

}  // namespace netlog
