// card: visiting cards, theirs and mine.

#include "netlog/commands/commands.hpp"
#include "netlog/network/references.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct CardOptions {
  std::optional<CardAction> action;
  std::vector<std::string> arguments;
  std::optional<Count> count;
  std::optional<std::string> to;
  bool may_be_new = false;
};

/// Takes a last argument of digits alone off `arguments`: the COUNT.
void take_count(CardOptions& options) {
  auto& arguments = options.arguments;
  if (arguments.empty() || arguments.back().empty() ||
      arguments.back().find_first_not_of("0123456789") != std::string::npos)
    return;
  if (options.count) refuse_second_value("COUNT", arguments.back());
  options.count = typed<Count>("COUNT", arguments.back(), {});
  arguments.pop_back();
}

/// Refuses options that the action does not take, and arguments that it lacks.
void require_what_goes_with(CardAction action, const CardOptions& options) {
  if (options.arguments.empty())
    throw MissingArgument("CONTACT", fmt::format("write netlog card {} CONTACT", spelled(action)));
  if (options.count && options.count->number == 0 && action != CardAction::count)
    refuse("COUNT is 0", "write 1 or more; 0 goes with count alone");
  if (options.to && action != CardAction::pass && action != CardAction::carried)
    refuse(fmt::format("--to does not go with {}", spelled(action)), "it goes with pass and carried");
}

/// Of `pass CONTACT TO` the second argument is taken off: whom the card went to.
void take_receiver(CardOptions& options, Draft& draft) {
  if (options.arguments.size() > 2)
    refuse(fmt::format("\"{}\" is one argument too many", shown(options.arguments[2])),
           "put quotes around a name of several words");
  if (options.arguments.size() < 2) return;
  const auto& of = options.arguments[0];
  const auto& to = options.arguments[1];
  if (options.to) refuse_second_value("TO", to);
  if (!options.may_be_new) draft.refuse_wrong_way_round(of, to);
  const auto contact = draft.contact(of, options.may_be_new, to);
  if (!options.may_be_new) draft.refuse_rest_of_name(of, contact, to, "--to");
  options.to = typed<std::string>("TO", to, {});
  options.arguments.pop_back();
}

void require_count_of_one(const CardOptions& options, const Draft& draft) {
  if (!options.count) throw MissingArgument("COUNT", "write how many there are: netlog card count ana 3");
  if (options.arguments.size() < 2) return;
  const auto whole = joined_query(options.arguments[0], options.arguments[1]);
  const bool is_name = contact_names(draft.network()).find(whole).size() == 1;
  refuse(fmt::format("\"{}\" is one argument too many", shown(options.arguments[1])),
         is_name ? fmt::format("did you mean netlog card count {} {}?", whole, options.count->number)
                 : "count the cards of one contact at a time");
}

void record_cards(CardOptions options, Draft& draft) {
  const auto action = *options.action;
  take_count(options);
  require_what_goes_with(action, options);
  if (action == CardAction::pass) take_receiver(options, draft);
  if (action == CardAction::count) require_count_of_one(options, draft);
  auto contacts = draft.contacts(options.arguments, options.may_be_new);
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    if (options.to)
      draft.refuse_oneself(options.arguments[i], contacts[i], *options.to, "a card goes to somebody else",
                           "write somebody else's whole name, or leave it out");
    const bool is_usual = options.count == Count{1} && action != CardAction::count;
    draft.add(Card{.date = draft.date(),
                   .contact = std::move(contacts[i]),
                   .action = action,
                   .count = is_usual ? std::nullopt : options.count,
                   .to = options.to,
                   .remarks = draft.remarks()});
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
            const auto options = std::make_shared<CardOptions>();
            auto& action = syntax.one("ACTION", options->action, values_in_words<CardAction>(", "));
            action.required = true;
            action.question = "What happened to the cards?";
            auto& contact = syntax.many("CONTACT", options->arguments,
                                        "whose cards; of pass one, then TO whom; of count one; then COUNT, how many");
            contact.may_be_new = true;
            contact.question = "Which contact?";
            auto& to = syntax.one("--to WHO", options->to, meaning_of(&Card::to));
            to.fills = {"TO"};
            to.question = "To whom?";
            to.goes_with = {std::string(spelled(CardAction::pass))};
            auto& count = syntax.same("--count N", "COUNT", options->count);
            count.question = "How many?";
            syntax.flag("--new", options->may_be_new, "CONTACT is new: add them under exactly this name");
            return Record([options](Draft& draft) { record_cards(*options, draft); });
          }};
}

}  // namespace netlog
