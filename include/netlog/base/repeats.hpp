#pragma once
// Lists that say the same thing twice: two members are the same as names, tags and groups are compared, folded.

#include "netlog/base/spelling.hpp"
#include "netlog/base/text.hpp"

#include <set>
#include <string>
#include <vector>

namespace netlog {

/// `list` without the members that say the same as one before.
template <class T> std::vector<T> without_repeats(std::vector<T> list) {
  if (list.size() < 2) return list;
  std::set<std::string> known;
  std::erase_if(list, [&](const T& member) { return !known.insert(folded(Spelling<T>::print(member).text)).second; });
  return list;
}

}  // namespace netlog
