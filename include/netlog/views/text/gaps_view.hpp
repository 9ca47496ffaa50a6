#pragma once
// How `gaps` looks.

#include "netlog/analysis/gaps.hpp"
#include "netlog/network/network.hpp"
#include "netlog/views/text/page.hpp"

#include <optional>
#include <string>

namespace netlog {

/// No gap makes an empty page. `period`: the days that were asked for, if any were.
Page gaps_page(const Network& network, const std::optional<Span>& period, const Gaps& gaps, std::size_t width);
std::string gaps_markdown(const Network& network, const std::optional<Span>& period, const Gaps& gaps, Show show);

}  // namespace netlog
