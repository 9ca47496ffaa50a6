// invite: into a group.

#include "netlog/base/shell.hpp"
#include "netlog/commands/commands.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct InvitationOptions {
  std::optional<std::string> contact, group, guest;
  bool received = false, may_be_new = false, again = false;
};

void record_invitation(const InvitationOptions& options, Draft& draft) {
  if (!options.may_be_new) draft.refuse_wrong_way_round(*options.contact, *options.group);
  auto contact = draft.contact(*options.contact, options.may_be_new, *options.group);
  if (!options.may_be_new) draft.refuse_rest_of_name(*options.contact, contact, *options.group, "");
  if (options.guest)
    draft.refuse_oneself(
        *options.contact, contact, *options.guest, "a guest is somebody else",
        fmt::format("if they came themselves: netlog outcome visited {}", shell_word(*options.contact)));
  auto group = draft.group(*options.group, options.may_be_new);
  const bool received = options.received || options.guest;
  Invitation invitation{.id = {},
                        .date = draft.date(),
                        .direction = received ? Direction::received : Direction::given,
                        .contact = std::move(contact),
                        .group = std::move(group),
                        .guest = options.guest,
                        .remarks = draft.remarks()};
  if (!options.again) draft.refuse_duplicate(invitation);
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
            const auto options = std::make_shared<InvitationOptions>();
            auto& contact = syntax.one("CONTACT", options->contact, "whom I invited: any clear part of the name");
            contact.required = contact.may_be_new = true;
            contact.question = "Which contact?";
            auto& group = syntax.one("GROUP", options->group, "into which group: any clear part of its name");
            group.required = group.may_be_new = true;
            group.question = "Into which group?";
            syntax.writes_such = [](const Entry& entry) { return std::holds_alternative<Invitation>(entry.content); };
            syntax.flag("--received", options->received, "CONTACT invited me");
            syntax.one("--guest WHO", options->guest, "CONTACT brought this guest; implies --received");
            syntax.flag("--new", options->may_be_new, "CONTACT or GROUP is new: add them under exactly these names");
            syntax.flag("--again", options->again, "yes, the same once more on the same day");
            return Record([options](Draft& draft) { record_invitation(*options, draft); });
          }};
}

}  // namespace netlog
