#include "netlog/network/acts.hpp"

#include "netlog/base/text.hpp"

#include <vector>

namespace netlog {

std::string acts_in_words(const Tally& tally) {
  std::vector<std::string> parts;
  for (const auto& kind : kinds_of_act)
    if (const auto number = tally.*kind.number; number > 0) parts.push_back(counted(number, kind.one));
  return enumerated(parts);
}

}  // namespace netlog
