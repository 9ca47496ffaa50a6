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

template <Described T> std::string table_lines(std::string_view heading) {
  std::string text = fmt::format("\n# {}\n", heading);
  each_row<T>([&](const auto& row, auto) { text += setting(row.key, usual_value(row.key), row.meaning, false); });
  return text;
}

}  // namespace

std::string usual_value(std::string_view key) {
  if (key == "format") return fmt::format("{}", newest_format);
  if (key == "owner") return "\"Your Name\"";
  if (key == "currency") return in_quotes(Settings{}.currency().code);
  if (key == "window_days") return fmt::format("{}", Settings{}.window().count());
  if (key == "grace_days") return fmt::format("{}", Settings{}.grace().count());
  if (key == "invitations") return "0.25";
  if (key == "referrals" || key == "meetings") return "1";
  const auto* usual = std::ranges::find(usual_numbers, key, &UsualNumber::rule);
  return usual == usual_numbers.end() ? "false" : fmt::format("{}", usual->number);
}

std::string new_ledger(const std::optional<std::string>& owner, const std::optional<Currency>& currency) {
  std::string text = "[netlog]\n";
  each_row<Header>([&](const auto& row, auto) {
    const bool set = row.key == "format" || (row.key == "owner" && owner) || (row.key == "currency" && currency);
    const auto value = row.key == "owner" && owner         ? in_quotes(*owner)
                       : row.key == "currency" && currency ? in_quotes(currency->code)
                                                           : usual_value(row.key);
    text += setting(row.key, value, row.meaning, set);
  });
  text += table_lines<Goals>("[netlog.goals]                  # what you aim at in a week");
  text += table_lines<NextRules>("[netlog.next]                   # the rules of next: false, or another number");
  text += "\n# [netlog.alias]                  # commands of your own\n";
  text += setting("w", "\"report last week\"", "netlog w", false);
  return text;
}

}  // namespace netlog
