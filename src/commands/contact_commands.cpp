// add, group, note: what is known about people and groups.

#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/contact_words.hpp"
#include "netlog/ledger/written.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>
#include <memory>

namespace netlog {

std::string meaning_of_key(std::string_view key) {
  std::string meaning;
  each_row<Contact>([&](const auto& row, auto) {
    if (row.key == key) meaning = row.meaning;
  });
  return meaning;
}

void add_detail_words(Syntax& syntax, DetailWords& words) {
  syntax.one("--trade TRADE", words.trade, meaning_of_key("trade")).question = "What do they do?";
  syntax.one("--company NAME", words.company, meaning_of_key("company"));
  syntax.one("--role ROLE", words.role, meaning_of_key("role"));
  syntax.one("--city CITY", words.city, meaning_of_key("city"));
  auto& group = syntax.many("--group GROUP", words.groups, meaning_of_key("groups") + "; repeat it for more");
  group.question = "In which group?";
  group.more_question = "In which other group? Enter: in none.";
  group.may_be_new = group.kept = true;
  auto& phone = syntax.many("--phone NUMBER", words.phone, meaning_of_key("phone") + "; repeat it for more");
  phone.question = "What is their phone number?";
  phone.more_question = "And another number? Enter: none.";
  syntax.many("--email ADDRESS", words.email, meaning_of_key("email") + "; repeat it for more");
  syntax.one("--website ADDRESS", words.website, meaning_of_key("website"));
  syntax.many("--alias NAME", words.aliases, meaning_of_key("aliases") + "; repeat it for more");
  syntax.one("--introduced-by CONTACT", words.introduced_by, meaning_of_key("introduced_by"));
  syntax.one("--every INTERVAL", words.every, meaning_of_key("every"));
  syntax.one("--cards N", words.cards, "I took so many of their cards").question =
      "How many of their cards did you take?";
  syntax.flag("--new", words.may_be_new, "somebody or a GROUP is new: name it exactly so");
}

std::vector<std::string> texts(const std::vector<BlankableText>& list) {
  std::vector<std::string> all;
  for (const auto& one : list) all.push_back(one.text);
  return all;
}

void add_cards(Draft& draft, const ContactName& contact, const std::optional<Count>& cards) {
  if (!cards) return;
  if (cards->number == 0)
    throw UsageError({.what = "--cards is 0", .remedy = "write how many you took, or leave it out"});
  draft.add(Card{draft.date(), contact, CardAction::take, cards == Count{1} ? std::nullopt : cards, {}, {}});
}

void refuse_own_introduction(const std::string& typed, const std::string& name) {
  refuse(fmt::format("\"{}\" is {}, and nobody introduces themselves", shown(typed), shown(name)),
         "name another contact, or leave --introduced-by out");
}

std::vector<std::string> different_names(const std::vector<std::string>& list) {
  std::vector<std::string> names;
  for (const auto& text : list) {
    auto name = text.empty() ? text : name_to_write(text);
    if (name.empty() || std::ranges::count(names, folded(name), folded) == 0) names.push_back(std::move(name));
  }
  return names;
}

namespace {

void refuse_blank(std::string_view name) {
  throw UsageError({.what = fmt::format("{} is blank", name), .remedy = "write it out, or leave it out"});
}

/// `name` without all that people leave out or write in other ways: apostrophes, hyphens, points, blanks.
std::string letters_of(const std::string& name) {
  std::string letters;
  for (const auto& word : words_of(folded(name))) letters += word;
  return letters;
}

/// Throws OtherSpelling where somebody is called `name` but for apostrophes, hyphens, points and blanks.
void refuse_other_spelling(const Network& network, const std::string& name) {
  const auto wanted = letters_of(name);
  for (const auto& person : network.history().persons)
    for (const auto& known : person.names)
      if (letters_of(known) == wanted)
        throw OtherSpelling({.what = fmt::format("{} is there already, written {}", shown(name), shown(known)),
                             .remedy = "if this is somebody else, add --new"});
}

void record_contact(const std::string& name, const DetailWords& words, Draft& draft) {
  const auto exact = name_to_write(name);
  if (const auto person = contact_called(draft.network(), exact); person != none)
    throw UsageError({.what = fmt::format("{} is there already", shown(draft.network().name(person))),
                      .remedy = "change what is known with netlog update, or add a part to the name"});
  if (!words.may_be_new) refuse_other_spelling(draft.network(), exact);
  Contact contact{exact, draft.known_date(), {}, draft.remarks()};
  auto& details = *contact.details;
  const auto text = [](std::string_view option, const std::optional<BlankableText>& word,
                       std::optional<std::string>& field) {
    if (!word) return;
    if (word->text.empty()) refuse_blank(option);
    field = word->text;
  };
  const auto list = [](std::string_view option, const std::vector<BlankableText>& word,
                       std::vector<std::string>& field) {
    field = texts(word);
    if (std::ranges::count(field, std::string()) > 0) refuse_blank(option);
  };
  text("--trade", words.trade, details.trade);
  text("--company", words.company, details.company);
  text("--role", words.role, details.role);
  text("--city", words.city, details.city);
  text("--website", words.website, details.website);
  list("--phone", words.phone, details.phone);
  list("--email", words.email, details.email);
  list("--alias", words.aliases, details.aliases);
  details.aliases = different_names(details.aliases);
  for (const auto& group : texts(words.groups)) {
    if (group.empty()) refuse_blank("--group");
    details.groups.push_back(draft.group(group, words.may_be_new));
  }
  if (words.introduced_by) {
    const auto& by = words.introduced_by->text;
    if (folded(by) == folded(exact) || std::ranges::count(details.aliases, folded(by), folded) > 0)
      refuse_own_introduction(by, exact);
    details.introduced_by = draft.known_contact(words.introduced_by->text);
  }
  if (words.every && !words.every->interval) refuse_blank("--every");
  if (words.every) details.every = words.every->interval;
  draft.doubt_name(exact, {"add"});
  draft.doubt_beside(exact, {}, "if that is the same person: netlog undo");
  draft.add(std::move(contact));
  add_cards(draft, {exact}, words.cards);
}

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

std::vector<Command> contact_commands() {
  return {
      {.name = "note",
       .other_names = {},
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
       }},
      {.name = "add",
       .other_names = {},
       .section = Section::record,
       .arguments = "NAME",
       .summary = "a new contact",
       .about =
           "A new contact. The date is the day you met; --date unknown leaves it out. A name that is somebody's but "
           "for apostrophes, hyphens, points and blanks needs --new.",
       .examples = {"netlog add Ana Ionescu --trade roofer --phone \"0744 210 377\" --cards 3",
                    "netlog add \"Ion Pop\" --group bni --introduced-by emil --date 2019-04-11"},
       .define = [](Syntax& syntax) -> Run {
         struct Words : DetailWords {
           std::optional<std::string> name;
         };
         const auto words = std::make_shared<Words>();
         auto& name = syntax.one("NAME", words->name, "the name; several words need no quotes");
         name.required = name.joined = true;
         name.question = "What is their name?";
         add_detail_words(syntax, *words);
         syntax.next_question = "The next one's name? Enter: nobody.";
         syntax.date_question = "Since when do you know them? (-: not known)";
         syntax.date_asked_before = "--cards";
         return Record([words](Draft& draft) { record_contact(*words->name, *words, draft); });
       }},
      update_command(),
      {.name = "group",
       .other_names = {},
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
       }},
  };
}

}  // namespace netlog
