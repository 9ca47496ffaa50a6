#include "netlog/base/characters.hpp"

#include <utf8proc.h>

namespace netlog {
namespace {

bool is_variation_selector(std::int32_t code) {
  return (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF) ||
         (code >= 0x180B && code <= 0x180F && code != 0x180E);
}

bool turns_direction(std::int32_t code) {
  return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

}  // namespace

bool is_ascii_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

Character first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return {lead, 1};
  Character c;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &c.code);
  c.length = length > 0 ? std::size_t(length) : 0;
  return c;
}

bool is_blank_character(std::int32_t code) {
  if (code < 0x80) return is_ascii_blank(char(code));
  const auto category = utf8proc_category(code);
  return code == 0x85 || category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

bool is_letter_or_digit(std::int32_t code) {
  if (code < 0x80) return (code >= '0' && code <= '9') || ((code | 0x20) >= 'a' && (code | 0x20) <= 'z');
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

bool is_capital(std::int32_t code) {
  return utf8proc_category(code) == UTF8PROC_CATEGORY_LU;
}

bool is_apostrophe(std::int32_t code) {
  return code == '\'' || code == 0x2018 || code == 0x2019 || code == 0x02BC;
}

bool is_mark(std::int32_t code) {
  if (code < 0x80) return false;
  const auto category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

bool is_dropped_mark(std::int32_t code) {
  // The combining classes of those that tell names apart lie between these.
  if (!is_mark(code)) return false;
  const auto combining = utf8proc_get_property(code)->combining_class;
  return combining == 1 || (combining >= 10 && combining <= 36) || combining >= 200 || is_variation_selector(code);
}

bool must_be_escaped(std::int32_t code) {
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || turns_direction(code) || code == 0x2028 || code == 0x2029 ||
         code == 0xFFFE || code == 0xFFFF;  // no characters: no page may hold them
}

}  // namespace netlog
