#pragma once
// Closed sets: an enumeration and the spellings of its members, which the ledger, JSON, arguments, errors and
// completion all read.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace netlog {

using namespace std::string_view_literals;

/// The spellings of `Word`, in the order of its enumerators.
template <class Word> constexpr auto words = std::array<std::string_view, 0>{};

template <class Word>
concept ClosedSet = std::is_enum_v<Word> && words<Word>
.size() > 0;

template <ClosedSet Word> constexpr std::string_view spelled(Word word) {
  return words<Word>.at(std::size_t(word));
}

/// The member of the set that is spelled `text`, to the letter.
template <ClosedSet Word> constexpr std::optional<Word> word_from(std::string_view text) {
  for (std::size_t i = 0; i < words<Word>.size(); ++i)
    if (words<Word>[i] == text) return Word(i);
  return {};
}

}  // namespace netlog
