#include "netlog/base/search_text.hpp"

#include "netlog/base/characters.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace netlog {
namespace {

/// What a letter in lower case is searched as; empty when it stays.
std::string_view plain_letters(std::int32_t code) {
  static constexpr std::array<std::pair<std::int32_t, std::string_view>, 9> letters{{{0x0142, "l"},
                                                                                     {0x00F8, "o"},
                                                                                     {0x0111, "d"},
                                                                                     {0x00F0, "d"},
                                                                                     {0x00E6, "ae"},
                                                                                     {0x0153, "oe"},
                                                                                     {0x00FE, "th"},
                                                                                     {0x0127, "h"},
                                                                                     {0x0131, "i"}}};
  const auto* const at = std::ranges::find(letters, code, &std::pair<std::int32_t, std::string_view>::first);
  return at == letters.end() ? std::string_view{} : at->second;
}

}  // namespace

std::string as_searched(std::string_view folded_text) {
  if (std::ranges::all_of(folded_text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return std::string(folded_text);
  std::string out;
  for (auto rest = folded_text; !rest.empty();) {
    const auto character = first_character(rest);
    if (character.length == 0) return std::string(folded_text);  // no UTF-8: nothing is known of its letters
    const auto bytes = rest.substr(0, character.length);
    rest.remove_prefix(bytes.size());
    if (is_mark(character.code)) continue;
    const auto plain = plain_letters(character.code);
    out += plain.empty() ? bytes : plain;
  }
  return out;
}

std::string folded_to_find(std::string_view text) {
  return as_searched(folded(text));
}

std::vector<std::string> words_to_find(std::string_view text) {
  return words_of(folded_to_find(text));
}

}  // namespace netlog
