#include "netlog/analysis/weighty_words.hpp"

#include "netlog/base/search_text.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>

namespace netlog {
namespace {

constexpr std::size_t letters_with_weight = 3;

}  // namespace

std::size_t number_of_letters(std::string_view text) {
  return std::size_t(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

WeightyWords::WeightyWords(const Network& network) {
  for (const auto person : network.history().persons.indices())
    if (network.is_known(person))
      if (const auto city = network.profile(person).details.city) cities_.push_back(words_to_find(*city));
  std::ranges::sort(cities_);
  cities_.erase(std::unique(cities_.begin(), cities_.end()), cities_.end());
}

std::vector<std::string> WeightyWords::words_of_cities_in(const std::vector<std::string>& words) const {
  const auto stands_there = [&](const std::string& word) { return std::ranges::count(words, word) > 0; };
  const auto first_word = [](const std::vector<std::string>& city) {
    return city.empty() ? std::string_view() : std::string_view(city.front());
  };
  std::vector<std::string> of_cities;
  for (const auto& word : words) {
    const auto end = std::ranges::upper_bound(cities_, std::string_view(word), {}, first_word);
    for (auto city = std::ranges::lower_bound(cities_, std::string_view(word), {}, first_word); city != end; ++city)
      if (std::ranges::all_of(*city, stands_there)) of_cities.insert(of_cities.end(), city->begin(), city->end());
  }
  return of_cities;
}

std::vector<std::string> WeightyWords::of(std::string_view wanted) const {
  const auto of_cities = words_of_cities_in(words_to_find(wanted));
  std::vector<std::string> all, weighty;
  const auto add = [](std::vector<std::string>& words, const std::string& word) {
    if (std::ranges::count(words, word) == 0) words.push_back(word);
  };
  for (const auto& part : written_words_of(wanted))
    for (const auto& word : words_to_find(part.text)) {
      add(all, word);
      const auto length = number_of_letters(word);
      const bool has_weight = length >= letters_with_weight || (length == 2 && part.in_capitals);
      if (has_weight && std::ranges::count(of_cities, word) == 0) add(weighty, word);
    }
  return weighty.empty() ? all : weighty;
}

std::vector<std::string> WeightyWords::but_cities(std::string_view wanted) const {
  auto words = of(wanted);
  const auto of_cities = words_of_cities_in(words_to_find(wanted));
  std::erase_if(words, [&](const std::string& word) { return std::ranges::count(of_cities, word) > 0; });
  return words;
}

}  // namespace netlog
