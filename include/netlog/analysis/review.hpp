#pragma once
// What waits for a word: the lines of `next` that a weekly pass settles, each with the commands that would answer it.

#include "netlog/base/described.hpp"
#include "netlog/ledger/rules.hpp"
#include "netlog/network/network.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// A line of `review`.
struct ReviewLine {
  Rule rule = Rule::thank;
  std::optional<std::string> contact, entry;
  std::optional<Date> since;
  std::string text;
  std::vector<std::string> commands;
  static constexpr void describe(auto& row) {
    row("rule", &ReviewLine::rule, "why it is on the list");
    row("contact", &ReviewLine::contact, "with whom");
    row("entry", &ReviewLine::entry, "about which entry");
    row("since", &ReviewLine::since, "since when");
    row("text", &ReviewLine::text, "in a sentence");
    row("commands", &ReviewLine::commands, "what would answer it");
  }
};

/// A line, and what is needed to answer it.
struct ReviewItem {
  ReviewLine line;
  std::string query;                 // that means the contact; empty where there is none
  std::string last_note;             // what was noted last with the contact; empty: nothing
  std::vector<std::string> matches;  // of a need: the queries of who fits it best
  std::vector<std::string> names;    // and their names
  /// Whether it is the same line, though the contact was renamed.
  bool operator==(const ReviewItem& other) const {
    return line.rule == other.line.rule && line.entry == other.line.entry &&
           (line.entry || line.contact == other.line.contact);
  }
};

/// The outcomes that would answer a line of the rule.
std::vector<Status> outcomes_for(Rule rule);

/// The lines of `thank`, `call`, `ask`, `follow`, `invited`, `match` and `decide` as `next` has them, in its order; of
/// `decide` ten at most, those with acts first.
std::vector<ReviewItem> make_review(const Network& network);

}  // namespace netlog
