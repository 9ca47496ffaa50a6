#include "netlog/analysis/returns.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace netlog {
namespace {

/// Who introduced each person, as of the network's day; none where nobody did. Asked once for each.
class Introducers {
 public:
  explicit Introducers(const Network& network) : network_(network), known_(network.history().persons.size()) {}

  PersonIndex of(PersonIndex person) {
    auto& introducer = known_[person];
    if (!introducer) introducer = found(person);
    return *introducer;
  }

 private:
  PersonIndex found(PersonIndex person) const {
    const auto by = network_.profile(person).details.introduced_by;
    return by ? network_.history().person_called(by->name) : none;
  }

  const Network& network_;
  std::vector<std::optional<PersonIndex>> known_;
};

}  // namespace

Gifts gifts(const Network& network) {
  const auto& history = network.history();
  Gifts gifts{{}, std::vector<std::optional<Date>>(history.persons.size())};
  for (const auto& act : history.acts) {
    if (!network.counts(act.date)) break;
    auto& open = gifts.open[act.person];
    if (act.given) {
      if (!open) open = act.date;
    } else if (open) {
      gifts.returned.push_back({act.person, *open, act.date});
      open.reset();
    }
  }
  return gifts;
}

std::vector<Thanked> thanked(const Network& network) {
  const auto& history = network.history();
  std::vector<Thanked> all;
  for (const auto& item : history.items) {
    const auto* referral = std::get_if<Referral>(&history.entry(item.entry).content);
    if (!referral || referral->direction != Direction::received || !network.counts(item.entry)) continue;
    const auto won = network.first_outcome(item, Status::won);
    if (!won) continue;
    const auto thanks = std::ranges::find_if(item.outcomes, [&](EntryIndex i) {
      return history.as<Outcome>(i).status == Status::thanked && *history.counts_on[i] >= *won;
    });
    if (thanks == item.outcomes.end() || !network.counts(*thanks)) continue;
    const auto on = *history.counts_on[*thanks];
    all.push_back({on, (on - *won).count()});
  }
  return all;
}

std::vector<int> came_round(const Network& network) {
  const auto& history = network.history();
  Introducers introducers{network};
  std::vector<int> count(history.persons.size(), 0);
  const auto from = std::ranges::lower_bound(history.acts, network.window().from, {}, &Act::date);
  for (auto act = from; act != history.acts.end() && network.counts(act->date); ++act) {
    if (act->given) continue;
    const auto introducer = introducers.of(act->person);
    if (introducer != none) ++count[introducer];
    const auto* referral = std::get_if<Referral>(&history.entry(act->entry).content);
    if (!referral || !referral->via) continue;
    const auto via = history.person_called(*referral->via);
    if (via != none && via != act->person && via != introducer) ++count[via];
  }
  return count;
}

Concentration concentration(const Balance& balance) {
  std::vector<int> received;
  for (const auto& contact : balance.contacts) received.push_back(contact.received.total);
  std::ranges::sort(received, std::greater{});
  const auto of_the = [&](std::size_t most) {
    const auto number = std::ptrdiff_t(std::min(most, received.size()));
    return std::accumulate(received.begin(), received.begin() + number, 0);
  };
  const auto most =
      std::ranges::max_element(balance.contacts, {}, [](const Reciprocity& contact) { return contact.received.total; });
  return {most == balance.contacts.end() ? std::string() : most->name, of_the(1), of_the(5), of_the(received.size())};
}

}  // namespace netlog
