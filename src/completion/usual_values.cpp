#include "netlog/completion/usual_values.hpp"

#include "netlog/base/period.hpp"
#include "netlog/base/text.hpp"

#include <array>

namespace netlog {
namespace {

using Candidates = std::vector<Candidate>;

Candidates usual_dates(const Network& network) {
  const auto as_of = network.as_of();
  Candidates all{{"today", weekday_date(as_of), {}}, {"yesterday", weekday_date(as_of - days{1}), {}}};
  constexpr auto weekdays = std::array{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  for (int back = 2; back < 7; ++back) {
    const auto date = as_of - days{back};
    all.push_back({weekdays.at(std::size_t((date - monday_of(date)).count())), weekday_date(date), {}});
  }
  for (const auto* ago : {"1w", "2w", "1m"}) all.push_back({ago, weekday_date(*date_from_words(ago, as_of)), {}});
  return all;
}

Candidates usual_periods(const Network& network) {
  const auto as_of = network.as_of();
  std::vector<std::string> known{"this week",      "this month",   "this quarter", "this year",   "last week",
                                 "last month",     "last quarter", "last year",    "last 7 days", "last 30 days",
                                 "last 12 months", "today",        "yesterday",    "all"};
  known.push_back(iso(as_of).substr(0, 4));
  known.push_back(name_of(Stretch::quarter, as_of));
  known.push_back(name_of(Stretch::month, as_of));
  Candidates all;
  for (const auto& words : known)
    all.push_back({words, in_words(period_from_words(words, as_of, network.history().earliest).span), {}});
  return all;
}

}  // namespace

std::vector<Candidate> usual_values(Takes takes, const Network& network) {
  switch (takes) {
    case Takes::date:
      return usual_dates(network);
    case Takes::period:
      return usual_periods(network);
    case Takes::interval:
      return {{"1w", "every week", {}},      {"2w", "every two weeks", {}},    {"1m", "every month", {}},
              {"6w", "every six weeks", {}}, {"3m", "every three months", {}}, {"6m", "twice a year", {}}};
    case Takes::number_of_days:
      return {{"30", "a month", {}}, {"91", "three months", {}}, {"182", "half a year", {}}, {"365", "a year", {}}};
    case Takes::heat:
      return {{"1", "", {}}, {"2", "", {}}, {"3", "", {}}, {"4", "", {}}, {"5", "the surest", {}}};
    default:
      return {};
  }
}

}  // namespace netlog
