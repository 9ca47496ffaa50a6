#pragma once
// Why a contact stands where they stand: what was counted in each figure of `balance`, and what was not.

#include "netlog/analysis/balance.hpp"

#include <string_view>
#include <vector>

namespace netlog {

/// Whether something counts in a figure of the window, or lies before it, or after the day asked about.
enum class Counting { counted, before_the_window, later_than_asked };
template <> inline constexpr auto words<Counting> =
    std::array{"counted"sv, "before the window"sv, "later than the day asked about"sv};

/// An act with a contact, or business closed with them, under the figure of `balance` that it belongs to.
struct Evidence {
  std::string_view figure;  // "given.referrals", "closed_received"
  Date date;                // on which it counts
  std::size_t entry = none;
  Counting counting = Counting::counted;
};

/// All that was ever given to a person or received from them, figure by figure, inside of one in the order of the days.
std::vector<Evidence> evidence(const Network& network, std::size_t person);
/// The same of each person, in the order of the history, in one walk over its entries.
std::vector<std::vector<Evidence>> evidence(const Network& network);

}  // namespace netlog
