#pragma once
// How `groups` looks.

#include "netlog/analysis/groups.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// `period`: the days that were asked for, of which those up to the network's day count.
Page group_worths_page(const Network& network, Span period, const std::vector<GroupWorth>& groups, std::size_t width);
std::string groups_markdown(const Network& network, Span period, const std::vector<GroupWorth>& groups, Show show);

/// A row a group, with its figures in a sentence, for a page of any width.
Table groups_in_rows(const std::vector<GroupWorth>& groups);

/// Whether a group brought more than it cost, in words; nothing where they cannot be compared.
std::string worth_in_words(const GroupWorth& group);

}  // namespace netlog
