#include "netlog/base/sorting.hpp"

#include <algorithm>
#include <numeric>

namespace netlog {

void sort_texts(std::vector<std::string>& texts) {
  std::ranges::sort(texts);
}

std::vector<std::size_t> sorted_places(std::size_t size,
                                       const std::function<bool(std::size_t, std::size_t)>& is_before) {
  std::vector<std::size_t> places(size);
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::stable_sort(places, [&](std::size_t a, std::size_t b) { return is_before(a, b); });
  return places;
}

}  // namespace netlog
