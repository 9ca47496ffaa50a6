#include "netlog/completion/completion.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/known_settings.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>
#include <set>

namespace netlog {
namespace {

using Candidates = std::vector<Candidate>;

Candidates contacts(const Network& network) {
  Candidates all;
  for (const auto person : network.participants()) {
    const auto profile = network.profile(person);
    all.push_back({profile.name, profile.details.trade.value_or(""), network.history().persons[person].names});
  }
  std::ranges::stable_sort(all, {}, [](const auto& one) { return folded(one.value); });
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

Candidates trades(const Network& network) {
  return fields(network, &Details<Kept>::trade);
}
Candidates cities(const Network& network) {
  return fields(network, &Details<Kept>::city);
}
Candidates roles(const Network& network) {
  return fields(network, &Details<Kept>::role);
}

Candidates reasons(const Network& network) {
  Candidates all{{"narrow-market", "", {}}, {"not-interested", "", {}}, {"too-far", "", {}}};
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

Candidates dates(const Network& network) {
  const auto as_of = network.as_of();
  Candidates all{{"today", weekday_date(as_of), {}}, {"yesterday", weekday_date(as_of - days{1}), {}}};
  constexpr auto weekdays = std::array{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  for (int back = 2; back < 7; ++back) {
    const auto date = as_of - days{back};
    all.push_back({weekdays.at(std::size_t((date - monday_of(date)).count())), weekday_date(date), {}});
  }
  for (const auto* ago : {"1w", "2w", "1m"}) all.push_back({ago, weekday_date(*date_from_words(ago, as_of)), {}});
  return all;
}

Candidates periods(const Network& network) {
  const auto as_of = network.as_of();
  std::vector<std::string> known{"this week",      "this month",   "this quarter", "this year",   "last week",
                                 "last month",     "last quarter", "last year",    "last 7 days", "last 30 days",
                                 "last 12 months", "today",        "yesterday",    "all"};
  known.push_back(iso(as_of).substr(0, 4));
  known.push_back(name_of(Stretch::quarter, as_of));
  known.push_back(name_of(Stretch::month, as_of));
  Candidates all;
  for (const auto& words : known)
    all.push_back({words, in_words(period_from_words(words, as_of, network.history().earliest).span), {}});
  return all;
}

Candidates plain_words(std::initializer_list<Candidate> words) {
  return words;
}
Candidates intervals(const Network&) {
  return plain_words({{"1w", "every week", {}},
                      {"2w", "every two weeks", {}},
                      {"1m", "every month", {}},
                      {"6w", "every six weeks", {}},
                      {"3m", "every three months", {}},
                      {"6m", "twice a year", {}}});
}
Candidates numbers_of_days(const Network&) {
  return plain_words(
      {{"30", "a month", {}}, {"91", "three months", {}}, {"182", "half a year", {}}, {"365", "a year", {}}});
}
Candidates heats(const Network&) {
  return plain_words({{"1", "", {}}, {"2", "", {}}, {"3", "", {}}, {"4", "", {}}, {"5", "the surest", {}}});
}

/// The settings of the header, and the aliases that are there.
Candidates settings(const Network& network) {
  Candidates all;
  for (const auto& one : known_settings()) all.push_back({one.name(), one.place.meaning, {}});
  for (const auto& alias : network.history().ledger.settings.aliases)
    all.push_back({"alias." + alias.name, alias.stands_for, {}});
  return all;
}

/// What the values of each name are; a name that is not here takes any text.
struct Source {
  std::string_view value_name;
  Candidates (*from)(const Network&);
};
constexpr Source sources[] = {
    {"CONTACT", contacts},
    {"GROUP", groups},
    {"ID", [](const Network& n) { return items(n, items_for(n, Status::dropped)); }},
    {"PROSPECT", others},
    {"WHO", others},
    {"FOR", wanted_things},
    {"WHAT", wanted_things},
    {"WORDS", trades},
    {"WHERE", places},
    {"TAG", tags},
    {"TRADE", trades},
    {"CITY", cities},
    {"ROLE", roles},
    {"REASON", reasons},
    {"CUR", currencies},
    {"DATE", dates},
    {"PERIOD", periods},
    {"INTERVAL", intervals},
    {"DAYS", numbers_of_days},
    {"KEY", settings},
    {"1..5", heats},
    {"COMMAND", [](const Network&) { return command_candidates(); }},
};

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

std::vector<Candidate> candidates(std::string_view value_name, const Network& network, std::optional<Status> status) {
  // One of several: "ID|CONTACT", where any id will do.
  if (const auto bar = value_name.find('|'); bar != value_name.npos) {
    const auto first = value_name.substr(0, bar);
    auto all = first == "ID" ? all_items(network) : candidates(first, network, status);
    for (auto& one : candidates(value_name.substr(bar + 1), network, status)) all.push_back(std::move(one));
    return all;
  }
  if (value_name == "REF") return status ? items(network, items_for(network, *status)) : open_items(network);
  const auto source = std::ranges::find(sources, value_name, &Source::value_name);
  return source == std::end(sources) ? Candidates{} : source->from(network);
}

std::vector<Candidate> candidates(const Word& word, const Network& network, std::optional<Status> status) {
  if (word.known.empty()) return candidates(word.value_name(), network, status);
  Candidates all;
  for (const auto& known : word.known) {
    const auto fits = word.value_name() == "STATUS" ? word_from<Status>(known) : std::nullopt;
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
