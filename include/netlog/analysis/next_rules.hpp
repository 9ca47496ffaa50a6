#pragma once
// The rules of `next`: a row each, with whom or what it finds, how a line of it reads, and what the help and the manual
// say of it. Its name and number are its row in ledger/rules.hpp.

#include "netlog/analysis/next_line.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace netlog {

struct RuleOfNext {
  Rule rule;
  std::string_view deed;     // before whom or what a line is about: "keep in touch with"
  std::string_view summary;  // in the help: "keep in touch"
  std::string_view manual;   // with "{}" where its number stands
  /// What it finds, in any order. Rules without a number get 0.
  std::vector<Found> (*find)(const NextInput& input, int number);
  LineWords (*in_words)(const NextLine& line);
};

/// Those about referrals, invitations and needs, and those about contacts.
std::span<const RuleOfNext> entry_rules();
std::span<const RuleOfNext> contact_rules();

const RuleOfNext& rule_of_next(Rule rule);

/// What a rule finds, in the order of its lines; nothing where it is switched off.
std::vector<Found> found_by(Rule rule, const NextInput& input);

}  // namespace netlog
