#include "netlog/commands/contact_details.hpp"

#include "netlog/analysis/asks.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {

template <class How> void add_detail_options(Syntax& syntax, DetailOptions<How>& options) {
  auto& details = options.details;
  syntax.field("--trade TRADE", details, &Details<How>::trade).question = "What do they do?";
  syntax.field("--company NAME", details, &Details<How>::company);
  syntax.field("--role ROLE", details, &Details<How>::role);
  syntax.field("--city CITY", details, &Details<How>::city);
  auto& group = syntax.field("--group GROUP", details, &Details<How>::groups);
  group.question = "In which group?";
  group.more_question = "In which other group? Enter: in none.";
  group.may_be_new = group.kept = true;
  auto& phone = syntax.field("--phone NUMBER", details, &Details<How>::phone);
  phone.question = "What is their phone number?";
  phone.more_question = "And another number? Enter: none.";
  syntax.field("--email ADDRESS", details, &Details<How>::email);
  syntax.field("--website ADDRESS", details, &Details<How>::website);
  syntax.field("--ask TEXT", details, &Details<How>::asks);
  syntax.field("--alias NAME", details, &Details<How>::aliases);
  syntax.field("--introduced-by CONTACT", details, &Details<How>::introduced_by);
  syntax.field("--every INTERVAL", details, &Details<How>::every);
  syntax.one("--cards N", options.cards, "I took so many of their cards").question =
      "How many of their cards did you take?";
  syntax.flag("--new", options.may_be_new, "somebody or a GROUP is new: name it exactly so");
}

template void add_detail_options(Syntax&, DetailOptions<Typed>&);
template void add_detail_options(Syntax&, DetailOptions<TypedOrBlank>&);

void hint_at_asking(Draft& draft, const std::vector<std::string>& texts, PersonIndex but) {
  constexpr std::size_t most = 3;
  const auto& network = draft.network();
  const auto asking = asking_for(network, texts, but);
  for (std::size_t i = 0; i < std::min(asking.size(), most); ++i)
    draft.hint(fmt::format("{} asks for \"{}\": netlog show {}", shown(network.name(asking[i].person)),
                           shown(asking[i].ask), contact_names(network).shortest_query(asking[i].person)));
  if (asking.size() > most) draft.hint(fmt::format("{} more ask for such people", asking.size() - most));
}

void add_cards(Draft& draft, const ContactName& contact, const std::optional<Count>& cards) {
  if (!cards) return;
  if (cards->number == 0) refuse("--cards is 0", "write how many you took, or leave it out");
  draft.add(Card{.date = draft.date(),
                 .contact = contact,
                 .action = CardAction::take,
                 .count = cards == Count{1} ? std::nullopt : cards,
                 .to = {},
                 .remarks = {}});
}

void refuse_own_introduction(const std::string& typed, const std::string& name) {
  refuse(fmt::format("\"{}\" is {}, and nobody introduces themselves", shown(typed), shown(name)),
         "name another contact, or leave --introduced-by out");
}

}  // namespace netlog
