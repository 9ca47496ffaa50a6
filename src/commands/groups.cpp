// groups: what each of my groups brings.

#include "netlog/analysis/groups.hpp"

#include "netlog/commands/commands.hpp"
#include "netlog/views/text/groups_view.hpp"

#include <memory>

namespace netlog {
namespace {

struct GroupsOptions {
  std::vector<std::string> period;
  std::optional<WindowDays> window;
};

struct GroupsResult {
  Network network;
  Span period;
  std::vector<GroupWorth> groups;
};

const FormatTable<GroupsResult>& groups_formats() {
  static const FormatTable<GroupsResult> table{{Format::markdown, [](const GroupsResult& result, Show show) {
                                                  return groups_markdown(result.network, result.period, result.groups,
                                                                         show);
                                                }}};
  return table;
}

Shown show_groups(const GroupsOptions& options, const Network& network) {
  const auto wide = with_window(network, options.window);
  const auto period = options.period.empty() ? wide.window() : period_typed(options.period, network).span;
  const auto groups = std::make_shared<std::vector<GroupWorth>>(make_groups(wide, period));
  return {.text = [=](std::size_t width) { return group_worths_page(wide, period, *groups, width); },
          .json = [groups] { return value_of(*groups); },
          .csv = [groups] { return sheet_of(*groups); },
          .others = rendered_by(groups_formats(), GroupsResult{wide, period, *groups})};
}

}  // namespace

Command groups_command() {
  return {.name = "groups",
          .section = Section::ask,
          .arguments = "[PERIOD]",
          .summary = "what each of your groups brings, and costs",
          .about =
              "Each group that you belonged to in a period (without one, the window): its members and how many of them "
              "give, what was given and received there, the business closed, who joined, and what the membership cost. "
              "A referral or invitation that names a group belongs to it; anything else belongs to every group of "
              "yours that the contact is a member of on its day, so that the sum may exceed the whole.",
          .examples = {"netlog groups", "netlog groups this year --format markdown"},
          .formats = formats_of(groups_formats()),
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<GroupsOptions>();
            syntax.many("PERIOD", options->period, "the days; the window without it");
            add_window_option(syntax, options->window);
            return Ask([options](const Network& network) { return show_groups(*options, network); });
          }};
}

}  // namespace netlog
