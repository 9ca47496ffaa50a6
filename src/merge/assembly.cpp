#include "netlog/merge/assembly.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace netlog {

namespace {

using Pair = std::pair<std::size_t, std::size_t>;

/// The most pairs of twins, one of either run, that stand in one order in both.
std::vector<Pair> twins_in_order(const std::vector<NewBlock>& first, const std::vector<NewBlock>& second) {
  std::unordered_map<std::size_t, std::size_t> at;
  for (std::size_t j = 0; j < second.size(); ++j)
    if (second[j].text->twin != none) at.emplace(second[j].number, j);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < first.size(); ++i)
    if (const auto twin = at.find(first[i].text->twin); twin != at.end()) pairs.emplace_back(i, twin->second);
  // The longest run of them that ascends: for each length the pair that it can end with soonest.
  std::vector<std::size_t> ends, before(pairs.size(), none);
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    const auto longer =
        std::ranges::lower_bound(ends, pairs[k].second, {}, [&](auto end) { return pairs[end].second; });
    if (longer != ends.begin()) before[k] = *std::prev(longer);
    if (longer == ends.end())
      ends.push_back(k);
    else
      *longer = k;
  }
  std::vector<Pair> in_order;
  for (auto k = ends.empty() ? none : ends.back(); k != none; k = before[k]) in_order.push_back(pairs[k]);
  std::ranges::reverse(in_order);
  return in_order;
}

}  // namespace

std::vector<NewBlock> in_one_run(const std::vector<NewBlock>& blocks) {
  std::vector<NewBlock> first, second, run;
  for (const auto& block : blocks) (block.is_of_first ? first : second).push_back(block);
  const auto goes_before = [](const NewBlock& a, const NewBlock& b) {
    return std::tie(a.date, a.block->text) < std::tie(b.date, b.block->text);
  };
  auto a = first.begin(), b = second.begin();
  const auto put = [&](auto& at) {
    if (!at->text->is_dropped) run.push_back(*at);
    ++at;
  };
  const auto put_to = [&](auto end_of_first, auto end_of_second) {
    while (a != end_of_first && b != end_of_second)
      if (b->text->is_dropped || (!a->text->is_dropped && goes_before(*b, *a)))
        put(b);
      else
        put(a);
    while (a != end_of_first) put(a);
    while (b != end_of_second) put(b);
  };
  for (const auto& [i, j] : twins_in_order(first, second)) {
    put_to(first.begin() + std::ptrdiff_t(i), second.begin() + std::ptrdiff_t(j));
    put(a);
    put(b);
  }
  put_to(first.end(), second.end());
  return run;
}

void Assembly::add(std::string_view gap, std::string_view text, bool stood_at_the_top) {
  if (text_.empty()) {
    if (stood_at_the_top) text_ += gap;
  } else {
    text_ += gap.empty() && stood_at_the_top ? std::string_view("\n") : gap;
  }
  text_ += text;
}

}  // namespace netlog
