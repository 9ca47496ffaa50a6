#include "netlog/merge/lines.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace netlog {
namespace {

constexpr auto no_partner = static_cast<std::size_t>(-1);
/// So many pairs of lines without one that stands once are compared each with each; of more none is paired.
constexpr std::size_t most_compared = 4'000'000;

class LinePartners {
 public:
  LinePartners(const std::vector<std::string_view>& first, const std::vector<std::string_view>& second)
      : first_(numbers_of(first)), second_(numbers_of(second)), partner_(first.size(), no_partner) {}

  std::vector<std::size_t> find() {
    open_.push_back({0, first_.size(), 0, second_.size()});
    while (!open_.empty()) {
      auto area = open_.back();
      open_.pop_back();
      pair_ends(area);
      if (area.begin == area.end || area.other_begin == area.other_end) continue;
      if (!divide(area)) compare_all(area);
    }
    return std::move(partner_);
  }

 private:
  /// Lines of the first from `begin` to before `end`, and of the second.
  struct Area {
    std::size_t begin, end, other_begin, other_end;
  };

  /// Equal lines have equal numbers.
  std::vector<std::size_t> numbers_of(const std::vector<std::string_view>& lines) {
    std::vector<std::size_t> numbers;
    numbers.reserve(lines.size());
    for (const auto line : lines) numbers.push_back(known_.emplace(line, known_.size()).first->second);
    return numbers;
  }

  void pair_ends(Area& area) {
    while (area.begin < area.end && area.other_begin < area.other_end &&
           first_[area.begin] == second_[area.other_begin])
      partner_[area.begin++] = area.other_begin++;
    while (area.begin < area.end && area.other_begin < area.other_end &&
           first_[area.end - 1] == second_[area.other_end - 1])
      partner_[--area.end] = --area.other_end;
  }

  /// The lines that stand once on each side, in the order of the first.
  std::vector<std::pair<std::size_t, std::size_t>> standing_once(const Area& area) const {
    struct Count {
      std::size_t first = 0, second = 0, at = 0;
    };
    std::unordered_map<std::size_t, Count> counts;
    for (auto i = area.begin; i < area.end; ++i) ++counts[first_[i]].first;
    for (auto i = area.other_begin; i < area.other_end; ++i)
      if (const auto count = counts.find(second_[i]); count != counts.end()) {
        ++count->second.second;
        count->second.at = i;
      }
    std::vector<std::pair<std::size_t, std::size_t>> once;
    for (auto i = area.begin; i < area.end; ++i)
      if (const auto& count = counts[first_[i]]; count.first == 1 && count.second == 1) once.emplace_back(i, count.at);
    return once;
  }

  /// The longest sequence of `pairs` in which both numbers grow.
  static std::vector<std::pair<std::size_t, std::size_t>> longest_growing(
      const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
    std::vector<std::size_t> ends, before(pairs.size(), no_partner);  // ends[n]: of the best sequence of n + 1 pairs
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto at =
          std::ranges::lower_bound(ends, pairs[i].second, {}, [&](std::size_t p) { return pairs[p].second; });
      if (at != ends.begin()) before[i] = *(at - 1);
      if (at == ends.end())
        ends.push_back(i);
      else
        *at = i;
    }
    std::vector<std::pair<std::size_t, std::size_t>> sequence;
    for (auto i = ends.empty() ? no_partner : ends.back(); i != no_partner; i = before[i]) sequence.push_back(pairs[i]);
    std::ranges::reverse(sequence);
    return sequence;
  }

  /// Pairs the lines that stand once, and leaves what lies between them open. False where there are none.
  bool divide(const Area& area) {
    const auto fixed = longest_growing(standing_once(area));
    if (fixed.empty()) return false;
    Area rest = area;
    for (const auto& [line, other] : fixed) {
      partner_[line] = other;
      open_.push_back({rest.begin, line, rest.other_begin, other});
      rest.begin = line + 1;
      rest.other_begin = other + 1;
    }
    open_.push_back(rest);
    return true;
  }

  void compare_all(const Area& area) {
    const auto rows = area.end - area.begin, columns = area.other_end - area.other_begin;
    if (rows > most_compared / columns) return;
    // longest(i, j): the longest common sequence of the lines from i and from j on.
    std::vector<std::uint32_t> lengths((rows + 1) * (columns + 1));
    const auto longest = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return lengths[i * (columns + 1) + j]; };
    const auto same = [&](std::size_t i, std::size_t j) {
      return first_[area.begin + i] == second_[area.other_begin + j];
    };
    for (auto i = rows; i-- > 0;)
      for (auto j = columns; j-- > 0;)
        longest(i, j) = same(i, j) ? longest(i + 1, j + 1) + 1 : std::max(longest(i + 1, j), longest(i, j + 1));
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      if (same(i, j))
        partner_[area.begin + i++] = area.other_begin + j++;
      else
        ++(longest(i, j) == longest(i + 1, j) ? i : j);
    }
  }

  std::unordered_map<std::string_view, std::size_t> known_;
  std::vector<std::size_t> first_, second_, partner_;
  std::vector<Area> open_;
};

}  // namespace

std::vector<std::size_t> line_partners(const std::vector<std::string_view>& first,
                                       const std::vector<std::string_view>& second) {
  return LinePartners{first, second}.find();
}

}  // namespace netlog
