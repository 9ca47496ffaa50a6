// give, receive, outcome, need: recommendations and what becomes of them.

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/network/oneself.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/syntax/contact_changes.hpp"

#include <algorithm>
#include <memory>

namespace netlog {
namespace {

struct ReferralWords {
  std::optional<std::string> contact, prospect, wanted;
  std::optional<Heat> heat;
  std::optional<std::string> via, group, need;
  bool may_be_new = false, again = false;
  // The values of the arguments in their places, which may be the rest of a name; options never are.
  std::optional<std::string> placed_prospect, placed_wanted;
};

/// Throws UsageError when the need is that of the contact who is to meet it.
void refuse_own_need(const Network& network, const Need& need, const Referral& referral) {
  const auto person = contact_called(network, referral.contact.name);
  if (person == none || !is_called(network.history().persons[person], need.who)) return;
  const auto id = shown(need.id.text);
  refuse(fmt::format("{} is the need of {}, and nobody is recommended to themselves", id, shown(need.who)),
         referral.direction == Direction::given
             ? fmt::format("recommend somebody else: netlog give CONTACT --need {}; if they found it without you: "
                           "netlog outcome dropped {}",
                           id, id)
             : fmt::format("if they bought it from you: netlog deal sold {} VALUE, then netlog outcome dropped {}",
                           contact_names(network).shortest_query(person), id));
}

/// Fills PROSPECT and FOR from the need that `reference` means.
void fill_from_need(const Network& network, const std::string& reference, Referral& referral) {
  const auto& item = find_item(network, Status::dropped, reference);
  const auto& need = network.history().as<Need>(item.entry);
  refuse_own_need(network, need, referral);
  referral.need = need.id;
  if (!referral.prospect) referral.prospect = need.who;
  if (!referral.wanted) referral.wanted = need.wanted;
}

/// Throws UsageError for a prospect's name in two arguments: `give radu Dan Pop`.
void refuse_name_in_two(const ReferralWords& words, const Network& network) {
  if (!words.placed_prospect || !words.placed_wanted) return;
  const bool goes_on_with_contact =
      !contact_names(network).find(joined_query(*words.contact, *words.placed_prospect)).empty();
  if (goes_on_with_contact) return;
  const auto &prospect = *words.placed_prospect, &wanted = *words.placed_wanted;
  if (looks_like_one_name(prospect, wanted))
    refuse(fmt::format("\"{}\" and \"{}\" look like one name", shown(prospect), shown(wanted)),
           fmt::format("write {}, or {} if that is what it is for", shell_word(tidied(prospect) + " " + tidied(wanted)),
                       "--for " + shell_word(wanted)));
}

void record_referral(const ReferralWords& words, Direction direction, Draft& draft) {
  refuse_name_in_two(words, draft.network());
  Referral referral{};
  referral.date = draft.date();
  referral.direction = direction;
  if (words.placed_prospect && !words.may_be_new) draft.refuse_wrong_way_round(*words.contact, *words.placed_prospect);
  referral.contact = draft.contact(*words.contact, words.may_be_new, words.placed_prospect.value_or(""));
  if (words.placed_prospect && !words.may_be_new)
    draft.refuse_rest_of_name(*words.contact, referral.contact, *words.placed_prospect, "--to");
  referral.prospect = words.placed_prospect ? words.placed_prospect : words.prospect;
  if (referral.prospect)
    draft.refuse_oneself(*words.contact, referral.contact, *referral.prospect, "nobody is recommended to themselves",
                         direction == Direction::given
                             ? "write somebody else's whole name, or leave it out"
                             : fmt::format("write somebody else's whole name, or leave it out; if they bought from "
                                           "you: netlog deal sold {} VALUE",
                                           shell_word(*words.contact)));
  referral.wanted = words.placed_wanted ? words.placed_wanted : words.wanted;
  referral.heat = words.heat;
  referral.via = words.via;
  if (words.group) referral.group = draft.group(*words.group, words.may_be_new);
  if (words.need) fill_from_need(draft.network(), *words.need, referral);
  referral.remarks = draft.remarks();
  if (!words.again) draft.refuse_duplicate(referral);
  draft.add(std::move(referral));
}

Run define_referral(Syntax& syntax, Direction direction) {
  const bool given = direction == Direction::given;
  const auto words = std::make_shared<ReferralWords>();
  auto& contact = syntax.one(
      "CONTACT", words->contact,
      given ? "whom I recommended: any clear part of the name" : "who recommended me: any clear part of the name");
  contact.required = contact.may_be_new = true;
  contact.question = given ? "Whom did you recommend?" : "Who recommended you?";
  auto& placed = syntax.one("PROSPECT", words->placed_prospect, "to whom: free text, in quotes if it has blanks");
  placed.set = [words](const std::string& text, Date as_of) {
    if (words->prospect || words->placed_prospect) refuse_second_value("PROSPECT", text);
    words->placed_prospect = typed<std::string>("PROSPECT", text, as_of);
  };
  placed.question = "To whom?";
  auto& wanted = syntax.one("FOR", words->placed_wanted, "for what");
  wanted.set = [words](const std::string& text, Date as_of) {
    if (words->wanted || words->placed_wanted) refuse_second_value("FOR", text);
    words->placed_wanted = typed<std::string>("FOR", text, as_of);
  };
  wanted.question = "For what?";
  syntax.same("--to WHO", "PROSPECT", words->prospect);
  syntax.same("--for WHAT", "FOR", words->wanted);
  syntax.one("--need ID", words->need, "the need that this meets: PROSPECT and FOR come from it").fills = {"PROSPECT",
                                                                                                           "FOR"};
  syntax.flag("--new", words->may_be_new, "CONTACT is new: add them under exactly this name");
  syntax.one("--heat 1..5", words->heat, "how sure it is, 5 the surest");
  syntax.one("--group GROUP", words->group, "the group where it happened").may_be_new = true;
  syntax.one("--via WHO", words->via, "through whom");
  syntax.flag("--again", words->again, "yes, the same once more on the same day");
  syntax.writes_such = [direction](const Entry& entry) {
    const auto* referral = std::get_if<Referral>(&entry.content);
    return referral && referral->direction == direction;
  };
  return Record([words, direction](Draft& draft) { record_referral(*words, direction, draft); });
}

/// Whoever joined is in the group from then on: the contact whom I invited, or I, who am offered to write it down.
void add_membership(const Invitation& invitation, Draft& draft) {
  const auto& network = draft.network();
  const auto day = network.on(draft.date());
  if (invitation.direction == Direction::received) {
    const auto is_known = [&](const Entry& entry) {
      const auto* group = std::get_if<Group>(&entry.content);
      return group && folded(group->name) == folded(invitation.group.name);
    };
    if (!invitation.guest && std::ranges::none_of(network.history().ledger.entries, is_known))
      draft.hint(fmt::format("to keep that you belong to {}: {}", shown(invitation.group.name),
                             command_line({"group", invitation.group.name, "-d", iso(draft.date())})));
    return;
  }
  const auto person = contact_called(network, invitation.contact.name);
  auto groups = day.profile(person).details.groups;
  if (std::ranges::count(groups, folded(invitation.group.name), [](const auto& one) { return folded(one.name); }) > 0)
    return;
  groups.push_back(invitation.group);
  DesiredContact wanted;
  wanted.details.groups = Change<std::vector<GroupName>>{std::move(groups)};
  add_updates(draft, updates_for(day, person, wanted));
}

struct OutcomeWords {
  std::optional<Status> status;
  std::optional<std::string> reference;
  std::optional<TypedValue> value;
  std::optional<DatedCurrency> currency;
  bool again = false;
};

void record_outcome(const OutcomeWords& words, Draft& draft) {
  const auto status = *words.status;
  if (status != Status::won && status != Status::quoted && (words.value || words.currency))
    refuse(fmt::format("a value goes with won and quoted, not with {}", spelled(status)), "leave it out");
  if (words.currency && !words.value)
    throw UsageError({.what = "a currency without a value", .remedy = "add the value"});
  const auto& network = draft.network();
  const auto& item = find_item(network, status, *words.reference);
  Outcome outcome{*id_of(network.history().entry(item.entry)), draft.date(), status, {}, {}, draft.remarks()};
  if (words.value) {
    outcome.value = words.value->value;
    outcome.currency = draft.currency(currency_typed(*words.value, words.currency));
  }
  if (!words.again) draft.refuse_duplicate(outcome);
  draft.add(std::move(outcome));
  if (status == Status::joined) add_membership(network.history().as<Invitation>(item.entry), draft);
}

struct NeedWords {
  std::optional<std::string> who, wanted;
};

}  // namespace

std::vector<Command> referral_commands() {
  return {
      {.name = "give",
       .other_names = {"gave"},
       .section = Section::record,
       .arguments = "CONTACT [PROSPECT [FOR]]",
       .summary = "I recommended CONTACT to PROSPECT",
       .about = "I recommended CONTACT to PROSPECT, FOR what they need. The answer shows the entry, its id, and where "
                "you now stand with CONTACT.",
       .examples = {"netlog give emil \"Dan Pop\" \"roof repair\"",
                    "netlog give helga --to \"Ioan Hotea\" --for flowers -d wed -m \"she wants roses\""},
       .define = [](Syntax& syntax) { return define_referral(syntax, Direction::given); }},
      {.name = "receive",
       .other_names = {"got"},
       .section = Section::record,
       .arguments = "CONTACT [PROSPECT [FOR]]",
       .summary = "CONTACT recommended me to PROSPECT",
       .about = "CONTACT recommended me to PROSPECT, FOR what they need.",
       .examples = {"netlog got emil \"Casa Verde\" payroll", "netlog receive emil \"Casa Verde\" payroll --date wed"},
       .define = [](Syntax& syntax) { return define_referral(syntax, Direction::received); }},
      {.name = "outcome",
       .other_names = {},
       .section = Section::record,
       .arguments = "STATUS REF [VALUE]",
       .summary = "contacted, quoted, won, lost, thanked ...",
       .about =
           "What became of a referral (contacted, quoted, won, lost, thanked), an invitation (visited, joined, "
           "declined) or a need (dropped); who joined at my invitation is in the group from then on. REF is its "
           "id, the beginning of one, the contact, or the prospect, the guest or who has the need, else words of what "
           "it is for; where it could be several, the error lists them. Repeat business is another won. VALUE goes "
           "with won, and with quoted: what was offered, which counts as closed only when it is won.",
       .examples = {"netlog outcome won \"Dorin Plesa\" 12000", "netlog outcome contacted softmeru --date yesterday"},
       .define = [](Syntax& syntax) -> Run {
         const auto words = std::make_shared<OutcomeWords>();
         auto& status = syntax.one("STATUS", words->status,
                                   "contacted, quoted, won, lost, thanked; visited, joined, declined; dropped");
         status.required = true;
         status.question = "What became of it?";
         auto& reference =
             syntax.one("REF", words->reference, "which one: an id, its beginning, a contact or a prospect");
         reference.required = true;
         reference.question = "Of which one?";
         auto& value = syntax.one("VALUE", words->value, "what was won or offered: 18500, 18.50 or 1200 EUR");
         value.question = "What is it worth?";
         value.goes_with = {"won", "quoted"};
         value.takes_currency = true;
         syntax.same("--value VALUE", "VALUE", words->value).takes_currency = true;
         syntax.one("--currency CUR", words->currency, "of the value, if not the ledger's: EUR, RON ...");
         syntax.flag("--again", words->again, "yes, the same once more on the same day");
         return Record([words](Draft& draft) { record_outcome(*words, draft); });
       }},
      {.name = "need",
       .other_names = {},
       .section = Section::record,
       .arguments = "WHO FOR",
       .summary = "somebody is looking for something",
       .about = "WHO is looking FOR something. The three contacts who fit it best are told at once. It stays open "
                "until a referral names it (netlog give CONTACT --need ID) "
                "or it is dropped (netlog outcome dropped ID).",
       .examples = {"netlog need \"Mara Rus\" \"a wedding photographer\"",
                    "netlog need Dan \"a structural survey\" -d mon"},
       .define = [](Syntax& syntax) -> Run {
         const auto words = std::make_shared<NeedWords>();
         auto& who = syntax.one("WHO", words->who, "who looks for it: free text, in quotes if it has blanks");
         who.required = true;
         who.question = "Who is looking for something?";
         auto& wanted = syntax.one("FOR", words->wanted, "what they look for");
         wanted.required = true;
         wanted.question = "What are they looking for?";
         return Record([words](Draft& draft) {
           draft.doubt_whether_contact(*words->who);
           draft.add(Need{{}, draft.date(), *words->who, *words->wanted, draft.remarks()});
         });
       }},
  };
}

}  // namespace netlog
