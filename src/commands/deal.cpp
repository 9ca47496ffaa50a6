// deal: business without a referral.

#include "netlog/commands/commands.hpp"

#include <memory>

namespace netlog {

/// Which way a deal went.
enum class Trade { bought, sold };
template <> inline constexpr auto words<Trade> = std::array{"bought"sv, "sold"sv};

namespace {

struct DealOptions {
  std::optional<Trade> trade;
  std::optional<std::string> contact;
  Deal deal = {};  // as far as its fields are those of options
  std::optional<TypedValue> value;
  std::optional<DatedCurrency> currency;
  bool may_be_new = false, again = false;
};

void record_deal(const DealOptions& options, Draft& draft) {
  auto deal = options.deal;
  deal.date = draft.date();
  deal.direction = options.trade == Trade::bought ? Direction::given : Direction::received;
  deal.contact = draft.contact(*options.contact, options.may_be_new);
  deal.value = options.value->value;
  deal.currency = draft.currency(currency_typed(*options.value, options.currency));
  deal.remarks = draft.remarks();
  if (!options.again) draft.refuse_duplicate(deal);
  draft.add(std::move(deal));
}

}  // namespace

Command deal_command() {
  return {
      .name = "deal",
      .section = Section::record,
      .arguments = "bought|sold CONTACT VALUE",
      .summary = "business without a referral",
      .about = "Business with a contact that no referral brought: I bought from CONTACT, or sold to them.",
      .examples = {"netlog deal bought emil 300 --for \"a new boiler\"", "netlog deal sold helga 49.50 --currency EUR"},
      .define = [](Syntax& syntax) -> Run {
        const auto options = std::make_shared<DealOptions>();
        auto& trade = syntax.one("DIRECTION", options->trade, "bought: I from them; sold: I to them");
        trade.required = true;
        trade.question = "Which way did it go?";
        auto& contact = syntax.one("CONTACT", options->contact, "with whom: any clear part of the name");
        contact.required = contact.may_be_new = true;
        contact.question = "With whom?";
        auto& value = syntax.one("VALUE", options->value, "what it was worth: 18500, 18.50 or 1200 EUR");
        value.required = true;
        value.question = "What was it worth?";
        syntax.field("--for WHAT", options->deal, &Deal::wanted);
        syntax.one("--currency CUR", options->currency, "of the value, if not the ledger's: EUR, RON ...");
        syntax.flag("--new", options->may_be_new, "CONTACT is new: add them under exactly this name");
        syntax.flag("--again", options->again, "yes, the same once more on the same day");
        return Record([options](Draft& draft) { record_deal(*options, draft); });
      }};
}

}  // namespace netlog
