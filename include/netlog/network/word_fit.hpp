#pragma once
// Whether the words of a query are those of a name.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace netlog {

// Most words differ in their first letter, and these two are asked for each word of many names. No word is empty.
inline constexpr auto is_word = [](const std::string& query_word, const std::string& name_word) {
  return query_word.front() == name_word.front() && query_word == name_word;
};
inline constexpr auto is_beginning = [](const std::string& query_word, const std::string& name_word) {
  return query_word.front() == name_word.front() && name_word.starts_with(query_word);
};
using Fits = bool (*)(const std::string& query_word, const std::string& name_word);

/// Whether the words of a name can be dealt out to the words of a query, each its own, so that each fits. Many words
/// alike cost no more than their number squared.
bool can_be_dealt_out(const std::vector<std::string>& query, const std::vector<std::string>& name, Fits fits);

/// Whether each word of a query takes the first word of the name that it fits and that is free yet, and finds one.
template <class OneFits>
bool fit_in_order(const std::vector<std::string>& query, const std::vector<std::string>& name, OneFits fits) {
  std::uint64_t taken = 0;
  for (const auto& word : query) {
    std::size_t j = 0;
    while (j < name.size() && ((taken >> j & 1) != 0 || !fits(word, name[j]))) ++j;
    if (j == name.size()) return false;
    taken |= std::uint64_t(1) << j;
  }
  return true;
}

/// Whether each word of a query has a word of the name of its own that it fits. Empty queries fit nothing.
template <class OneFits>
bool all_fit(const std::vector<std::string>& query, const std::vector<std::string>& name, OneFits fits) {
  if (query.empty() || query.size() > name.size()) return false;
  // Most names fit so, or have no word at all for one of the query, and need no dealing out.
  if (name.size() <= 64 && fit_in_order(query, name, fits)) return true;
  const auto has_any = [&](const std::string& word) {
    return std::ranges::any_of(name, [&](const std::string& other) { return fits(word, other); });
  };
  return std::ranges::all_of(query, has_any) && can_be_dealt_out(query, name, fits);
}

}  // namespace netlog
