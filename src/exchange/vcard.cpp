// The file is walked line by line. Lines that belong together (folded ones, soft breaks of quoted-printable, base64)
// make a property; only properties that a record has room for are kept.

#include "netlog/exchange/vcard.hpp"

#include "netlog/base/text.hpp"
#include "netlog/exchange/card_properties.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace netlog {
namespace {

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
    for (const auto member : value_parts(parts[i], is_list ? ',' : '\0')) text += unescaped_value(member) + " ";
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
  if (auto city = unescaped_value(parts[3]); !city.empty())
    card.cities.push_back({std::move(city), {}, false, property.preference()});
}

void take_url(OpenCard& card, const CardProperty& property) {
  auto& record = card.record;
  auto address = unescaped_value(property.value);
  if (address.empty()) return;
  if (linkedin_profile(address).empty())
    set_if_empty(record.website, std::move(address));
  else
    set_if_empty(record.profile, std::move(address));
}

void take_list(std::vector<std::string>& list, const CardProperty& property) {
  for (const auto part : value_parts(property.value, ','))
    if (auto text = unescaped_value(part); !text.empty()) list.push_back(std::move(text));
}

void take_company(OpenCard& card, const CardProperty& property) {
  for (const auto part : value_parts(property.value, ';')) set_if_empty(card.record.company, unescaped_value(part));
}

template <std::string PersonRecord::*field> void take_text(OpenCard& card, const CardProperty& property) {
  set_if_empty(card.record.*field, unescaped_value(property.value));
}

void take_kind(OpenCard& card, const CardProperty& property) {
  if (is_this_word(unescaped_value(property.value), "group")) card.is_group = true;
}

/// What a property says of a card. Those that are not here are passed over, so that photos cost nothing.
struct KnownProperty {
  std::string_view name;
  void (*take)(OpenCard& card, const CardProperty& property);
};
constexpr std::array known_properties{
    KnownProperty{"version",
                  [](OpenCard& card, const CardProperty& property) { card.version = unescaped_value(property.value); }},
    KnownProperty{"fn",
                  [](OpenCard& card, const CardProperty& property) {
                    set_if_empty(card.record.formatted, tidied(unescaped_value(property.value)));
                  }},
    KnownProperty{"n", take_name},
    KnownProperty{"nickname",
                  [](OpenCard& card, const CardProperty& property) { take_list(card.record.nicknames, property); }},
    KnownProperty{"categories",
                  [](OpenCard& card, const CardProperty& property) { take_list(card.record.categories, property); }},
    KnownProperty{"tel", take_phone},
    KnownProperty{"email",
                  [](OpenCard& card, const CardProperty& property) {
                    if (auto text = email_text(property); !text.empty()) card.record.emails.push_back(std::move(text));
                  }},
    KnownProperty{"org", take_company},
    KnownProperty{"title", take_text<&PersonRecord::role>},
    KnownProperty{
        "role",
        [](OpenCard& card, const CardProperty& property) { set_if_empty(card.role, unescaped_value(property.value)); }},
    KnownProperty{"adr", take_address},
    KnownProperty{"url", take_url},
    KnownProperty{"uid", take_text<&PersonRecord::uid>},
    KnownProperty{"x-abuid",
                  [](OpenCard& card, const CardProperty& property) {
                    set_if_empty(card.abuid, unescaped_value(property.value));
                  }},
    KnownProperty{"bday", take_text<&PersonRecord::birthday>},
    KnownProperty{"note",
                  [](OpenCard& card, const CardProperty& property) {
                    set_if_empty(card.record.note, unescaped_value(property.value, true));
                  }},
    KnownProperty{"x-ablabel",
                  [](OpenCard& card, const CardProperty& property) {
                    card.labels[property.group] = folded(unescaped_value(property.value));
                  }},
    KnownProperty{"kind", take_kind},
    KnownProperty{"x-addressbookserver-kind", take_kind}};

const KnownProperty* known_property(std::string_view name) {
  const auto at = std::ranges::find(known_properties, name, &KnownProperty::name);
  return at == known_properties.end() ? nullptr : &*at;
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

  void read(std::string_view bytes, const Progress& progress) {
    PhysicalLines lines{bytes};
    for (std::string_view line; lines.next(line);) {
      if (progress) progress(lines.read(), bytes.size());
      if (!continues(line)) {
        flush();
        begin(line, lines.number());
      }
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
    is_kept_ = name_ == "begin" || name_ == "end" || name_ == "agent" || known_property(name_);
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
    const auto property = property_of(bytes_, at, charset_);
    if (const auto* known = known_property(property.name)) known->take(*card_, property);
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
      if (at != inside_.rend()) {
        inside_.erase(std::prev(at.base()), inside_.end());
        return;
      }
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

void read_vcards(std::string_view bytes, std::size_t file, const std::string& charset, Records& into,
                 const Progress& progress) {
  CardReader{file, charset, into}.read(bytes, progress);
}

}  // namespace netlog
