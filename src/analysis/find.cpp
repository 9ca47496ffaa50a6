#include "netlog/analysis/find.hpp"

#include "netlog/base/search_text.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace netlog {
namespace {

/// Words of a need of fewer letters have no weight, but two capitals (IT); those of fewer are found only whole.
constexpr std::size_t letters_with_weight = 3, letters_in_part_of_need = 4;

/// The standings, whom to recommend first at the front.
constexpr std::array order_of_standings{Standing::your_turn, Standing::mutual, Standing::waiting, Standing::quiet,
                                        Standing::one_sided};

std::optional<Fit> fit(std::string_view word, std::string_view other) {
  if (word == other) return Fit::whole;
  const auto letters = std::ranges::count_if(word, [](char c) { return (c & 0xC0) != 0x80; });
  if (letters < 2) return {};  // one letter stands in nearly every word
  if (other.starts_with(word)) return Fit::beginning;
  if (other.find(word) != other.npos) return Fit::inside;
  return {};
}

/// How many characters a text in UTF-8 has.
std::size_t length_of(std::string_view text) {
  return std::size_t(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// `text` from a few words before the first of `wanted`, so that it stands where a reader looks.
std::string excerpt(const std::string& text, const std::vector<std::string>& wanted) {
  constexpr std::size_t words_before = 2;
  std::vector<std::string> parts{""};
  for (const char c : tidied(text)) {
    if (c == ' ')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  const auto holds_one = [&](const std::string& part) {
    return std::ranges::any_of(words_to_find(part),
                               [&](const auto& word) { return std::ranges::count(wanted, word) > 0; });
  };
  const auto found = std::size_t(std::ranges::find_if(parts, holds_one) - parts.begin());
  const auto from = found == parts.size() || found <= words_before ? 0 : found - words_before;
  std::string shortened = from == 0 ? "" : "…";
  for (auto i = from; i < parts.size(); ++i) shortened += (i > from ? " " : "") + parts[i];
  return shortened;
}

}  // namespace

/// Somebody at whom some of the words are found, with what decides who comes first.
struct Directory::Candidate {
  std::size_t person = none;
  std::vector<Trace> traces;  // of each word that was found, in the order of the words
  Standing standing = Standing::quiet;
  int given = 0, received = 0;
  std::string name;  // folded

  /// Smaller comes first; the name is left for last.
  auto rank() const {
    const auto worst = std::ranges::max(traces, {}, &Trace::fit).fit;
    const auto at = std::ranges::find(order_of_standings, standing) - order_of_standings.begin();
    return std::tuple{-std::ssize(traces), worst, at};
  }
  bool comes_before(const Candidate& other) const {
    if (rank() != other.rank()) return rank() < other.rank();
    // The lowest given ÷ received first, without a fraction.
    const auto mine = std::int64_t{given} * other.received, theirs = std::int64_t{other.given} * received;
    if (standing == Standing::mutual && mine != theirs) return mine < theirs;
    return name < other.name;
  }
};

Directory::Directory(const Network& network)
    : network_(network), dealings_(dealings(network)), persons_(persons_by_name(network.history())) {
  for (const auto person : network.participants()) add_fields(person);
  add_gifts();
  add_cities();
}

void Directory::add_place(std::size_t person, std::string_view label, const std::string& text) {
  const auto place = places_.size();
  places_.push_back({person, label, text});
  for (auto& word : words_to_find(text)) {
    auto& places = places_of_[std::move(word)];
    if (places.empty() || places.back() != place) places.push_back(place);
  }
}

void Directory::add_fields(std::size_t person) {
  const auto profile = network_.profile(person);
  const auto& details = profile.details;
  const auto add = [&](std::string_view label, const std::optional<std::string>& text) {
    if (text) add_place(person, label, *text);
  };
  add("trade", details.trade);
  add("company", details.company);
  add("role", details.role);
  add("city", details.city);
  for (const auto& tag : profile.remarks.tags) add("tag", tag);
  add("note", profile.remarks.note);
}

void Directory::add_gifts() {
  const auto& history = network_.history();
  const auto of_participants = network_.participants();
  // The newest first: it says the most.
  for (auto at = history.acts.rbegin(); at != history.acts.rend(); ++at) {
    const auto* wanted = wanted_of(history.entry(at->entry));
    if (!wanted || !at->given || !network_.counts(at->date) || !std::ranges::binary_search(of_participants, at->person))
      continue;
    add_place(at->person, at->kind == ActKind::referral ? "referred for" : "bought", *wanted);
  }
}

void Directory::add_cities() {
  for (std::size_t person = 0; person < network_.history().persons.size(); ++person)
    if (network_.is_known(person))
      if (const auto city = network_.profile(person).details.city) cities_.push_back(words_to_find(*city));
  std::ranges::sort(cities_);
  cities_.erase(std::unique(cities_.begin(), cities_.end()), cities_.end());
}

std::vector<Directory::Candidate> Directory::candidates(const std::vector<std::string>& words,
                                                        std::size_t letters_in_part) const {
  std::map<std::size_t, Candidate> by_person;
  for (const auto& word : words) {
    std::map<std::size_t, Trace> best;
    for (const auto& [known, places] : places_of_)
      if (const auto how = fit(word, known); how && (how == Fit::whole || length_of(word) >= letters_in_part))
        for (const auto place : places) {
          const Trace trace{*how, place, known};
          const auto [at, is_first] = best.emplace(places_[place].person, trace);
          if (!is_first) at->second = std::min(at->second, trace);
        }
    for (auto& [person, trace] : best) by_person[person].traces.push_back(std::move(trace));
  }
  std::vector<Candidate> candidates;
  for (auto& [person, candidate] : by_person) {
    const auto& with = dealings_[person];
    candidate.person = person;
    candidate.given = with.given.total;
    candidate.received = with.received.total;
    candidate.standing = standing(with, network_);
    candidate.name = folded(network_.name(person));
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

std::vector<FoundContact> Directory::in_order(std::vector<Candidate> candidates, std::size_t most) const {
  const auto end = candidates.begin() + std::ptrdiff_t(std::min(most, candidates.size()));
  std::ranges::partial_sort(candidates, end, [](const auto& a, const auto& b) { return a.comes_before(b); });
  std::vector<FoundContact> hits;
  for (auto candidate = candidates.begin(); candidate != end; ++candidate) hits.push_back(found(*candidate));
  return hits;
}

FoundContact Directory::found(const Candidate& candidate) const {
  auto profile = network_.profile(candidate.person);
  return {.person = candidate.person,
          .name = std::move(profile.name),
          .trade = std::move(profile.details.trade),
          .standing = candidate.standing,
          .cards_held = network_.cards_held(candidate.person),
          .reason = reason(candidate.traces)};
}

std::string Directory::reason(const std::vector<Trace>& traces) const {
  std::vector<std::size_t> told;
  std::string text;
  for (const auto& trace : traces) {
    if (std::ranges::count(told, trace.place) > 0) continue;
    told.push_back(trace.place);
    std::vector<std::string> found_there;
    for (const auto& other : traces)
      if (other.place == trace.place) found_there.push_back(other.as);
    const auto& place = places_[trace.place];
    if (!text.empty()) text += "; ";
    text.append(place.label).append(" ").append(excerpt(place.text, found_there));
  }
  return text;
}

std::vector<FoundContact> Directory::with_all(const std::vector<std::string>& words) const {
  auto fitting = candidates(words, 0);
  std::erase_if(fitting, [&](const Candidate& candidate) { return candidate.traces.size() < words.size(); });
  return in_order(std::move(fitting));
}

std::vector<FoundContact> Directory::for_need(std::string_view wanted, std::string_view who, std::size_t most) const {
  auto fitting = candidates(weighty_words(wanted), letters_in_part_of_need);
  if (const auto own = persons_.find(folded(who)); own != persons_.end())
    std::erase_if(fitting, [&](const Candidate& candidate) { return candidate.person == own->second; });
  return in_order(std::move(fitting), most);
}

std::vector<std::string> Directory::weighty_words(std::string_view wanted) const {
  const auto written = words_to_find(wanted);
  const auto stands_there = [&](const std::string& word) { return std::ranges::count(written, word) > 0; };
  std::vector<std::string> of_cities, all, weighty;
  for (const auto& city : cities_)
    if (std::ranges::all_of(city, stands_there)) of_cities.insert(of_cities.end(), city.begin(), city.end());
  const auto add = [](std::vector<std::string>& words, const std::string& word) {
    if (std::ranges::count(words, word) == 0) words.push_back(word);
  };
  for (const auto& part : written_words_of(wanted))
    for (const auto& word : words_to_find(part.text)) {
      add(all, word);
      const auto length = length_of(word);
      const bool has_weight = length >= letters_with_weight || (length == 2 && part.in_capitals);
      if (has_weight && std::ranges::count(of_cities, word) == 0) add(weighty, word);
    }
  return weighty.empty() ? all : weighty;
}

std::vector<FoundContact> Directory::best_for_need(std::string_view wanted, std::string_view who) const {
  return for_need(wanted, who, best_of_a_need);
}

std::vector<std::string> Directory::vocabulary() const {
  std::vector<std::string> words;
  for (const auto& known : places_of_) words.push_back(known.first);
  return words;
}

std::map<std::string, std::size_t> persons_by_name(const History& history) {
  std::map<std::string, std::size_t> persons;
  for (std::size_t person = 0; person < history.persons.size(); ++person)
    for (const auto& name : history.persons[person].names) persons.emplace(folded(name), person);
  return persons;
}

std::vector<std::size_t> matches(const Network& network, std::string_view wanted, std::string_view who) {
  std::vector<std::size_t> persons;
  for (const auto& hit : Directory{network}.best_for_need(wanted, who)) persons.push_back(hit.person);
  return persons;
}

}  // namespace netlog
