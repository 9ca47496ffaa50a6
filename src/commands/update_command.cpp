// update: what changed about a contact.

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/contact_words.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>
#include <memory>

namespace netlog {
namespace {

struct UpdateWords : DetailWords {
  std::optional<std::string> contact, name, same_as;
};

/// What the words make of a list: what is there and what is new; after a blank one, only what follows it.
template <class T>
std::optional<Change<std::vector<T>>> changed_list(std::vector<T> present, const std::vector<T>& words) {
  if (words.empty()) return {};
  const auto spelling = [](const T& member) { return folded(Spelling<T>::print(member).text); };
  for (const auto& word : words) {
    if (spelling(word).empty())
      present.clear();
    else if (std::ranges::count(present, spelling(word), spelling) == 0)
      present.push_back(word);
  }
  return Change<std::vector<T>>{present.empty() ? std::nullopt : std::optional(std::move(present))};
}

template <class T> std::optional<Change<T>> changed(const std::optional<T>& value) {
  return Change<T>{value};
}

std::optional<Change<std::string>> changed_text(const std::optional<BlankableText>& word) {
  if (!word) return {};
  return changed<std::string>(word->text.empty() ? std::nullopt : std::optional(word->text));
}

bool says_something(const Update& update) {
  bool any = update.name || update.same_as;
  each_row<Details<Changed>>([&](const auto&, auto field) { any = any || field(*update.details).has_value(); });
  return any;
}

void record_update(const UpdateWords& words, Draft& draft) {
  const auto& network = draft.network();
  const auto person = find_contact(network, *words.contact);
  Update update{};
  update.contact = {network.name(person)};
  update.date = draft.date();
  if (words.name) update.name = name_to_write(*words.name);
  update.remarks = draft.remarks();
  const auto present = network.on(draft.date()).profile(person).details;
  auto& details = *update.details;
  details.trade = changed_text(words.trade);
  details.company = changed_text(words.company);
  details.role = changed_text(words.role);
  details.city = changed_text(words.city);
  details.website = changed_text(words.website);
  details.passive_reason = changed_text(words.passive_reason);
  details.phone = changed_list(present.phone, texts(words.phone));
  details.email = changed_list(present.email, texts(words.email));
  details.aliases = changed_list(present.aliases, different_names(texts(words.aliases)));
  std::vector<GroupName> groups;
  for (const auto& group : texts(words.groups))
    groups.push_back(group.empty() ? GroupName{} : draft.group(group, words.may_be_new));
  details.groups = changed_list(present.groups, groups);
  if (words.introduced_by)
    details.introduced_by = changed<ContactName>(words.introduced_by->text.empty()
                                                     ? std::nullopt
                                                     : std::optional(draft.known_contact(words.introduced_by->text)));
  if (words.every) details.every = changed<Interval>(words.every->interval);
  if (words.ended) details.ended = changed<Date>(words.ended->date);
  if (words.same_as) update.same_as = draft.known_contact(*words.same_as);
  if (!says_something(update) && !words.cards)
    throw MissingArgument("a change", {.what = "nothing to change is given",
                                       .remedy = "add what changed, like --trade plumber",
                                       .details = {"to remember something about them: netlog note " +
                                                   shell_word(*words.contact) + " ..."}});
  const auto contact = update.contact;
  if (says_something(update)) draft.add(std::move(update));
  add_cards(draft, contact, words.cards);
}

}  // namespace

Command update_command() {
  return {.name = "update",
          .other_names = {},
          .section = Section::record,
          .arguments = "CONTACT",
          .summary = "what changed about a contact",
          .about =
              "What changed about a contact, from a day on. Lists (--phone, --email, --group, --alias) are added to; "
              "a blank value takes a field away: --trade \"\", --phone \"\".",
          .examples = {"netlog update emil --trade \"heating engineer\" --phone \"0745 123 456\"",
                       "netlog update emil --ended 2026-11-01 -m \"moved to Vienna\""},
          .define = [](Syntax& syntax) -> Run {
            const auto words = std::make_shared<UpdateWords>();
            auto& contact = syntax.one("CONTACT", words->contact, "who: any clear part of the name");
            contact.required = contact.joined = true;
            contact.question = "Who has changed?";
            syntax.one("--name NAME", words->name, "the new name; the old one is still found");
            add_detail_words(syntax, *words);
            syntax.one("--passive REASON", words->passive_reason, meaning_of_key("passive_reason"));
            syntax.one("--ended DATE", words->ended, meaning_of_key("ended"));
            syntax.one("--same-as CONTACT", words->same_as, "the contact that this one is too; both become one");
            return Record([words](Draft& draft) { record_update(*words, draft); });
          }};
}

}  // namespace netlog
