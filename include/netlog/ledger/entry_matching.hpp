#pragma once
// Entries before and after somebody edited them, and which of the old ones each new one goes back to.

#include <cstddef>
#include <string_view>
#include <vector>

namespace netlog {

/// For each of `news` (texts of entries) the index of the one of `olds` that it was made of; olds.size() for one that
/// has none. Both keep their order. Equal texts match at once; between them those that resemble one another most do, by
/// the lines that both have, most of all the id. Costs the product of the numbers of old and new ones that changed in a
/// row, and for more than 4,000,000 of that they are matched one by one.
std::vector<std::size_t> matching_entries(const std::vector<std::string_view>& olds,
                                          const std::vector<std::string_view>& news);

/// `text` without blanks and line breaks at its end.
std::string_view without_end_of_blanks(std::string_view text);
/// Where the line that holds `at` ends, its line break too.
std::size_t line_end(std::string_view text, std::size_t at);

}  // namespace netlog
