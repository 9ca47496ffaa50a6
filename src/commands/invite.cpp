// invite: into a group.

#include "netlog/base/shell.hpp"
#include "netlog/commands/commands.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct InvitationWords {
  std::optional<std::string> contact, group, guest;
  bool received = false, may_be_new = false, again = false;
};

void record_invitation(const InvitationWords& words, Draft& draft) {
  if (!words.may_be_new) draft.refuse_wrong_way_round(*words.contact, *words.group);
  auto contact = draft.contact(*words.contact, words.may_be_new, *words.group);
  if (!words.may_be_new) draft.refuse_rest_of_name(*words.contact, contact, *words.group, "");
  if (words.guest)
    draft.refuse_oneself(*words.contact, contact, *words.guest, "a guest is somebody else",
                         fmt::format("if they came themselves: netlog outcome visited {}", shell_word(*words.contact)));
  auto group = draft.group(*words.group, words.may_be_new);
  const bool received = words.received || words.guest;
  Invitation invitation{{},
                        draft.date(),
                        received ? Direction::received : Direction::given,
                        std::move(contact),
                        std::move(group),
                        words.guest,
                        draft.remarks()};
  if (!words.again) draft.refuse_duplicate(invitation);
  draft.add(std::move(invitation));
}

}  // namespace

Command invite_command() {
  return {.name = "invite",
          .section = Section::record,
          .arguments = "CONTACT GROUP",
          .summary = "into a group; --received: they, me",
          .about = "I invited CONTACT into GROUP. With --received they invited me; with --guest they brought somebody.",
          .examples = {"netlog invite emil bni", "netlog invite emil bni --guest \"Vlad Pop\""},
          .define = [](Syntax& syntax) -> Run {
            const auto words = std::make_shared<InvitationWords>();
            auto& contact = syntax.one("CONTACT", words->contact, "whom I invited: any clear part of the name");
            contact.required = contact.may_be_new = true;
            contact.question = "Which contact?";
            auto& group = syntax.one("GROUP", words->group, "into which group: any clear part of its name");
            group.required = group.may_be_new = true;
            group.question = "Into which group?";
            syntax.writes_such = [](const Entry& entry) { return std::holds_alternative<Invitation>(entry.content); };
            syntax.flag("--received", words->received, "CONTACT invited me");
            syntax.one("--guest WHO", words->guest, "CONTACT brought this guest; implies --received");
            syntax.flag("--new", words->may_be_new, "CONTACT or GROUP is new: add them under exactly these names");
            syntax.flag("--again", words->again, "yes, the same once more on the same day");
            return Record([words](Draft& draft) { record_invitation(*words, draft); });
          }};
}

}  // namespace netlog
