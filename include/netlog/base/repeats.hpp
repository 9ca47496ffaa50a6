#pragma once
// Lists that say the same thing twice: two members are the same as names, tags and groups are compared, folded.

#include "netlog/base/spelling.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace netlog {

/// `list` without the members that say the same as one before.
template <class T> std::vector<T> without_repeats(std::vector<T> list) {
  if (list.size() < 2) return list;
  std::vector<std::string> known;
  std::erase_if(list, [&](const T& member) {
    auto key = folded(Spelling<T>::print(member).text);
    if (std::ranges::count(known, key) > 0) return true;
    known.push_back(std::move(key));
    return false;
  });
  return list;
}

}  // namespace netlog
