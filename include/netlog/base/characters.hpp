#pragma once
// The characters of a text, and what Unicode says of each: what text.hpp and search_text.hpp are made of.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace netlog {

/// `c`, of the letters A to Z the small one.
constexpr char in_lower_case(char c) {
  return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// A character of a UTF-8 text: its code point and how many bytes it takes, 0 where it is no UTF-8.
struct Character {
  std::int32_t code = 0;
  std::size_t length = 0;
};
/// The first character of `text`, which is not empty.
Character first_character(std::string_view text);

/// Calls `visit(code point, its bytes)` for each character; a byte that is no UTF-8 counts as U+FFFD.
template <class Visit> void each_character(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const auto byte = static_cast<unsigned char>(text.front());
    auto c = byte < 0x80 ? Character{byte, 1} : first_character(text);
    if (c.length == 0) c = {0xFFFD, 1};
    visit(c.code, text.substr(0, c.length));
    text.remove_prefix(c.length);
  }
}

bool is_ascii_blank(char c);
bool is_blank_character(std::int32_t code);
bool is_letter_or_digit(std::int32_t code);
bool is_capital(std::int32_t code);
bool is_apostrophe(std::int32_t code);
/// A character that is written on or under the one before it: an accent, a vowel sign.
bool is_mark(std::int32_t code);
/// Marks that names are compared without: accents, vowel points. The others (vowel signs, nukta, virama, the voicing of
/// kana, tones) tell names apart.
bool is_dropped_mark(std::int32_t code);
/// Control characters, those that turn the direction of writing, and code points that are no characters: what a
/// terminal would obey, or be confused by.
bool must_be_escaped(std::int32_t code);

}  // namespace netlog
