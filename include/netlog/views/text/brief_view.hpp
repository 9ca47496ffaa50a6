#pragma once
// How `show --brief` looks: one screen to read before a one-to-one.

#include "netlog/analysis/brief.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

namespace netlog {

/// At most 24 lines: what does not fit is left out, and it is said where to read it.
Page brief_page(const Network& network, const Brief& brief, std::size_t width);

/// {"contact", "open", "notes", "needs", "wishes": [{"need", "matches"}], "alike"}, all of each.
Value brief_value(const Network& network, const Brief& brief);

/// The entries of the brief, each once.
Sheet brief_sheet(const Network& network, const Brief& brief);

}  // namespace netlog
