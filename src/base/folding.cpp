// How names, tags and groups are compared.

#include "netlog/base/characters.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace netlog {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::optional<std::string> mapped(std::string_view text, int options) {
  utf8proc_uint8_t* result = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &result, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{result, &std::free};
  if (length < 0) return {};
  return std::string(reinterpret_cast<const char*>(result), std::size_t(length));
}

/// `text` folded, whatever its characters.
std::string folded_by_unicode(std::string_view text) {
  // Two passes, because a mark must be gone before case folding could turn it into a letter.
  const auto decomposed = mapped(text, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
  if (!decomposed) return std::string(text);
  std::string bare;
  each_character(*decomposed, [&](std::int32_t code, std::string_view bytes) {
    if (!is_dropped_mark(code)) bare += bytes;
  });
  const auto lower = mapped(bare, UTF8PROC_CASEFOLD);
  return lower ? tidied(*lower) : std::string(text);
}

/// What a Latin letter beyond ASCII folds to where that is ASCII; empty for any other character. Each is worked out
/// when it is first met: all names have the same few.
std::string_view folded_latin(std::int32_t code) {
  constexpr std::int32_t end_of_latin = 0x250;
  static std::array<std::optional<std::string>, end_of_latin> known;
  if (code >= end_of_latin) return {};
  auto& folding = known.at(std::size_t(code));
  if (!folding) {
    folding = folded_by_unicode(std::string{char(0xC0 | code >> 6), char(0x80 | (code & 0x3F))});
    if (!is_ascii(*folding)) folding->clear();
  }
  return *folding;
}

/// Whether `tidied` would change `text`, which is ASCII.
bool has_blanks_to_tidy(std::string_view text) {
  bool after_blank = true;
  for (const char c : text) {
    const bool blank = is_ascii_blank(c);
    if (blank && (after_blank || c != ' ')) return true;
    after_blank = blank;
  }
  return after_blank && !text.empty();
}

}  // namespace

std::string folded(std::string_view text) {
  // Nearly all text is Latin, and folds character by character; anything else as Unicode says it of a whole text.
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      out += in_lower_case(text[at++]);
      continue;
    }
    const auto character = first_character(text.substr(at));
    const auto plain = character.length == 0 ? std::string_view{} : folded_latin(character.code);
    if (plain.empty()) return folded_by_unicode(text);
    out += plain;
    at += character.length;
  }
  if (has_blanks_to_tidy(out)) return tidied(out);
  return out;
}

}  // namespace netlog
