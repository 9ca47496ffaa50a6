#include "netlog/analysis/why.hpp"

#include <algorithm>
#include <utility>

namespace netlog {
namespace {

/// The figures in the order of `balance`.
constexpr std::array figures{"given.referrals"sv, "given.cards"sv,          "given.invitations"sv,
                             "given.joined"sv,    "given.deals"sv,          "received.referrals"sv,
                             "received.cards"sv,  "received.invitations"sv, "received.joined"sv,
                             "received.deals"sv,  "closed_given"sv,         "closed_received"sv};
constexpr std::size_t kinds_of_act = 5, closed_given = 10, closed_received = 11;

std::size_t figure_of(const Act& act) {
  return (act.given ? 0 : kinds_of_act) + std::size_t(act.kind);
}

/// The figure of closed business that an entry belongs to; none if it closes none.
std::size_t closed_figure(const History& history, std::size_t i) {
  const auto side = [](Direction direction) { return direction == Direction::given ? closed_given : closed_received; };
  if (const auto* deal = std::get_if<Deal>(&history.entry(i).content)) return side(deal->direction);
  const auto* outcome = std::get_if<Outcome>(&history.entry(i).content);
  if (!outcome || outcome->status != Status::won || !outcome->value) return none;
  return side(history.as<Referral>(history.items[history.item_of[i]].entry).direction);
}

}  // namespace

std::vector<std::vector<Evidence>> evidence(const Network& network) {
  const auto& history = network.history();
  std::vector<std::vector<Evidence>> found(history.persons.size());
  const auto add = [&](std::size_t person, std::size_t figure, Date date, std::size_t entry) {
    const auto counting = date > network.as_of()         ? Counting::later_than_asked
                          : network.window().holds(date) ? Counting::counted
                                                         : Counting::before_the_window;
    found[person].push_back({figures.at(figure), date, entry, counting});
  };
  for (const auto& act : history.acts) add(act.person, figure_of(act), act.date, act.entry);
  for (const auto i : history.by_date)
    if (history.person_of[i] != none)
      if (const auto figure = closed_figure(history, i); figure != none)
        add(history.person_of[i], figure, *history.counts_on[i], i);
  for (auto& of_one : found)
    std::ranges::stable_sort(of_one, {}, [](const Evidence& one) { return std::ranges::find(figures, one.figure); });
  return found;
}

std::vector<Evidence> evidence(const Network& network, std::size_t person) {
  return std::move(evidence(network)[person]);
}

}  // namespace netlog
