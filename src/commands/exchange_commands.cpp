// card, invite, meet, deal: what else goes to and fro between the owner and a contact.

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/command.hpp"

#include <memory>
#include <set>

namespace netlog {

/// Which way a deal went.
enum class Trade { bought, sold };
template <> inline constexpr auto words<Trade> = std::array{"bought"sv, "sold"sv};

namespace {

/// The contacts that `queries` mean. Two of them that mean one contact are refused: `meet ana popescu`.
std::vector<ContactName> different_contacts(Draft& draft, const std::vector<std::string>& queries, bool may_be_new) {
  std::vector<ContactName> contacts;
  refuse_word_for_and(draft.network(), queries);
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const bool is_number = queries[i].find_first_not_of("0123456789") == std::string::npos;
    if (is_number && contact_names(draft.network()).find(queries[i]).empty())
      refuse(fmt::format("\"{}\" is a number, not a contact", queries[i]), "the count goes last, behind the names");
    const auto& following = i + 1 < queries.size() ? queries[i + 1] : std::string();
    // With `--new` all are whole names, so among several somebody new is better added first.
    auto contact = may_be_new || queries.size() == 1 ? draft.contact(queries[i], may_be_new)
                                                     : draft.known_contact(queries[i], following);
    for (std::size_t j = 0; j < i; ++j)
      if (folded(contacts[j].name) == folded(contact.name))
        refuse(fmt::format("\"{}\" and \"{}\" are both {}", shown(queries[j]), shown(queries[i]), shown(contact.name)),
               folded(queries[j]) == folded(queries[i])
                   ? "name each contact once"
                   : fmt::format("write {}",
                                 as_one_argument(draft.network(), contact_called(draft.network(), contact.name),
                                                 queries[j], queries[i])));
    contacts.push_back(std::move(contact));
  }
  return contacts;
}

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
  auto contacts = different_contacts(draft, words.arguments, words.may_be_new);
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    if (words.to)
      draft.refuse_oneself(words.arguments[i], contacts[i], *words.to, "a card goes to somebody else",
                           "write somebody else's whole name, or leave it out");
    const bool is_usual = words.count == Count{1} && action != CardAction::count;
    draft.add(Card{draft.date(), std::move(contacts[i]), action, is_usual ? std::nullopt : words.count, words.to,
                   draft.remarks()});
  }
}

struct InvitationWords {
  std::optional<std::string> contact, group, guest;
  bool received = false, may_be_new = false, again = false;
};

void record_invitation(const InvitationWords& words, Draft& draft) {
  if (!words.may_be_new) draft.refuse_wrong_way_round(*words.contact, *words.group);
  auto contact = draft.contact(*words.contact, words.may_be_new, *words.group);
  if (!words.may_be_new) draft.refuse_rest_of_name(*words.contact, contact, *words.group, "");
  if (words.guest)
    draft.refuse_oneself(*words.contact, contact, *words.guest, "a guest is somebody else",
                         fmt::format("if they came themselves: netlog outcome visited {}", shell_word(*words.contact)));
  auto group = draft.group(*words.group, words.may_be_new);
  const bool received = words.received || words.guest;
  Invitation invitation{{},
                        draft.date(),
                        received ? Direction::received : Direction::given,
                        std::move(contact),
                        std::move(group),
                        words.guest,
                        draft.remarks()};
  if (!words.again) draft.refuse_duplicate(invitation);
  draft.add(std::move(invitation));
}

struct MeetingWords {
  std::vector<std::string> contacts;
  std::optional<std::string> place;
  bool may_be_new = false;
};

struct DealWords {
  std::optional<Trade> trade;
  std::optional<std::string> contact, wanted;
  std::optional<TypedValue> value;
  std::optional<DatedCurrency> currency;
  bool may_be_new = false, again = false;
};

void record_deal(const DealWords& words, Draft& draft) {
  Deal deal{};
  deal.date = draft.date();
  deal.direction = words.trade == Trade::bought ? Direction::given : Direction::received;
  deal.contact = draft.contact(*words.contact, words.may_be_new);
  deal.value = words.value->value;
  deal.currency = draft.currency(currency_typed(*words.value, words.currency));
  deal.wanted = words.wanted;
  deal.remarks = draft.remarks();
  if (!words.again) draft.refuse_duplicate(deal);
  draft.add(std::move(deal));
}

}  // namespace

std::vector<Command> exchange_commands() {
  return {
      {.name = "meet",
       .other_names = {},
       .section = Section::record,
       .arguments = "CONTACT...",
       .summary = "a one-to-one",
       .about = "I met a contact one to one; several contacts make an entry each.",
       .examples = {"netlog meet emil --place \"Hotel Central\"", "netlog meet emil helga --date thu"},
       .define = [](Syntax& syntax) -> Run {
         const auto words = std::make_shared<MeetingWords>();
         auto& contact = syntax.many("CONTACT", words->contacts, "whom I met: any clear part of the name");
         contact.required = contact.may_be_new = true;
         contact.question = "Whom did you meet?";
         syntax.one("--place WHERE", words->place, "where");
         syntax.flag("--new", words->may_be_new, "CONTACT is new: add them under exactly this name");
         return Record([words](Draft& draft) {
           for (auto& met : different_contacts(draft, words->contacts, words->may_be_new))
             draft.add(Meeting{draft.date(), std::move(met), words->place, draft.remarks()});
         });
       }},
      {.name = "card",
       .other_names = {},
       .section = Section::record,
       .arguments = "ACTION CONTACT... [TO] [COUNT]",
       .summary = "visiting cards: theirs and mine",
       .about = "Visiting cards. take: I took cards of a contact; pass: I passed one on, TO somebody; drop: they were "
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
       }},
      {.name = "invite",
       .other_names = {},
       .section = Section::record,
       .arguments = "CONTACT GROUP",
       .summary = "into a group; --received: they, me",
       .about = "I invited CONTACT into GROUP. With --received they invited me; with --guest they brought somebody.",
       .examples = {"netlog invite emil bni", "netlog invite emil bni --guest \"Vlad Pop\""},
       .define = [](Syntax& syntax) -> Run {
         const auto words = std::make_shared<InvitationWords>();
         auto& contact = syntax.one("CONTACT", words->contact, "whom I invited: any clear part of the name");
         contact.required = contact.may_be_new = true;
         contact.question = "Which contact?";
         auto& group = syntax.one("GROUP", words->group, "into which group: any clear part of its name");
         group.required = group.may_be_new = true;
         group.question = "Into which group?";
         syntax.writes_such = [](const Entry& entry) { return std::holds_alternative<Invitation>(entry.content); };
         syntax.flag("--received", words->received, "CONTACT invited me");
         syntax.one("--guest WHO", words->guest, "CONTACT brought this guest; implies --received");
         syntax.flag("--new", words->may_be_new, "CONTACT or GROUP is new: add them under exactly these names");
         syntax.flag("--again", words->again, "yes, the same once more on the same day");
         return Record([words](Draft& draft) { record_invitation(*words, draft); });
       }},
      {.name = "deal",
       .other_names = {},
       .section = Section::record,
       .arguments = "bought|sold CONTACT VALUE",
       .summary = "business without a referral",
       .about = "Business with a contact that no referral brought: I bought from CONTACT, or sold to them.",
       .examples = {"netlog deal bought emil 300 --for \"a new boiler\"",
                    "netlog deal sold helga 49.50 --currency EUR"},
       .define = [](Syntax& syntax) -> Run {
         const auto words = std::make_shared<DealWords>();
         auto& trade = syntax.one("DIRECTION", words->trade, "bought: I from them; sold: I to them");
         trade.required = true;
         trade.question = "Which way did it go?";
         auto& contact = syntax.one("CONTACT", words->contact, "with whom: any clear part of the name");
         contact.required = contact.may_be_new = true;
         contact.question = "With whom?";
         auto& value = syntax.one("VALUE", words->value, "what it was worth: 18500, 18.50 or 1200 EUR");
         value.required = value.takes_currency = true;
         value.question = "What was it worth?";
         syntax.one("--for WHAT", words->wanted, "what was bought");
         syntax.one("--currency CUR", words->currency, "of the value, if not the ledger's: EUR, RON ...");
         syntax.flag("--new", words->may_be_new, "CONTACT is new: add them under exactly this name");
         syntax.flag("--again", words->again, "yes, the same once more on the same day");
         return Record([words](Draft& draft) { record_deal(*words, draft); });
       }},
  };
}

}  // namespace netlog
