#pragma once
// What a person sees who is asked something.

#include "netlog/network/network.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// What an argument may mean, with the numbers to choose by; of contacts also where they stand. `newcomer`: what `n`
/// stands for; empty: nothing.
Page choices_page(const Network& network, const Unclear& unclear, const std::string& newcomer, std::size_t width);

/// Entries that are not written yet, in words, in lines of at most so many columns. Throws UsageError where they do not
/// go with the others.
Page draft_page(const Network& network, const std::vector<Entry>& entries, std::size_t width);

}  // namespace netlog
