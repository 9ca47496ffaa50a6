// give, receive: a contact recommended to a prospect, by me or to me.

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/network/oneself.hpp"
#include "netlog/network/references.hpp"

#include <memory>

#include <fmt/format.h>

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

}  // namespace

Command give_command() {
  return {.name = "give",
          .other_names = {"gave"},
          .section = Section::record,
          .arguments = "CONTACT [PROSPECT [FOR]]",
          .summary = "I recommended CONTACT to PROSPECT",
          .about =
              "I recommended CONTACT to PROSPECT, FOR what they need. The answer shows the entry, its id, and where "
              "you now stand with CONTACT.",
          .examples = {"netlog give emil \"Dan Pop\" \"roof repair\"",
                       "netlog give helga --to \"Ioan Hotea\" --for flowers -d wed -m \"she wants roses\""},
          .define = [](Syntax& syntax) { return define_referral(syntax, Direction::given); }};
}

Command receive_command() {
  return {
      .name = "receive",
      .other_names = {"got"},
      .section = Section::record,
      .arguments = "CONTACT [PROSPECT [FOR]]",
      .summary = "CONTACT recommended me to PROSPECT",
      .about = "CONTACT recommended me to PROSPECT, FOR what they need.",
      .examples = {"netlog got emil \"Casa Verde\" payroll", "netlog receive emil \"Casa Verde\" payroll --date wed"},
      .define = [](Syntax& syntax) { return define_referral(syntax, Direction::received); }};
}

}  // namespace netlog
