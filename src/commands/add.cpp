// add: a new contact.

#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/contact_details.hpp"
#include "netlog/ledger/details.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/name_warnings.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

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

struct AddOptions : DetailOptions<Typed> {
  std::optional<std::string> name;
};

/// What was typed of the contact `name`, as it is written: names of groups and contacts written out. Throws UsageError.
Details<Kept> details_to_write(const std::string& name, const AddOptions& options, Draft& draft) {
  Details<Kept> details;
  const auto& typed_details = options.details;
  const auto is_own_name = [&](const std::string& query) {
    return folded(query) == folded(name) || std::ranges::count(typed_details.aliases, folded(query), folded) > 0;
  };
  each_field(
      [&]<class Entered, class Written>(std::string_view, const Entered& entered, Written& written) {
        if constexpr (std::is_same_v<Written, std::vector<GroupName>>) {
          for (const auto& group : entered) written.push_back(draft.group(group, options.may_be_new));
        } else if constexpr (std::is_same_v<Written, std::optional<ContactName>>) {
          if (entered && is_own_name(*entered)) refuse_own_introduction(*entered, name);
          if (entered) written = draft.known_contact(*entered);
        } else {
          written = entered;
        }
      },
      typed_details, details);
  for (auto& alias : details.aliases) alias = name_to_write(alias);
  return details;
}

void record_contact(const AddOptions& options, Draft& draft) {
  const auto name = name_to_write(*options.name);
  if (const auto person = contact_called(draft.network(), name); person != none)
    refuse(fmt::format("{} is there already", shown(draft.network().name(person))),
           "change what is known with netlog update, or add a part to the name");
  if (!options.may_be_new) refuse_other_spelling(draft.network(), name);
  Contact contact{.name = name,
                  .date = draft.known_date(),
                  .details = {details_to_write(name, options, draft)},
                  .remarks = draft.remarks()};
  warn_of_more_than_name(draft, name, {"add"});
  warn_of_similar_names(draft, name, {}, "if that is the same person: netlog undo");
  if (const auto& trade = options.details.trade) hint_at_asking(draft, {*trade});
  draft.add_person(std::move(contact));
  add_cards(draft, {name}, options.cards);
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
            const auto options = std::make_shared<AddOptions>();
            auto& name = syntax.one("NAME", options->name, "the name; several words need no quotes");
            name.required = name.joined = true;
            name.question = "What is their name?";
            add_detail_options(syntax, *options);
            syntax.next_question = "The next one's name? Enter: nobody.";
            syntax.date_question = "Since when do you know them? (-: not known)";
            syntax.date_asked_before = "--cards";
            syntax.date_may_be_unknown = true;
            return Record([options](Draft& draft) { record_contact(*options, draft); });
          }};
}

}  // namespace netlog
