#include "netlog/base/nearest.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace netlog {

namespace {

/// The characters of a UTF-8 text, each as its bytes.
std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> all;
  for (std::size_t begin = 0, end = 1; begin < text.size(); begin = end, ++end) {
    while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
    all.push_back(text.substr(begin, end - begin));
  }
  return all;
}

/// At least so many changes lie between two texts, whatever the order of their letters: found without looking at it,
/// and for most words that is enough. Of a character the low six bits of its first byte count, so that some are taken
/// for one: the bound gets lower, never wrong.
std::size_t least_changes_between(std::string_view from, std::string_view to) {
  std::array<int, 64> more{};
  const auto count = [&](std::string_view text, int by) {
    for (const char c : text)
      if ((c & 0xC0) != 0x80) more[std::size_t(c & 0x3F)] += by;
  };
  count(from, 1);
  count(to, -1);
  std::size_t taken_away = 0, added = 0;
  for (const int one : more) (one > 0 ? taken_away : added) += std::size_t(one > 0 ? one : -one);
  return std::max(taken_away, added);
}

}  // namespace

std::size_t changes_between(std::string_view from_text, std::string_view to_text, std::size_t most) {
  if (least_changes_between(from_text, to_text) > most) return most + 1;
  const auto from = characters(from_text), to = characters(to_text);
  // Optimal string alignment, in three rows: two letters that were swapped count once.
  std::vector<std::size_t> before(to.size() + 1), last(to.size() + 1), now(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (from[i - 1] == to[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
        now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return std::min(last[to.size()], most + 1);
}

std::string nearest(std::string_view typed, const std::vector<std::string>& known) {
  const std::string wanted = folded(typed);
  std::string best;
  // Of three letters two changed would leave one in common, which says nothing.
  std::size_t fewest = (wanted.size() <= 3 ? 1 : std::max<std::size_t>(2, wanted.size() / 3)) + 1;
  for (const auto& word : known) {
    const std::string candidate = folded(word);
    const bool begins = candidate.starts_with(wanted) && wanted.size() > 1;
    const auto changes = begins ? 1 : changes_between(wanted, candidate, fewest - 1);
    // A word of which nothing would be left is not what was meant.
    if (changes < fewest && changes < std::max(wanted.size(), candidate.size())) {
      fewest = changes;
      best = word;
    }
  }
  return best;
}

}  // namespace netlog
