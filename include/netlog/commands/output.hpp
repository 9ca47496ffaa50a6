#pragma once
// A result in a file of its own: `-o` and `--open`.

#include "netlog/commands/command.hpp"

#include <string>

namespace netlog {

/// Whether a result is printed, and nothing else.
bool is_printed(const Output& output);

/// The format that was asked for: by `--format`, else by the end of the file's name ("week.html"), else by `--open`,
/// which is for HTML; else text. Throws UsageError where `--open` is to open another one.
Format format_for(const Output& output, const Globals& globals);

/// Writes `text` into the file, or into one that is kept for such pages, and opens it. Never into the ledger. Throws
/// UsageError, CannotDo.
void put(const std::string& text, const Output& output, const Desk& desk);

}  // namespace netlog
