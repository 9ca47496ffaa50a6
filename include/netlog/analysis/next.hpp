#pragma once
// What to do now.

#include "netlog/base/described.hpp"
#include "netlog/base/spelling.hpp"

#include <optional>
#include <string>

namespace netlog {

/// One thing to do, with its reason and the command that writes it down once it is done.
struct NextStep {
  std::string rule;
  std::optional<std::string> contact, entry;
  std::optional<Date> since;
  std::string reason, command;
  static constexpr auto described() {
    return kind("step", "a thing to do", row("rule", &NextStep::rule, "why it is on the list"),
                row("contact", &NextStep::contact, "with whom"), row("entry", &NextStep::entry, "about which entry"),
                row("since", &NextStep::since, "since when"), row("reason", &NextStep::reason, "in a sentence"),
                row("command", &NextStep::command, "what to type when it is done"));
  }
};

}  // namespace netlog
