#pragma once
// Sorting where its speed is not what counts: the standard's algorithms are compiled anew for every type, which takes
// half a second each; here only the comparison is.

#include <cstddef>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace netlog {

/// Sorts texts, byte by byte.
void sort_texts(std::vector<std::string>& texts);

/// The places from 0 to `size` - 1 in the order of what stands there; what is alike stays in its order.
std::vector<std::size_t> sorted_places(std::size_t size,
                                       const std::function<bool(std::size_t, std::size_t)>& is_before);

/// Sorts a list, stably, by what `by` makes of each member, or by whether `by(a, b)` says that `a` comes before `b`.
template <class T, class By> void sort_stably(std::vector<T>& list, By by) {
  std::vector<T> sorted;
  sorted.reserve(list.size());
  for (const auto i : sorted_places(list.size(), [&](std::size_t a, std::size_t b) -> bool {
         const auto &one = list[a], &other = list[b];
         if constexpr (std::is_invocable_v<By, const T&, const T&>)
           return by(one, other);
         else
           return std::invoke(by, one) < std::invoke(by, other);
       }))
    sorted.push_back(std::move(list[i]));
  list = std::move(sorted);
}

}  // namespace netlog
