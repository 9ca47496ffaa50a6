// report: the figures of a period.

#include "netlog/analysis/report.hpp"

#include "netlog/commands/commands.hpp"
#include "netlog/views/data/report_markdown.hpp"
#include "netlog/views/html/report_html.hpp"
#include "netlog/views/text/report_tables.hpp"
#include "netlog/views/text/report_view.hpp"

#include <memory>

namespace netlog {
namespace {

struct ReportOptions {
  std::vector<std::string> period;
  std::optional<WindowDays> window;
  Output output;
};

/// What a report is made of: the network with the window that was asked for.
struct ReportResult {
  Network network;
  std::shared_ptr<const Report> report;
};

const FormatTable<ReportResult>& report_formats() {
  static const FormatTable<ReportResult> table{
      {Format::markdown,
       [](const ReportResult& result, Show show) { return report_markdown(result.network, *result.report, show); }},
      {Format::html, [](const ReportResult& result, Show) { return report_html(result.network, *result.report); }}};
  return table;
}

Shown show_report(const ReportOptions& options, const Network& network) {
  const auto wide = with_window(network, options.window);
  const auto period = options.period.empty() ? last_days(7, network.as_of()) : period_typed(options.period, network);
  const auto report = std::make_shared<const Report>(make_report(wide, period));
  auto shown_report = shown_of(
      report, [wide](const Report& of, std::size_t width) { return report_page(wide, of, width); }, report_sheet);
  shown_report.others = rendered_by(report_formats(), ReportResult{wide, report});
  shown_report.output = options.output;
  return shown_report;
}

}  // namespace

Command report_command() {
  return {.name = "report",
          .section = Section::ask,
          .arguments = "[PERIOD]",
          .summary = "the week; as a page in the browser: --open",
          .about =
              "Habits, results, growth, efficiency and who reciprocates, over a period: the last 7 days, or last week, "
              "this month, last quarter, last 30 days, 2026-11, 2026-Q4, 2026-W47, 2026-01..2026-06, all.",
          .examples = {"netlog report last month", "netlog report 2026-Q3 --format markdown",
                       "netlog report last week -o week.html"},
          .formats = formats_of(report_formats()),
          .tells_of_conflict_files = true,
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<ReportOptions>();
            syntax.many("PERIOD", options->period, "the days it is over; the last 7 without it");
            add_window_option(syntax, options->window);
            syntax.one("-o,--output FILE", options->output.file,
                       "into this file, as the end of its name says: " + endings_in_words(", "));
            syntax.flag("--open", options->output.open,
                        "as a page in the browser; without -o it is kept in ~/.cache/netlog");
            return Ask([options](const Network& network) { return show_report(*options, network); });
          }};
}

}  // namespace netlog
