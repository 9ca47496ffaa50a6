// balance: who gives back.

#include "netlog/analysis/balance.hpp"

#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/data/balance_markdown.hpp"
#include "netlog/views/text/balance_view.hpp"
#include "netlog/views/text/why_view.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct BalanceOptions {
  std::vector<std::string> contacts, groups, trades;
  std::vector<Standing> standings;
  std::vector<Networker> networkers;
  std::optional<BalanceOrder> order;
  std::optional<WindowDays> window;
  bool all = false, why = false;
};

/// A balance, and with --why a sentence about each contact of it.
struct BalanceResult {
  Network network;
  Balance balance;
  std::vector<std::string> sentences;
};

const FormatTable<BalanceResult>& balance_formats() {
  static const FormatTable<BalanceResult> table{{Format::markdown, [](const BalanceResult& result, Show show) {
                                                   return balance_markdown(result.network, result.balance,
                                                                           result.sentences, show);
                                                 }}};
  return table;
}

/// What `balance --why` shows: each contact as without it, and why.
Shown show_reasons(const Network& network, const Balance& balance) {
  const auto all = std::make_shared<std::vector<Why>>(reasons(network, balance.contacts));
  std::vector<std::string> sentences;
  for (const auto& why : *all) sentences.push_back(why.sentence);
  return {.text = [=](std::size_t width) { return why_page(network, *all, width); },
          .json = [=] { return reasons_value(network, balance, *all); },
          .csv = [=] { return reasons_sheet(balance, *all); },
          .others = rendered_by(balance_formats(), BalanceResult{network, balance, std::move(sentences)})};
}

/// `balance last month` for `balance --today 2026-10-31`.
void refuse_period(const std::vector<std::string>& contacts, const Network& network) {
  if (contacts.empty()) return;
  std::optional<Period> period;
  try {
    period = period_typed(contacts, network);
  } catch (const UsageError&) {
    return;
  }
  throw UsageError({.what = fmt::format("\"{}\" is a period, and balance is told as of a day", joined(contacts, " ")),
                    .remedy = fmt::format("did you mean netlog balance --today {}?",
                                          iso(std::min(period->span.to, network.as_of())))});
}

Shown show_balance(const BalanceOptions& options, const Network& network) {
  refuse_period(options.contacts, network);
  BalanceChoice choice;
  refuse_word_for_and(network, options.contacts);
  for (const auto& query : options.contacts) choice.persons.push_back(find_contact(network, query));
  for (const auto& query : options.groups) choice.groups.push_back(find_group(network, query));
  choice.trades = options.trades;
  choice.standings = options.standings;
  choice.networkers = options.networkers;
  choice.ended_too = options.all;
  choice.order = options.order.value_or(BalanceOrder::standing);
  const auto wide = with_window(network, options.window);
  const auto balance = std::make_shared<Balance>(make_balance(wide, choice));
  const auto order = choice.order;
  if (options.why) return show_reasons(wide, *balance);
  auto shown_balance = shown_of(
      balance, [=](const Balance& of, std::size_t width) { return balance_page(wide, of, order, width); },
      [](const Balance& of) { return sheet_of(of.contacts); });
  shown_balance.others = rendered_by(balance_formats(), BalanceResult{wide, *balance, {}});
  return shown_balance;
}

}  // namespace

Command balance_command() {
  return {
      .name = "balance",
      .section = Section::ask,
      .arguments = "[CONTACT...]",
      .summary = "who gives back",
      .about = "What was given to each contact and received from them in the window, and where that leaves you both.",
      .examples = {"netlog balance --standing waiting --sort last", "netlog balance --why emil --window 365"},
      .formats = formats_of(balance_formats()),
      .define = [](Syntax& syntax) -> Run {
        const auto options = std::make_shared<BalanceOptions>();
        syntax.many("CONTACT", options->contacts, "only these: any clear part of each name");
        syntax.many("--group GROUP", options->groups, "only members of this group");
        syntax.many("--trade TRADE", options->trades, "only those of this trade");
        syntax.many("--standing WORD", options->standings);
        syntax.many("--networker WORD", options->networkers);
        syntax.flag("--why", options->why, "why each stands so: what was counted, and what was not");
        syntax.flag("--all", options->all, "those who ended too");
        syntax.one("--sort BY", options->order);
        add_window_option(syntax, options->window);
        return Ask([options](const Network& network) { return show_balance(*options, network); });
      }};
}

}  // namespace netlog
