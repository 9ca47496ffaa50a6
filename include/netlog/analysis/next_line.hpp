#pragma once
// A line of `next` while a rule puts it into words.

#include "netlog/analysis/find.hpp"
#include "netlog/analysis/next_input.hpp"
#include "netlog/network/names.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// A line in words.
struct LineWords {
  std::string subject;  // "Ștefan Mureșan for Ilinca Boar"
  std::string why;      // ": 6 000 RON, won 4 days ago"
  std::string command;
  // For a calendar, in which nothing may change while the ledger does not:
  std::string about = {};                              // what the subject leaves out
  std::optional<std::string> command_of_any_day = {};  // where `command` is only today's
};

/// What the lines of one list look up. The network must outlive it.
class NextLookup {
 public:
  explicit NextLookup(const Network& network) : network_(network) {}
  /// The shortest query that means a person, worked out once for each.
  const std::string& query_of(PersonIndex person) const;
  /// Made when it is first asked for: it reads every text of the ledger.
  const Directory& directory() const;
  /// The owner's group of today with most acts in the window; the owner must have one.
  const std::string& first_group() const;
  /// The oldest open need that a person covers; null where there is none.
  const Item* need_covered_by(PersonIndex person) const;

 private:
  const Network& network_;
  mutable std::map<PersonIndex, std::string> queries_ = {};  // by person
  mutable std::optional<Directory> directory_ = {};
  mutable std::optional<std::string> first_group_ = {};
  mutable std::optional<std::vector<const Item*>> needs_covered_ = {};  // by person
};

/// What a rule found, and what its words are made of. All three must outlive it.
struct NextLine {
  const NextInput& input;
  const NextLookup& lookup;
  const Found& found;

  template <class T> const T& as() const { return input.history.as<T>(found.item->entry); }  // of the item found
  std::string name() const { return input.network.name(found.person); }
  std::string query() const { return lookup.query_of(found.person); }
  std::string ago(Date date) const;                  // "4 days ago"
  std::string item_ago() const;                      // since the date of the item found
  std::string last_status() const;                   // ", quoted 40 days ago": the last outcome; empty before the first
  std::string outcome_command(Status status) const;  // "netlog outcome won 7k3q2m"
};

/// `joint` and `text`; empty without a text.
std::string joined(std::string_view joint, const std::optional<std::string>& text);

}  // namespace netlog
