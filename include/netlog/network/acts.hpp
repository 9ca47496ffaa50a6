#pragma once
// The kinds of act, and how many of each went one way. A new kind is an enumerator, a member with its row and a row of
// the table here, and the entry that it is in history.cpp.

#include "netlog/base/described.hpp"
#include "netlog/base/spelling.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace netlog {

enum class ActKind { referral, card, invitation, joined, deal };
inline constexpr auto last_kind_of_act = ActKind::deal;

/// Acts that went one way, an entry (or outcome) each.
struct Tally {
  int referrals = 0, cards = 0, invitations = 0, joined = 0, deals = 0, total = 0;
  static constexpr void describe(auto& row) {
    row("referrals", &Tally::referrals, "recommendations");
    row("cards", &Tally::cards, "cards passed on, or carried");
    row("invitations", &Tally::invitations, "invitations into a group");
    row("joined", &Tally::joined, "invitations that led to joining");
    row("deals", &Tally::deals, "business without a referral");
    row("total", &Tally::total, "all of them");
  }
};

struct KindOfAct {
  ActKind kind;
  std::string_view key;  // of its number in the JSON of `balance`, and its name in `show`
  int Tally::*number;
  std::string_view one;              // "joining": 3 of them are "3 joinings"
  std::string_view act;              // with its article, where acts are explained
  std::string_view given, received;  // headings over such acts
};

/// In the order in which they are always told.
inline constexpr std::array kinds_of_act{
    KindOfAct{ActKind::referral, "referrals", &Tally::referrals, "referral", "a referral", "Referrals given",
              "Referrals received"},
    KindOfAct{ActKind::card, "cards", &Tally::cards, "card", "a card passed on", "Cards passed on",
              "Your cards passed on"},
    KindOfAct{ActKind::invitation, "invitations", &Tally::invitations, "invitation", "an invitation",
              "Invitations given", "Invitations received"},
    KindOfAct{ActKind::joined, "joined", &Tally::joined, "joining", "a joining", "Joined at their invitation",
              "Joined at your invitation"},
    KindOfAct{ActKind::deal, "deals", &Tally::deals, "deal", "a deal", "Bought from them", "Sold to them"}};

static_assert(
    [] {
      for (std::size_t i = 0; i < kinds_of_act.size(); ++i)
        if (kinds_of_act.at(i).kind != ActKind(i)) return false;
      return kinds_of_act.back().kind == last_kind_of_act;
    }(),
    "a row for each kind, in the order of the enumerators");

constexpr const KindOfAct& kind_of_act(ActKind kind) {
  return kinds_of_act.at(std::size_t(kind));
}

/// "3 referrals and 1 card"; empty for no act.
std::string acts_in_words(const Tally& tally);

}  // namespace netlog
