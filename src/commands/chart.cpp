// chart: given and received over time.

#include "netlog/analysis/chart.hpp"

#include "netlog/commands/commands.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/views/text/chart_view.hpp"

#include <algorithm>
#include <memory>

namespace netlog {
namespace {

struct ChartOptions {
  std::vector<std::string> period, contacts;
  std::optional<Stretch> stretch;
  bool value = false;
};

/// What a chart shows of either kind: a page, and a row a stretch.
template <class In, class Draw>
Shown shown_chart(const Network& network, const ChartChoice& choice, std::vector<In> stretches, Draw draw) {
  return shown_of(std::make_shared<std::vector<In>>(std::move(stretches)),
                  [=](const auto& all, std::size_t width) { return draw(network, choice, all, width); });
}

Shown show_chart(const ChartOptions& options, const Network& network) {
  const bool usual = options.period.empty();
  ChartChoice choice;
  choice.span = usual ? last_twelve_months(network.as_of()) : period_typed(options.period, network).span;
  choice.stretch = options.stretch.value_or(usual ? Stretch::month : usual_stretch(choice.span));
  for (const auto& query : options.contacts)
    if (const auto person = find_contact(network, query); std::ranges::count(choice.persons, person) == 0)
      choice.persons.push_back(person);
  if (options.value) return shown_chart(network, choice, closed_over_time(network, choice), closed_chart_page);
  return shown_chart(network, choice, acts_over_time(network, choice), acts_chart_page);
}

}  // namespace

Command chart_command() {
  return {.name = "chart",
          .section = Section::ask,
          .arguments = "[PERIOD]",
          .summary = "given and received over time",
          .about =
              "What was given and received in each month of the last twelve, or of another period: by week where "
              "it has up to 100 days, by quarter where it has more than 1100, or as --by says. With --value the "
              "business closed, a chart for each currency.",
          .examples = {"netlog chart this year --by quarter", "netlog chart --contact emil --value"},
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<ChartOptions>();
            syntax.many("PERIOD", options->period, "the days; without it twelve months, this one the last");
            syntax.one("--by STRETCH", options->stretch);
            syntax.many("--contact CONTACT", options->contacts, "only with this contact; repeat it for more");
            syntax.flag("--value", options->value, "the business closed, instead of what was given");
            return Ask([options](const Network& network) { return show_chart(*options, network); });
          }};
}

}  // namespace netlog
