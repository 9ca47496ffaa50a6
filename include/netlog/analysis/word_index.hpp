#pragma once
// The words of some texts, and in which of them a word is found: as a whole one, as the beginning of one, or inside.

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netlog {

/// How a word is found in another one, the better first.
enum class Fit { whole, beginning, inside };

/// How `word` is found in `other`, if it is; one letter only as a whole word. Both are folded.
std::optional<Fit> how_it_fits(std::string_view word, std::string_view other);

/// Filled by `add`, closed by `finish`, and then asked.
class WordIndex {
 public:
  /// A word, and the places where it stands.
  using Word = std::pair<const std::string, std::vector<std::size_t>>;

  WordIndex() = default;
  WordIndex(const WordIndex&) = delete;

  /// Adds a folded word that stands at `place`. Places are added in their order; the same once more adds nothing.
  void add(const std::string& word, std::size_t place);
  /// Makes ready for asking. O(n log n) in the letters of all words.
  void finish();

  /// Calls `visit` for every word that `word` fits: only as a whole one, or also as its beginning or inside it, then
  /// for some more than once. O(log n) and what is found.
  void each_fitting(const std::string& word, bool in_part, const std::function<void(Fit, const Word&)>& visit) const;

  /// Every word, in the order of the alphabet.
  std::vector<std::string> words() const;

 private:
  /// The letters of a word from one of them on.
  struct Part {
    std::string_view text;
    const Word* of;
  };
  /// Longer words, which are rare, are looked through one by one: a text may be one endless word.
  static constexpr std::size_t longest_taken_apart = 64;

  std::map<std::string, std::vector<std::size_t>> places_of_;
  // Both lead into `places_of_`.
  std::vector<Part> parts_;  // of all words but the long ones, sorted
  std::vector<const Word*> long_words_;
};

}  // namespace netlog
