#include "netlog/analysis/gaps.hpp"

#include "netlog/analysis/find.hpp"
#include "netlog/base/search_text.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace netlog {
namespace {

constexpr std::size_t most_words_asked_for = 5;

/// By person, whether they take part and are passive networkers.
std::vector<bool> passive_ones(const Network& network, const IndexedVector<Dealings, Person>& dealings) {
  std::vector<bool> passive(dealings.size(), false);
  for (const auto person : network.participants())
    passive[person] = networker(network, person, dealings[person].received.total) == Networker::passive;
  return passive;
}

/// The names of `persons`, whom to recommend first at the front.
std::vector<std::string> names_in_order(const Network& network, const IndexedVector<Dealings, Person>& dealings,
                                        const std::vector<PersonIndex>& persons) {
  struct Placed {
    std::size_t rank;
    std::string folded_name, name;
  };
  std::vector<Placed> placed;
  for (const auto person : persons) {
    auto name = network.name(person);
    placed.push_back({rank_to_recommend(standing(dealings[person], network)), folded(name), std::move(name)});
  }
  sort_stably(placed, [](const Placed& one) { return std::tie(one.rank, one.folded_name); });
  std::vector<std::string> names;
  for (auto& one : placed) names.push_back(std::move(one.name));
  return names;
}

/// The words that stand in several of the needs, those of most first.
std::vector<AskedFor> words_asked_most(const WeightyWords& weighty, const std::vector<Gap>& gaps) {
  std::map<std::string, int> needs_of;
  for (const auto& gap : gaps)
    for (const auto& word : weighty.but_cities(gap.wanted)) ++needs_of[word];
  std::vector<AskedFor> most;
  for (const auto& one : needs_of)
    if (one.second > 1) most.push_back({one.first, one.second});
  sort_stably(most, [](const AskedFor& a, const AskedFor& b) { return a.needs > b.needs; });
  if (most.size() > most_words_asked_for) most.resize(most_words_asked_for);
  return most;
}

}  // namespace

NeedState need_state(const Network& network, const Item& item) {
  if (std::ranges::any_of(item.referrals, [&](EntryIndex i) { return network.counts(i); })) return NeedState::met;
  return network.first_outcome(item, Status::dropped) ? NeedState::dropped : NeedState::open;
}

Coverage::Coverage(const Network& network) : history_(network.history()), weighty_(network) {
  const auto& history = network.history();
  const auto participants = network.participants();
  for (const auto person : participants) {
    const auto profile = network.profile(person);
    add(person, profile.details.trade);
    add(person, profile.details.role);
    add(person, profile.details.company);
    for (const auto& tag : profile.remarks.tags) add(person, tag);
  }
  for (const auto& item : history.items) {
    const auto* referral = std::get_if<Referral>(&history.entry(item.entry).content);
    const auto person = history.person_of[item.entry];
    if (referral && referral->direction == Direction::given && network.first_outcome(item, Status::won) &&
        std::ranges::binary_search(participants, person))
      add(person, referral->wanted);
  }
}

void Coverage::add(PersonIndex person, const std::optional<std::string>& text) {
  if (!text) return;
  for (auto& word : words_to_find(*text)) {
    auto& persons = persons_of_[std::move(word)];
    if (persons.empty() || persons.back() != person) persons.push_back(person);
  }
}

std::vector<PersonIndex> Coverage::found_at(std::string_view wanted, std::string_view who) const {
  std::vector<PersonIndex> persons;
  for (const auto& word : weighty_.of(wanted)) {
    const bool in_part = number_of_letters(word) >= letters_found_in_part;
    for (auto at = persons_of_.lower_bound(word); at != persons_of_.end(); ++at) {
      if (in_part ? !at->first.starts_with(word) : at->first != word) break;
      persons.insert(persons.end(), at->second.begin(), at->second.end());
    }
  }
  std::erase(persons, history_.person_called(who));
  return persons;
}

std::vector<PersonIndex> Coverage::of(std::string_view wanted, std::string_view who) const {
  auto persons = found_at(wanted, who);
  std::ranges::sort(persons);
  persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
  return persons;
}

std::vector<const Item*> oldest_needs_covered(const Network& network) {
  const auto& history = network.history();
  std::vector<const Item*> open;
  for (const auto& item : history.items)
    if (std::holds_alternative<Need>(history.entry(item.entry).content) && network.counts(item.entry) &&
        network.is_open(item))
      open.push_back(&item);
  std::vector<const Item*> oldest(history.persons.size(), nullptr);
  if (open.empty()) return oldest;
  sort_stably(open, [&](const Item* item) { return *history.counts_on[item->entry]; });
  const Coverage coverage{network};
  for (const auto* item : open) {
    const auto& need = history.as<Need>(item->entry);
    for (const auto person : coverage.found_at(need.wanted, need.who))
      if (oldest[person] == nullptr) oldest[person] = item;
  }
  return oldest;
}

Gaps make_gaps(const Network& network, std::optional<Span> period) {
  const auto& history = network.history();
  const Coverage coverage{network};
  const auto all = dealings(network);
  const auto passive = passive_ones(network, all);
  Gaps gaps;
  for (const auto& item : history.items) {
    const auto* need = std::get_if<Need>(&history.entry(item.entry).content);
    if (!need || !network.counts(item.entry)) continue;
    const auto state = need_state(network, item);
    if (period ? !period->holds(need->date) : !network.window().holds(need->date) && state != NeedState::open) continue;
    const auto covering = coverage.of(need->wanted, need->who);
    if (std::ranges::any_of(covering, [&](PersonIndex person) { return !passive[person]; })) continue;
    gaps.needs.push_back({need->id, need->who, need->wanted, need->date, state,
                          covering.empty() ? Cover::nobody : Cover::passive, names_in_order(network, all, covering)});
  }
  sort_stably(gaps.needs, [](const Gap& a, const Gap& b) {
    return std::tie(a.state, a.cover, b.date, a.need) < std::tie(b.state, b.cover, a.date, b.need);
  });
  gaps.most = words_asked_most(coverage.weighty(), gaps.needs);
  return gaps;
}

}  // namespace netlog
