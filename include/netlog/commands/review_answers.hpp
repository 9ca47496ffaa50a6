#pragma once
// The answers of a `review`, as the command lines that would write them.

#include "netlog/analysis/review.hpp"
#include "netlog/context/surroundings.hpp"
#include "netlog/network/history.hpp"
#include "netlog/syntax/draft.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// A command line that answers an item of a review.
struct ReviewAnswer {
  std::size_t item = 0;
  std::vector<std::string> arguments;
};

/// The command lines of answers, for who has to write them otherwise.
std::vector<std::string> command_lines(const std::vector<ReviewAnswer>& answers);

/// Adds what command lines would write to a draft, each as if those before it were written already: who joins two
/// groups is in both. Draft and surroundings must outlive it.
class AnswersDraft {
 public:
  AnswersDraft(Draft& draft, const Surroundings& surroundings) : draft_(draft), surroundings_(surroundings) {}

  /// Throws as the command would; then nothing is added.
  void add(const std::vector<std::string>& arguments);
  /// Adds the answers to `items` that still fit; gives the others, each with why.
  std::vector<std::string> add_what_fits(const std::vector<ReviewAnswer>& answers,
                                         const std::vector<ReviewItem>& items);

 private:
  Draft& draft_;
  const Surroundings& surroundings_;
  std::optional<History> longer_;  // the ledger with the draft's entries, once one of them is an update
};

}  // namespace netlog
