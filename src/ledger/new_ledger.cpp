#include "netlog/ledger/new_ledger.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/header.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// "# key = value   # meaning", or the key itself when it is set.
std::string setting(std::string_view key, std::string_view value, std::string_view meaning, bool set) {
  return fmt::format("{:<34}# {}\n", fmt::format("{}{} = {}", set ? "" : "# ", key, value), meaning);
}

/// "# [netlog.goals]   # meaning", the heading of a table that is not there yet.
std::string heading(std::string_view table, std::string meaning) {
  std::erase(meaning, '`');
  return fmt::format("\n# {:<32}# {}\n", fmt::format("[{}]", table), meaning);
}

}  // namespace

std::string usual_value(std::string_view key) {
  if (key == "format") return fmt::format("{}", newest_format);
  if (key == "owner") return "\"Your Name\"";
  if (key == "currency") return in_quotes(Settings{}.currency().code);
  if (key == "window_days") return fmt::format("{}", Settings{}.window().count());
  if (key == "grace_days") return fmt::format("{}", Settings{}.grace().count());
  if (key == "books") return "[\"~/contacts.vcf\"]";
  if (key == "invitations") return "0.25";
  if (key == "referrals" || key == "meetings") return "1";
  const auto* rule = std::ranges::find(rule_settings, key, &RuleSetting::name);
  return rule != rule_settings.end() && rule->number ? fmt::format("{}", *rule->number) : "false";
}

std::string new_ledger(const std::optional<std::string>& owner, const std::optional<Currency>& currency) {
  std::string text = "[netlog]\n";
  each_row<Header>([&](const auto& row) {
    const bool set = row.key == "format" || (row.key == "owner" && owner) || (row.key == "currency" && currency);
    const auto value = row.key == "owner" && owner         ? in_quotes(*owner)
                       : row.key == "currency" && currency ? in_quotes(currency->code)
                                                           : usual_value(row.key);
    text += setting(row.key, value, row.meaning, set);
  });
  text += heading(Goals::kind.name, std::string(Goals::kind.meaning));
  each_row<Goals>([&](const auto& row) { text += setting(row.key, usual_value(row.key), row.meaning, false); });
  text += heading("netlog.next", std::string(rules_meaning));
  for (const auto& rule : rule_settings) text += setting(rule.name, usual_value(rule.name), rule.meaning, false);
  text += heading("netlog.alias", "commands of your own");
  text += setting("w", "\"report last week\"", "netlog w", false);
  text += "\n# [netlog.score]             # a table of points of your own; netlog score prints one to begin with\n";
  return text;
}

}  // namespace netlog
