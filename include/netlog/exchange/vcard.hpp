#pragma once
// vCard 2.1, 3.0 and 4.0 as files are: bytes are unfolded and decoded first, and then become text, value by value.

#include "netlog/base/progress.hpp"
#include "netlog/exchange/records.hpp"

#include <string>
#include <string_view>

namespace netlog {

/// Whether a line of `bytes` begins a card.
bool looks_like_vcards(std::string_view bytes);

/// Adds the cards of `bytes` to `into`; `name` is what the file is called. `charset` overrules what they say; empty: it
/// does not.
void read_vcards(std::string_view bytes, std::size_t file, const std::string& name, const std::string& charset,
                 Records& into, const Progress& progress = {});

}  // namespace netlog
