#include "netlog/exchange/card_fields.hpp"

#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace netlog {
namespace {

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
  set_if_empty(card.first_url, address);
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

void take_birthday(OpenCard& card, const CardProperty& property) {
  auto text = unescaped_value(property.value);
  // Apple writes a year although none is known, and says which: X-APPLE-OMIT-YEAR=1604.
  if (const auto year = property.parameter("x-apple-omit-year"); !year.empty() && text.starts_with(year))
    text = text.size() > year.size() + 1 ? "-" + text.substr(year.size()) : std::string();
  if (text.find_first_of("123456789") != text.npos) set_if_empty(card.record.birthday, std::move(text));
}

void take_note(OpenCard& card, const CardProperty& property) {
  const auto text = unescaped_value(property.value, true);
  if (!text.empty()) card.record.note += (card.record.note.empty() ? "" : "\n") + text;
}

void take_kind(OpenCard& card, const CardProperty& property) {
  if (is_this_word(unescaped_value(property.value), "group")) card.is_group = true;
}

/// What a property says of a card.
struct KnownProperty {
  std::string_view name;
  void (*take)(OpenCard& card, const CardProperty& property);
};
constexpr std::array known_properties{
    KnownProperty{"version",
                  [](OpenCard& card, const CardProperty& property) { card.version = unescaped_value(property.value); }},
    KnownProperty{"fn",
                  [](OpenCard& card, const CardProperty& property) {
                    if (auto text = tidied(unescaped_value(property.value)); !text.empty())
                      card.names.push_back({std::move(text), {}, false, property.preference()});
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
    KnownProperty{"bday", take_birthday},
    KnownProperty{"note", take_note},
    KnownProperty{"x-ablabel",
                  [](OpenCard& card, const CardProperty& property) {
                    card.labels[property.group] = folded(unescaped_value(property.value));
                  }},
    KnownProperty{"x-netlog", [](OpenCard& card, const CardProperty&) { card.is_of_netlog = true; }},
    KnownProperty{"kind", take_kind},
    KnownProperty{"x-addressbookserver-kind", take_kind}};

const KnownProperty* known_property(std::string_view name) {
  const auto at = std::ranges::find(known_properties, name, &KnownProperty::name);
  return at == known_properties.end() ? nullptr : &*at;
}

void by_preference(std::vector<RankedText>& all) {
  sort_stably(all, [](const RankedText& one) { return std::pair(one.is_last, one.preference); });
}

/// The identifier of a card, as several programs write the same one.
std::string bare_uid(std::string text) {
  text = ascii_lower(text);
  if (text.starts_with("urn:uuid:")) text.erase(0, 9);
  if (text.ends_with(":abperson")) text.erase(text.size() - 9);
  return text;
}

/// Leaves out an assistant's phones, and marks faxes and pagers, by the labels that Apple gives to groups.
void heed_labels(OpenCard& card) {
  const auto is = [](const std::string& label, std::string_view part) { return label.find(part) != std::string::npos; };
  std::erase_if(card.phones, [&](RankedText& phone) {
    const auto label = phone.group.empty() ? card.labels.end() : card.labels.find(phone.group);
    if (label == card.labels.end()) return false;
    if (is(label->second, "fax") || is(label->second, "pager")) phone.is_last = true;
    return is(label->second, "assist");
  });
}

}  // namespace

bool is_known_property(std::string_view name) {
  return known_property(name) != nullptr;
}

void take_property(OpenCard& card, const CardProperty& property) {
  if (const auto* known = known_property(property.name)) known->take(card, property);
}

PersonRecord record_of(OpenCard card) {
  auto& record = card.record;
  heed_labels(card);
  for (auto* several : {&card.names, &card.phones, &card.cities}) by_preference(*several);
  if (!card.names.empty()) record.formatted = card.names.front().text;
  for (auto& phone : card.phones) record.phones.push_back(std::move(phone.text));
  if (!card.cities.empty()) record.city = card.cities.front().text;
  // A website of the ledger comes back, a profile too.
  if (card.is_of_netlog && !card.first_url.empty()) record.website = card.first_url;
  set_if_empty(record.role, card.role);
  record.uid = bare_uid(record.uid.empty() ? card.abuid : record.uid);
  return std::move(record);
}

}  // namespace netlog
