#include "netlog/base/search_text.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <utf8proc.h>

namespace netlog {
namespace {

bool is_any_mark(utf8proc_int32_t code) {
  const auto category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

/// What a letter in lower case is searched as; empty when it stays.
std::string_view plain_letters(utf8proc_int32_t code) {
  static constexpr std::array<std::pair<utf8proc_int32_t, std::string_view>, 9> letters{{{0x0142, "l"},
                                                                                         {0x00F8, "o"},
                                                                                         {0x0111, "d"},
                                                                                         {0x00F0, "d"},
                                                                                         {0x00E6, "ae"},
                                                                                         {0x0153, "oe"},
                                                                                         {0x00FE, "th"},
                                                                                         {0x0127, "h"},
                                                                                         {0x0131, "i"}}};
  const auto* const at = std::ranges::find(letters, code, &std::pair<utf8proc_int32_t, std::string_view>::first);
  return at == letters.end() ? std::string_view{} : at->second;
}

}  // namespace

std::string folded_to_find(std::string_view text) {
  const auto compared = folded(text);
  if (std::ranges::all_of(compared, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return compared;
  std::string out;
  for (std::string_view rest = compared; !rest.empty();) {
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                         static_cast<utf8proc_ssize_t>(rest.size()), &code);
    if (length <= 0) return compared;  // no UTF-8: nothing is known of its letters
    const auto bytes = rest.substr(0, std::size_t(length));
    rest.remove_prefix(bytes.size());
    if (is_any_mark(code)) continue;
    const auto plain = plain_letters(code);
    out += plain.empty() ? bytes : plain;
  }
  return out;
}

std::vector<std::string> words_to_find(std::string_view text) {
  return words_of(folded_to_find(text));
}

}  // namespace netlog
