// give, receive: a contact recommended to a prospect, by me or to me.

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/contact_details.hpp"
#include "netlog/network/item_references.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/name_warnings.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct ReferralOptions {
  Referral referral = {};  // as far as its fields are those of options
  std::optional<std::string> contact, prospect, wanted, group, need;
  bool may_be_new = false, again = false;
  // The values of the arguments in their places, which may be the rest of a name; options never are.
  std::optional<std::string> placed_prospect, placed_wanted;
};

/// Throws UsageError when the need is that of the contact who is to meet it.
void refuse_own_need(const Network& network, const Need& need, const Referral& referral) {
  const auto person = contact_called(network, referral.contact.name);
  if (person == none || network.history().person_called(need.who) != person) return;
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
void refuse_name_in_two(const ReferralOptions& options, const Network& network) {
  if (!options.placed_prospect || !options.placed_wanted) return;
  const bool goes_on_with_contact =
      !contact_names(network).find(joined_query(*options.contact, *options.placed_prospect)).empty();
  if (goes_on_with_contact) return;
  const auto &prospect = *options.placed_prospect, &wanted = *options.placed_wanted;
  if (looks_like_one_name(prospect, wanted))
    refuse(fmt::format("\"{}\" and \"{}\" look like one name", shown(prospect), shown(wanted)),
           fmt::format("write {}, or {} if that is what it is for", shell_word(tidied(prospect) + " " + tidied(wanted)),
                       "--for " + shell_word(wanted)));
}

/// Through whom: the name of the contact that `query` means by the whole of a name or whole words of one, else as it
/// is.
std::string via_to_write(const Network& network, const std::string& query) {
  const auto person = contact_by_whole_words(network, query);
  return person == none ? query : network.name(person);
}

/// Names the contact through whom it came, and those who would like to meet such a prospect.
void hint_at_others(const Referral& referral, Draft& draft) {
  const auto& network = draft.network();
  if (referral.via && contact_called(network, *referral.via) != none)
    draft.hint(fmt::format("it came through {}", shown(*referral.via)));
  if (referral.direction == Direction::given)
    hint_at_asking(draft, {referral.prospect.value_or(""), referral.wanted.value_or("")},
                   contact_called(network, referral.contact.name));
}

void record_referral(const ReferralOptions& options, Direction direction, Draft& draft) {
  refuse_name_in_two(options, draft.network());
  auto referral = options.referral;
  referral.date = draft.date();
  referral.direction = direction;
  if (options.placed_prospect && !options.may_be_new)
    draft.refuse_wrong_way_round(*options.contact, *options.placed_prospect);
  referral.contact = draft.contact(*options.contact, options.may_be_new, options.placed_prospect.value_or(""));
  if (options.placed_prospect && !options.may_be_new)
    draft.refuse_rest_of_name(*options.contact, referral.contact, *options.placed_prospect, "--to");
  referral.prospect = options.placed_prospect ? options.placed_prospect : options.prospect;
  if (referral.prospect)
    draft.refuse_oneself(*options.contact, referral.contact, *referral.prospect, "nobody is recommended to themselves",
                         direction == Direction::given
                             ? "write somebody else's whole name, or leave it out"
                             : fmt::format("write somebody else's whole name, or leave it out; if they bought from "
                                           "you: netlog deal sold {} VALUE",
                                           shell_word(*options.contact)));
  referral.wanted = options.placed_wanted ? options.placed_wanted : options.wanted;
  if (referral.via) referral.via = via_to_write(draft.network(), *referral.via);
  if (options.group) referral.group = draft.group(*options.group, options.may_be_new);
  if (options.need) fill_from_need(draft.network(), *options.need, referral);
  referral.remarks = draft.remarks();
  if (!options.again) draft.refuse_duplicate(referral);
  if (direction == Direction::given && referral.prospect)
    warn_of_known_prospect(draft, *referral.prospect, referral.contact);
  hint_at_others(referral, draft);
  draft.add(std::move(referral));
}

Run define_referral(Syntax& syntax, Direction direction) {
  const bool given = direction == Direction::given;
  const auto options = std::make_shared<ReferralOptions>();
  auto& contact = syntax.one(
      "CONTACT", options->contact,
      given ? "whom I recommended: any clear part of the name" : "who recommended me: any clear part of the name");
  contact.required = contact.may_be_new = true;
  contact.question = given ? "Whom did you recommend?" : "Who recommended you?";
  const auto prospect = [options](const std::string& text, Date as_of) {
    if (options->prospect || options->placed_prospect) refuse_second_value("PROSPECT", text);
    options->placed_prospect = typed<std::string>("PROSPECT", text, as_of);
  };
  syntax.bound("PROSPECT", "to whom: free text, in quotes if it has blanks", prospect).question = "To whom?";
  const auto wanted = [options](const std::string& text, Date as_of) {
    if (options->wanted || options->placed_wanted) refuse_second_value("FOR", text);
    options->placed_wanted = typed<std::string>("FOR", text, as_of);
  };
  syntax.bound("FOR", meaning_of(&Referral::wanted), wanted).question = "For what?";
  syntax.same("--to WHO", "PROSPECT", options->prospect);
  syntax.same("--for WHAT", "FOR", options->wanted);
  syntax.one("--need ID", options->need, "the need that this meets: PROSPECT and FOR come from it").fills = {"PROSPECT",
                                                                                                             "FOR"};
  syntax.flag("--new", options->may_be_new, "CONTACT is new: add them under exactly this name");
  syntax.field("--heat 1..5", options->referral, &Referral::heat);
  syntax.one("--group GROUP", options->group, meaning_of(&Referral::group)).may_be_new = true;
  syntax.field("--via WHO", options->referral, &Referral::via);
  syntax.flag("--again", options->again, "yes, the same once more on the same day");
  syntax.writes_such = [direction](const Entry& entry) {
    const auto* referral = std::get_if<Referral>(&entry.content);
    return referral && referral->direction == direction;
  };
  return Record([options, direction](Draft& draft) { record_referral(*options, direction, draft); });
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
