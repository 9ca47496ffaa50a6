#pragma once
// `[netlog.score]`: the owner's own table of points, such as the organisation that they belong to counts by.

#include "netlog/base/decimal.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/base/spelling.hpp"
#include "netlog/base/words.hpp"

#include <string>
#include <vector>

namespace netlog {

struct RawEntry;

/// What a table may give points for, in the order in which all is told.
enum class Metric {
  referrals_given,
  referrals_received,
  visitors,
  invitations,
  meetings,
  thanks,
  cards,
  closed_received,
  closed_given,
  joined,
  partners
};
template <> inline constexpr auto words<Metric> =
    std::array{"referrals_given"sv, "referrals_received"sv, "visitors"sv,     "invitations"sv, "meetings"sv, "thanks"sv,
               "cards"sv,           "closed_received"sv,    "closed_given"sv, "joined"sv,      "partners"sv};

/// Whether a metric is counted by the week, and whether it is a sum of money.
bool is_by_week(Metric metric);
bool is_money(Metric metric);

template <> struct Spelling<Decimal> {
  static Literal print(const Decimal& number) {
    auto text = number.text();
    return {text.find('.') == text.npos ? Shape::integer : Shape::decimal, std::move(text)};
  }
};

struct ScoreTable {
  /// From so many (a week), or so much, on: so many points.
  struct Pair {
    Decimal from, points;
  };
  struct Scale {
    Metric metric = Metric::referrals_given;
    std::vector<Pair> pairs;  // growing
  };
  struct Band {
    std::string word;
    Decimal least;
  };
  int months = 1;
  std::vector<Scale> scales;  // in the order of the metrics
  Decimal other;
  std::vector<Band> bands;  // falling
};

/// The table that `text` spells. What is wrong with it is added to `findings`, as warnings; then it is not to be used.
ScoreTable score_table_from(const RawEntry& text, std::vector<Finding>& findings);

}  // namespace netlog
