#pragma once
// Why a contact stands where they stand: in a sentence, and by what was counted in each figure of `balance` and what
// was not.

#include "netlog/analysis/balance.hpp"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Whether something counts in a figure of the window, or lies before it, or after the day asked about.
enum class Counting { counted, before_the_window, later_than_asked };
template <> inline constexpr auto words<Counting> =
    std::array{"counted"sv, "before the window"sv, "later than the day asked about"sv};

/// A figure of `balance`: how many acts of a kind went one way, or what business was closed. In its order.
struct Figure {
  bool closed = false, received = false;
  ActKind kind = ActKind::referral;  // of a figure of acts
  auto operator<=>(const Figure&) const = default;

  std::string key() const;           // "given.referrals", "closed_received"
  std::string_view heading() const;  // "Referrals given", "Closed for you"
};

/// An act with a contact, or business closed with them, under the figure that it belongs to.
struct Evidence {
  Figure figure;
  Date date;  // on which it counts
  EntryIndex entry;
  Counting counting = Counting::counted;
};

/// All that was ever given to a person or received from them, figure by figure, inside of one in the order of the days.
std::vector<Evidence> evidence(const Network& network, PersonIndex person);
/// The same of each person, in the order of the history, in one walk over its entries.
std::vector<std::vector<Evidence>> evidence(const Network& network);

/// Why one contact stands where they stand.
struct Why {
  Reciprocity contact;
  std::string sentence;  // "one-sided: 3 referrals given since 12 Jun, nothing back in 164 days; too far"
  std::vector<Evidence> evidence;
};
/// Why each of `contacts`, which `balance` has put in their order.
std::vector<Why> reasons(const Network& network, const std::vector<Reciprocity>& contacts);

/// The sentence alone. It goes over all entries, so for many contacts `reasons` is the one to call.
std::string why_sentence(const Network& network, const Reciprocity& contact);

/// The command that gives something to whoever takes part and to whom nothing was ever given, nor received from; of
/// everybody else none, "".
std::string first_gift(const Network& network, const Reciprocity& contact);

}  // namespace netlog
