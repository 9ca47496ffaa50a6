// init: a new ledger.

#include "netlog/asking/dialogue.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/disk/whole_file.hpp"
#include "netlog/ledger/last_change.hpp"
#include "netlog/ledger/new_ledger.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/syntax/typed.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The currency of the locale, else what holds where a ledger says nothing.
std::string usual_currency(const CommandContext& context) {
  const Currency currency{context.surroundings.currency};
  return is_in_use(currency, context.as_of) ? currency.code : Currency{}.code;
}

/// Asks a person at the terminal for what was not given.
void ask_for_header(std::optional<std::string>& owner, std::optional<Currency>& currency,
                    const CommandContext& context) {
  const std::string nothing_done = "no ledger was made";
  if (!owner) owner = answered("Whose ledger is it?", {}, nothing_done, context);
  while (!currency) {
    const auto text = answered("What currency do you count in?", usual_currency(context), nothing_done, context);
    if (!text) return;
    try {
      currency = typed<Currency>("--currency", *text, context.as_of);
    } catch (const UsageError& error) {
      context.surroundings.tell_at_once(fmt::format("  {}; {}\n", error.problem().what, error.problem().remedy));
    }
  }
}

void make_ledger(std::optional<std::string> owner, std::optional<Currency> currency, const CommandContext& context) {
  context.require_path();
  if (context.surroundings.read_line && !context.common_options.quiet && !context.has_ledger())
    ask_for_header(owner, currency, context);
  if (!make_file(context.ledger, new_ledger(owner, currency)))
    throw CannotDo({.what = "is there already",
                    .remedy = "look at it with netlog check, or name another file",
                    .where = context.ledger.string()});
  // What undo took off another ledger of that path is nothing of this one.
  forget_last_change(file_of_last_change(context.surroundings.state, context.ledger));
  if (!context.common_options.quiet)
    context.answer.out += fmt::format(
        "made {}\nvalues are in {} unless they say otherwise; now: {}\nowner, currency and goals can be changed: {}\n",
        shown(context.ledger.string()), currency.value_or(Currency{}).code,
        with_file("netlog add NAME", context.common_options.file),
        with_file("netlog set", context.common_options.file));
}

}  // namespace

Command init_command() {
  return {
      .name = "init",
      .section = Section::keep,
      .arguments = "",
      .summary = "begin a ledger",
      .about =
          "Makes a ledger: the default one, or the one that --file names. It must not be there yet. At a terminal it "
          "asks for the owner and the currency that were not given; netlog set changes them later.",
      .examples = {"netlog init --owner \"Ioana Marin\" --currency RON --file ioana.toml",
                   "netlog init --file work.toml"},
      .define = [](Syntax& syntax) -> Run {
        struct Words {
          std::optional<std::string> owner;
          std::optional<Currency> currency;
        };
        const auto options = std::make_shared<Words>();
        syntax.one("--owner NAME", options->owner, "whose ledger it is");
        syntax.one("--currency CUR", options->currency, "of values that name none; EUR without it");
        return Keep(
            [options](const CommandContext& context) { make_ledger(options->owner, options->currency, context); });
      }};
}

}  // namespace netlog
