#pragma once
// The header of a ledger, `[netlog]` and its tables: the owner's settings.

#include "netlog/base/described.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/base/spelling.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// The newest format of a ledger that this program reads.
inline constexpr int newest_format = 1;

/// A rule of `next` that can be switched off.
struct Off {};
template <> struct Spelling<Off> {
  static std::string expected() { return "false"; }
  static std::optional<Off> parse(const Literal& l) {
    return l.shape == Shape::boolean && l.text == "false" ? std::optional(Off{}) : std::nullopt;
  }
};
/// A rule of `next` that can be switched off (no number) or given another number.
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

/// The tables of the header beside `[netlog]` itself: `[netlog.goals]` ...
inline const std::vector<std::string> header_tables{"goals", "next", "alias", "score"};

struct Goals {
  std::optional<Goal> referrals, invitations, meetings;
  static constexpr auto described() {
    return kind("netlog.goals", "what you aim at in a week", row("referrals", &Goals::referrals, "referrals given"),
                row("invitations", &Goals::invitations, "invitations given"),
                row("meetings", &Goals::meetings, "one-to-ones"));
  }
};

/// The numbers of the rules of `next` that have one, where the header gives no other.
struct UsualNumber {
  std::string_view rule;
  int number;
};
inline constexpr std::array usual_numbers{
    UsualNumber{"call", 3},    UsualNumber{"ask", 14},  UsualNumber{"follow", 30},  UsualNumber{"invited", 30},
    UsualNumber{"decide", 14}, UsualNumber{"meet", 90}, UsualNumber{"reconnect", 1}};

struct NextRules {
  std::optional<Off> thank;
  std::optional<OffOrNumber> call, ask, follow, invited;
  std::optional<Off> repay, match;
  std::optional<OffOrNumber> decide;
  std::optional<Off> keep, card;
  std::optional<OffOrNumber> meet, reconnect;
  static constexpr auto described() {
    return kind("netlog.next", "the rules of `next`: false, or another number",
                row("thank", &NextRules::thank, "thank for business that was won"),
                row("call", &NextRules::call, "call a prospect you were sent, after so many days"),
                row("ask", &NextRules::ask, "ask what became of a recommendation, after so many days"),
                row("follow", &NextRules::follow, "follow up an open referral, so many days after the last word of it"),
                row("invited", &NextRules::invited, "bring who was invited, after so many days"),
                row("repay", &NextRules::repay, "give to who gave more"),
                row("match", &NextRules::match, "find somebody for an open need"),
                row("decide", &NextRules::decide, "decide on a new contact, so many days before the grace ends"),
                row("keep", &NextRules::keep, "be in touch as often as `every` says"),
                row("card", &NextRules::card, "take a card of a group member"),
                row("meet", &NextRules::meet, "meet a mutual contact after so many days"),
                row("reconnect", &NextRules::reconnect, "revive a quiet contact who once gave, so many at a time"));
  }
};

struct Header {
  std::optional<Whole<1, newest_format>> format;
  std::optional<std::string> owner;
  std::optional<Currency> currency;
  std::optional<WindowDays> window_days;
  std::optional<GraceDays> grace_days;
  static constexpr auto described() {
    return kind("netlog", "the settings of a ledger",
                row("format", &Header::format, "the version of this format; 1 unless it says so"),
                row("owner", &Header::owner, "whose ledger it is"),
                row("currency", &Header::currency, "of values that name none; EUR unless it says so"),
                row("window_days", &Header::window_days, "what counts as recent, in days; 182 unless it says so"),
                row("grace_days", &Header::grace_days,
                    "how long a contact may stay undecided, and a gift unreturned, in days; 90 unless it says so"));
  }
};

/// A word of the user's own, and the command line that it stands for.
struct Alias {
  std::string name, stands_for;
  Place place;
};

/// All that a header says.
struct Settings {
  Header header;
  Goals goals;
  NextRules next;
  std::vector<Alias> aliases;

  Currency currency() const { return header.currency.value_or(Currency{}); }
  days window() const { return days{header.window_days.value_or(WindowDays{182}).number}; }
  days grace() const { return days{header.grace_days.value_or(GraceDays{90}).number}; }
};

}  // namespace netlog
