#include "netlog/completion/candidates.hpp"

#include "netlog/base/text.hpp"
#include "netlog/completion/usual_values.hpp"
#include "netlog/ledger/known_settings.hpp"
#include "netlog/ledger/passive_reasons.hpp"
#include "netlog/network/item_references.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/command.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace netlog {
namespace {

using Candidates = std::vector<Candidate>;

Candidates contacts(const Network& network) {
  std::multimap<std::string, Candidate> by_name;  // folded
  for (const auto person : network.participants()) {
    auto profile = network.profile(person);
    const auto& names = network.history().persons[person].names;
    by_name.emplace(folded(profile.name), Candidate{profile.name, profile.details.trade.value_or(""), names});
  }
  Candidates all;
  for (auto& one : by_name) all.push_back(std::move(one.second));
  return all;
}

Candidates groups(const Network& network) {
  const auto known = network.groups();
  Candidates all;
  for (const auto& name : all_group_names(network)) {
    const auto group = known.find(folded(name));
    const bool is_known = group != known.end();
    all.push_back({name,
                   fmt::format("{}{}", is_known && group->second.mine ? "yours, " : "",
                               counted(std::int64_t(is_known ? group->second.members : 0), "contact")),
                   {}});
  }
  return all;
}

Candidate item_candidate(const Network& network, const Item& item) {
  const auto& entry = network.history().entry(item.entry);
  Candidate candidate{id_of(entry)->text, item_in_words(network, item), {}};
  if (const auto person = network.history().person_of[item.entry]; person != none)
    candidate.names = network.history().persons[person].names;
  if (const auto* party = other_party(entry)) candidate.names.push_back(*party);
  return candidate;
}

/// The items, the latest first.
Candidates items(const Network& network, const std::vector<const Item*>& chosen) {
  Candidates all;
  for (const auto* item : chosen) all.push_back(item_candidate(network, *item));
  std::ranges::reverse(all);
  return all;
}

Candidates open_items(const Network& network) {
  std::vector<const Item*> open;
  for (const auto& item : network.history().items)
    if (network.counts(item.entry) && network.is_open(item)) open.push_back(&item);
  return items(network, open);
}

Candidates all_items(const Network& network) {
  std::vector<const Item*> all;
  for (const auto& item : network.history().items) all.push_back(&item);
  return items(network, all);
}

/// The texts that `each(entry, add)` finds in the entries, the latest first, each once.
template <class Each> Candidates texts(const Network& network, const Each& each) {
  Candidates all;
  std::set<std::string> known;
  const auto& entries = network.history().ledger.entries;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
    each(*entry, [&](const std::string* text, const std::string& meaning = {}) {
      if (text && known.insert(folded(*text)).second) all.push_back({*text, meaning, {}});
    });
  return all;
}

template <class T> const T* address_of(const std::optional<T>& value) {
  return value ? &*value : nullptr;
}
template <class T> const T* address_of(const Rare<T>& value) {
  return value ? &*value : nullptr;
}

/// Those who need not be contacts: prospects, guests, who looks for something, through whom, to whom cards went.
Candidates others(const Network& network) {
  return texts(network, [](const Entry& entry, const auto& add) {
    const auto* wanted = wanted_of(entry);
    if (const auto* referral = std::get_if<Referral>(&entry.content)) {
      add(address_of(referral->prospect), wanted ? *wanted : "");
      add(address_of(referral->via));
    }
    if (const auto* need = std::get_if<Need>(&entry.content)) add(&need->who, *wanted);
    if (const auto* invitation = std::get_if<Invitation>(&entry.content)) add(address_of(invitation->guest));
    if (const auto* card = std::get_if<Card>(&entry.content)) add(address_of(card->to));
  });
}

Candidates wanted_things(const Network& network) {
  return texts(network, [](const Entry& entry, const auto& add) { add(wanted_of(entry)); });
}

Candidates places(const Network& network) {
  return texts(network, [](const Entry& entry, const auto& add) {
    if (const auto* meeting = std::get_if<Meeting>(&entry.content)) add(address_of(meeting->place));
  });
}

Candidates tags(const Network& network) {
  return texts(network, [](const Entry& entry, const auto& add) {
    for (const auto& tag : remarks_of(entry).tags) add(&tag);
  });
}

/// What `field` of the contacts holds, in the order of the alphabet, each with how many have it.
Candidates fields(const Network& network, std::optional<std::string> Details<Kept>::*field) {
  std::map<std::string, std::pair<std::string, std::int64_t>> found;
  for (const auto person : network.participants()) {
    const auto profile = network.profile(person);
    const auto& text = profile.details.*field;
    if (!text) continue;
    auto& [spelling, number] = found[folded(*text)];
    if (number++ == 0) spelling = *text;
  }
  Candidates all;
  for (const auto& [key, value] : found) all.push_back({value.first, counted(value.second, "contact"), {}});
  return all;
}

Candidates reasons(const Network& network) {
  Candidates all;
  for (const auto reason : passive_reasons) all.push_back({std::string(reason), "", {}});
  for (auto& known : fields(network, &Details<Kept>::passive_reason))
    if (std::ranges::count(all, known.value, &Candidate::value) == 0) all.push_back(std::move(known));
  return all;
}

/// The ledger's own currency and those it has values in, the latest first.
Candidates currencies(const Network& network) {
  const auto own = network.history().ledger.settings.currency().code;
  Candidates all{{own, "the ledger's own", {}}};
  const auto used = texts(network, [](const Entry& entry, const auto& add) {
    if (const auto* deal = std::get_if<Deal>(&entry.content); deal && deal->currency) add(&deal->currency->code);
    if (const auto* outcome = std::get_if<Outcome>(&entry.content); outcome && outcome->currency)
      add(&outcome->currency->code);
  });
  for (const auto& currency : used)
    if (currency.value != own) all.push_back(currency);
  for (const auto* common : {"EUR", "USD", "GBP", "CHF"})
    if (std::ranges::count(all, common, &Candidate::value) == 0) all.push_back({common, "", {}});
  return all;
}

/// The ids of all items, the contacts and the groups.
Candidates entries(const Network& network) {
  auto all = all_items(network);
  for (const auto& more : {contacts(network), groups(network)}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

/// The settings of the header, and the aliases that are there.
Candidates settings(const Network& network) {
  Candidates all;
  for (const auto& one : known_settings()) all.push_back({one.name(), one.place.meaning, {}});
  for (const auto& alias : network.history().ledger.settings.aliases)
    all.push_back({"alias." + alias.name, alias.stands_for, {}});
  return all;
}

/// The values in `network` of what a parameter takes, where these do not depend on a status.
Candidates values_of(Takes takes, const Network& network) {
  switch (takes) {
    case Takes::contact:
      return contacts(network);
    case Takes::group:
      return groups(network);
    case Takes::need:
      return items(network, items_for(network, Status::dropped));
    case Takes::entry:
      return entries(network);
    case Takes::person:
      return others(network);
    case Takes::wanted:
      return wanted_things(network);
    case Takes::trade:
      return fields(network, &Details<Kept>::trade);
    case Takes::city:
      return fields(network, &Details<Kept>::city);
    case Takes::role:
      return fields(network, &Details<Kept>::role);
    case Takes::place:
      return places(network);
    case Takes::tag:
      return tags(network);
    case Takes::reason:
      return reasons(network);
    case Takes::currency:
      return currencies(network);
    case Takes::setting:
      return settings(network);
    case Takes::command:
      return command_candidates();
    default:
      return usual_values(takes, network);
  }
}

}  // namespace

std::vector<Candidate> command_candidates() {
  Candidates all;
  for (const auto& command : all_commands())
    if (command.section != Section::hidden) {
      all.push_back({command.name, command.summary, {}});
      for (const auto& other : command.other_names) all.push_back({other, command.summary, {}});
    }
  return all;
}

std::vector<Candidate> candidates(Takes takes, const Network& network, std::optional<Status> status) {
  if (takes == Takes::item) return status ? items(network, items_for(network, *status)) : open_items(network);
  return values_of(takes, network);
}

std::vector<Candidate> candidates(const Parameter& parameter, const Network& network, std::optional<Status> status) {
  if (parameter.known.empty()) return candidates(parameter.takes, network, status);
  Candidates all;
  for (const auto& known : parameter.known) {
    const auto fits = parameter.takes == Takes::status ? word_from<Status>(known) : std::nullopt;
    all.push_back({known, fits ? "of " + with_article(kind_for(*fits)) : "", {}});
  }
  return all;
}

std::vector<Candidate> fitting(const std::vector<Candidate>& all, std::string_view typed) {
  const auto wanted = folded(typed);
  if (wanted.empty()) return all;
  const auto begins_value = [&](const Candidate& one) { return folded(one.value).starts_with(wanted); };
  Candidates fits;
  for (const auto& one : all) {
    const auto begins_name = [&](const std::string& name) { return begins_words_of(typed, name); };
    if (begins_value(one) || begins_name(one.value) || std::ranges::any_of(one.names, begins_name)) fits.push_back(one);
  }
  std::stable_partition(fits.begin(), fits.end(), begins_value);
  return fits;
}

}  // namespace netlog
