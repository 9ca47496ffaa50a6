// add: a new contact.

#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/contact_details.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
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

}  // namespace

Command add_command() {
  return {.name = "add",
          .section = Section::record,
          .arguments = "NAME",
          .summary = "a new contact",
          .about =
              "A new contact. The date is the day you met; --date unknown leaves it out. A name that is somebody's but "
              "for apostrophes, hyphens, points and blanks needs --new.",
          .examples = {"netlog add Ana Ionescu --trade roofer --phone \"0744 210 377\" --cards 3",
                       "netlog add \"Ion Pop\" --group bni --introduced-by emil --date 2019-04-11"},
          .define = [](Syntax& syntax) -> Run {
            struct AddWords : DetailWords {
              std::optional<std::string> name;
            };
            const auto words = std::make_shared<AddWords>();
            auto& name = syntax.one("NAME", words->name, "the name; several words need no quotes");
            name.required = name.joined = true;
            name.question = "What is their name?";
            add_detail_words(syntax, *words);
            syntax.next_question = "The next one's name? Enter: nobody.";
            syntax.date_question = "Since when do you know them? (-: not known)";
            syntax.date_asked_before = "--cards";
            return Record([words](Draft& draft) { record_contact(*words->name, *words, draft); });
          }};
}

}  // namespace netlog
