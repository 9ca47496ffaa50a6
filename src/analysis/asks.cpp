#include "netlog/analysis/asks.hpp"

#include "netlog/analysis/weighty_words.hpp"
#include "netlog/base/search_text.hpp"

#include <algorithm>
#include <optional>

namespace netlog {

std::vector<Asking> asking_for(const Network& network, const std::vector<std::string>& texts, PersonIndex but) {
  constexpr std::size_t least_letters = 4;
  std::vector<std::string> wanted;
  for (const auto& text : texts)
    for (auto& word : words_to_find(text))
      if (number_of_letters(word) >= least_letters) wanted.push_back(std::move(word));
  std::vector<Asking> asking;
  if (wanted.empty()) return asking;
  std::optional<WeightyWords> weighty;  // costly, and needed only where somebody asks for something
  for (const auto person : network.participants()) {
    if (person == but) continue;
    const auto asks = network.profile(person).details.asks;
    if (!asks.empty() && !weighty) weighty.emplace(network);
    const auto fits = [&](const std::string& ask) {
      return std::ranges::any_of(weighty->of(ask), [&](const std::string& word) {
        return std::ranges::any_of(
            wanted, [&](const std::string& one) { return word.starts_with(one) || one.starts_with(word); });
      });
    };
    const auto ask = std::ranges::find_if(asks, fits);
    if (ask != asks.end()) asking.push_back({person, *ask});
  }
  return asking;
}

}  // namespace netlog
