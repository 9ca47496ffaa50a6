#pragma once
// What looks like a conflict in a text, whether it is in the way of an entry or not.

#include "netlog/base/text.hpp"
#include "netlog/ledger/markers.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace netlog {

inline std::vector<MarkedConflict> marked_anywhere(std::string_view text) {
  std::vector<Finding> each_line(lines_in(text).size());
  for (std::size_t i = 0; i < each_line.size(); ++i) each_line[i].place = {i + 1, 1};
  return marked_conflicts(text, each_line);
}

}  // namespace netlog
