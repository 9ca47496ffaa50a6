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

/// Calls `visit` with each set of words of a name but the empty one, as the index has names.
template <class Visit> void each_part_of(const SortedWords& name, Visit visit) {
  for (std::size_t chosen = 1; chosen < std::size_t(1) << name.size(); ++chosen) {
    SortedWords part;
    for (std::size_t i = 0; i < name.size(); ++i)
      if ((chosen >> i & 1U) != 0) part.push_back(name[i]);
    visit(name_for_index(part));
  }
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

Traits traits_of(const History& history, PersonIndex person) {
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

void Reached::add(std::size_t who, const std::vector<Traits>& all) {
  people_.push_back(who);
  constexpr std::size_t a_few = 16;
  if (people_.size() <= a_few) return;
  const bool begins = !crowd_;
  if (begins) crowd_ = std::make_unique<Crowd>();
  for (auto one = begins ? people_.begin() : people_.end() - 1; one != people_.end(); ++one)
    for (const auto& name : all[*one].names) add_name(*one, name);
}

void Reached::add_name(std::size_t who, const SortedWords& words) {
  if (!crowd_) return;
  for (const auto& word : words) crowd_->by_word[word].push_back(who);
  crowd_->by_name[name_for_index(words)].push_back(who);
}

void Reached::add_similar(const std::vector<SortedWords>& names, std::vector<std::size_t>& found) const {
  constexpr std::size_t most_words = 8;
  if (!crowd_ || std::ranges::any_of(names, [](const auto& name) { return name.size() > most_words; })) {
    found.insert(found.end(), people_.begin(), people_.end());
    return;
  }
  for (const auto& name : names) {
    // Whoever has all its words has the rarest one.
    static const std::vector<std::size_t> nobody;
    const auto* fewest = &people_;
    for (const auto& word : name) {
      const auto at = crowd_->by_word.find(word);
      const auto* with_word = at == crowd_->by_word.end() ? &nobody : &at->second;
      if (with_word->size() < fewest->size()) fewest = with_word;
    }
    found.insert(found.end(), fewest->begin(), fewest->end());
    each_part_of(name, [&](const std::string& part) { found_in(crowd_->by_name, part, found); });
  }
}

template <class Visit> void Reached::each_with_word(const std::vector<SortedWords>& names, Visit visit) const {
  const auto visits_all = [&](const std::vector<std::size_t>& some) { return std::ranges::all_of(some, visit); };
  if (!crowd_) {
    visits_all(people_);
    return;
  }
  for (const auto& name : names)
    for (const auto& word : name)
      if (const auto at = crowd_->by_word.find(word); at != crowd_->by_word.end() && !visits_all(at->second)) return;
}

void KnownPeople::reserve(std::size_t count) {
  all_.reserve(count);
  for (auto* index : {&by_key_, &by_name_}) index->reserve(count);
  for (auto* index : {&by_email_, &by_phone_}) index->reserve(count);
}

std::size_t KnownPeople::add(Traits traits) {
  all_.push_back(std::move(traits));
  index(all_.size() - 1, all_.back());
  return all_.size() - 1;
}

void KnownPeople::extend(std::size_t who, const Traits& more) {
  auto& theirs = all_[who];
  Traits fresh;
  const auto add = [](auto& list, const auto& from, auto& news) {
    for (const auto& one : from)
      if (std::ranges::count(list, one) == 0) {
        list.push_back(one);
        news.push_back(one);
      }
  };
  // A further name stands where they were reached so far; where they are reached besides, all their names do.
  add(theirs.names, more.names, fresh.names);
  for (const auto& name : fresh.names) {
    for (const auto& email : theirs.emails) by_email_[email].add_name(who, name);
    for (const auto& phone : theirs.phones) by_phone_[phone_for_index(phone)].add_name(who, name);
  }
  add(theirs.firms, more.firms, fresh.firms);
  add(theirs.keys, more.keys, fresh.keys);
  add(theirs.emails, more.emails, fresh.emails);
  for (const auto& phone : more.phones)
    if (std::ranges::count(theirs.phones, phone.digits, &PhoneNumber::digits) == 0) {
      theirs.phones.push_back(phone);
      fresh.phones.push_back(phone);
    }
  index(who, fresh);
}

void KnownPeople::index(std::size_t who, const Traits& traits) {
  for (const auto& key : traits.keys) by_key_[key].push_back(who);
  for (const auto& email : traits.emails) by_email_[email].add(who, all_);
  for (const auto& phone : traits.phones) by_phone_[phone_for_index(phone)].add(who, all_);
  for (const auto& name : traits.names) by_name_[name_for_index(name)].push_back(who);
}

template <class Visit> void KnownPeople::each_reached(const Traits& traits, Visit visit) const {
  for (const auto& email : traits.emails)
    if (const auto at = by_email_.find(email); at != by_email_.end()) visit(at->second);
  for (const auto& phone : traits.phones)
    if (const auto at = by_phone_.find(phone_for_index(phone)); at != by_phone_.end()) visit(at->second);
}

bool KnownPeople::is_reached_alone(std::size_t who) const {
  bool alone = true;
  each_reached(all_[who], [&](const Reached& reached) { alone = alone && reached.count() == 1; });
  return alone;
}

Judgement KnownPeople::judge(const Traits& traits, std::size_t but) const {
  std::vector<std::size_t> keyed, named;
  for (const auto& key : traits.keys) found_in(by_key_, key, keyed);
  for (const auto& name : traits.names) found_in(by_name_, name_for_index(name), named);
  std::vector<std::size_t> by_reach;
  each_reached(traits, [&](const Reached& reached) { reached.add_similar(traits.names, by_reach); });
  for (auto* found : {&keyed, &named, &by_reach}) {
    only_once(*found);
    std::erase(*found, but);
  }
  auto by_key = keyed;
  std::erase_if(by_key, [&](std::size_t who) {
    return !have_common_word(traits, all_[who]) && !have_common_reach(traits, all_[who]);
  });
  std::erase_if(by_reach, [&](std::size_t who) {
    return !any_name(traits, all_[who], is_part) || !have_common_reach(traits, all_[who]);
  });
  auto by_name = named;
  std::erase_if(by_name, [&](std::size_t who) {
    const auto& other = all_[who];
    const bool both_elsewhere =
        (!traits.phones.empty() && !other.phones.empty()) || (!traits.emails.empty() && !other.emails.empty());
    return both_elsewhere && !have_common_reach(traits, other) &&
           std::ranges::find_first_of(traits.firms, other.firms) == traits.firms.end();
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

std::vector<std::size_t> KnownPeople::neighbours(const Traits& traits, std::size_t most) const {
  std::vector<std::size_t> found;
  each_reached(traits, [&](const Reached& reached) {
    reached.each_with_word(traits.names, [&](std::size_t who) {
      if (found.size() < most && std::ranges::count(found, who) == 0 && have_common_word(traits, all_[who]) &&
          have_common_reach(traits, all_[who]))
        found.push_back(who);
      return found.size() < most;
    });
  });
  std::ranges::sort(found);
  return found;
}

}  // namespace netlog
