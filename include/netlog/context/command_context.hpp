#pragma once
// What a keeping command has to work with: the ledger's file, its day, and where its answer goes.

#include "netlog/context/surroundings.hpp"
#include "netlog/syntax/command.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace netlog {

class LockedFile;

/// What a keeping command has to work with.
struct CommandContext {
  const CommonOptions& common_options;
  const Surroundings& surroundings;
  std::filesystem::path ledger;
  bool is_default_ledger;  // nobody named it, so it may be made
  Date as_of;
  Answer& answer;
  /// Writes down what a record says, and answers, as for a recording command. Throws UsageError and CannotDo; then
  /// nothing was written.
  std::function<void(const Record& what)> record = {};

  /// The aliases of the ledger, whatever its entries have wrong; none where it cannot be read.
  std::vector<Alias> aliases() const;
  /// The text of the ledger. Throws CannotDo when there is none, or it cannot be read.
  std::string read() const;
  /// What stands in the ledger at this moment, without waiting for who writes to it; its end may be half an entry.
  /// Throws as `read` does.
  std::string glance() const;
  /// The ledger under its exclusive lock. Throws CannotDo when there is none, or it cannot be written.
  LockedFile lock() const;
  /// Throws CannotDo where no ledger could be.
  void require_path() const;
  bool has_ledger() const;
  [[noreturn]] void refuse_missing() const;
  /// Whether what is printed has colours.
  Colors colors() const;
  /// Tells, when it is called, that another process has the ledger locked.
  std::function<void()> waiting() const;
  /// Prints a result in the format that was asked for, or puts it where it is to go. Throws CannotDo when there is
  /// nothing to show.
  void show(const Shown& shown) const;
};

}  // namespace netlog
