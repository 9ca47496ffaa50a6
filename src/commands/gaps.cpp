// gaps: whom I am missing.

#include "netlog/analysis/gaps.hpp"

#include "netlog/commands/commands.hpp"
#include "netlog/views/text/gaps_view.hpp"

#include <algorithm>
#include <memory>

namespace netlog {
namespace {

struct GapsOptions {
  std::vector<std::string> period;
  std::optional<WindowDays> window;
};

struct GapsResult {
  Network network;
  std::optional<Span> period;
  Gaps gaps;
};

const FormatTable<GapsResult>& gaps_formats() {
  static const FormatTable<GapsResult> table{{Format::markdown, [](const GapsResult& result, Show show) {
                                                return gaps_markdown(result.network, result.period, result.gaps, show);
                                              }}};
  return table;
}

Shown show_gaps(const GapsOptions& options, const Network& network) {
  const auto wide = with_window(network, options.window);
  std::optional<Span> period;
  if (!options.period.empty()) period = period_typed(options.period, network).span;
  const auto gaps = std::make_shared<Gaps>(make_gaps(wide, period));
  Shown all{.text = [=](std::size_t width) { return gaps_page(wide, period, *gaps, width); },
            .json = [gaps] { return value_of(gaps->needs); },
            .csv = [gaps] { return sheet_of(gaps->needs); },
            .others = rendered_by(gaps_formats(), GapsResult{wide, period, *gaps})};
  if (!gaps->needs.empty()) return all;
  const auto is_need = [](const Entry& entry) { return std::holds_alternative<Need>(entry.content); };
  all.nothing = std::ranges::any_of(network.history().ledger.entries, is_need)
                    ? Problem{.what = "somebody who gives covers every need",
                              .remedy = "netlog gaps all looks at every need that was ever written down"}
                    : Problem{.what = "no need is written down", .remedy = "netlog need WHO WHAT writes one down"};
  return all;
}

}  // namespace

Command gaps_command() {
  return {.name = "gaps",
          .section = Section::ask,
          .arguments = "[PERIOD]",
          .summary = "whom you are missing",
          .about =
              "The needs that nobody of your contacts covers, or only some who give nothing back: those of the window "
              "and all that are open, or those of a period. A contact covers a need by trade, role, company or tag, or "
              "by what was won when you recommended them; a note, a city or a recommendation that came to nothing "
              "covers nothing.",
          .examples = {"netlog gaps", "netlog gaps this year --format csv"},
          .formats = formats_of(gaps_formats()),
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<GapsOptions>();
            syntax.many("PERIOD", options->period, "needs of these days; without it of the window, and open ones");
            add_window_option(syntax, options->window);
            return Ask([options](const Network& network) { return show_gaps(*options, network); });
          }};
}

}  // namespace netlog
