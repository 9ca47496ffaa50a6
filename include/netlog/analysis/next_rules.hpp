#pragma once
// The rules of `next` one by one: whom or what each of them finds, and how a line of it reads.

#include "netlog/analysis/balance.hpp"
#include "netlog/analysis/find.hpp"
#include "netlog/analysis/next.hpp"
#include "netlog/network/names.hpp"

#include <string>
#include <vector>

namespace netlog {

/// What the rules look at, worked out once.
struct NextSight {
  explicit NextSight(const Network& network);

  const Network& network;
  const History& history;
  std::vector<Dealings> dealings;  // of each person, as all lists here
  /// The last entry with them but updates, the last meeting, the last meeting or note.
  std::vector<std::optional<Date>> last_entry, last_meeting, last_talk;
  std::vector<bool> takes_part;
  std::vector<std::size_t> participants;

  const Entry& entry(const Item& item) const { return history.entry(item.entry); }
  Standing standing(std::size_t person) const;
};

/// What a rule found; it is put into words only when it is to be shown.
struct Found {
  std::optional<Date> since;
  std::size_t person = none;   // with whom
  const Item* item = nullptr;  // about what
};

/// The oldest `since` first, none before all; then the name; then as it was.
void put_in_order(std::vector<Found>& found, const NextSight& sight);

/// What a rule finds; nothing where it is switched off.
std::vector<Found> found_by(Rule rule, const NextSight& sight);

/// A line in words.
struct StepWords {
  std::string subject;  // "Ștefan Mureșan for Ilinca Boar"
  std::string why;      // ": 6 000 RON, won 4 days ago"
  std::string command;
  // For a calendar, in which nothing may change while the ledger does not:
  std::string about = {};                              // what the subject leaves out
  std::optional<std::string> command_of_any_day = {};  // where `command` is only today's
};

/// What words are looked up in.
struct Phrasebook {
  const NameBook& names;
  std::optional<Directory> directory;  // needed by `match` alone
};
StepWords in_words(Rule rule, const NextSight& sight, const Phrasebook& book, const Found& found);

}  // namespace netlog
