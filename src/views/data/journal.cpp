#include "netlog/views/data/journal.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The accounts of closed business that went one way: of a deal, or else of a referral.
struct ClosedAccounts {
  std::string_view account, other;  // no other one: nothing balances it
};

constexpr std::string_view money_account = "assets:closed business";

ClosedAccounts accounts_of(bool given, bool is_deal) {
  if (is_deal)
    return given ? ClosedAccounts{"expenses:deals", money_account} : ClosedAccounts{"revenues:deals", money_account};
  return given ? ClosedAccounts{"given:referrals", {}} : ClosedAccounts{"revenues:referrals", money_account};
}

std::string posting(std::string_view account, bool below_zero, const Closed& closed) {
  return fmt::format("    {:<24}  {}{} {}\n", account, below_zero ? "-" : "", with_two_decimals(closed.value),
                     closed.currency.code);
}

/// What a comment of a transaction says under a word of netlog's own. A colon would make a tag, a comma end one, and a
/// date in brackets be the posting's.
std::string tag(std::string_view key, const std::string* text) {
  if (!text) return {};
  auto value = in_description(*text);
  std::ranges::replace_if(
      value, [](char c) { return c == ':' || c == ',' || c == '[' || c == ']'; }, ' ');
  return fmt::format("    ; {}: {}\n", key, tidied(value));
}

std::string transaction(const Network& network, const Closed& closed) {
  const auto& history = network.history();
  const auto* deal = std::get_if<Deal>(&history.entry(closed.entry).content);
  const auto* referral = deal ? nullptr : &history.as<Referral>(history.items[history.item_of[closed.entry]].entry);
  const auto accounts = accounts_of(closed.given, deal != nullptr);
  const auto& wanted = deal ? deal->wanted : referral->wanted;
  // With a mark and a code before it, no beginning of a name is taken for one.
  auto text = fmt::format("\n{} * ({}) {}\n", iso(*history.counts_on[closed.entry]), deal ? "deal" : referral->id.text,
                          in_description(network.name(closed.person)));
  if (referral) text += tag("prospect", referral->prospect ? &*referral->prospect : nullptr);
  text += tag("for", wanted ? &*wanted : nullptr);
  if (accounts.other.empty()) return text + posting(fmt::format("({})", accounts.account), false, closed);
  const bool is_revenue = !closed.given;
  return text + posting(accounts.account, is_revenue, closed) + posting(accounts.other, !is_revenue, closed);
}

}  // namespace

std::string in_description(std::string_view text) {
  std::string safe{text};
  for (char& c : safe) {
    if (c == ';') c = ',';
    if (c == '|') c = '/';
  }
  return shown(tidied(safe));
}

std::string closed_journal(const Network& network) {
  std::set<std::string> accounts, commodities;
  std::string transactions;
  each_closed(network.history(), {first_date, network.as_of()}, [&](const Closed& closed) {
    const bool is_deal = std::holds_alternative<Deal>(network.history().entry(closed.entry).content);
    const auto both = accounts_of(closed.given, is_deal);
    accounts.emplace(both.account);
    if (!both.other.empty()) accounts.emplace(both.other);
    commodities.insert(closed.currency.code);
    transactions += transaction(network, closed);
  });
  std::string journal = "; Business closed through the network, made by netlog export hledger\n";
  for (const auto& commodity : commodities) journal += fmt::format("commodity {0}\n  format 1000.00 {0}\n", commodity);
  for (const auto& account : accounts) journal += fmt::format("account {}\n", account);
  for (const auto* key : {"for", "prospect"}) journal += fmt::format("tag {}\n", key);
  return journal + transactions;
}

}  // namespace netlog
