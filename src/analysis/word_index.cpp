#include "netlog/analysis/word_index.hpp"

#include <algorithm>

namespace netlog {
std::optional<Fit> how_it_fits(std::string_view word, std::string_view other) {
  if (word == other) return Fit::whole;
  const auto letters = std::ranges::count_if(word, [](char c) { return (c & 0xC0) != 0x80; });
  if (letters < 2) return {};  // one letter stands in nearly every word
  if (other.starts_with(word)) return Fit::beginning;
  if (other.find(word) != other.npos) return Fit::inside;
  return {};
}

void WordIndex::add(const std::string& word, std::size_t place) {
  auto& places = places_of_[word];
  if (places.empty() || places.back() != place) places.push_back(place);
}

void WordIndex::finish() {
  for (const auto& known : places_of_) {
    const std::string_view word = known.first;
    if (word.size() > longest_taken_apart) {
      long_words_.push_back(&known);
      continue;
    }
    for (std::size_t from = 0; from < word.size(); ++from)
      if ((word[from] & 0xC0) != 0x80) parts_.push_back({word.substr(from), &known});
  }
  std::ranges::sort(parts_, {}, &Part::text);
}

void WordIndex::each_fitting(const std::string& word, bool in_part,
                             const std::function<void(Fit, const Word&)>& visit) const {
  if (const auto same = places_of_.find(word); same != places_of_.end()) visit(Fit::whole, *same);
  if (!in_part) return;
  const auto visit_part = [&](const Word* known) {
    if (const auto how = how_it_fits(word, known->first); how && how != Fit::whole) visit(*how, *known);
  };
  const auto beginning = [&](const Part& part) { return part.text.substr(0, word.size()); };
  const auto end = std::ranges::upper_bound(parts_, std::string_view(word), {}, beginning);
  for (auto part = std::ranges::lower_bound(parts_, std::string_view(word), {}, beginning); part != end; ++part)
    visit_part(part->of);
  std::ranges::for_each(long_words_, visit_part);
}

std::vector<std::string> WordIndex::words() const {
  std::vector<std::string> all;
  for (const auto& known : places_of_) all.push_back(known.first);
  return all;
}

}  // namespace netlog
