// meet: a one-to-one.

#include "netlog/commands/commands.hpp"

#include <memory>

namespace netlog {
namespace {

struct MeetingWords {
  std::vector<std::string> contacts;
  std::optional<std::string> place;
  bool may_be_new = false;
};

}  // namespace

Command meet_command() {
  return {.name = "meet",
          .section = Section::record,
          .arguments = "CONTACT...",
          .summary = "a one-to-one",
          .about = "I met a contact one to one; several contacts make an entry each.",
          .examples = {"netlog meet emil --place \"Hotel Central\"", "netlog meet emil helga --date thu"},
          .define = [](Syntax& syntax) -> Run {
            const auto words = std::make_shared<MeetingWords>();
            auto& contact = syntax.many("CONTACT", words->contacts, "whom I met: any clear part of the name");
            contact.required = contact.may_be_new = true;
            contact.question = "Whom did you meet?";
            syntax.one("--place WHERE", words->place, "where");
            syntax.flag("--new", words->may_be_new, "CONTACT is new: add them under exactly this name");
            return Record([words](Draft& draft) {
              for (auto& met : draft.contacts(words->contacts, words->may_be_new))
                draft.add(Meeting{draft.date(), std::move(met), words->place, draft.remarks()});
            });
          }};
}

}  // namespace netlog
