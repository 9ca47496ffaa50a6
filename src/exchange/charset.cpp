#include "netlog/exchange/charset.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <map>

#include <fmt/format.h>
#include <iconv.h>

namespace netlog {
namespace {

/// A way from one character set to UTF-8, open as long as it lives.
class Conversion {
 public:
  explicit Conversion(const std::string& charset) : way_(::iconv_open("UTF-8", charset.c_str())) {}
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;
  ~Conversion() {
    if (is_open()) ::iconv_close(way_);
  }
  bool is_open() const { return way_ != iconv_t(-1); }

  /// Nothing where some bytes are none of the set; with `replacing` they become U+FFFD.
  std::optional<std::string> text_of(std::string_view bytes, bool replacing) {
    if (!is_open()) return {};
    ::iconv(way_, nullptr, nullptr, nullptr, nullptr);
    std::string text;
    std::array<char, 4096> buffer;
    auto* from = const_cast<char*>(bytes.data());  // iconv takes it so, and leaves it alone
    for (auto left = bytes.size(); left > 0;) {
      auto* to = buffer.data();
      auto room = buffer.size();
      const bool done = ::iconv(way_, &from, &left, &to, &room) != std::size_t(-1);
      const auto error = errno;
      text.append(buffer.data(), std::size_t(to - buffer.data()));
      if (done || error == E2BIG) continue;
      if (!replacing) return {};
      text += "\xEF\xBF\xBD";
      ++from;
      --left;
    }
    auto* to = buffer.data();
    auto room = buffer.size();
    ::iconv(way_, nullptr, nullptr, &to, &room);
    text.append(buffer.data(), std::size_t(to - buffer.data()));
    return text;
  }

 private:
  iconv_t way_;
};

/// Opening a way costs far more than a value of a card.
Conversion& conversion_from(const std::string& charset) {
  thread_local std::map<std::string, Conversion> open;
  const bool is_name = charset.size() <= 40 && std::ranges::all_of(charset, [](char c) {
                         return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                                c == '-' || c == '_' || c == '.' || c == ':';
                       });
  return open.try_emplace(is_name ? charset : "unknown", is_name ? charset : "unknown").first->second;
}

/// What programs call a character set, and that of iconv, where it does not know that name, or reads it more narrowly
/// than others write it.
struct OtherName {
  std::string_view written, is;
};
constexpr std::array other_names{
    OtherName{"shift_jis", "CP932"},    OtherName{"shift-jis", "CP932"},
    OtherName{"sjis", "CP932"},         OtherName{"x-sjis", "CP932"},
    OtherName{"ansi", "CP1252"},        OtherName{"iso-8859-1", "CP1252"},
    OtherName{"iso8859-1", "CP1252"},   OtherName{"latin1", "CP1252"},
    OtherName{"gb2312", "GB18030"},     OtherName{"gbk", "GB18030"},
    OtherName{"euc-kr", "CP949"},       OtherName{"ks_c_5601-1987", "CP949"},
    OtherName{"big5", "BIG5-HKSCS"},    OtherName{"x-mac-roman", "MACINTOSH"},
    OtherName{"macroman", "MACINTOSH"}, OtherName{"iso-8859-8-i", "ISO-8859-8"},
};

bool is_name_of_utf8(const std::string& charset) {
  const auto lower = ascii_lower(charset);
  return lower == "utf-8" || lower == "utf8";
}

}  // namespace

bool is_known_charset(const std::string& charset) {
  return conversion_from(charset).is_open();
}

std::string charset_called(std::string_view name) {
  const bool is_number = !name.empty() && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
  auto charset = (is_number ? "CP" : "") + std::string(name);
  const auto lower = ascii_lower(charset);
  const auto at = std::ranges::find(other_names, lower, &OtherName::written);
  if (at != other_names.end()) return std::string(at->is);
  return charset;
}

std::optional<std::string> from_charset(std::string_view bytes, const std::string& charset) {
  if (is_name_of_utf8(charset)) return is_utf8(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
  return conversion_from(charset).text_of(bytes, false);
}

std::string as_utf8(std::string_view bytes, const std::string& charset, const std::string& otherwise) {
  if (!charset.empty() && !is_name_of_utf8(charset))
    if (auto text = from_charset(bytes, charset)) return *std::move(text);
  if (is_utf8(bytes)) return std::string(bytes);
  return conversion_from(otherwise).text_of(bytes, true).value_or(std::string());
}

std::optional<std::string> from_utf16(std::string_view bytes) {
  const auto text_in = [&](const char* charset, std::size_t mark) {
    return conversion_from(charset).text_of(bytes.substr(mark), true).value_or(std::string());
  };
  if (bytes.starts_with("\xFF\xFE")) return text_in("UTF-16LE", 2);
  if (bytes.starts_with("\xFE\xFF")) return text_in("UTF-16BE", 2);
  // Of text that is mostly ASCII every second byte is NUL.
  std::array<std::size_t, 2> nuls{};
  const auto looked_at = std::min<std::size_t>(bytes.size() / 2 * 2, 200);
  for (std::size_t i = 0; i < looked_at; ++i)
    if (bytes[i] == '\0') ++nuls[i % 2];
  if (nuls[1] * 4 > looked_at && nuls[0] == 0) return text_in("UTF-16LE", 0);
  if (nuls[0] * 4 > looked_at && nuls[1] == 0) return text_in("UTF-16BE", 0);
  return {};
}

bool has_letters_of_1250(std::string_view text) {
  const auto is_letter = [&](std::size_t at) {
    const auto c = at < text.size() ? text[at] : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  for (const std::string_view letter : {"ª", "º", "Þ", "þ"})
    for (auto at = text.find(letter); at != text.npos; at = text.find(letter, at + 1))
      if (is_letter(at + letter.size()) || (at > 1 && is_letter(at - 1) && is_letter(at - 2))) return true;
  return false;
}

std::string hint_at_1250(std::string_view name) {
  return fmt::format("{}: there are letters like ª º Þ þ inside of words: read with --charset 1250?", shown(name));
}

}  // namespace netlog
