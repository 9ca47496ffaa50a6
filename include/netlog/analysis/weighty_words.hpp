#pragma once
// The words of a need that count: of three letters or more, and of two in capitals alone, but not those of a city of a
// contact's that stands in the need, for half of all live there. Where none is left, all of its words count.

#include "netlog/network/network.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// A weighty word of fewer letters is found only as a whole word, not as the beginning of one.
inline constexpr std::size_t letters_found_in_part = 4;

/// How many characters a text in UTF-8 has.
std::size_t number_of_letters(std::string_view text);

/// Tells weighty words, by the cities of a network.
class WeightyWords {
 public:
  explicit WeightyWords(const Network& network);

  /// Those of a need, folded, each once, in their order; all of its words where none has weight.
  std::vector<std::string> of(std::string_view wanted) const;
  /// Those that are no word of a city that stands in the need, even where no other word is left.
  std::vector<std::string> but_cities(std::string_view wanted) const;

 private:
  std::vector<std::string> words_of_cities_in(const std::vector<std::string>& words) const;

  std::vector<std::vector<std::string>> cities_;  // of all contacts known, in words
};

}  // namespace netlog
