#include "netlog/ledger/plain_entry.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// What a byte may be in a plain entry. The characters of four bytes, and some of two and three that few write, are
/// left to the parser, so that no sequence of bytes which is no UTF-8 is taken for one.
enum class Byte : unsigned char { other, plain, begins_two, begins_three };
constexpr auto byte_table = [] {
  std::array<Byte, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    if (c >= 0x20 && c < 0x7f && c != '"' && c != '\\') table[c] = Byte::plain;
    if (c >= 0xc2 && c <= 0xdf) table[c] = Byte::begins_two;
    if (c >= 0xe1 && c <= 0xec) table[c] = Byte::begins_three;
  }
  return table;
}();

constexpr auto key_table = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c)
    table[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  return table;
}();

bool is_plain_byte(char c) {
  return byte_table[static_cast<unsigned char>(c)] == Byte::plain;
}
bool is_key_byte(char c) {
  return key_table[static_cast<unsigned char>(c)];
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool continues_character(char c) {
  return (c & 0xC0) == 0x80;
}

/// Reads one entry; each function returns false where the text is not plain.
class PlainReader {
 public:
  PlainReader(std::string_view text, std::size_t line, RawEntry& entry) : text_(text), line_(line), entry_(entry) {}

  std::optional<EntryEnd> read() {
    entry_.fields.clear();
    if (!heading()) return {};
    while (at_ < text_.size() && peek() != '[')
      if (!key_and_value()) return {};
    if (at_ < text_.size() && !begins_entry()) return {};
    return EntryEnd{at_, line_};
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool skip(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  void skip_blanks() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }
  std::string_view key() {
    const auto* const begin = text_.data() + at_;
    const auto* const end = std::find_if_not(begin, text_.data() + text_.size(), is_key_byte);
    at_ += std::size_t(end - begin);
    return {begin, end};
  }

  bool heading() {
    entry_.place = {line_, 1};
    if (!skip('[') || !skip('[')) return false;
    entry_.kind = key();
    return !entry_.kind.empty() && skip(']') && skip(']') && rest_of_line();
  }

  /// Whether the next line begins another entry, and no table of this one.
  bool begins_entry() {
    const auto here = at_;
    const bool begins = skip('[') && skip('[') && !text_.substr(at_).starts_with("x_") && !key().empty() && skip(']');
    at_ = here;
    return begins;
  }

  /// Goes over the end of a line: blanks, perhaps a comment, and the line break.
  bool rest_of_line() {
    skip_blanks();
    if (skip('#') && !text_until('\n')) return false;
    if (!skip('\n')) return false;
    ++line_;
    return true;
  }

  /// Goes to the next `end` over characters that may stand before it: in a comment, quotes and backslashes too.
  bool text_until(char end) {
    for (; at_ < text_.size(); ++at_) {
      const auto* const byte = std::find_if_not(text_.data() + at_, text_.data() + text_.size(), is_plain_byte);
      at_ = std::size_t(byte - text_.data());
      const char c = peek();
      switch (byte_table[static_cast<unsigned char>(c)]) {
        case Byte::plain:
          break;
        case Byte::begins_three:
          if (!continues_character(peek(1)) || !continues_character(peek(2))) return false;
          at_ += 2;
          break;
        case Byte::begins_two:
          if (!continues_character(peek(1))) return false;
          at_ += 1;
          break;
        case Byte::other:
          if (c == end) return true;
          if (end != '\n' || (c != '"' && c != '\\')) return false;
      }
    }
    return false;
  }

  bool key_and_value() {
    if (peek() == '\n' || peek() == '#') return rest_of_line();
    const auto begin = at_;
    const auto name = key();
    const auto is_there = [&](const RawField& field) { return field.key.front() == name.front() && field.key == name; };
    if (name.empty() || entry_.fields.size() > most_fields || std::ranges::any_of(entry_.fields, is_there))
      return false;
    skip_blanks();
    if (!skip('=')) return false;
    skip_blanks();
    const Place place{line_, at_ - begin + 1};
    auto& field = entry_.fields.emplace_back();
    field.key = name;
    field.key_place = {line_, 1};
    field.place = place;
    return value(field.value) && rest_of_line();
  }

  bool value(Value& into) {
    switch (peek()) {
      case '"':
        return string(std::get<Literal>(into.is));
      case '[':
        return list(into.is.emplace<List>());
      case 't':
      case 'f':
        return boolean(std::get<Literal>(into.is));
      default:
        return peek(4) == '-' ? date(std::get<Literal>(into.is)) : number(std::get<Literal>(into.is));
    }
  }

  bool string(Literal& into) {
    if (!skip('"')) return false;
    const auto from = at_;
    if (!text_until('"')) return false;
    into.shape = Shape::text;
    into.text = text_.substr(from, at_ - from);
    ++at_;
    return into.text.size() > 0 || peek() != '"';  // three quotes begin a string of several lines
  }

  bool list(List& into) {
    skip('[');
    skip_blanks();
    while (peek() != ']') {
      if (!string(std::get<Literal>(into.emplace_back().is))) return false;
      skip_blanks();
      if (peek() != ']' && !skip(',')) return false;
      skip_blanks();
    }
    return skip(']');
  }

  bool boolean(Literal& into) {
    const auto word = key();
    into.shape = Shape::boolean;
    into.text = word;
    return word == "true" || word == "false";
  }

  bool date(Literal& into) {
    into.shape = Shape::date;
    into.text = text_.substr(at_, 10);
    at_ += into.text.size();
    return date_from_iso(into.text).has_value();
  }

  std::string_view digits() {
    const auto from = at_;
    while (is_digit(peek())) ++at_;
    return text_.substr(from, at_ - from);
  }

  bool number(Literal& into) {
    constexpr std::size_t most_digits = 15;  // those that a floating point number has at least
    const auto whole = digits();
    if (whole.empty() || whole.size() > most_digits || (whole.size() > 1 && whole.front() == '0')) return false;
    into.shape = Shape::integer;
    into.text = whole;
    if (!skip('.')) return true;
    const auto decimals = digits();
    if (decimals.empty() || whole.size() + decimals.size() > most_digits) return false;
    double number = 0;
    std::from_chars(whole.data(), decimals.data() + decimals.size(), number);
    into = {Shape::decimal, fmt::format("{}", number)};
    return true;
  }

  /// So that looking for a key among those before it stays cheap, however many there are.
  static constexpr std::size_t most_fields = 40;

  std::string_view text_;
  std::size_t at_ = 0, line_;
  RawEntry& entry_;
};

}  // namespace

std::optional<EntryEnd> read_plain_entry(std::string_view text, std::size_t line, RawEntry& entry) {
  return PlainReader{text, line, entry}.read();
}

}  // namespace netlog
