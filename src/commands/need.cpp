// need: somebody is looking for something.

#include "netlog/commands/commands.hpp"
#include "netlog/commands/contact_details.hpp"
#include "netlog/syntax/name_warnings.hpp"

#include <memory>

namespace netlog {
namespace {

struct NeedOptions {
  std::optional<std::string> who, wanted;
};

}  // namespace

Command need_command() {
  return {.name = "need",
          .section = Section::record,
          .arguments = "WHO FOR",
          .summary = "somebody is looking for something",
          .about =
              "WHO is looking FOR something. The three contacts who fit it best are told at once. It stays open "
              "until a referral names it (netlog give CONTACT --need ID) "
              "or it is dropped (netlog outcome dropped ID).",
          .examples = {"netlog need \"Mara Rus\" \"a wedding photographer\"",
                       "netlog need Dan \"a structural survey\" -d mon"},
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<NeedOptions>();
            auto& who = syntax.one("WHO", options->who, "who looks for it: free text, in quotes if it has blanks");
            who.required = true;
            who.question = "Who is looking for something?";
            auto& wanted = syntax.one("FOR", options->wanted, meaning_of(&Need::wanted));
            wanted.required = true;
            wanted.question = "What are they looking for?";
            return Record([options](Draft& draft) {
              warn_if_contact_meant(draft, *options->who);
              hint_at_asking(draft, {*options->who, *options->wanted});
              draft.add(Need{.id = {},
                             .date = draft.date(),
                             .who = *options->who,
                             .wanted = *options->wanted,
                             .remarks = draft.remarks()});
            });
          }};
}

}  // namespace netlog
