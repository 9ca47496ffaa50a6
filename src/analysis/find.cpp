#include "netlog/analysis/find.hpp"

#include "netlog/base/search_text.hpp"
#include "netlog/base/sorting.hpp"
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

Directory::Directory(const Network& network) : network_(network), dealings_(dealings(network)), weighty_(network) {
  for (const auto person : network.participants()) add_fields(person);
  add_gifts();
  for (const auto person : network.participants())
    for (const auto& ask : network.profile(person).details.asks) {
      asks_.push_back({places_.size(), words_to_find(ask)});
      places_.push_back({person, "asks for", ask});
    }
  places_of_.finish();
  rank_contacts();
}

void Directory::rank_contacts() {
  struct Ranked {
    PersonIndex person;
    Standing standing;
    std::int64_t given, received;
    std::string name;  // folded
  };
  std::vector<Ranked> ranked;
  for (const auto person : network_.participants()) {
    const auto& with = dealings_[person];
    ranked.push_back(
        {person, standing(with, network_), with.given.total, with.received.total, folded(network_.name(person))});
  }
  sort_stably(ranked, [](const Ranked& a, const Ranked& b) {
    if (a.standing != b.standing) return rank_to_recommend(a.standing) < rank_to_recommend(b.standing);
    // The lowest given ÷ received first, without a fraction.
    const auto mine = a.given * b.received, theirs = b.given * a.received;
    if (a.standing == Standing::mutual && mine != theirs) return mine < theirs;
    return a.name < b.name;
  });
  ranks_.resize(dealings_.size());
  for (std::size_t rank = 0; rank < ranked.size(); ++rank) ranks_[ranked[rank].person] = rank;
}

void Directory::add_place(PersonIndex person, std::string_view label, const std::string& text) {
  const auto place = places_.size();
  places_.push_back({person, label, text});
  for (const auto& word : words_to_find(text)) places_of_.add(word, place);
}

void Directory::add_fields(PersonIndex person) {
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

const std::vector<Directory::Hit>& Directory::hits_of(const std::string& word, std::size_t letters_in_part) const {
  const bool in_part = number_of_letters(word) >= letters_in_part;
  const auto [at, is_new] = hits_of_.try_emplace({word, in_part});
  auto& hits = at->second;
  if (!is_new) return hits;
  places_of_.each_fitting(word, in_part, [&](Fit fit, const WordIndex::Word& known) {
    for (const auto place : known.second) hits.push_back({places_[place].person, {fit, place, known.first}});
  });
  std::ranges::sort(hits);
  const auto same_person = [](const Hit& a, const Hit& b) { return a.person == b.person; };
  hits.erase(std::unique(hits.begin(), hits.end(), same_person), hits.end());  // the best trace of each comes first
  return hits;
}

std::vector<Directory::Candidate> Directory::candidates(const std::vector<std::string>& words,
                                                        std::size_t letters_in_part) const {
  std::vector<Candidate> candidates;
  std::vector<std::size_t> candidate_of(ranks_.size(), none);
  for (const auto& word : words)
    for (const auto& hit : hits_of(word, letters_in_part)) {
      auto& index = candidate_of[hit.person];
      if (index == none) {
        index = candidates.size();
        candidates.push_back({hit.person, 0, hit.trace.fit, ranks_[hit.person]});
      }
      auto& candidate = candidates[index];
      ++candidate.words;
      candidate.worst = std::max(candidate.worst, hit.trace.fit);
    }
  return candidates;
}

std::vector<Directory::Trace> Directory::traces_of(PersonIndex person, const std::vector<std::string>& words,
                                                   std::size_t letters_in_part) const {
  std::vector<Trace> traces;
  for (const auto& word : words) {
    const auto& hits = hits_of(word, letters_in_part);
    const auto hit = std::ranges::lower_bound(hits, person, {}, &Hit::person);
    if (hit != hits.end() && hit->person == person) traces.push_back(hit->trace);
  }
  return traces;
}

void Directory::keep_foremost(std::vector<Candidate>& candidates, std::size_t most) {
  const auto number = std::min(most, candidates.size());
  std::ranges::partial_sort(candidates, candidates.begin() + std::ptrdiff_t(number), {}, &Candidate::place);
  candidates.resize(number);
}

FoundContact Directory::found(const Candidate& candidate, const std::vector<Trace>& traces) const {
  auto profile = network_.profile(candidate.person);
  return {.person = candidate.person,
          .name = std::move(profile.name),
          .trade = std::move(profile.details.trade),
          .standing = standing(dealings_[candidate.person], network_),
          .cards_held = network_.cards_held(candidate.person),
          .reason = reason(traces)};
}

std::string Directory::reason(const std::vector<Trace>& traces) const {
  std::vector<std::size_t> told;
  std::string text;
  for (const auto& trace : traces) {
    if (std::ranges::count(told, trace.place) > 0) continue;
    told.push_back(trace.place);
    std::vector<std::string> found_there;
    for (const auto& other : traces)
      if (other.place == trace.place) found_there.emplace_back(other.as);
    const auto& place = places_[trace.place];
    if (!text.empty()) text += "; ";
    text.append(place.label).append(" ").append(excerpt(place.text, found_there));
  }
  return text;
}

std::vector<FoundContact> Directory::with_all(const std::vector<std::string>& words) const {
  constexpr std::size_t letters_in_part = 2;  // one letter stands in nearly every word
  auto fitting = candidates(words, letters_in_part);
  std::erase_if(fitting, [&](const Candidate& candidate) { return candidate.words < words.size(); });
  keep_foremost(fitting, fitting.size());
  std::vector<FoundContact> hits;
  for (const auto& one : fitting) hits.push_back(found(one, traces_of(one.person, words, letters_in_part)));
  return hits;
}

std::vector<FoundContact> Directory::asking_for(const std::vector<std::string>& words) const {
  struct Fitting {
    Candidate candidate;
    std::vector<Trace> traces;
  };
  if (words.empty()) return {};
  std::map<PersonIndex, Fitting> by_person;  // of the ask that fits best
  for (const auto& ask : asks_) {
    std::vector<Trace> traces;
    for (const auto& word : words) {
      std::optional<Trace> best;
      for (const auto& known : ask.words)
        if (const auto how = how_it_fits(word, known); how && (!best || *how < best->fit))
          best = Trace{*how, ask.place, known};
      if (best) traces.push_back(*best);
    }
    if (traces.size() < words.size()) continue;
    const auto person = places_[ask.place].person;
    const auto worst = std::ranges::max(traces, {}, &Trace::fit).fit;
    const auto [at, is_first] = by_person.try_emplace(person);
    if (is_first || worst < at->second.candidate.worst)
      at->second = {{person, traces.size(), worst, ranks_[person]}, std::move(traces)};
  }
  std::vector<Candidate> fitting;
  for (const auto& one : by_person) fitting.push_back(one.second.candidate);
  keep_foremost(fitting, fitting.size());
  std::vector<FoundContact> hits;
  for (const auto& one : fitting) {
    const auto& traces = by_person.at(one.person).traces;
    hits.push_back(found(one, traces));
    hits.back().asks = places_[traces.front().place].text;
  }
  return hits;
}

std::vector<FoundContact> Directory::for_need(std::string_view wanted, std::string_view who, std::size_t most) const {
  const auto words = weighty_words(wanted);
  auto fitting = candidates(words, letters_found_in_part);
  const auto own = network_.history().person_called(who);
  std::erase_if(fitting, [&](const Candidate& candidate) { return candidate.person == own; });
  keep_foremost(fitting, most);
  std::vector<FoundContact> hits;
  for (const auto& one : fitting) hits.push_back(found(one, traces_of(one.person, words, letters_found_in_part)));
  return hits;
}

std::vector<std::string> Directory::weighty_words(std::string_view wanted) const {
  return weighty_.of(wanted);
}

std::vector<FoundContact> Directory::best_for_need(std::string_view wanted, std::string_view who) const {
  return for_need(wanted, who, best_of_a_need);
}

std::vector<std::string> Directory::vocabulary() const {
  return places_of_.words();
}

std::vector<PersonIndex> matches(const Network& network, std::string_view wanted, std::string_view who) {
  std::vector<PersonIndex> persons;
  for (const auto& hit : Directory{network}.best_for_need(wanted, who)) persons.push_back(hit.person);
  return persons;
}

}  // namespace netlog
