// next: what to do now.

#include "netlog/analysis/next.hpp"

#include "netlog/analysis/next_rules.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/todo_folder.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/views/data/calendar.hpp"
#include "netlog/views/text/next_view.hpp"

#include <limits>
#include <memory>

#include <fmt/format.h>

namespace netlog {

/// How many lines; 0: all.
struct Limit {
  std::size_t lines = 7;
};
template <> struct Spelling<Limit> {
  static std::string expected() { return "a whole number, 0 or more"; }
  static std::optional<Limit> parse(const Literal& l) {
    if (l.text.empty() || l.text.find_first_not_of("0123456789") != l.text.npos) return {};
    // No list is so long that more digits would make a difference.
    return Limit{std::size_t(whole_number(l.text).value_or(std::numeric_limits<int>::max()))};
  }
};

namespace {

struct NextOptions {
  std::optional<Limit> limit;
  std::optional<WindowDays> window;
  Output output;
};

/// What there is to do, as of a day.
struct NextResult {
  std::shared_ptr<const Next> next;
  Date as_of;
};

const FormatTable<NextResult>& next_formats() {
  static const FormatTable<NextResult> table{
      {Format::markdown, [](const NextResult& result, Show show) { return next_markdown(*result.next, show); }},
      {Format::ics, [](const NextResult& result, Show) { return to_ics(next_todos(*result.next), result.as_of); }}};
  return table;
}

Shown show_next(const NextOptions& options, const Network& network) {
  if (options.output.folder && options.limit)
    refuse("--into writes all there is to do, and --limit would take the rest away", "leave --limit out");
  const auto limit = options.limit.value_or(options.output.folder ? Limit{0} : Limit{}).lines;
  const auto next = std::make_shared<Next>(make_next(with_window(network, options.window), limit));
  const auto as_of = network.as_of();
  auto shown_next = shown_of(next, next_page, next_sheet);
  shown_next.others = rendered_by(next_formats(), NextResult{next, as_of});
  shown_next.output = options.output;
  shown_next.folder = [next, as_of] { return todo_folder(*next, as_of); };
  shown_next.commands = [next](const auto& change) { each_command(*next, change); };
  if (next->steps.empty() && !options.output.folder) shown_next.remark = "nothing to do now, so there is no calendar";
  return shown_next;
}

std::string about_next() {
  std::vector<std::string_view> rules;
  for (const auto& setting : rule_settings) rules.push_back(rule_of_next(setting.rule).summary);
  return fmt::format(
      "What to do now, each with its reason and the command that writes it down once it is done: {}. The days after "
      "which each begins, or that it does not, can be set in the ledger's [netlog.next]. A rule has at most two lines "
      "while others wait.",
      joined(rules, ", "));
}

}  // namespace

FolderOfParts todo_folder(const Next& next, Date as_of) {
  FolderOfParts folder{
      .ending = ".ics",
      .part_name = "to-do",
      .is_own = is_own_todo,
      .over = [](std::string_view old, std::string_view now) { return std::string(is_settled(old, now) ? old : now); }};
  for (const auto& todo : next_todos(next)) folder.parts.push_back({todo.uid, to_ics({todo}, as_of)});
  return folder;
}

Command next_command() {
  return {.name = "next",
          .section = Section::ask,
          .arguments = "",
          .summary = "what to do now",
          .about = about_next(),
          .examples = {"netlog next --limit 3", "netlog next --limit 0 --format ics", "netlog next --into todo"},
          .formats = formats_of(next_formats()),
          .tells_of_conflict_files = true,
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<NextOptions>();
            syntax.one("--limit N", options->limit, "how many lines, 7 if not given; 0: all");
            syntax.one("--into DIR", options->output.folder,
                       "all as files of a calendar, one a to-do, for todoman, khal and vdirsyncer; files of netlog's "
                       "whose to-do is gone are removed, all others stay; a folder of its own for each ledger");
            add_window_option(syntax, options->window);
            return Ask([options](const Network& network) { return show_next(*options, network); });
          }};
}

}  // namespace netlog
