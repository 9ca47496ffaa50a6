// card: visiting cards, theirs and mine.

#include "netlog/commands/commands.hpp"
#include "netlog/network/references.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct CardWords {
  std::optional<CardAction> action;
  std::vector<std::string> arguments;
  std::optional<Count> count;
  std::optional<std::string> to;
  bool may_be_new = false;
};

/// Takes a last argument of digits alone off `arguments`: the COUNT.
void take_count(CardWords& words) {
  auto& arguments = words.arguments;
  if (arguments.empty() || arguments.back().empty() ||
      arguments.back().find_first_not_of("0123456789") != std::string::npos)
    return;
  if (words.count) refuse_second_value("COUNT", arguments.back());
  words.count = typed<Count>("COUNT", arguments.back(), {});
  arguments.pop_back();
}

void record_cards(CardWords words, Draft& draft) {
  const auto action = *words.action;
  take_count(words);
  if (words.arguments.empty())
    throw MissingArgument("CONTACT", fmt::format("write netlog card {} CONTACT", spelled(action)));
  if (words.count && words.count->number == 0 && action != CardAction::count)
    refuse("COUNT is 0", "write 1 or more; 0 goes with count alone");
  const bool takes_to = action == CardAction::pass || action == CardAction::carried;
  if (words.to && !takes_to)
    refuse(fmt::format("--to does not go with {}", spelled(action)), "it goes with pass and carried");
  if (action == CardAction::pass) {
    if (words.arguments.size() > 2)
      refuse(fmt::format("\"{}\" is one argument too many", shown(words.arguments[2])),
             "put quotes around a name of several words");
    if (words.arguments.size() == 2) {
      if (words.to) refuse_second_value("TO", words.arguments[1]);
      if (!words.may_be_new) draft.refuse_wrong_way_round(words.arguments[0], words.arguments[1]);
      const auto contact = draft.contact(words.arguments[0], words.may_be_new, words.arguments[1]);
      if (!words.may_be_new) draft.refuse_rest_of_name(words.arguments[0], contact, words.arguments[1], "--to");
      words.to = typed<std::string>("TO", words.arguments[1], {});
      words.arguments.pop_back();
    }
  }
  if (action == CardAction::count) {
    if (!words.count) throw MissingArgument("COUNT", "write how many there are: netlog card count ana 3");
    if (words.arguments.size() > 1) {
      const auto whole = joined_query(words.arguments[0], words.arguments[1]);
      const bool is_name = contact_names(draft.network()).find(whole).size() == 1;
      refuse(fmt::format("\"{}\" is one argument too many", shown(words.arguments[1])),
             is_name ? fmt::format("did you mean netlog card count {} {}?", whole, words.count->number)
                     : "count the cards of one contact at a time");
    }
  }
  auto contacts = draft.contacts(words.arguments, words.may_be_new);
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    if (words.to)
      draft.refuse_oneself(words.arguments[i], contacts[i], *words.to, "a card goes to somebody else",
                           "write somebody else's whole name, or leave it out");
    const bool is_usual = words.count == Count{1} && action != CardAction::count;
    draft.add(Card{draft.date(), std::move(contacts[i]), action, is_usual ? std::nullopt : words.count, words.to,
                   draft.remarks()});
  }
}

}  // namespace

Command card_command() {
  return {.name = "card",
          .section = Section::record,
          .arguments = "ACTION CONTACT... [TO] [COUNT]",
          .summary = "visiting cards: theirs and mine",
          .about =
              "Visiting cards. take: I took cards of a contact; pass: I passed one on, TO somebody; drop: they were "
              "lost or are out of date; count: I counted them, so many there are; leave: I left cards of mine; "
              "carried: the contact passed mine on. A last argument of digits alone is COUNT, for each contact; "
              "several contacts make an entry each.",
          .examples = {"netlog card take emil helga 3", "netlog card pass emil \"Ioan Hotea\""},
          .define = [](Syntax& syntax) -> Run {
            const auto words = std::make_shared<CardWords>();
            auto& action = syntax.one("ACTION", words->action, "take, pass, drop, count, leave, carried");
            action.required = true;
            action.question = "What happened to the cards?";
            auto& contact = syntax.many("CONTACT", words->arguments,
                                        "whose cards; of pass one, then TO whom; of count one; then COUNT, how many");
            contact.may_be_new = true;
            contact.question = "Which contact?";
            auto& to = syntax.one("--to WHO", words->to, "to whom they were passed on");
            to.fills = {"TO"};
            to.question = "To whom?";
            to.goes_with = {std::string(spelled(CardAction::pass))};
            auto& count = syntax.same("--count N", "COUNT", words->count);
            count.question = "How many?";
            syntax.flag("--new", words->may_be_new, "CONTACT is new: add them under exactly this name");
            return Record([words](Draft& draft) { record_cards(*words, draft); });
          }};
}

}  // namespace netlog
