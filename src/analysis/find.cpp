#include "netlog/analysis/find.hpp"

#include "netlog/base/search_text.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace netlog {
namespace {

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

std::size_t rank_to_recommend(Standing standing) {
  return std::size_t(std::ranges::find(order_of_standings, standing) - order_of_standings.begin());
}

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
    return std::tuple{-std::ssize(traces), worst, rank_to_recommend(standing)};
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
    : network_(network), dealings_(dealings(network)), weighty_(network), persons_(persons_by_name(network.history())) {
  for (const auto person : network.participants()) add_fields(person);
  add_gifts();
  for (const auto person : network.participants())
    for (const auto& ask : network.profile(person).details.asks) {
      asks_.push_back({places_.size(), words_to_find(ask)});
      places_.push_back({person, "asks for", ask});
    }
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

std::vector<Directory::Candidate> Directory::candidates(const std::vector<std::string>& words,
                                                        std::size_t letters_in_part) const {
  std::map<std::size_t, std::vector<Trace>> by_person;
  for (const auto& word : words) {
    std::map<std::size_t, Trace> best;
    for (const auto& [known, places] : places_of_)
      if (const auto how = fit(word, known); how && (how == Fit::whole || number_of_letters(word) >= letters_in_part))
        for (const auto place : places) {
          const Trace trace{*how, place, known};
          const auto [at, is_first] = best.emplace(places_[place].person, trace);
          if (!is_first) at->second = std::min(at->second, trace);
        }
    for (auto& [person, trace] : best) by_person[person].push_back(std::move(trace));
  }
  std::vector<Candidate> candidates;
  for (auto& [person, traces] : by_person) candidates.push_back(candidate_of(person, std::move(traces)));
  return candidates;
}

Directory::Candidate Directory::candidate_of(std::size_t person, std::vector<Trace> traces) const {
  const auto& with = dealings_[person];
  return {person,           std::move(traces),   standing(with, network_),
          with.given.total, with.received.total, folded(network_.name(person))};
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

std::vector<FoundContact> Directory::asking_for(const std::vector<std::string>& words) const {
  std::map<std::size_t, std::vector<Trace>> by_person;  // of the ask that fits best
  for (const auto& ask : asks_) {
    std::vector<Trace> traces;
    for (const auto& word : words) {
      std::optional<Trace> best;
      for (const auto& known : ask.words)
        if (const auto how = fit(word, known); how && (!best || *how < best->fit)) best = Trace{*how, ask.place, known};
      if (best) traces.push_back(*std::move(best));
    }
    if (traces.size() < words.size()) continue;
    const auto worst = [](const std::vector<Trace>& all) { return std::ranges::max(all, {}, &Trace::fit).fit; };
    const auto [at, is_first] = by_person.emplace(places_[ask.place].person, traces);
    if (!is_first && worst(traces) < worst(at->second)) at->second = std::move(traces);
  }
  std::vector<Candidate> asking;
  std::map<std::size_t, std::size_t> place_of;
  for (auto& [person, traces] : by_person) {
    place_of.emplace(person, traces.front().place);
    asking.push_back(candidate_of(person, std::move(traces)));
  }
  auto hits = in_order(std::move(asking));
  for (auto& hit : hits) hit.asks = places_[place_of.at(hit.person)].text;
  return hits;
}

std::vector<FoundContact> Directory::for_need(std::string_view wanted, std::string_view who, std::size_t most) const {
  auto fitting = candidates(weighty_words(wanted), letters_found_in_part);
  if (const auto own = persons_.find(folded(who)); own != persons_.end())
    std::erase_if(fitting, [&](const Candidate& candidate) { return candidate.person == own->second; });
  return in_order(std::move(fitting), most);
}

std::vector<std::string> Directory::weighty_words(std::string_view wanted) const {
  return weighty_.of(wanted);
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
