// note: something to remember about a contact.

#include "netlog/commands/commands.hpp"

#include <memory>

namespace netlog {
namespace {

struct NoteWords {
  std::optional<std::string> contact;
  std::vector<std::string> text;
  bool may_be_new = false;
};

void record_note(const NoteWords& words, Draft& draft) {
  auto contact = draft.contact(*words.contact, words.may_be_new, words.text.front());
  if (!words.may_be_new) draft.refuse_rest_of_name(*words.contact, contact, words.text.front(), "");
  std::string text;
  for (const auto& word : words.text) text += (text.empty() ? "" : " ") + word;
  draft.add(Note{draft.date(), std::move(contact), typed<std::string>("TEXT", text, {}), draft.remarks()});
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
        const auto words = std::make_shared<NoteWords>();
        auto& contact = syntax.one("CONTACT", words->contact, "about whom: any clear part of the name");
        contact.required = contact.may_be_new = true;
        contact.question = "About whom?";
        auto& text = syntax.many("TEXT", words->text, "what to remember");
        text.required = text.together = true;
        text.question = "What is there to remember?";
        syntax.flag("--new", words->may_be_new, "CONTACT is new: add them under exactly this name");
        return Record([words](Draft& draft) { record_note(*words, draft); });
      }};
}

}  // namespace netlog
