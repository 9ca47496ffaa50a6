#pragma once
// The answers of a `review`, as the command lines that would write them.

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

/// Adds what command lines would write to a draft, each as if those before it were written already: who joins two
/// groups is in both. Draft and surroundings must outlive it.
class AnswersDraft {
 public:
  AnswersDraft(Draft& draft, const Surroundings& surroundings) : draft_(draft), surroundings_(surroundings) {}

  /// Throws as the command would; then nothing is added.
  void add(const std::vector<std::string>& arguments);

 private:
  Draft& draft_;
  const Surroundings& surroundings_;
  std::optional<History> longer_;  // the ledger with the draft's entries, once one of them is an update
};

}  // namespace netlog
