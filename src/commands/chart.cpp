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

struct ChartWords {
  std::vector<std::string> period, contacts;
  std::optional<Stretch> stretch;
  bool value = false;
};

/// What a chart shows of either kind: a page, and a row a stretch.
template <class In, class Draw>
Shown shown_chart(const Network& network, const ChartChoice& choice, std::vector<In> stretches, Draw draw) {
  const auto all = std::make_shared<std::vector<In>>(std::move(stretches));
  return {.text = [=](std::size_t width) { return draw(network, choice, *all, width); },
          .json = [all] { return value_of(*all); },
          .csv = [all] { return sheet_of(*all); }};
}

Shown show_chart(const ChartWords& words, const Network& network) {
  const bool usual = words.period.empty();
  ChartChoice choice;
  choice.span = usual ? last_twelve_months(network.as_of()) : period_typed(words.period, network).span;
  choice.stretch = words.stretch.value_or(usual ? Stretch::month : usual_stretch(choice.span));
  for (const auto& query : words.contacts)
    if (const auto person = find_contact(network, query); std::ranges::count(choice.persons, person) == 0)
      choice.persons.push_back(person);
  if (words.value) return shown_chart(network, choice, closed_over_time(network, choice), closed_chart_page);
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
            const auto words = std::make_shared<ChartWords>();
            syntax.many("PERIOD", words->period, "the days; without it twelve months, this one the last");
            syntax.one("--by STRETCH", words->stretch, "week, month or quarter");
            syntax.many("--contact CONTACT", words->contacts, "only with this contact; repeat it for more");
            syntax.flag("--value", words->value, "the business closed, instead of what was given");
            return Ask([words](const Network& network) { return show_chart(*words, network); });
          }};
}

}  // namespace netlog
