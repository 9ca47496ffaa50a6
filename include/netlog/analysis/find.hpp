#pragma once
// Whom to recommend: the contacts who fit some words, by what is known of them and by what they were recommended for or
// paid for. Defined in the manual under "Find".
//
// A word is found as the whole of another one, else as its beginning, else inside it; words are compared folded. A
// query is a few words, and wants every one of them found at a contact. A need is a sentence: one of its weighty words
// is enough, and the more of them the better. Weighty are words of three letters or more, and of two in capitals alone;
// a city of a contact's is none, for half of all live there; one of fewer than four letters is found only whole.

#include "netlog/analysis/balance.hpp"
#include "netlog/analysis/weighty_words.hpp"
#include "netlog/analysis/word_index.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace netlog {

/// A contact in `find`.
struct FoundContact {
  PersonIndex person;
  std::string name;
  std::optional<std::string> trade;
  Standing standing = Standing::quiet;
  std::int64_t cards_held = 0;
  std::string reason;
  std::optional<std::string> asks = {};
  static constexpr void describe(auto& row) {
    row.hidden(&FoundContact::person);
    row("name", &FoundContact::name, "the contact");
    row("trade", &FoundContact::trade, "what they do");
    row("standing", &FoundContact::standing, "how things stand between you");
    row("cards_held", &FoundContact::cards_held, "their cards at hand");
    row("reason", &FoundContact::reason, "where the words were found");
    row("asks", &FoundContact::asks, "whom they would like to meet, where that fits");
  }
};

/// How many of those who fit a need are its matches.
inline constexpr std::size_t best_of_a_need = 3;

/// The place of a standing among those whom to recommend, the first at 0.
std::size_t rank_to_recommend(Standing standing);

/// Everything there is to find at those who take part, made ready for many questions.
class Directory {
 public:
  explicit Directory(const Network& network);
  Directory(const Directory&) = delete;

  /// Those at whom every one of `words` (as `words_of` gives them) is found, whom to recommend first at the front.
  std::vector<FoundContact> with_all(const std::vector<std::string>& words) const;

  /// Those one of whose asks has every one of `words`, in the same order.
  std::vector<FoundContact> asking_for(const std::vector<std::string>& words) const;

  /// Those at whom a weighty word of a need for `wanted` is found, but for `who` has it (a whole name or alias): those
  /// with more of its words first, then as above; `most` of them at most.
  std::vector<FoundContact> for_need(std::string_view wanted, std::string_view who = {},
                                     std::size_t most = std::string::npos) const;
  /// The foremost of them: its matches.
  std::vector<FoundContact> best_for_need(std::string_view wanted, std::string_view who = {}) const;
  /// The words of a need that count, folded, each once; all of them where none is weighty.
  std::vector<std::string> weighty_words(std::string_view wanted) const;

  /// Every word that there is to find, folded, in the order of the alphabet.
  std::vector<std::string> vocabulary() const;

 private:
  /// A text with a contact: the label says what it is ("trade", "referred for").
  struct Place {
    PersonIndex person;
    std::string_view label;
    std::string text;
  };
  /// Where a word was found, and as what; the best is the least.
  struct Trace {
    Fit fit;
    std::size_t place;
    std::string_view as;
    auto operator<=>(const Trace&) const = default;
  };
  struct Hit {
    PersonIndex person;
    Trace trace;
    auto operator<=>(const Hit&) const = default;
  };
  /// Somebody at whom some of the words are found, with what decides who comes first.
  struct Candidate {
    PersonIndex person;
    std::size_t words;  // how many of them are found there
    Fit worst;          // of how they are found
    std::size_t rank;
    /// The least comes first.
    auto place() const { return std::tuple{-std::int64_t(words), worst, rank}; }
  };
  /// What a contact asks for.
  struct Ask {
    std::size_t place;
    std::vector<std::string> words;
  };
  void add_place(PersonIndex person, std::string_view label, const std::string& text);
  void add_fields(PersonIndex person);
  void add_gifts();
  void rank_contacts();
  /// The persons at whom `word` is found, each once, in their order; in part only if it has so many letters.
  const std::vector<Hit>& hits_of(const std::string& word, std::size_t letters_in_part) const;
  /// Those at whom some of `words` are found.
  std::vector<Candidate> candidates(const std::vector<std::string>& words, std::size_t letters_in_part) const;
  /// Where each of `words` is found at a person.
  std::vector<Trace> traces_of(PersonIndex person, const std::vector<std::string>& words,
                               std::size_t letters_in_part) const;
  /// The foremost `most` of them, in their order.
  static void keep_foremost(std::vector<Candidate>& candidates, std::size_t most);
  FoundContact found(const Candidate& candidate, const std::vector<Trace>& traces) const;
  std::string reason(const std::vector<Trace>& traces) const;

  Network network_;
  IndexedVector<Dealings, Person> dealings_;
  std::vector<Place> places_;  // of one person, what says the most first
  WordIndex places_of_;        // by word
  std::vector<Ask> asks_;      // their places are last, and found by no word
  WeightyWords weighty_;
  IndexedVector<std::size_t, Person> ranks_;  // the place among those whom to recommend, else alike
  // By a word, and whether it may be found in part: worked out when it is first asked for.
  mutable std::map<std::pair<std::string, bool>, std::vector<Hit>> hits_of_;
};

/// The matches of a need of `who` for `wanted`, as persons.
std::vector<PersonIndex> matches(const Network& network, std::string_view wanted, std::string_view who = {});

}  // namespace netlog
