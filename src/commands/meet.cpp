// meet: a one-to-one.

#include "netlog/commands/commands.hpp"

#include <memory>

namespace netlog {
namespace {

struct MeetingOptions {
  std::vector<std::string> contacts;
  Meeting meeting = {};
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
            const auto options = std::make_shared<MeetingOptions>();
            auto& contact = syntax.many("CONTACT", options->contacts, "whom I met: any clear part of the name");
            contact.required = contact.may_be_new = true;
            contact.question = "Whom did you meet?";
            syntax.field("--place WHERE", options->meeting, &Meeting::place);
            syntax.flag("--new", options->may_be_new, "CONTACT is new: add them under exactly this name");
            return Record([options](Draft& draft) {
              auto meeting = options->meeting;
              meeting.date = draft.date();
              meeting.remarks = draft.remarks();
              for (auto& met : draft.contacts(options->contacts, options->may_be_new)) {
                meeting.contact = std::move(met);
                draft.add(meeting);
              }
            });
          }};
}

}  // namespace netlog
