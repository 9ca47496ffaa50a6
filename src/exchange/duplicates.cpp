#include "netlog/exchange/duplicates.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// What two contacts have in common.
std::string common_trait(const Traits& a, const Traits& b) {
  for (const auto& email : a.emails)
    if (std::ranges::count(b.emails, email) > 0) return fmt::format("the e-mail {}", email);
  for (const auto& phone : a.phones)
    for (const auto& other : b.phones)
      if (same_line(phone, other)) return fmt::format("the phone {}", phone.digits);
  return "the name";
}

/// Where two contacts came from says nothing of them: a file that both were in is a source, too.
Traits traits_without_source(const History& history, PersonIndex person) {
  auto traits = traits_of(history, person);
  traits.keys.clear();
  return traits;
}

}  // namespace

std::vector<LikelyPair> likely_pairs(const Network& network) {
  KnownPeople known;
  const auto& persons = network.history().persons;
  for (const auto person : persons.indices()) known.add(traits_without_source(network.history(), person));
  std::map<std::pair<PersonIndex, PersonIndex>, bool> pairs;
  for (const auto person : persons.indices()) {
    const auto judged = known.judge(known.traits(person), person);
    for (const auto who : judged.who) {
      const PersonIndex other{who};
      pairs[std::pair(std::min(person, other), std::max(person, other))] |= judged.verdict == Verdict::same;
    }
  }
  std::vector<LikelyPair> all;
  for (const auto& [pair, is_same] : pairs)
    all.push_back(
        {pair.first, pair.second, is_same, common_trait(known.traits(pair.first), known.traits(pair.second))});
  return all;
}

}  // namespace netlog
