#include "netlog/base/text.hpp"

#include "netlog/base/characters.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <utf8proc.h>

namespace netlog {
namespace {

/// The columns that characters take on a terminal, asked for one after the other. Tested against a terminal's cursor.
class Columns {
 public:
  std::size_t of(std::int32_t code) {
    const bool joined = std::exchange(after_joiner_, code == zero_width_joiner);
    if (code < 0x80) return code >= 0x20 && code != 0x7f ? 1 : 0;
    // A sign that asks for the coloured picture of the character before it takes no column of its own; nor do the
    // vowels and final consonants of Hangul syllables that are written in parts.
    const bool goes_with_the_last = code == 0xFE0F || code == zero_width_joiner || (code >= 0x1160 && code <= 0x11FF) ||
                                    (code >= 0xD7B0 && code <= 0xD7FF);
    if (joined || goes_with_the_last) return 0;
    if (code >= 0xC0 && code < 0x250) return 1;  // Latin letters: utf8proc says the same, and takes longer
    // utf8proc gives the vowel signs of Indic scripts, which stand beside their letter, no width.
    if (utf8proc_category(code) == UTF8PROC_CATEGORY_MC) return 1;
    return std::size_t(std::max(0, utf8proc_charwidth(code)));
  }

 private:
  static constexpr std::int32_t zero_width_joiner = 0x200D;
  bool after_joiner_ = false;
};

}  // namespace

std::string ascii_lower(std::string_view text) {
  std::string lower{text};
  for (char& c : lower) c = in_lower_case(c);
  return lower;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  if (text.empty() || text.size() > 18) return {};
  std::int64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return {};
    number = number * 10 + (c - '0');
  }
  return number;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const bool is_ascii = static_cast<unsigned char>(text.front()) < 0x80;
    const auto length = is_ascii ? 1 : first_character(text).length;
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

bool is_blank(std::string_view text) {
  if (text.empty()) return true;
  if (const char c = text.front(); !is_ascii_blank(c) && static_cast<unsigned char>(c) < 0x80) return false;
  bool blank = true;
  each_character(text, [&](std::int32_t code, std::string_view) { blank = blank && is_blank_character(code); });
  return blank;
}

std::string tidied(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  each_character(text, [&](std::int32_t code, std::string_view bytes) {
    if (is_blank_character(code)) {
      gap = !out.empty();
      return;
    }
    if (gap) out += ' ';
    gap = false;
    out += bytes;
  });
  return out;
}

std::string trimmed(std::string_view text) {
  while (!text.empty() && is_ascii_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_blank(text.back())) text.remove_suffix(1);
  return std::string(text);
}

std::vector<std::string> words_of(std::string_view folded_text) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  each_character(folded_text, [&](std::int32_t code, std::string_view bytes) {
    if (is_apostrophe(code)) return;
    if (is_letter_or_digit(code) || is_mark(code))
      word += bytes;
    else
      end_word();
  });
  end_word();
  return words;
}

std::vector<WrittenWord> written_words_of(std::string_view text) {
  std::vector<WrittenWord> words;
  std::string word;
  bool in_capitals = true;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back({std::move(word), in_capitals});
    word.clear();
    in_capitals = true;
  };
  each_character(text, [&](std::int32_t code, std::string_view bytes) {
    if (!is_letter_or_digit(code) && !is_apostrophe(code) && !is_mark(code)) return end_word();
    word += bytes;
    if (is_letter_or_digit(code) && !is_capital(code)) in_capitals = false;
  });
  end_word();
  return words;
}

std::size_t width(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; })) return text.size();
  std::size_t sum = 0;
  Columns columns;
  each_character(text, [&](std::int32_t code, std::string_view) { sum += columns.of(code); });
  return sum;
}

std::string beginning(std::string_view text, std::size_t columns) {
  std::string out, first;
  std::size_t used = 0;
  bool full = false;
  Columns taken;
  each_character(text, [&](std::int32_t code, std::string_view bytes) {
    const auto next = taken.of(code);
    if (first.empty()) first = bytes;
    full = full || used + next > columns;
    if (full) return;
    used += next;
    out += bytes;
  });
  return out.empty() ? first : out;
}

std::string clipped(std::string_view text, std::size_t columns) {
  if (width(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  auto out = beginning(text, columns - 1);
  if (width(out) >= columns) out.clear();
  while (out.ends_with(' ')) out.pop_back();
  return out + "…";
}

std::string shown(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; })) return std::string(text);
  std::string out;
  each_character(text, [&](std::int32_t code, std::string_view bytes) {
    if (code == '\n')
      out += "\\n";
    else if (code == '\t')
      out += "\\t";
    else if (must_be_escaped(code))
      out += code < 0xa0 ? fmt::format("\\x{:02x}", code) : fmt::format("\\u{:04x}", code);
    else if (code == 0xFFFD)
      out += "\uFFFD";
    else
      out += bytes;
  });
  return out;
}

std::string with_short_quotes(std::string_view message) {
  constexpr std::size_t longest = 200;
  std::string out;
  while (true) {
    const auto begin = message.find('"');
    const auto end = begin == message.npos ? begin : message.find('"', begin + 1);
    out += message.substr(0, begin);
    if (begin == message.npos) return out;
    out += '"' + clipped(message.substr(begin + 1, end - begin - 1), longest);
    if (end == message.npos) return out;
    out += '"';
    message.remove_prefix(end + 1);
  }
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  each_character(text, [&](std::int32_t code, std::string_view bytes) {
    if (code == '"' || code == '\\')
      (out += '\\') += bytes;
    else if (code == '\n')
      out += "\\n";
    else if (code == '\t')
      out += "\\t";
    else if (must_be_escaped(code))
      out += fmt::format("\\u{:04x}", code);
    else
      out += bytes;
  });
  return out + '"';
}

std::vector<std::string> split_at_blanks(std::string_view text) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(" \t\n", at)) != text.npos) {
    const auto end = std::min(text.find_first_of(" \t\n", at), text.size());
    parts.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return parts;
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

std::string enumerated(const std::vector<std::string>& items, std::string_view last_joint) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? last_joint : ", ";
    text += items[i];
  }
  return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  return joined(std::vector<std::string_view>(parts.begin(), parts.end()), between);
}

std::string joined(const std::vector<std::string_view>& parts, std::string_view between) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += between;
    text += parts[i];
  }
  return text;
}

std::string capitalised(std::string_view text) {
  std::string out{text};
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') out.front() = char(out.front() - 'a' + 'A');
  return out;
}

bool begins_with_capital(std::string_view text) {
  return !text.empty() && is_capital(first_character(text).code);
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
  if (number == 1) return fmt::format("1 {}", one);
  return many.empty() ? fmt::format("{} {}s", number, one) : fmt::format("{} {}", number, many);
}

}  // namespace netlog
