#pragma once
// The rules of `next` as the header's [netlog.next] knows them: what they are called, their numbers, and what the
// header says of them. What a rule finds, and how a line of it reads, is its row in analysis/entry_rules.cpp or
// analysis/contact_rules.cpp. A new rule is a row there, and here an enumerator and a row.

#include "netlog/base/spelling.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace netlog {

/// The rules, in the order of their lines.
enum class Rule {
  thank,
  call,
  ask,
  follow,
  invited,
  repay,
  match,
  bring,
  decide,
  keep,
  prepare,
  card,
  meet,
  reconnect
};

struct RuleSetting {
  Rule rule;
  std::string_view name;
  std::optional<int> number;  // what holds while the header gives no other; none: the rule needs no number
  std::string_view meaning;
};

inline constexpr std::array rule_settings{
    RuleSetting{Rule::thank, "thank", {}, "thank for business that was won"},
    RuleSetting{Rule::call, "call", 3, "call a prospect you were sent, after so many days"},
    RuleSetting{Rule::ask, "ask", 14, "ask what became of a recommendation, after so many days"},
    RuleSetting{Rule::follow, "follow", 30, "follow up an open referral, so many days after the last word of it"},
    RuleSetting{Rule::invited, "invited", 30, "bring who was invited, after so many days"},
    RuleSetting{Rule::repay, "repay", {}, "give to who gave more"},
    RuleSetting{Rule::match, "match", {}, "find somebody for an open need"},
    RuleSetting{Rule::bring, "bring", 1, "invite who gave into a group of yours, so many at a time"},
    RuleSetting{Rule::decide, "decide", 14, "decide on a new contact, so many days before the grace ends"},
    RuleSetting{Rule::keep, "keep", {}, "be in touch as often as `every` says"},
    RuleSetting{Rule::prepare, "prepare", 2, "read up on whom you meet, so many days before"},
    RuleSetting{Rule::card, "card", {}, "take a card of a group member"},
    RuleSetting{Rule::meet, "meet", 90, "meet a mutual contact after so many days"},
    RuleSetting{Rule::reconnect, "reconnect", 1, "revive a quiet contact who once gave, so many at a time"}};

template <> inline constexpr auto words<Rule> = [] {
  std::array<std::string_view, rule_settings.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names.at(i) = rule_settings.at(i).name;
  return names;
}();

static_assert(
    [] {
      for (std::size_t i = 0; i < rule_settings.size(); ++i)
        if (rule_settings.at(i).rule != Rule(i)) return false;
      return true;
    }(),
    "the rows stand in the order of the enumerators");

constexpr const RuleSetting& setting_of(Rule rule) {
  return rule_settings.at(std::size_t(rule));
}

/// The value of a rule without a number: it can only be switched off.
struct Off {};
template <> struct Spelling<Off> {
  static std::string expected() { return "false"; }
  static std::optional<Off> parse(const Literal& l) {
    return l.shape == Shape::boolean && l.text == "false" ? std::optional(Off{}) : std::nullopt;
  }
};
/// The value of a rule with a number: another number, or none when it is switched off.
struct OffOrNumber {
  std::optional<int> number;
};
template <> struct Spelling<OffOrNumber> {
  static std::string expected() { return "false, or a whole number from 0 to 36525"; }
  static std::optional<OffOrNumber> parse(const Literal& l) {
    if (Spelling<Off>::parse(l)) return OffOrNumber{};
    const auto number = Spelling<RuleDays>::parse(l);
    return number ? std::optional(OffOrNumber{number->number}) : std::nullopt;
  }
};

/// What [netlog.next] says.
struct NextSettings {
  std::array<std::optional<OffOrNumber>, rule_settings.size()> values;  // in the order of the rules; none: not set

  /// The number that holds for a rule, 0 for one that needs none; nothing where it is switched off.
  std::optional<int> number(Rule rule) const {
    const auto& value = values.at(std::size_t(rule));
    return value ? value->number : setting_of(rule).number.value_or(0);
  }
};
/// What the table is, in the manual and in a new ledger.
inline constexpr std::string_view rules_meaning = "the rules of `next`: false, or another number";

}  // namespace netlog
