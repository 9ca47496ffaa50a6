#include "netlog/exchange/card_properties.hpp"

#include "netlog/base/text.hpp"
#include "netlog/exchange/charset.hpp"
#include "netlog/exchange/records.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

std::string decoded_base64(std::string_view text) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0, count = 0;
  for (const auto c : text) {
    const auto digit = digits.find(c);
    if (digit == digits.npos) continue;
    bits = (bits << 6 | unsigned(digit)) & 0xFFFFU;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += char(bits >> count & 0xFFU);
  }
  return bytes;
}

void add_parameter(CardProperty& property, std::string_view text) {
  auto lower = ascii_lower(without_blanks(text));
  std::erase(lower, '"');
  const auto equals = lower.find('=');
  if (equals == lower.npos) {
    property.parameters.emplace_back("", std::move(lower));
    return;
  }
  const auto key = without_blanks(std::string_view(lower).substr(0, equals));
  property.parameters.emplace_back(key, without_blanks(std::string_view(lower).substr(equals + 1)));
}

}  // namespace

bool is_card_blank(char c) {
  return c == ' ' || c == '\t';
}
std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && is_card_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_card_blank(text.back())) text.remove_suffix(1);
  return text;
}
bool is_this_word(std::string_view text, std::string_view lower_word) {
  return text.size() == lower_word.size() && ascii_lower(text) == lower_word;
}

std::size_t value_begin(std::string_view property) {
  bool quoted = false;
  for (std::size_t i = 0; i < property.size(); ++i) {
    if (property[i] == '"') quoted = !quoted;
    if (property[i] == ':' && !quoted) return i + 1;
  }
  return property.npos;
}

std::size_t value_begin_of_whole(std::string_view property) {
  if (const auto begin = value_begin(property); begin != property.npos) return begin;
  const auto colon = property.find(':');
  return colon == property.npos ? property.npos : colon + 1;
}

std::string name_of_property(std::string_view line) {
  auto name = line.substr(0, line.find_first_of(";:"));
  if (const auto point = name.rfind('.'); point != name.npos) name.remove_prefix(point + 1);
  name = without_blanks(name);
  return name.size() > 40 ? std::string() : ascii_lower(name);
}

CardCoding coding_of(std::string_view header) {
  if (header.find(';') == header.npos) return CardCoding::unescaped;
  const auto lower = ascii_lower(header);
  const auto has = [&](std::string_view word) {
    for (auto at = lower.find(word); at != lower.npos; at = lower.find(word, at + 1)) {
      const auto after = at + word.size();
      const bool ends = after == lower.size() || std::string_view(";:, \t\"").find(lower[after]) != std::string::npos;
      const bool begins = at == 0 || std::string_view("=;, \t\"").find(lower[at - 1]) != std::string::npos;
      if (begins && ends) return true;
    }
    return false;
  };
  if (has("quoted-printable") || has("encoding=q") || has("encoding=qp")) return CardCoding::quoted_printable;
  if (has("base64") || has("encoding=b")) return CardCoding::base64;
  return CardCoding::unescaped;
}

CardProperty property_of(std::string_view bytes, std::size_t begin, const std::string& charset) {
  CardProperty property;
  auto header = bytes.substr(0, begin - 1);
  auto value = bytes.substr(begin);
  const auto coding = coding_of(header);
  const auto name = header.substr(0, header.find(';'));
  if (const auto point = name.rfind('.'); point != name.npos)
    property.group = ascii_lower(without_blanks(name.substr(0, point)));
  property.name = name_of_property(header);
  while (header.size() > 0) {
    bool quoted = false;
    std::size_t end = 0;
    for (; end < header.size() && (quoted || header[end] != ';'); ++end)
      if (header[end] == '"') quoted = !quoted;
    if (header.data() != bytes.data()) add_parameter(property, header.substr(0, end));
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  if (coding == CardCoding::quoted_printable && value.ends_with('=')) value.remove_suffix(1);
  const auto decoded = coding == CardCoding::quoted_printable ? decoded_escapes(value, '=')
                       : coding == CardCoding::base64         ? decoded_base64(value)
                                                              : std::string(value);
  const auto said = property.parameter("charset");
  const auto own = said.empty() ? std::string() : charset_called(said);
  property.is_guessed = charset.empty() && own.empty() && !is_utf8(decoded);
  property.value = as_utf8(decoded, charset.empty() ? own : charset);
  return property;
}

std::vector<std::string_view> value_parts(std::string_view value, char separator) {
  std::vector<std::string_view> parts;
  std::size_t from = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\') {
      ++i;
    } else if (value[i] == separator) {
      parts.push_back(value.substr(from, i - from));
      from = i + 1;
    }
  }
  parts.push_back(value.substr(from));
  return parts;
}

std::string unescaped_value(std::string_view value, bool keep_lines) {
  if (value.find('\\') == value.npos) return cleaned(value, keep_lines);
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char next = i + 1 < value.size() ? value[i + 1] : '\0';
    if (value[i] != '\\' || next == '\0') {
      text += value[i];
    } else if (next == 'n' || next == 'N') {
      text += '\n';
      ++i;
    } else if (std::string_view("\\;,:\"").find(next) != std::string_view::npos) {
      text += next;
      ++i;
    } else {
      text += '\\';
    }
  }
  return cleaned(text, keep_lines);
}

std::string phone_text(const CardProperty& property) {
  auto text = unescaped_value(property.value);
  const bool is_uri = ascii_lower(std::string_view(text).substr(0, 4)) == "tel:";
  if (is_uri) text = text.substr(4);
  if (!is_uri && text.find(';') == text.npos) return text;
  const auto lower = ascii_lower(text);
  const auto extension = lower.find(";ext=");
  const auto end = is_uri ? std::min(text.find(';'), text.size()) : std::min(extension, text.size());
  auto number = is_uri ? decoded_uri(std::string_view(text).substr(0, end)) : text.substr(0, end);
  if (extension != lower.npos) {
    const auto from = extension + 5;
    number += fmt::format(" ext. {}", text.substr(from, text.find(';', from) - from));
  }
  return cleaned(number);
}

std::string email_text(const CardProperty& property) {
  auto text = unescaped_value(property.value);
  if (ascii_lower(std::string_view(text).substr(0, 7)) != "mailto:") return text;
  text = text.substr(7);
  return cleaned(decoded_uri(std::string_view(text).substr(0, text.find('?'))));
}

bool PhysicalLines::next(std::string_view& line) {
  if (at_ >= bytes_.size()) return false;
  // In a file of CR alone the next LF is looked for only once.
  if (line_feed_ < at_) line_feed_ = bytes_.find('\n', at_);
  line = bytes_.substr(at_, std::min(line_feed_, bytes_.size()) - at_);
  line = line.substr(0, line.find('\r'));
  at_ += line.size();
  const auto rest = bytes_.substr(at_);
  at_ += rest.starts_with("\r\r\n") ? 3 : rest.starts_with("\r\n") ? 2 : 1;
  ++number_;
  line.remove_prefix(behind_mark(line));
  return true;
}

bool CardProperty::is_of_type(std::string_view part) const {
  return std::ranges::any_of(parameters, [&](const auto& one) {
    return one.first != "charset" && one.first != "value" && one.second.find(part) != std::string::npos;
  });
}

std::string CardProperty::parameter(std::string_view key) const {
  const auto at = std::ranges::find(parameters, key, [](const auto& one) { return std::string_view(one.first); });
  return at == parameters.end() ? std::string() : at->second;
}

int CardProperty::preference() const {
  constexpr int least = 1000;
  for (const auto& [key, value_of_key] : parameters) {
    if (key == "pref") return int(std::min<std::int64_t>(whole_number(value_of_key).value_or(1), least));
    if ((key.empty() || key == "type") && value_of_key.find("pref") != value_of_key.npos &&
        fmt::format(",{},", value_of_key).find(",pref,") != std::string::npos)
      return 1;
  }
  return least;
}

}  // namespace netlog
