// forget: takes a person's data out of the ledger.

#include "netlog/asking/dialogue.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/last_change.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/network/forgetting.hpp"
#include "netlog/network/references.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct ForgetOptions {
  std::optional<std::string> contact;
  bool yes = false, dry_run = false;
};

constexpr std::string_view what_still_has_them =
    "copies, git's history, books, ledger.toml~ of editors and the files that they were imported from still have them, "
    "and netlog import --new may bring them again";

std::string mentions_in_lines(const Forgotten& result) {
  std::string lines;
  for (const auto& mention : result.mentions) lines += fmt::format("  {}: {}\n", mention.line, shown(mention.words));
  return lines;
}

/// Shows what changes and what still holds a word of the name, and asks. Throws CannotDo where the answer is no.
void confirm_forgetting(const Forgotten& result, const std::string& name, const CommandContext& context) {
  auto text = fmt::format("{} becomes \"{}\": {} changed", shown(name), result.called,
                          counted(std::int64_t(result.changed.size()), "entry", "entries"));
  if (result.gone > 0) text += fmt::format(", {} taken out", counted(std::int64_t(result.gone), "update"));
  text += "\n";
  if (!result.mentions.empty())
    text += "these lines hold a word of the name, or how to reach them, and would stay:\n" + mentions_in_lines(result);
  context.surroundings.tell_at_once(text);
  if (!says_yes(result.mentions.empty() ? "Forget them?" : "Forget them, and leave these lines as they are?", context,
                false))
    throw CannotDo({.what = "nothing was changed", .remedy = {}});
}

void forget(const ForgetOptions& options, const CommandContext& context) {
  context.require_path();
  const auto original = context.read();
  const auto history = read_and_check(original).history_or_refuse(context.ledger.string());
  const Network network{history, context.as_of, history.ledger.settings.window()};
  const auto person = find_contact(network, *options.contact);
  const auto name = network.name(person);
  const auto result = forgotten(history, person);
  if (const auto findings = read_and_check(result.text).ledger().findings; !findings.empty())
    throw CannotDo({.what = fmt::format("without them the ledger would not check: {}", findings.front().what),
                    .remedy = "nothing was changed; take the entries out by hand: netlog edit"});
  if (options.dry_run) {
    for (const auto& toml : result.changed) context.answer.out += (context.answer.out.empty() ? "" : "\n") + toml;
  } else {
    const bool can_ask = context.surroundings.read_line && !context.common_options.quiet;
    if (!options.yes && !can_ask)
      refuse("this cannot be undone, and nobody is there to be asked", "add --yes, or --dry-run to see what changes");
    if (!options.yes) confirm_forgetting(result, name, context);
    auto file = context.lock();
    if (file.read() != original)
      throw CannotDo({.what = "it was changed meanwhile; nothing was forgotten",
                      .remedy = "do it again",
                      .where = context.ledger.string()});
    file.replace(result.text);
    forget_last_change(file_of_last_change(context.surroundings.state, context.ledger));
    context.answer.recorded = true;
    if (!context.common_options.quiet)
      context.answer.out += fmt::format("forgot {}, who is now \"{}\": {} changed\n", shown(name), result.called,
                                        counted(std::int64_t(result.changed.size()), "entry", "entries"));
  }
  if (context.common_options.quiet) return;
  if (!result.mentions.empty())
    context.answer.err += fmt::format(
        "netlog: these lines still hold a word of the name, or how to reach them; netlog edit +LINE opens one:\n{}",
        mentions_in_lines(result));
  if (!options.dry_run) context.answer.err += fmt::format("netlog: {}\n", what_still_has_them);
}

}  // namespace

Command forget_command() {
  return {
      .name = "forget",
      .section = Section::keep,
      .arguments = "CONTACT",
      .summary = "take a person's data out of the ledger",
      .about =
          "Takes the data of a contact out of the ledger, in one step: every name becomes \"somebody 1\" wherever it "
          "stands as a whole; phones, addresses, company, role, city, asks, own words, notes, tags, sources, x_ keys "
          "and the comments directly above or below go. What was given and received, dates, values, trade and groups "
          "stay, so that all counts do. Lines that still hold a word of the name, a phone or an e-mail are shown. It "
          "cannot be undone; it asks first, and elsewhere than at a terminal it wants --yes.",
      .examples = {"netlog forget emil --dry-run", "netlog forget emil --yes -q"},
      .define = [](Syntax& syntax) -> Run {
        const auto options = std::make_shared<ForgetOptions>();
        auto& contact = syntax.one("CONTACT", options->contact, "who: any clear part of the name");
        contact.required = contact.joined = true;
        syntax.flag("--yes", options->yes, "do not ask");
        syntax.flag("-n,--dry-run", options->dry_run, "print the entries as they would be, and change nothing");
        return Keep([options](const CommandContext& context) { forget(*options, context); });
      }};
}

}  // namespace netlog
