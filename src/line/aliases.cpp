#include "netlog/line/aliases.hpp"

#include "netlog/base/shell_line.hpp"
#include "netlog/base/text.hpp"
#include "netlog/line/tokens.hpp"
#include "netlog/syntax/command.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t most_aliases_in_a_row = 100;

}  // namespace

std::vector<std::string> without_alias(std::vector<std::string> arguments, const std::vector<Alias>& aliases) {
  std::vector<std::string> way;
  while (true) {
    const auto place = command_index(arguments);
    if (place >= arguments.size() || command_called(arguments[place])) return arguments;
    const auto alias = std::ranges::lower_bound(aliases, arguments[place], {}, &Alias::name);
    if (alias == aliases.end() || alias->name != arguments[place]) return arguments;
    way.push_back(alias->name);
    if (way.size() > most_aliases_in_a_row)
      throw UsageError(
          {.what = fmt::format("{} leads over more than {} aliases", shown(way.front()), most_aliases_in_a_row),
           .remedy = "correct them under [netlog.alias]"});
    if (std::ranges::count(way, alias->name) > 1)
      throw UsageError({.what = fmt::format("the aliases go round in a circle: {}", shown(enumerated(way, ", "))),
                        .remedy = "correct them under [netlog.alias]"});
    const auto words = split_as_shell(alias->stands_for);
    const auto at = arguments.erase(arguments.begin() + std::ptrdiff_t(place));
    arguments.insert(at, words.begin(), words.end());
  }
}

namespace {

void check_aliases(Ledger& ledger) {
  const auto wrong = [&](const Alias& alias, std::string what, std::string remedy) {
    ledger.findings.push_back({Level::error, alias.place, std::move(what), std::move(remedy), width(alias.name)});
  };
  for (const auto& alias : ledger.settings.aliases) {
    if (command_called(alias.name)) {
      wrong(alias, fmt::format("{} is a command of netlog, and would hide the alias", alias.name), "rename the alias");
      continue;
    }
    try {
      without_alias({alias.name}, ledger.settings.aliases);
    } catch (const UsageError& error) {
      wrong(alias, error.problem().what, error.problem().remedy);
    }
  }
  sort_by_place(ledger.findings);
}

}  // namespace

CheckedLedger read_and_check(std::string text) {
  auto ledger = read_ledger(std::move(text));
  check_aliases(ledger);
  return checked(std::move(ledger));
}

}  // namespace netlog
