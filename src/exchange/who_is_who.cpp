#include "netlog/exchange/who_is_who.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/entries.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace netlog {
namespace {

using SortedWords = std::vector<std::string>;

/// The words of a firm without its legal form; all of them where nothing else is left.
SortedWords words_of_firm(std::string_view company) {
  static constexpr std::array forms{
      std::string_view("srl"),  std::string_view("sa"),   std::string_view("pfa"), std::string_view("ii"),
      std::string_view("if"),   std::string_view("snc"),  std::string_view("scs"), std::string_view("srld"),
      std::string_view("ra"),   std::string_view("kft"),  std::string_view("zrt"), std::string_view("nyrt"),
      std::string_view("bt"),   std::string_view("gmbh"), std::string_view("ag"),  std::string_view("kg"),
      std::string_view("ohg"),  std::string_view("ug"),   std::string_view("ltd"), std::string_view("limited"),
      std::string_view("llc"),  std::string_view("llp"),  std::string_view("plc"), std::string_view("inc"),
      std::string_view("corp"), std::string_view("co"),   std::string_view("sas"), std::string_view("sarl"),
      std::string_view("spa"),  std::string_view("bv"),   std::string_view("nv"),  std::string_view("ab"),
      std::string_view("as"),   std::string_view("oy"),   std::string_view("aps"), std::string_view("sro"),
      std::string_view("zoo"),  std::string_view("ooo"),  std::string_view("doo"), std::string_view("eood")};
  // "S.R.L." is one word.
  std::string text;
  for (const auto c : company)
    if (c != '.') text += c;
  auto all = sorted_words(text);
  auto bare = all;
  std::erase_if(bare, [](const std::string& word) { return std::ranges::count(forms, word) > 0; });
  return bare.empty() ? all : bare;
}

template <class T> void add_new(std::vector<T>& list, T one) {
  if (!one.empty() && std::ranges::count(list, one) == 0) list.push_back(std::move(one));
}

void add_phone(Traits& traits, std::string_view text) {
  auto number = phone_number(text);
  if (number.digits.empty()) return;
  if (std::ranges::count(traits.phones, number.digits, &PhoneNumber::digits) == 0)
    traits.phones.push_back(std::move(number));
}

/// Whether all words of one name are in the other.
bool is_part(const SortedWords& a, const SortedWords& b) {
  return std::ranges::includes(a, b) || std::ranges::includes(b, a);
}

bool any_name(const Traits& a, const Traits& b, bool (*fits)(const SortedWords&, const SortedWords&)) {
  return std::ranges::any_of(a.names, [&](const auto& one) {
    return std::ranges::any_of(b.names, [&](const auto& other) { return fits(one, other); });
  });
}

bool have_common_firm(const Traits& a, const Traits& b) {
  return std::ranges::find_first_of(a.firms, b.firms) != a.firms.end();
}

/// A phone number as the index has it: the digits that two same ones have in common at least.
std::string phone_for_index(const PhoneNumber& number) {
  constexpr std::size_t least = 7;
  return number.digits.size() < least ? number.digits : number.digits.substr(number.digits.size() - least);
}

std::string name_for_index(const SortedWords& name) {
  std::string text;
  for (const auto& word : name) text += word + " ";
  return text;
}

void found_in(const std::unordered_map<std::string, std::vector<std::size_t>>& index, const std::string& what,
              std::vector<std::size_t>& into) {
  if (const auto at = index.find(what); at != index.end())
    into.insert(into.end(), at->second.begin(), at->second.end());
}

void only_once(std::vector<std::size_t>& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

Traits traits_of(const PersonRecord& record) {
  Traits traits;
  add_new(traits.names, sorted_words(record.name));
  if (record.formatted != record.name) add_new(traits.names, sorted_words(record.formatted));
  add_new(traits.names, sorted_words(record.given + " " + record.additional + " " + record.family));
  for (const auto& phone : record.phones) add_phone(traits, phone);
  for (const auto& email : record.emails) add_new(traits.emails, folded(email));
  add_new(traits.keys, record.key);
  if (!record.company.empty()) add_new(traits.firms, words_of_firm(record.company));
  return traits;
}

Traits traits_of(const History& history, std::size_t person) {
  Traits traits;
  for (const auto& name : history.persons[person].names) add_new(traits.names, sorted_words(name));
  for (const auto& contact : history.persons[person].contacts) {
    const auto& entry = history.as<Contact>(contact.entry);
    for (const auto& phone : entry.details->phone) add_phone(traits, phone);
    for (const auto& email : entry.details->email) add_new(traits.emails, folded(email));
    if (entry.details->company) add_new(traits.firms, words_of_firm(*entry.details->company));
    add_new(traits.keys, entry.remarks.source.value_or(""));
    for (const auto i : contact.updates) {
      const auto& update = history.as<Update>(i);
      const auto& change = *update.details;
      if (change.phone && change.phone->to)
        for (const auto& phone : *change.phone->to) add_phone(traits, phone);
      if (change.email && change.email->to)
        for (const auto& email : *change.email->to) add_new(traits.emails, folded(email));
      if (change.company && change.company->to) add_new(traits.firms, words_of_firm(*change.company->to));
      add_new(traits.keys, update.remarks.source.value_or(""));
    }
  }
  return traits;
}

void add_traits(Traits& to, const Traits& more) {
  for (const auto& name : more.names) add_new(to.names, name);
  for (const auto& phone : more.phones)
    if (std::ranges::count(to.phones, phone.digits, &PhoneNumber::digits) == 0) to.phones.push_back(phone);
  for (const auto& email : more.emails) add_new(to.emails, email);
  for (const auto& key : more.keys) add_new(to.keys, key);
  for (const auto& firm : more.firms) add_new(to.firms, firm);
}

bool have_common_reach(const Traits& a, const Traits& b) {
  if (std::ranges::find_first_of(a.emails, b.emails) != a.emails.end()) return true;
  return std::ranges::any_of(a.phones, [&](const auto& one) {
    return std::ranges::any_of(b.phones, [&](const auto& other) { return same_line(one, other); });
  });
}

bool have_common_word(const Traits& a, const Traits& b) {
  return any_name(a, b, [](const SortedWords& one, const SortedWords& other) {
    return std::ranges::find_first_of(one, other) != one.end();
  });
}

std::size_t KnownPeople::add(Traits traits) {
  index(all_.size(), traits);
  all_.push_back(std::move(traits));
  return all_.size() - 1;
}

void KnownPeople::extend(std::size_t who, const Traits& more) {
  index(who, more);
  add_traits(all_[who], more);
}

void KnownPeople::index(std::size_t who, const Traits& traits) {
  for (const auto& key : traits.keys) by_key_[key].push_back(who);
  for (const auto& email : traits.emails) by_email_[email].push_back(who);
  for (const auto& phone : traits.phones) by_phone_[phone_for_index(phone)].push_back(who);
  for (const auto& name : traits.names) by_name_[name_for_index(name)].push_back(who);
}

std::vector<std::size_t> KnownPeople::reached(const Traits& traits) const {
  std::vector<std::size_t> found;
  for (const auto& email : traits.emails) found_in(by_email_, email, found);
  for (const auto& phone : traits.phones) found_in(by_phone_, phone_for_index(phone), found);
  only_once(found);
  std::erase_if(found, [&](std::size_t who) { return !have_common_reach(traits, all_[who]); });
  return found;
}

Judgement KnownPeople::judge(const Traits& traits, std::size_t but) const {
  std::vector<std::size_t> keyed, named;
  for (const auto& key : traits.keys) found_in(by_key_, key, keyed);
  for (const auto& name : traits.names) found_in(by_name_, name_for_index(name), named);
  auto by_reach = reached(traits);
  for (auto* found : {&keyed, &named, &by_reach}) {
    only_once(*found);
    std::erase(*found, but);
  }
  auto by_key = keyed;
  std::erase_if(by_key, [&](std::size_t who) {
    return !have_common_word(traits, all_[who]) && !have_common_reach(traits, all_[who]);
  });
  std::erase_if(by_reach, [&](std::size_t who) { return !any_name(traits, all_[who], is_part); });
  auto by_name = named;
  std::erase_if(by_name, [&](std::size_t who) {
    const auto& other = all_[who];
    const bool both_elsewhere =
        (!traits.phones.empty() && !other.phones.empty()) || (!traits.emails.empty() && !other.emails.empty());
    return both_elsewhere && !have_common_reach(traits, other) && !have_common_firm(traits, other);
  });
  if (by_key.size() == 1) return {Verdict::same, Ground::key, by_key};
  if (by_reach.size() == 1) return {Verdict::same, Ground::reach, by_reach};
  if (by_name.size() == 1) return {Verdict::same, Ground::name, by_name};
  if (by_key.size() > 1) return {Verdict::unclear, Ground::key, by_key};
  if (by_reach.size() > 1) return {Verdict::unclear, Ground::reach, by_reach};
  if (!named.empty()) return {Verdict::unclear, Ground::name, named};
  if (!keyed.empty()) return {Verdict::unclear, Ground::key, keyed};
  return {};
}

std::vector<std::size_t> KnownPeople::neighbours(const Traits& traits, std::size_t but) const {
  auto found = reached(traits);
  std::erase(found, but);
  std::erase_if(found, [&](std::size_t who) { return !have_common_word(traits, all_[who]); });
  return found;
}

}  // namespace netlog
