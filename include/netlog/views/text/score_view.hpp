#pragma once
// How `score` looks.

#include "netlog/analysis/score.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

#include <string>

namespace netlog {

/// A score, and what else its page tells.
struct ScoreView {
  Score score;
  Decimal other;
  Currency currency;
  Sums left_out;  // closed in either span in another currency
};
ScoreView score_view(const Network& network, const ScoreTable& table);

/// A row a metric, without pictures.
Table score_in_rows(const ScoreView& view);
/// The same of the months that are running, in three narrow columns.
Table running_score_in_rows(const ScoreView& view);
/// "70 of 95, green".
std::string total_in_words(const SpanScore& span, const Decimal& max);

Page score_page(const ScoreView& view, std::size_t width);
std::string score_markdown(const ScoreView& view, Show show);
/// A row a metric and span, and one for each total.
Sheet score_sheet(const Score& score);

/// "3 more referrals given by 30 November: 5 points more".
std::string step_in_words(const ScoreStep& step, const Currency& currency);

}  // namespace netlog
