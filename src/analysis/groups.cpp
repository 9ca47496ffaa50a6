#include "netlog/analysis/groups.hpp"

#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace netlog {
namespace {

/// The part of `fee`, what a year costs, that falls on so many days of it, to the nearest hundredth.
Money part_of_a_year(Money fee, std::int64_t number) {
  constexpr std::int64_t year = 365;
  const auto whole = fee.hundredths() / year, rest = fee.hundredths() % year;
  return Money::of_hundredths(whole * number + (rest * number + year / 2) / year);
}

/// What is summed up for one group.
struct Account {
  GroupWorth worth;
  Sums closed_given, closed_received, shared;
};

/// The figures of all groups, filled in by one walk over each part of the history.
class Accounts {
 public:
  Accounts(const Network& day, Span counted)
      : day_(day),
        history_(day.history()),
        memberships_(history_),
        counted_(counted),
        accounts_(memberships_.groups().size()) {}

  std::vector<GroupWorth> all() {
    count_members();
    count_acts();
    count_closed();
    count_invitations();
    std::vector<GroupWorth> lines;
    for (const auto i : accounts_.indices())
      if (const auto lasted = lasted_in_period(memberships_.group(i)); lasted.from <= lasted.to)
        lines.push_back(line(i, lasted));
    sort_stably(lines, [](const GroupWorth& group) {
      return std::pair{-(group.given + group.received), folded(group.name)};
    });
    return lines;
  }

 private:
  /// The days of the period on which the owner was in the group; it ends before it begins where there are none.
  Span lasted_in_period(const Group& group) const {
    return {group.date ? std::max(*group.date, counted_.from) : counted_.from,
            group.ended ? std::min(*group.ended - days{1}, counted_.to) : counted_.to};
  }

  GroupWorth line(GroupIndex i, Span lasted) {
    auto& account = accounts_[i];
    const auto& group = memberships_.group(i);
    auto worth = std::move(account.worth);
    worth.name = group.name;
    worth.since = group.date;
    worth.ended = group.ended;
    worth.closed_given = amounts(account.closed_given);
    worth.closed_received = amounts(account.closed_received);
    worth.shared = amounts(account.shared);
    if (group.fee)
      worth.fee = Amount{history_.ledger.settings.currency(group.currency),
                         part_of_a_year(*group.fee, lasted.length().count())};
    return worth;
  }

  void count_members() {
    const auto all = dealings(day_);
    for (const auto person : day_.participants())
      for (const auto i : memberships_.of(person, day_.as_of())) {
        auto& worth = accounts_[i].worth;
        const auto kind = networker(day_, person, all[person].received.total);
        ++worth.members;
        ++(kind == Networker::active ? worth.active : kind == Networker::undecided ? worth.undecided : worth.passive);
      }
  }

  void count_acts() {
    const auto from = std::ranges::lower_bound(history_.acts, counted_.from, {}, &Act::date);
    for (auto act = from; act != history_.acts.end() && act->date <= counted_.to; ++act)
      for (const auto i : memberships_.of_entry(act->entry)) {
        auto& worth = accounts_[i].worth;
        ++(act->given ? worth.given : worth.received);
        if (act->kind == ActKind::referral) ++(act->given ? worth.referrals_given : worth.referrals_received);
      }
  }

  void count_closed() {
    each_closed(history_, counted_, [&](const Closed& closed) {
      const auto groups = memberships_.of_entry(closed.entry);
      for (const auto i : groups) {
        auto& account = accounts_[i];
        (closed.given ? account.closed_given : account.closed_received)[closed.currency] += closed.value;
        if (!closed.given && groups.size() > 1) account.shared[closed.currency] += closed.value;
      }
    });
  }

  void count_invitations() {
    for (const auto& item : history_.items) {
      const auto* invitation = std::get_if<Invitation>(&history_.entry(item.entry).content);
      if (!invitation || invitation->direction != Direction::given) continue;
      const auto joined = day_.first_outcome(item, Status::joined);
      for (const auto i : memberships_.of_entry(item.entry)) {
        auto& worth = accounts_[i].worth;
        worth.invited += counted_.holds(invitation->date) ? 1 : 0;
        worth.joined += joined && counted_.holds(*joined) ? 1 : 0;
      }
    }
  }

  const Network& day_;
  const History& history_;
  Memberships memberships_;
  Span counted_;
  IndexedVector<Account, Group> accounts_;
};

}  // namespace

Memberships::Memberships(const History& history) : history_(&history) {
  for (const auto i : history.ledger.entries.indices())
    if (const auto* group = std::get_if<Group>(&history.entry(i).content)) {
      places_.emplace(folded(group->name), groups_.end_index());
      groups_.push_back(i);
    }
  for (const auto& person : history.persons) stretches_.push_back(stretches_of(person));
}

bool Memberships::is_mine(GroupIndex place, Date date) const {
  return is_member_on(group(place), date);
}

GroupIndex Memberships::place_of(const std::string& name) {
  const auto [at, is_new] = places_written_.try_emplace(name, none);
  if (!is_new) return at->second;
  if (const auto place = places_.find(folded(name)); place != places_.end()) at->second = place->second;
  return at->second;
}

std::vector<Memberships::Stretch> Memberships::stretches_of(const Person& person) {
  const auto places_in = [&](const std::vector<GroupName>& names) {
    std::vector<GroupIndex> places;
    for (const auto& name : names)
      if (const auto place = place_of(name.name); place != none) places.push_back(place);
    return places;
  };
  // What each of the contacts joined in the person says, and their updates of it in the order of their days.
  std::vector<std::vector<GroupIndex>> said;
  std::vector<std::pair<std::size_t, EntryIndex>> updates;  // which contact, and the entry
  for (const auto& contact : person.contacts) {
    for (const auto i : contact.updates) {
      const auto& details = *history_->as<Update>(i).details;
      if (details.groups || details.ended) updates.emplace_back(said.size(), i);
    }
    said.push_back(places_in(history_->as<Contact>(contact.entry).details->groups));
  }
  const auto day_of = [&](const auto& update) { return history_->as<Update>(update.second).date; };
  sort_stably(updates, day_of);

  std::vector<Stretch> stretches;
  auto ended = history_->as<Contact>(person.contacts.front().entry).details->ended;
  const auto begin = [&](Date from) {
    Stretch stretch{from, {}, ended};
    for (const auto& places : said) stretch.groups.insert(stretch.groups.end(), places.begin(), places.end());
    std::ranges::sort(stretch.groups);
    stretch.groups.erase(std::unique(stretch.groups.begin(), stretch.groups.end()), stretch.groups.end());
    if (!stretches.empty() && stretches.back().from == from) stretches.pop_back();
    stretches.push_back(std::move(stretch));
  };
  begin(first_date);
  for (const auto& update : updates) {
    const auto& details = *history_->as<Update>(update.second).details;
    if (details.groups) said[update.first] = places_in(details.groups->to.value_or(std::vector<GroupName>{}));
    if (details.ended && update.first == 0) ended = details.ended->to;
    begin(day_of(update));
  }
  return stretches;
}

std::vector<GroupIndex> Memberships::of(PersonIndex person, Date date) const {
  const auto& stretches = stretches_[person];
  const auto& stretch = *std::prev(std::ranges::upper_bound(stretches, date, {}, &Stretch::from));
  const auto& since = history_->persons[person].known_since;
  if ((since && date < *since) || (stretch.ended && *stretch.ended <= date)) return {};
  return stretch.groups;
}

std::vector<GroupIndex> Memberships::of_entry(EntryIndex entry) const {
  const auto named = [&](const GroupName& group) {
    const auto at = places_.find(folded(group.name));
    return at == places_.end() ? std::vector<GroupIndex>{} : std::vector{at->second};
  };
  const auto& content = history_->entry(entry).content;
  if (std::holds_alternative<Outcome>(content)) return of_entry(history_->items[history_->item_of[entry]].entry);
  if (const auto* invitation = std::get_if<Invitation>(&content)) return named(invitation->group);
  const auto* referral = std::get_if<Referral>(&content);
  if (referral && referral->group) return named(*referral->group);
  const auto person = history_->person_of[entry];
  const auto& date = history_->counts_on[entry];
  if (person == none || !date) return {};
  auto groups = of(person, *date);
  std::erase_if(groups, [&](GroupIndex place) { return !is_mine(place, *date); });
  return groups;
}

std::vector<GroupWorth> make_groups(const Network& network, Span period) {
  const auto day = network.on(std::min(period.to, network.as_of()));
  return Accounts{day, {period.from, day.as_of()}}.all();
}

}  // namespace netlog
