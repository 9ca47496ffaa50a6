#include "netlog/context/command_context.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/ledger.hpp"

#include <string>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The settings of a ledger, without reading the entries behind them where that can be helped.
Settings settings_of(const std::string& text) {
  const auto first_entry = text.starts_with("[[") ? 0 : text.find("\n[[");
  if (auto head = read_ledger(text.substr(0, first_entry)); head.findings.empty()) return std::move(head.settings);
  return read_ledger(text).settings;  // the "[[" stood inside a text, or there is an error
}

}  // namespace

void CommandContext::require_path() const {
  if (ledger.empty())
    throw CannotDo(
        {.what = "there is no home folder to keep a ledger in", .remedy = "name one with --file or NETLOG_FILE"});
  if (!ledger.has_filename())
    throw CannotDo({.what = "is the name of a folder",
                    .remedy = fmt::format("name a file in it: {}", (ledger / "ledger.toml").string()),
                    .where = ledger.string()});
}

bool CommandContext::has_ledger() const {
  std::error_code error;
  return std::filesystem::exists(ledger, error) || error;  // what cannot be looked at is told by who opens it
}

void CommandContext::refuse_missing() const {
  if (std::error_code error; std::filesystem::is_symlink(ledger, error))
    throw CannotDo({.what = "is a link to a file that does not exist",
                    .remedy = "make that file or its folder, or take the link away",
                    .where = ledger.string()});
  throw CannotDo({.what = "there is no ledger",
                  .remedy = fmt::format("make one: netlog init{}",
                                        is_default_ledger ? "" : " --file " + shell_word(ledger.string())),
                  .details = {"another one: --file FILE, or NETLOG_FILE"},
                  .where = ledger.string()});
}

std::string CommandContext::read() const {
  require_path();
  if (!has_ledger()) refuse_missing();
  return read_file(ledger, waiting());
}

std::string CommandContext::glance() const {
  require_path();
  if (!has_ledger()) refuse_missing();
  return read_unlocked(ledger);
}

LockedFile CommandContext::lock() const {
  require_path();
  if (auto file = LockedFile::lock(ledger, waiting())) return *std::move(file);
  refuse_missing();
}

std::vector<Alias> CommandContext::aliases() const {
  try {
    return settings_of(read()).aliases;
  } catch (const CannotDo&) {
    return {};
  }
}

std::function<void()> CommandContext::waiting() const {
  return [this] {
    surroundings.tell_at_once(fmt::format("netlog: {}: another netlog has it locked; waiting\n", ledger.string()));
  };
}

}  // namespace netlog
