// score: the points of my own table.

#include "netlog/analysis/score.hpp"

#include "netlog/commands/commands.hpp"
#include "netlog/views/text/score_view.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

/// A table to begin with, as the organisations of this trade have it.
const std::vector<std::string> table_to_paste{
    "[netlog.score]",
    "months = 6                                         # so many whole months back",
    "referrals_given = [[0.5, 5], [0.75, 10], [1, 15]]  # from so many a week on: so many points",
    "visitors = [[0.1, 5], [0.25, 10]]",
    "meetings = [[0.5, 5], [1, 10]]",
    "closed_received = [[1000, 5], [5000, 15]]          # the sum, not a week's",
    "other = 20                                         # what netlog cannot see: attendance, training",
    "bands = [[\"green\", 70], [\"amber\", 50], [\"red\", 30], [\"grey\", 0]]"};

/// The table of the ledger. Throws CannotDo where there is none, or it is wrong.
const ScoreTable& table_of(const Ledger& ledger) {
  const auto& settings = ledger.settings;
  if (!settings.score)
    throw CannotDo({.what = "the ledger has no table of points",
                    .remedy = "put one like this before the first entry: netlog edit",
                    .details = table_to_paste});
  if (settings.score_findings.empty()) return *settings.score;
  const auto& first = settings.score_findings.front();
  Problem problem{.what = first.what, .remedy = first.remedy};
  problem.details.push_back(fmt::format("open it there: {}", edit_at(first.place)));
  throw CannotDo(std::move(problem));
}

const FormatTable<ScoreView>& score_formats() {
  static const FormatTable<ScoreView> table{{Format::markdown, score_markdown}};
  return table;
}

Shown show_score(const Network& network) {
  const auto& table = table_of(network.history().ledger);
  const auto view = std::make_shared<ScoreView>(score_view(network, table));
  return {.text = [view](std::size_t width) { return score_page(*view, width); },
          .json = [view] { return value_of(view->score); },
          .csv = [view] { return score_sheet(view->score); },
          .others = rendered_by(score_formats(), *view)};
}

}  // namespace

Command score_command() {
  return {.name = "score",
          .section = Section::ask,
          .arguments = "",
          .summary = "your points by the table of [netlog.score]",
          .about =
              "The points of your own table, such as your organisation counts by, in the ledger's [netlog.score]: over "
              "whole months, and with the month that is running; and what would bring more by its end, the cheapest "
              "first. Without a table it prints one to begin with.",
          .examples = {"netlog score", "netlog score --format json"},
          .formats = formats_of(score_formats()),
          .define = [](Syntax&) -> Run { return Ask(show_score); }};
}

}  // namespace netlog
