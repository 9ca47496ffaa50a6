#pragma once
// The list of the commands, in the order of the help. A new one is a file in src/commands, called like the word that is
// typed, with a function `Command NAME_command()` in it, and a line here.

#include "netlog/syntax/command.hpp"

// clang-format off
#define NETLOG_COMMANDS(COMMAND) \
  COMMAND(give) \
  COMMAND(receive) \
  COMMAND(outcome) \
  COMMAND(need) \
  COMMAND(meet) \
  COMMAND(card) \
  COMMAND(invite) \
  COMMAND(deal) \
  COMMAND(note) \
  COMMAND(add) \
  COMMAND(update) \
  COMMAND(group) \
  COMMAND(report) \
  COMMAND(balance) \
  COMMAND(show) \
  COMMAND(log) \
  COMMAND(list) \
  COMMAND(find) \
  COMMAND(next) \
  COMMAND(review) \
  COMMAND(chart) \
  COMMAND(groups) \
  COMMAND(gaps) \
  COMMAND(score) \
  COMMAND(graph) \
  COMMAND(edit) \
  COMMAND(undo) \
  COMMAND(merge) \
  COMMAND(forget) \
  COMMAND(check) \
  COMMAND(init) \
  COMMAND(path) \
  COMMAND(set) \
  COMMAND(import) \
  COMMAND(export) \
  COMMAND(completion) \
  COMMAND(complete) \
  COMMAND(manual) \
  COMMAND(help)
// clang-format on

namespace netlog {

// Each is called once in a run: what makes it is compiled for size.
#define NETLOG_DECLARE_COMMAND(name) [[gnu::cold]] Command name##_command();
NETLOG_COMMANDS(NETLOG_DECLARE_COMMAND)
#undef NETLOG_DECLARE_COMMAND

}  // namespace netlog
