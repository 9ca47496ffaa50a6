// The records of one run, each brought together with those of the same person.

#include "netlog/base/search_text.hpp"
#include "netlog/base/text.hpp"
#include "netlog/exchange/importing.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace netlog {
namespace {

void fill_in(std::string& field, const std::string& more) {
  if (field.empty()) field = more;
}

/// `record` with what `more` has beside it.
void bring_in(PersonRecord& record, const PersonRecord& more) {
  for (const auto field : {&PersonRecord::company, &PersonRecord::role, &PersonRecord::city, &PersonRecord::website,
                           &PersonRecord::birthday, &PersonRecord::note})
    fill_in(record.*field, more.*field);
  add_missing(record.phones, more.phones, same_number);
  add_missing(record.emails, more.emails, same_text);
  add_missing(record.nicknames, more.nicknames, same_text);
  add_missing(record.categories, more.categories, same_text);
  if (!record.date) record.date = more.date;
}

/// Whether `record` and one of those who are `person` are two of one file who each have a key of their own.
bool has_another_key(const PersonRecord& record, const Gathered::Person& person) {
  return record.has_own_key && std::ranges::any_of(person.own_keys, [&](const auto& key) {
           return key.first == record.file && key.second != record.key;
         });
}

}  // namespace

Gathered brought_together(std::vector<PersonRecord> all, std::optional<Namesakes> namesakes, const Progress& progress) {
  Gathered gathered;
  gathered.people.reserve(all.size());
  KnownPeople known;
  known.reserve(all.size());
  std::size_t number = 0;
  for (auto& record : all) {
    if (progress) progress(number++, all.size());
    auto traits = traits_of(record);
    auto judged = known.judge(traits);
    const auto one = judged.who.size() == 1 ? judged.who.front() : none;
    if (judged.verdict == Verdict::same && judged.ground == Ground::name &&
        has_another_key(record, gathered.people[one]))
      judged.verdict = Verdict::unclear;
    if (judged.verdict == Verdict::unclear && one != none && namesakes == Namesakes::same)
      judged.verdict = Verdict::same;
    const bool is_known = judged.verdict == Verdict::same;
    const auto own_key = std::pair(record.file, record.has_own_key ? record.key : std::string());
    if (is_known) {
      known.extend(one, traits);
      bring_in(gathered.people[one].record, record);
      ++gathered.people[one].records;
    } else {
      known.add(std::move(traits));
      gathered.people.push_back({std::move(record), {}});
      if (judged.verdict == Verdict::unclear) gathered.people.back().unclear = std::move(judged.who);
    }
    auto& person = is_known ? gathered.people[one] : gathered.people.back();
    person.files.push_back(own_key.first);
    if (!own_key.second.empty()) person.own_keys.push_back(own_key);
  }
  for (std::size_t i = 0; i < gathered.people.size(); ++i) {
    gathered.people[i].is_reached_alone = known.is_reached_alone(i);
    gathered.people[i].traits = known.take_traits(i);
  }
  return gathered;
}

std::set<std::size_t> in_doubt_beside_others(const Gathered& gathered, const std::vector<Judgement>& judged,
                                             const KnownPeople& known) {
  std::unordered_map<std::size_t, std::vector<std::size_t>> meaning;
  for (std::size_t i = 0; i < judged.size(); ++i)
    if (judged[i].verdict == Verdict::same) meaning[judged[i].who.front()].push_back(i);
  std::set<std::size_t> doubtful;
  for (const auto& [who, numbers] : meaning) {
    std::map<std::size_t, std::set<std::string>> keys_of_file;
    for (const auto i : numbers)
      for (const auto& [file, key] : gathered.people[i].own_keys) keys_of_file[file].insert(key);
    for (const auto i : numbers) {
      const auto& person = gathered.people[i];
      const bool is_meant_twice =
          judged[i].ground == Ground::name &&
          std::ranges::any_of(person.own_keys, [&](const auto& own) { return keys_of_file[own.first].size() > 1; });
      const bool is_reached = have_common_reach(person.traits, known.traits(who));
      // Beside somebody whom they can be reached like, but became so only later in the file, they are left out at
      // first.
      const auto leaves_doubt = [&, meant = who](std::size_t other) {
        return judged[other].verdict == Verdict::same && judged[other].who.front() == meant &&
               (!is_reached || have_common_reach(person.traits, gathered.people[other].traits));
      };
      if (is_meant_twice || std::ranges::any_of(person.unclear, leaves_doubt)) doubtful.insert(i);
    }
  }
  return doubtful;
}

bool is_matched(const PersonRecord& record, const std::vector<std::string>& words) {
  std::vector<std::string> there;
  const auto add = [&](const std::string& text) {
    for (auto& word : words_to_find(text)) there.push_back(std::move(word));
  };
  for (const auto* text : {&record.name, &record.formatted, &record.given, &record.additional, &record.family,
                           &record.company, &record.role, &record.city})
    add(*text);
  for (const auto& text : record.nicknames) add(text);
  for (const auto& text : record.categories) add(text);
  return std::ranges::all_of(words, [&](const std::string& word) {
    return std::ranges::any_of(there, [&](const std::string& other) {
      return word.size() == 1 ? other == word : other.find(word) != std::string::npos;
    });
  });
}

}  // namespace netlog
