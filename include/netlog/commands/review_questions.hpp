#pragma once
// The questions of a `review`. What is typed at one stands there again for who comes back to it.

#include "netlog/asking/dialogue.hpp"
#include "netlog/commands/review_answers.hpp"
#include "netlog/context/command_context.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netlog {

inline constexpr std::string_view nothing_was_written = "nothing was written";

/// Asks about items, by their number. `answers` are those that were given so far; who leaves at a question is shown
/// their command lines. All that it is made of must outlive it.
class ReviewQuestions {
 public:
  ReviewQuestions(const Dialogue& person, const CommandContext& context, const std::vector<ReviewAnswer>& answers)
      : person_(person), context_(context), answers_(answers) {}

  /// What is typed, without blanks around it. Throws CannotDo, as `leave`, where the person leaves.
  std::string read(const Question& question) const;
  /// Throws CannotDo, with the command lines of the answers so far.
  [[noreturn]] void leave() const;

  /// The key that is typed, which may stand behind the one that was typed there before.
  std::string key(std::size_t item);
  /// Keeps the key that settled an item.
  void keep_key(std::size_t item, const std::string& key) { typed_[{item, '>'}] = key; }

  using Check = std::function<bool(const std::string&)>;
  /// What is typed at the question behind a key, which is put until `is_right`; none where the person goes back.
  std::optional<std::string> text(std::size_t item, char key, const std::string& question, const Check& is_right);
  /// What was typed there, empty if nothing.
  std::string typed_before(std::size_t item, char key) const;

  /// What is worth what `key` says, as it is typed: right, or empty.
  std::optional<std::string> value(std::size_t item, char key);
  /// Asks for the day of an item's answer.
  void ask_date(std::size_t item);
  /// That day, where it is not the one asked about.
  std::optional<Date> date(std::size_t item) const;

 private:
  const Dialogue& person_;
  const CommandContext& context_;
  const std::vector<ReviewAnswer>& answers_;
  std::map<std::pair<std::size_t, char>, std::string> typed_;
};

}  // namespace netlog
