#include "netlog/network/history.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/network/resolver.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// How the groups are shown that entries name: as their own entry spells them, else as it is done first, contacts
/// before others.
void note_groups(History& history) {
  std::unordered_map<std::string, std::string> shown_as;  // by folded name
  for (const auto& entry : history.ledger.entries)
    if (const auto* group = std::get_if<Group>(&entry.content)) shown_as.emplace(folded(group->name), group->name);
  const auto note = [&](EntryIndex i) {
    each_value<GroupName>(history.ledger.entries[i], [&](std::string_view, const GroupName& group) {
      if (!history.groups_shown.contains(group.name))
        history.groups_shown.emplace(group.name, shown_as.emplace(folded(group.name), group.name).first->second);
    });
  };
  for (const auto& person : history.persons)
    for (const auto& contact : person.contacts) {
      note(contact.entry);
      std::ranges::for_each(contact.updates, note);
    }
  for (const auto i : history.ledger.entries.indices()) note(i);
}

void set_days(History& history) {
  const auto& entries = history.ledger.entries;
  history.counts_on.resize(entries.size());
  history.by_date.reserve(entries.size());
  for (const auto i : entries.indices()) {
    auto& day = history.counts_on[i];
    day = date_of(entries[i]);
    if (day) history.earliest = std::min(history.earliest.value_or(*day), *day);
    if (std::holds_alternative<Outcome>(entries[i].content))
      day = std::max(*day, *date_of(entries[history.items[history.item_of[i]].entry]));
    if (day) history.by_date.push_back(i);
  }
  const auto earlier = [&](std::size_t a, std::size_t b) { return *history.counts_on[a] < *history.counts_on[b]; };
  if (!std::ranges::is_sorted(history.by_date, earlier)) std::ranges::stable_sort(history.by_date, earlier);
}

/// The act that an entry is, if it is one. `joined` is found with its item.
std::optional<Act> act_of(const History& history, EntryIndex i) {
  const auto act = [&](bool given, ActKind kind) {
    return Act{*history.counts_on[i], i, history.person_of[i], given, kind};
  };
  const auto& content = history.entry(i).content;
  if (const auto* referral = std::get_if<Referral>(&content))
    return act(referral->direction == Direction::given, ActKind::referral);
  if (const auto* invitation = std::get_if<Invitation>(&content))
    return act(invitation->direction == Direction::given, ActKind::invitation);
  if (const auto* deal = std::get_if<Deal>(&content)) return act(deal->direction == Direction::given, ActKind::deal);
  const auto* card = std::get_if<Card>(&content);
  if (card && card->action == CardAction::pass) return act(true, ActKind::card);
  if (card && card->action == CardAction::carried) return act(false, ActKind::card);
  const auto* outcome = std::get_if<Outcome>(&content);
  if (!outcome || outcome->status != Status::joined) return {};
  const auto& item = history.items[history.item_of[i]];
  for (const auto earlier : item.outcomes)
    if (history.as<Outcome>(earlier).status == Status::joined) return {};
  const auto& invitation = history.as<Invitation>(item.entry);
  if (invitation.direction == Direction::received && invitation.guest) return {};
  // I joined at their invitation: that is something given to them; that they joined at mine, received.
  return act(invitation.direction == Direction::received, ActKind::joined);
}

/// Whether the day is written on which the person was met.
bool is_dated(const History& history, const Person& person) {
  return std::ranges::any_of(person.contacts, [&](const ContactHistory& contact) {
    return history.as<Contact>(contact.entry).date.has_value();
  });
}

void walk_by_day(History& history) {
  for (auto& person : history.persons)
    for (auto& contact : person.contacts)
      std::ranges::stable_sort(contact.updates, {}, [&](EntryIndex i) { return *history.counts_on[i]; });
  history.acts.reserve(history.by_date.size());  // more than there are: what is not used of it takes no memory
  for (const auto i : history.by_date) {
    const auto index = history.person_of[i];
    if (const auto act = act_of(history, i)) history.acts.push_back(*act);
    if (std::holds_alternative<Outcome>(history.entry(i).content))
      history.items[history.item_of[i]].outcomes.push_back(i);
    const auto& content = history.entry(i).content;
    const bool is_contact = std::holds_alternative<Contact>(content),
               is_update = std::holds_alternative<Update>(content);
    if (!history.log_begins && !is_contact && !is_update && !std::holds_alternative<Group>(content))
      history.log_begins = history.counts_on[i];
    if (index == none) continue;
    auto& person = history.persons[index];
    if (!person.known_since && !is_update && is_dated(history, person)) person.known_since = history.counts_on[i];
    if (std::holds_alternative<Card>(content)) person.cards.push_back(i);
  }
}

/// Makes a contact one of whom nothing but the name is known. False when it is none.
bool reduce_to_name(Entry& entry) {
  auto* contact = std::get_if<Contact>(&entry.content);
  if (!contact || contact->name.empty()) return false;
  *contact = Contact{.name = contact->name};
  entry.own_keys.clear();
  entry.has_error = false;
  return true;
}

}  // namespace

History::History() = default;
History::History(const History&) = default;
History::History(History&&) noexcept = default;
History& History::operator=(const History&) = default;
History& History::operator=(History&&) noexcept = default;
History::~History() = default;

PersonIndex History::person_called(std::string_view name) const {
  const auto at = persons_called.find(folded(name));
  return at == persons_called.end() ? none : at->second;
}

const Ledger& CheckedLedger::ledger() const& {
  const auto* history = std::get_if<History>(&is_);
  return history ? history->ledger : std::get<Ledger>(is_);
}

Ledger CheckedLedger::ledger() && {
  auto* history = std::get_if<History>(&is_);
  return history ? std::move(history->ledger) : std::get<Ledger>(std::move(is_));
}

History CheckedLedger::history_or_refuse(const std::string& path) && {
  refuse_errors(ledger(), path);
  return std::get<History>(std::move(is_));
}

CheckedLedger checked(Ledger ledger) {
  auto history = persons_alone(std::move(ledger));
  if (!history.ledger.findings.empty()) return CheckedLedger{std::move(history.ledger)};
  note_groups(history);
  set_days(history);
  walk_by_day(history);
  return CheckedLedger{std::move(history)};
}

History persons_alone(Ledger ledger) {
  History history;
  history.ledger = std::move(ledger);
  resolve_references(history);
  return history;
}

History without_errors(Ledger ledger) {
  // Each round takes out the entries that were found wrong, which may leave others with a reference to nothing. Of a
  // contact the name is kept in the first one, so that a slip in another field does not take it from all who name it.
  for (bool first_round = true;; first_round = false) {
    ledger.findings.clear();
    std::erase_if(ledger.entries,
                  [&](Entry& entry) { return entry.has_error && !(first_round && reduce_to_name(entry)); });
    ledger.incomplete = false;
    auto left = checked(std::move(ledger));
    if (!left.has_errors()) return std::move(left).history();
    ledger = std::move(left).ledger();
  }
}

Problem first_error(const Ledger& ledger, const std::string& path) {
  const auto& first = ledger.findings.front();
  Problem problem{
      .what = first.what,
      .remedy = first.remedy,
      .where = first.place.line == 0 ? path : fmt::format("{}:{}:{}", path, first.place.line, first.place.column)};
  auto hint = fmt::format("open it there: {}", edit_at(first.place));
  if (const auto others = std::int64_t(ledger.findings.size()) - 1; others > 0)
    hint = fmt::format("{}: netlog check   {}", counted(others, "more error"), hint);
  problem.details.push_back(std::move(hint));
  return problem;
}

void refuse_errors(const Ledger& ledger, const std::string& path) {
  if (!ledger.findings.empty()) throw CannotDo(first_error(ledger, path));
}

}  // namespace netlog
