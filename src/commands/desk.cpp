#include "netlog/commands/command.hpp"

#include <fmt/format.h>

namespace netlog {

void Desk::require_path() const {
  if (ledger.empty())
    throw CannotDo({.what = "there is no home folder to keep a ledger in",
                    .remedy = "name one with --file or NETLOG_FILE",
                    .details = {},
                    .where = {}});
}

bool Desk::has_ledger() const {
  std::error_code error;
  return std::filesystem::exists(ledger, error) || error;  // what cannot be looked at is told by who opens it
}

void Desk::require_ledger() const {
  require_path();
  if (!has_ledger()) refuse_missing();
}

void Desk::refuse_missing() const {
  throw CannotDo({.what = "there is no ledger",
                  .remedy = fmt::format("make one: netlog init{}",
                                        is_default_ledger ? "" : fmt::format(" --file {}", ledger.string())),
                  .details = {"another one: --file FILE, or NETLOG_FILE"},
                  .where = ledger.string()});
}

std::function<void()> Desk::waiting() const {
  return [this] {
    surroundings.tell_at_once(fmt::format("netlog: {}: another netlog has it locked; waiting\n", ledger.string()));
  };
}

}  // namespace netlog
