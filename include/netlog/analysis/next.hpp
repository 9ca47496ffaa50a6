#pragma once
// What to do now: a line for each thing that a rule finds, in the order of the rules. Each rule is defined in the
// manual under "Next".
//
// A line goes away once what it advises is written down. Its command does just that, and can be pasted as it is.

#include "netlog/base/described.hpp"
#include "netlog/base/spelling.hpp"
#include "netlog/ledger/rules.hpp"
#include "netlog/network/network.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// One thing to do, with its reason and the command that writes it down once it is done.
struct NextStep {
  Rule rule = Rule::thank;
  std::optional<std::string> contact, entry;
  std::optional<Date> since;
  std::string reason, command;
  std::string subject;  // the reason's first words, whom or what it is about: "Ștefan Mureșan for Ilinca Boar"
  std::string key;      // the same on any day on which the step is there: "thank-616ejd"
  // What it is about, and the command, in words that are the same on any day, too.
  std::string lasting, lasting_command;

  /// The reason without its subject: ": 6 000 RON, won 4 days ago".
  std::string_view after_subject() const { return std::string_view(reason).substr(subject.size()); }

  static constexpr void describe(auto& row) {
    row("rule", &NextStep::rule, "why it is on the list");
    row("contact", &NextStep::contact, "with whom");
    row("entry", &NextStep::entry, "about which entry");
    row("since", &NextStep::since, "since when");
    row("reason", &NextStep::reason, "in a sentence");
    row("command", &NextStep::command, "what to type when it is done");
    row.hidden(&NextStep::subject);
    row.hidden(&NextStep::key);
    row.hidden(&NextStep::lasting);
    row.hidden(&NextStep::lasting_command);
  }
};

/// How many lines of a rule were left out.
struct LeftOut {
  Rule rule;
  std::size_t lines;
};

struct Next {
  std::vector<NextStep> steps;
  std::vector<LeftOut> left_out;  // in the order of the rules

  /// All there is to do, shown or left out.
  std::size_t total() const;
  /// What scripts get of it.
  const std::vector<NextStep>& rows() const { return steps; }
};

/// Calls `change` with every command in `next`.
void each_command(Next& next, const std::function<void(std::string&)>& change);

/// What to do as of the network's day: `limit` lines, of any one rule at most two while others wait; with 0 all.
Next make_next(const Network& network, std::size_t limit);

}  // namespace netlog
