// group: a group that I belong to.

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/syntax/name_warnings.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct GroupOptions {
  std::optional<std::string> name;
  Group group = {};  // as far as its fields are those of options
  std::optional<TypedValue> fee;
  std::optional<DatedCurrency> currency;
};

/// Whether a name reads as a period, on whatever day.
bool is_period(const std::string& name) {
  try {
    period_from_words(name, last_date, first_date);
    return true;
  } catch (const UsageError&) {
    return false;
  }
}

void record_group(const GroupOptions& options, Draft& draft) {
  const auto name = name_to_write(*options.name);
  for (const auto& entry : draft.network().history().ledger.entries)
    if (const auto* group = std::get_if<Group>(&entry.content); group && folded(group->name) == folded(name))
      refuse(fmt::format("{} is there already", shown(group->name)),
             fmt::format("{} changes it", edit_at({entry.line, 1})));
  if (is_period(name))
    refuse(fmt::format("\"{}\" is a period, and no name for a group", shown(name)),
           fmt::format("what your groups brought in it: {}", command_line({"groups", name})));
  if (options.currency && !options.fee) refuse("a currency without a fee", "add --fee");
  warn_of_similar_groups(draft, name);
  auto group = options.group;
  group.name = name;
  group.date = draft.known_date();
  if (options.fee) {
    group.fee = options.fee->value;
    group.currency = draft.currency(currency_typed(*options.fee, options.currency));
  }
  group.remarks = draft.remarks();
  draft.add(std::move(group));
}

}  // namespace

Command group_command() {
  return {.name = "group",
          .section = Section::record,
          .arguments = "NAME",
          .summary = "a group that I belong to",
          .about =
              "A group that I belong to. The date is the day I joined; --date unknown leaves it out. The fee is what a "
              "year's membership costs: netlog groups sets it against what the group brought.",
          .examples = {"netlog group Toastmasters --city Cluj-Napoca",
                       "netlog group \"Chess club\" --meets \"Friday 18:00\" --fee \"120 EUR\""},
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<GroupOptions>();
            auto& name = syntax.one("NAME", options->name, "the name; several words need no quotes");
            name.required = name.joined = true;
            name.question = "What is the group called?";
            syntax.field("--city CITY", options->group, &Group::city);
            syntax.field("--meets WHEN", options->group, &Group::meets).meaning += ": \"Wednesday 7:00\"";
            syntax.one("--fee VALUE", options->fee, meaning_of(&Group::fee) + ": 500, or 500 EUR");
            syntax.one("--currency CUR", options->currency, "of the fee, if not the ledger's: EUR, RON ...");
            syntax.date_may_be_unknown = true;
            return Record([options](Draft& draft) { record_group(*options, draft); });
          }};
}

}  // namespace netlog
