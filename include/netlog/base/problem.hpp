#pragma once
// What netlog says when something is wrong: where, what, and what to do about it.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace netlog {

/// A message in its parts. `details` are further lines below it, each a hint or an item to choose from.
struct Problem {
  std::string what;
  std::string remedy;
  std::vector<std::string> details{};
  /// "ledger.toml:7:11", or the command; a usage error leaves it empty, and the command's name is filled in.
  std::string where{};
};

/// Thrown where a problem is found, caught in `main` alone. What leads to a cold function is compiled for size.
class Failure : public std::runtime_error {
 public:
  [[gnu::cold]] Failure(int status, Problem problem);
  Failure(const Failure&) = default;
  ~Failure() override;
  /// The exit status it leads to: 1, it could not be done; 2, other arguments would have worked.
  int status() const { return status_; }
  const Problem& problem() const { return problem_; }

 private:
  int status_;
  Problem problem_;
};

/// It could not be done: exit status 1.
struct CannotDo : Failure {
  [[gnu::cold]] explicit CannotDo(Problem problem);
};

/// Other arguments would have worked: exit status 2.
struct UsageError : Failure {
  [[gnu::cold]] explicit UsageError(Problem problem);
};

/// Throws a UsageError of `what` is wrong and what to do about it.
[[noreturn, gnu::cold]] void refuse(std::string what, std::string remedy);

/// A place in a ledger: line and column (in characters), both counted from 1. Line 0: nowhere in particular.
struct Place {
  std::size_t line = 0, column = 0;
  auto operator<=>(const Place&) const = default;
};

/// The command that opens the ledger at a place: "netlog edit +7".
std::string edit_at(Place place);

/// A place in a file: "ledger.toml:7:11".
std::string at_place(const std::string& file, Place place);

enum class Level { error, warning };

/// Something in a ledger that is wrong (an error stops nearly every command) or doubtful (a warning).
struct Finding {
  Level level = Level::error;
  Place place;
  std::string what;
  std::string remedy;
  std::size_t length = 1;        // how many characters it is about, for the mark under the line
  bool lacks_something = false;  // as what was cut off does
};

/// Sorts findings by where they are, those of one place as they stood.
void sort_by_place(std::vector<Finding>& findings);

}  // namespace netlog
