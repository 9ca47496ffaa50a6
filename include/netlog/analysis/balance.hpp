#pragma once
// Who reciprocates: what was given to each contact and received from them in the window, and where that leaves both.
// Every rule here is defined in the manual under "What the figures mean".

#include "netlog/base/described.hpp"
#include "netlog/network/acts.hpp"
#include "netlog/network/network.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// Where a contact stands with the owner, in the order in which `balance` lists them.
enum class Standing { your_turn, mutual, waiting, one_sided, quiet };
template <> inline constexpr auto words<Standing> =
    std::array{"your-turn"sv, "mutual"sv, "waiting"sv, "one-sided"sv, "quiet"sv};

/// Whether a contact gives back: something was received in the window; or they are too new to tell; or neither.
enum class Networker { active, undecided, passive };
template <> inline constexpr auto words<Networker> = std::array{"active"sv, "undecided"sv, "passive"sv};

enum class Side { me, them };
template <> inline constexpr auto words<Side> = std::array{"me"sv, "them"sv};

/// An amount with its currency.
struct Amount {
  Currency currency;
  Money amount;
  static constexpr void describe(auto& row) {
    row("currency", &Amount::currency, "ISO 4217");
    row("amount", &Amount::amount, "how much");
  }
};

/// A contact in `balance`.
struct Reciprocity {
  PersonIndex person;
  std::string name;
  std::optional<std::string> trade;
  std::vector<std::string> groups;
  Tally given, received;
  int balance = 0;
  std::vector<Amount> closed_given, closed_received;
  Standing standing = Standing::quiet;
  Networker networker = Networker::undecided;
  std::optional<std::string> passive_reason;
  std::optional<Side> gave_first;
  std::optional<Date> last_act;
  std::int64_t cards_held = 0;
  std::optional<double> return_days;
  int came_round = 0;
  static constexpr void describe(auto& row) {
    row.hidden(&Reciprocity::person);
    row("name", &Reciprocity::name, "the contact");
    row("trade", &Reciprocity::trade, "what they do");
    row("groups", &Reciprocity::groups, "where you meet");
    row("given", &Reciprocity::given, "from me to them");
    row("received", &Reciprocity::received, "from them to me");
    row("balance", &Reciprocity::balance, "given less received");
    row("closed_given", &Reciprocity::closed_given, "business they closed through me");
    row("closed_received", &Reciprocity::closed_received, "business I closed through them");
    row("standing", &Reciprocity::standing, "how things stand between you");
    row("networker", &Reciprocity::networker, "whether they give");
    row("passive_reason", &Reciprocity::passive_reason, "why little comes back");
    row("gave_first", &Reciprocity::gave_first, "who began");
    row("last_act", &Reciprocity::last_act, "when either last gave");
    row("cards_held", &Reciprocity::cards_held, "their cards at hand");
    row("return_days", &Reciprocity::return_days, "days until a gift came back, median");
    row("came_round", &Reciprocity::came_round, "acts by whom they introduced, or through them");
  }
};

struct Balance {
  Date as_of, from, to;
  std::vector<Reciprocity> contacts;
  static constexpr void describe(auto& row) {
    row("as_of", &Balance::as_of, "the day asked about");
    row("from", &Balance::from, "the first day of the window");
    row("to", &Balance::to, "the last day of the window");
    row("contacts", &Balance::contacts, "a line each");
  }
};

/// How many acts went each way.
struct Acts {
  int given = 0, received = 0;
};

/// Those with all contacts of a balance.
Acts acts_of(const Balance& balance);

/// What happened between the owner and one person by a day.
struct Dealings {
  Tally given, received;  // in the window
  Sums closed_given, closed_received;
  std::optional<Side> gave_first;  // ever
  std::optional<Date> last_act, last_received;
  /// The first act given after the last one ever received.
  std::optional<Date> first_unreturned;
  std::vector<std::int64_t> returned_after;  // the days that each gift took which came back, ever
};

/// The dealings with each person of the history, in its order.
IndexedVector<Dealings, Person> dealings(const Network& network);

/// Business that was closed: what was won through a referral, or a deal.
struct Closed {
  EntryIndex entry;
  PersonIndex person;
  bool given = false;
  Currency currency;
  Money value;
};
/// Calls `visit` for each closed business in `span`, in the order of its days.
using ClosedBusiness = std::function<void(const Closed& closed)>;
void each_closed(const History& history, Span span, const ClosedBusiness& visit);

/// Where a contact stands, of so many acts in the window; `first_unreturned`: the first one given after the last one
/// ever received, by which a gift alone is told to be waiting for `grace` or one-sided.
Standing standing(int given, int received, std::optional<Date> first_unreturned, Date as_of, days grace);
/// The same of `with` in the window, on the day of `network`.
Standing standing(const Dealings& with, const Network& network);
/// Whether the person gives, of so many acts received in the window.
Networker networker(const Network& network, PersonIndex person, int received);

/// What `balance` tells of a person, as of the network's day; `dealings`: those with that person; `came_round`: how
/// many acts came round through them, where that is to be told.
Reciprocity reciprocity(const Network& network, PersonIndex person, const Dealings& dealings, int came_round = 0);

/// The sums in the order of their currencies' codes.
std::vector<Amount> amounts(const Sums& sums);

enum class BalanceOrder { standing, name, balance, given, received, last };
template <> inline constexpr auto words<BalanceOrder> =
    std::array{"standing"sv, "name"sv, "balance"sv, "given"sv, "received"sv, "last"sv};

/// Whom `balance` shows: those who fit one of each list that is not empty.
struct BalanceChoice {
  std::vector<PersonIndex> persons;
  std::vector<std::string> groups, trades;
  std::vector<Standing> standings;
  std::vector<Networker> networkers;
  bool ended_too = false;
  BalanceOrder order = BalanceOrder::standing;
};

/// The balance as of the network's day, over its window.
Balance make_balance(const Network& network, const BalanceChoice& choice = {});

}  // namespace netlog
