// The file is walked line by line. Lines that belong together (folded ones, soft breaks of quoted-printable, base64)
// make a property; only properties that a record has room for are kept, so that photos cost nothing.

#include "netlog/exchange/vcard.hpp"

#include "netlog/base/text.hpp"
#include "netlog/exchange/charset.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::array<std::string_view, 18> kept_properties{
    "fn",  "n",   "nickname", "tel",  "email", "org",  "title",      "role",      "adr",
    "url", "uid", "x-abuid",  "bday", "note",  "kind", "categories", "x-ablabel", "x-addressbookserver-kind"};

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

/// The lines of a file, whatever they end with: CR LF, LF, CR, CR CR LF.
class PhysicalLines {
 public:
  explicit PhysicalLines(std::string_view bytes) : bytes_(bytes), line_feed_(bytes.find('\n')) {}
  bool next(std::string_view& line) {
    if (at_ >= bytes_.size()) return false;
    // In a file of CR alone the next LF is looked for only once.
    if (line_feed_ < at_) line_feed_ = bytes_.find('\n', at_);
    line = bytes_.substr(at_, std::min(line_feed_, bytes_.size()) - at_);
    line = line.substr(0, line.find('\r'));
    at_ += line.size();
    const auto rest = bytes_.substr(at_);
    at_ += rest.starts_with("\r\r\n") ? 3 : rest.starts_with("\r\n") ? 2 : 1;
    ++number_;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    return true;
  }
  std::size_t number() const { return number_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0, line_feed_, number_ = 0;
};

/// Where the value of a property begins, behind its colon; one in quotes ends nothing, unless there is no other.
std::size_t value_begin(std::string_view property) {
  bool quoted = false;
  for (std::size_t i = 0; i < property.size(); ++i) {
    if (property[i] == '"') quoted = !quoted;
    if (property[i] == ':' && !quoted) return i + 1;
  }
  const auto colon = property.find(':');
  return colon == property.npos ? property.npos : colon + 1;
}

/// The name of a property in lower case, without its group: "tel" of "item1.TEL;WORK:...".
std::string name_of_property(std::string_view line) {
  auto name = line.substr(0, line.find_first_of(";:"));
  if (const auto point = name.rfind('.'); point != name.npos) name.remove_prefix(point + 1);
  name = without_blanks(name);
  return name.size() > 40 ? std::string() : ascii_lower(name);
}

enum class CardCoding { unescaped, quoted_printable, base64 };

CardCoding coding_of(std::string_view header) {
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

/// A property with its value as text, escapes still in it.
struct CardProperty {
  std::string group, name, value;
  std::vector<std::pair<std::string, std::string>> parameters;  // in lower case; of a bare one only the value

  bool is_of_type(std::string_view part) const {
    return std::ranges::any_of(parameters, [&](const auto& one) {
      return one.first != "charset" && one.first != "value" && one.second.find(part) != std::string::npos;
    });
  }
  std::string parameter(std::string_view key) const {
    const auto at = std::ranges::find(parameters, key, [](const auto& one) { return std::string_view(one.first); });
    return at == parameters.end() ? std::string() : at->second;
  }
  /// 1 is the most preferred one; what says nothing comes last.
  int preference() const {
    constexpr int least = 1000;
    for (const auto& [key, value_of_key] : parameters) {
      if (key == "pref") return int(std::min<std::int64_t>(whole_number(value_of_key).value_or(1), least));
      const auto words = fmt::format(",{},", value_of_key);
      if ((key.empty() || key == "type") && words.find(",pref,") != words.npos) return 1;
    }
    return least;
  }
};

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

/// The property that `bytes` are, from its name to the end of its value.
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
  const auto own = charset_called(property.parameter("charset"));
  property.value = as_utf8(decoded, charset.empty() ? own : charset);
  return property;
}

/// The parts of a value between separators that are not escaped, with their escapes.
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

/// `value` without escapes, cleaned.
std::string unescaped(std::string_view value, bool keep_lines = false) {
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

/// A number as it stands, out of its URI.
std::string phone_text(const CardProperty& property) {
  auto text = unescaped(property.value);
  const bool is_uri = ascii_lower(std::string_view(text).substr(0, 4)) == "tel:";
  if (is_uri) text = text.substr(4);
  const auto lower = ascii_lower(text);
  const auto extension = lower.find(";ext=");
  const auto end = is_uri ? std::min(text.find(';'), text.size()) : std::min(extension, text.size());
  auto number = is_uri ? decoded_escapes(std::string_view(text).substr(0, end), '%') : text.substr(0, end);
  if (extension != lower.npos) {
    const auto from = extension + 5;
    number += fmt::format(" ext. {}", text.substr(from, text.find(';', from) - from));
  }
  return cleaned(number);
}

std::string email_text(const CardProperty& property) {
  auto text = unescaped(property.value);
  if (ascii_lower(std::string_view(text).substr(0, 7)) != "mailto:") return text;
  text = text.substr(7);
  return cleaned(decoded_escapes(std::string_view(text).substr(0, text.find('?')), '%'));
}

/// One of several, of which the preferred stands first.
struct RankedText {
  std::string text, group;
  bool is_last = false;  // a fax, a pager
  int preference = 0;
};

/// A card while it is read.
struct OpenCard {
  PersonRecord record;
  std::string version, abuid, role;
  std::vector<RankedText> phones, cities;
  std::map<std::string, std::string> labels;  // by group, folded
  bool is_group = false, is_too_long = false;
};

void set_if_empty(std::string& field, std::string text) {
  if (field.empty()) field = std::move(text);
}

void take_name(OpenCard& card, const CardProperty& property) {
  auto& record = card.record;
  if (!(record.family + record.given + record.additional + record.prefix + record.suffix).empty()) return;
  const std::array fields{&record.family, &record.given, &record.additional, &record.prefix, &record.suffix};
  const auto parts = value_parts(property.value, ';');
  // In vCard 2.1 a comma is one.
  const bool is_list = card.version.starts_with('3') || card.version.starts_with('4');
  for (std::size_t i = 0; i < std::min(parts.size(), fields.size()); ++i) {
    std::string text;
    for (const auto member : value_parts(parts[i], is_list ? ',' : '\0')) text += unescaped(member) + " ";
    *fields[i] = tidied(text);
  }
}

void take_phone(OpenCard& card, const CardProperty& property) {
  auto text = phone_text(property);
  if (text.empty() || property.is_of_type("assist")) return;
  card.phones.push_back({std::move(text), property.group, property.is_of_type("fax") || property.is_of_type("pager"),
                         property.preference()});
}

void take_address(OpenCard& card, const CardProperty& property) {
  const auto parts = value_parts(property.value, ';');
  if (parts.size() < 4) return;
  if (auto city = unescaped(parts[3]); !city.empty())
    card.cities.push_back({std::move(city), {}, false, property.preference()});
}

void take_url(PersonRecord& record, const CardProperty& property) {
  auto address = unescaped(property.value);
  if (address.empty()) return;
  if (linkedin_profile(address).empty())
    set_if_empty(record.website, std::move(address));
  else
    set_if_empty(record.profile, std::move(address));
}

void take_list(std::vector<std::string>& list, const CardProperty& property) {
  for (const auto part : value_parts(property.value, ','))
    if (auto text = unescaped(part); !text.empty()) list.push_back(std::move(text));
}

void take_company(PersonRecord& record, const CardProperty& property) {
  for (const auto part : value_parts(property.value, ';')) set_if_empty(record.company, unescaped(part));
}

void take_property(OpenCard& card, const CardProperty& property) {
  auto& record = card.record;
  const auto& name = property.name;
  if (name == "version") card.version = unescaped(property.value);
  if (name == "fn") set_if_empty(record.formatted, tidied(unescaped(property.value)));
  if (name == "n") take_name(card, property);
  if (name == "nickname") take_list(record.nicknames, property);
  if (name == "categories") take_list(record.categories, property);
  if (name == "tel") take_phone(card, property);
  if (name == "email")
    if (auto text = email_text(property); !text.empty()) record.emails.push_back(std::move(text));
  if (name == "org") take_company(record, property);
  if (name == "title") set_if_empty(record.role, unescaped(property.value));
  if (name == "role") set_if_empty(card.role, unescaped(property.value));
  if (name == "adr") take_address(card, property);
  if (name == "url") take_url(record, property);
  if (name == "uid") set_if_empty(record.uid, unescaped(property.value));
  if (name == "x-abuid") set_if_empty(card.abuid, unescaped(property.value));
  if (name == "bday") set_if_empty(record.birthday, unescaped(property.value));
  if (name == "note") set_if_empty(record.note, unescaped(property.value, true));
  if (name == "x-ablabel") card.labels[property.group] = folded(unescaped(property.value));
  if (name.ends_with("kind") && is_this_word(unescaped(property.value), "group")) card.is_group = true;
}

void by_preference(std::vector<RankedText>& all) {
  std::ranges::stable_sort(all, {}, [](const RankedText& one) { return std::pair(one.is_last, one.preference); });
}

/// The identifier of a card, as several programs write the same one.
std::string bare_uid(std::string text) {
  text = ascii_lower(text);
  if (text.starts_with("urn:uuid:")) text.erase(0, 9);
  if (text.ends_with(":abperson")) text.erase(text.size() - 9);
  return text;
}

/// Where the reading of a file stands.
class CardReader {
 public:
  CardReader(std::size_t file, std::string charset, Records& into)
      : file_(file), charset_(std::move(charset)), into_(into) {}

  void read(std::string_view bytes) {
    PhysicalLines lines{bytes};
    for (std::string_view line; lines.next(line);)
      if (!continues(line)) {
        flush();
        begin(line, lines.number());
      }
    flush();
    if (card_) finish();
  }

 private:
  /// Adds `line` to the property before it, if it belongs there.
  bool continues(std::string_view line) {
    if (name_.empty() || name_ == "begin" || name_ == "end") return false;
    const auto bare = without_blanks(line);
    const bool soft = ends_softly_ && !is_this_word(bare, "end:vcard");
    if (soft) {
      if (is_kept_) bytes_.pop_back();
      // Some fold such lines besides.
      const bool is_folded = line.starts_with('\t') || line.starts_with("  ") || line.starts_with(" =");
      add(is_folded ? bare : line);
      return true;
    }
    if (line.empty()) return false;
    if (is_card_blank(line.front())) {
      add(line.substr(1));
      return true;
    }
    if (is_base64_ && line.find(':') == line.npos) {
      add(line);
      return true;
    }
    return false;
  }

  void add(std::string_view line) {
    if (is_kept_ && bytes_.size() + line.size() <= most_bytes_of_value + 1000)
      bytes_ += line;
    else if (is_kept_)
      is_too_long_ = true;
    ends_softly_ = is_quoted_printable_ && line.ends_with('=') && !is_too_long_;
  }

  void begin(std::string_view line, std::size_t number) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    name_ = name_of_property(line);
    if (line.empty() || line.find_first_of(";:") == line.npos) name_.clear();
    line_ = number;
    bytes_.clear();
    is_too_long_ = false;
    is_kept_ = name_ == "begin" || name_ == "end" || name_ == "agent" || name_ == "version" ||
               std::ranges::count(kept_properties, std::string_view(name_)) > 0;
    const auto header = line.substr(0, value_begin(line));
    const auto coding = coding_of(header.substr(0, std::min(header.size(), std::size_t(1000))));
    is_quoted_printable_ = coding == CardCoding::quoted_printable;
    is_base64_ = coding == CardCoding::base64;
    add(line);
  }

  /// The property that was read is whole.
  void flush() {
    const auto name = std::exchange(name_, {});
    if (name.empty()) return;
    const bool was_agent = std::exchange(was_agent_, false);
    if (!is_kept_) return;
    if (is_too_long_ && card_ && inside_.empty()) card_->is_too_long = true;
    const auto at = value_begin(bytes_);
    if (at == bytes_.npos || is_too_long_) return;
    const auto value = without_blanks(std::string_view(bytes_).substr(at));
    if (name == "begin") return begin_part(value, was_agent);
    if (name == "end") return end_part(value);
    was_agent_ = name == "agent" && value.empty();
    if (name == "agent" && is_this_word(value, "begin:vcard")) inside_.emplace_back("vcard");
    if (name == "agent" || !card_ || !inside_.empty()) return;
    take_property(*card_, property_of(bytes_, at, charset_));
  }

  void begin_part(std::string_view what, bool of_agent) {
    if (!is_this_word(what, "vcard")) {
      if (card_) inside_.push_back(ascii_lower(what));
      return;
    }
    if (card_ && (of_agent || !inside_.empty())) {
      inside_.emplace_back("vcard");
    } else {
      if (card_) finish();
      card_.emplace();
      card_->record.file = file_;
      card_->record.line = line_;
    }
  }

  void end_part(std::string_view what) {
    if (!inside_.empty()) {
      const auto at = std::find(inside_.rbegin(), inside_.rend(), ascii_lower(what));
      if (at != inside_.rend()) return inside_.erase(std::prev(at.base()), inside_.end()), void();
    }
    if (card_ && is_this_word(what, "vcard")) finish();
  }

  /// The card is whole: what depends on several of its properties follows.
  void finish() {
    auto card = *std::exchange(card_, std::nullopt);
    inside_.clear();
    auto& record = card.record;
    if (card.is_group) {
      ++into_.left_out;
      return;
    }
    if (card.is_too_long) {
      into_.problems.push_back({file_, record.line, "a value of this card is longer than 1 MiB"});
      return;
    }
    for (auto& phone : card.phones) {
      const auto label = phone.group.empty() ? card.labels.end() : card.labels.find(phone.group);
      if (label == card.labels.end()) continue;
      if (label->second.find("assist") != std::string::npos) phone.text.clear();
      if (label->second.find("fax") != std::string::npos || label->second.find("pager") != std::string::npos)
        phone.is_last = true;
    }
    by_preference(card.phones);
    for (auto& phone : card.phones)
      if (!phone.text.empty()) record.phones.push_back(std::move(phone.text));
    by_preference(card.cities);
    if (!card.cities.empty()) record.city = card.cities.front().text;
    set_if_empty(record.role, card.role);
    record.uid = bare_uid(record.uid.empty() ? card.abuid : record.uid);
    if (!complete_record(record))
      ++into_.left_out;
    else
      into_.records.push_back(std::move(record));
  }

  std::size_t file_;
  std::string charset_;
  Records& into_;
  std::optional<OpenCard> card_;
  std::vector<std::string> inside_;  // parts of this card that are not this person's
  // The property that is being read; without a name there is none.
  std::string name_, bytes_;
  std::size_t line_ = 0;
  bool is_kept_ = false, is_quoted_printable_ = false, is_base64_ = false, ends_softly_ = false, is_too_long_ = false;
  bool was_agent_ = false;
};

}  // namespace

bool looks_like_vcards(std::string_view bytes) {
  PhysicalLines lines{bytes};
  for (std::string_view line; lines.next(line);)
    if (const auto bare = without_blanks(line); bare.size() < 40) {
      const auto lower = ascii_lower(bare);
      if (lower.starts_with("begin") && without_blanks(std::string_view(lower).substr(5)).starts_with(':') &&
          lower.find("vcard") != lower.npos)
        return true;
    }
  return false;
}

void read_vcards(std::string_view bytes, std::size_t file, const std::string& charset, Records& into) {
  CardReader{file, charset, into}.read(bytes);
}

}  // namespace netlog
