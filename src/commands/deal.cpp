// deal: business without a referral.

#include "netlog/commands/commands.hpp"

#include <memory>

namespace netlog {

/// Which way a deal went.
enum class Trade { bought, sold };
template <> inline constexpr auto words<Trade> = std::array{"bought"sv, "sold"sv};

namespace {

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

Command deal_command() {
  return {
      .name = "deal",
      .section = Section::record,
      .arguments = "bought|sold CONTACT VALUE",
      .summary = "business without a referral",
      .about = "Business with a contact that no referral brought: I bought from CONTACT, or sold to them.",
      .examples = {"netlog deal bought emil 300 --for \"a new boiler\"", "netlog deal sold helga 49.50 --currency EUR"},
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
      }};
}

}  // namespace netlog
