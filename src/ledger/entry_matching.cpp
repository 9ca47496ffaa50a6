#include "netlog/ledger/entry_matching.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace netlog {
namespace {

/// The lines of an entry, sorted.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size(); at = line_end(text, at))
    lines.push_back(without_end_of_blanks(text.substr(at, line_end(text, at) - at)));
  std::ranges::sort(lines);
  return lines;
}

/// How much two entries, as sorted lines, resemble one another: by the lines that both have, most of all the id. Never
/// 0, so that an entry which was written anew from top to bottom stays where it stood.
int resemblance(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::string_view> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  int sum = 1;
  for (const auto line : both) sum += line.starts_with("id ") || line.starts_with("id=") ? 1000 : 4;
  return sum;
}

class Matching {
 public:
  Matching(const std::vector<std::string_view>& olds, const std::vector<std::string_view>& news)
      : olds_(olds), news_(news), match_(news.size(), olds.size()) {}

  /// For each of the new ones its old one; olds.size() for one that has none.
  std::vector<std::size_t> match() {
    std::size_t i = 0, j = 0;
    while (i < olds_.size() && j < news_.size()) {
      const auto [rows, columns] = changed_from(i, j);
      pair_up(i, rows, j, columns);
      i += rows;
      j += columns;
      if (i < olds_.size() && j < news_.size()) match_[j++] = i++;
    }
    return std::move(match_);
  }

 private:
  /// How many old and new ones there are from `i` and `j` on before two that are equal.
  std::pair<std::size_t, std::size_t> changed_from(std::size_t i, std::size_t j) const {
    constexpr std::size_t farthest = 2000;
    const auto old_left = olds_.size() - i, new_left = news_.size() - j;
    for (std::size_t together = 0; together < std::min(farthest, old_left + new_left); ++together) {
      // From the middle outwards: as many of each, then ever more of one.
      for (std::size_t step = 0; step <= together; ++step) {
        const auto aside = (step + 1) / 2;
        const auto rows = step % 2 == 1 ? together / 2 + aside : together / 2 - aside;
        const auto columns = together - rows;
        if (rows < old_left && columns < new_left && olds_[i + rows] == news_[j + columns]) return {rows, columns};
      }
    }
    return {old_left, new_left};
  }

  /// Matches so many old and new ones from `i` and `j` on, so that the sum of their resemblances is the largest.
  void pair_up(std::size_t first_old, std::size_t rows, std::size_t first_new, std::size_t columns) {
    constexpr std::size_t most = 4'000'000;
    if (rows * columns > most) {
      for (std::size_t i = 0; i < std::min(rows, columns); ++i) match_[first_new + i] = first_old + i;
      return;
    }
    std::vector<std::vector<std::string_view>> old_lines, new_lines;
    for (std::size_t i = 0; i < rows; ++i) old_lines.push_back(lines_of(olds_[first_old + i]));
    for (std::size_t j = 0; j < columns; ++j) new_lines.push_back(lines_of(news_[first_new + j]));
    // best(i, j): the most that the entries from i and j on can have in common.
    std::vector<int> pair(rows * columns), sums((rows + 1) * (columns + 1));
    const auto best = [&](std::size_t i, std::size_t j) -> int& { return sums[i * (columns + 1) + j]; };
    for (auto i = rows; i-- > 0;)
      for (auto j = columns; j-- > 0;) {
        pair[i * columns + j] = resemblance(old_lines[i], new_lines[j]);
        best(i, j) = std::max({pair[i * columns + j] + best(i + 1, j + 1), best(i + 1, j), best(i, j + 1)});
      }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      if (best(i, j) == pair[i * columns + j] + best(i + 1, j + 1))
        match_[first_new + j++] = first_old + i++;
      else
        ++(best(i, j) == best(i + 1, j) ? i : j);
    }
  }

  const std::vector<std::string_view>&olds_, &news_;
  std::vector<std::size_t> match_;
};

}  // namespace

std::vector<std::size_t> matching_entries(const std::vector<std::string_view>& olds,
                                          const std::vector<std::string_view>& news) {
  return Matching{olds, news}.match();
}

std::string_view without_end_of_blanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

std::size_t line_end(std::string_view text, std::size_t at) {
  const auto end = text.find('\n', at);
  return end == text.npos ? text.size() : end + 1;
}

}  // namespace netlog
