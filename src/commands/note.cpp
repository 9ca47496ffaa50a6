// note: something to remember about a contact.

#include "netlog/commands/commands.hpp"

#include <memory>

namespace netlog {
namespace {

struct NoteOptions {
  std::optional<std::string> contact;
  std::vector<std::string> text;
  bool may_be_new = false;
};

void record_note(const NoteOptions& options, Draft& draft) {
  auto contact = draft.contact(*options.contact, options.may_be_new, options.text.front());
  if (!options.may_be_new) draft.refuse_rest_of_name(*options.contact, contact, options.text.front(), "");
  std::string text;
  for (const auto& word : options.text) text += (text.empty() ? "" : " ") + word;
  draft.add(Note{.date = draft.date(),
                 .contact = std::move(contact),
                 .text = typed<std::string>("TEXT", text, {}),
                 .remarks = draft.remarks()});
}

}  // namespace

Command note_command() {
  return {
      .name = "note",
      .section = Section::record,
      .arguments = "CONTACT TEXT...",
      .summary = "something to remember about a contact",
      .about = "A thing to remember about a contact. The text needs no quotes, but for what the shell itself reads.",
      .examples = {"netlog note emil prefers mornings, no coffee",
                   "netlog note emil \"daughter starts school\" -d mon"},
      .define = [](Syntax& syntax) -> Run {
        const auto options = std::make_shared<NoteOptions>();
        auto& contact = syntax.one("CONTACT", options->contact, "about whom: any clear part of the name");
        contact.required = contact.may_be_new = true;
        contact.question = "About whom?";
        auto& text = syntax.many("TEXT", options->text, meaning_of(&Note::text));
        text.required = text.together = true;
        text.question = "What is there to remember?";
        syntax.flag("--new", options->may_be_new, "CONTACT is new: add them under exactly this name");
        return Record([options](Draft& draft) { record_note(*options, draft); });
      }};
}

}  // namespace netlog
