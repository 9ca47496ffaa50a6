// group: a group that I belong to.

#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct GroupWords {
  std::optional<std::string> name, city, meets;
};

void record_group(const GroupWords& words, Draft& draft) {
  const auto name = name_to_write(*words.name);
  for (const auto& entry : draft.network().history().ledger.entries)
    if (const auto* group = std::get_if<Group>(&entry.content); group && folded(group->name) == folded(name))
      refuse(fmt::format("{} is there already", shown(group->name)),
             fmt::format("{} changes it", edit_at({entry.line, 1})));
  draft.doubt_whether_group(name);
  draft.add(Group{name, draft.known_date(), {}, words.city, words.meets, draft.remarks()});
}

}  // namespace

Command group_command() {
  return {.name = "group",
          .section = Section::record,
          .arguments = "NAME",
          .summary = "a group that I belong to",
          .about = "A group that I belong to. The date is the day I joined; --date unknown leaves it out.",
          .examples = {"netlog group Toastmasters --city Cluj-Napoca",
                       "netlog group \"Chess club\" --meets \"Friday 18:00\""},
          .define = [](Syntax& syntax) -> Run {
            const auto words = std::make_shared<GroupWords>();
            auto& name = syntax.one("NAME", words->name, "the name; several words need no quotes");
            name.required = name.joined = true;
            name.question = "What is the group called?";
            syntax.one("--city CITY", words->city, "where it is");
            syntax.one("--meets WHEN", words->meets, "when it meets: \"Wednesday 7:00\"");
            return Record([words](Draft& draft) { record_group(*words, draft); });
          }};
}

}  // namespace netlog
