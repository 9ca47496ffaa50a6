// outcome: what became of a referral, an invitation or a need.

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/network/item_references.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/contact_changes.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

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

struct OutcomeOptions {
  std::optional<Status> status;
  std::optional<std::string> reference;
  std::optional<TypedValue> value;
  std::optional<DatedCurrency> currency;
  bool again = false;
};

void record_outcome(const OutcomeOptions& options, Draft& draft) {
  const auto status = *options.status;
  if (status != Status::won && status != Status::quoted && (options.value || options.currency))
    refuse(fmt::format("a value goes with won and quoted, not with {}", spelled(status)), "leave it out");
  if (options.currency && !options.value)
    throw UsageError({.what = "a currency without a value", .remedy = "add the value"});
  const auto& network = draft.network();
  const auto& item = find_item(network, status, *options.reference);
  Outcome outcome{.of = *id_of(network.history().entry(item.entry)),
                  .date = draft.date(),
                  .status = status,
                  .value = {},
                  .currency = {},
                  .remarks = draft.remarks()};
  if (options.value) {
    outcome.value = options.value->value;
    outcome.currency = draft.currency(currency_typed(*options.value, options.currency));
  }
  if (!options.again) draft.refuse_duplicate(outcome);
  draft.add(std::move(outcome));
  if (status == Status::joined) add_membership(network.history().as<Invitation>(item.entry), draft);
}

}  // namespace

Command outcome_command() {
  return {
      .name = "outcome",
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
        const auto options = std::make_shared<OutcomeOptions>();
        auto& status = syntax.one("STATUS", options->status,
                                  "contacted, quoted, won, lost, thanked; visited, joined, declined; dropped");
        status.required = true;
        status.question = "What became of it?";
        auto& reference =
            syntax.one("REF", options->reference, "which one: an id, its beginning, a contact or a prospect");
        reference.required = true;
        reference.question = "Of which one?";
        auto& value = syntax.one("VALUE", options->value, "what was won or offered: 18500, 18.50 or 1200 EUR");
        value.question = "What is it worth?";
        value.goes_with = {"won", "quoted"};
        syntax.same("--value VALUE", "VALUE", options->value);
        syntax.one("--currency CUR", options->currency, "of the value, if not the ledger's: EUR, RON ...");
        syntax.flag("--again", options->again, "yes, the same once more on the same day");
        return Record([options](Draft& draft) { record_outcome(*options, draft); });
      }};
}

}  // namespace netlog
