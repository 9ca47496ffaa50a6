#pragma once
// A result in a file of its own, `-o` and `--open`, or in a folder, `--into`.

#include "netlog/context/command_context.hpp"

#include <filesystem>
#include <string>

namespace netlog {

/// Whether a result is printed, and nothing else.
bool is_printed(const Output& output);

/// Throws UsageError where the file's name reads like an option, and where it is to go to two places.
void require_sound(const Output& output);

/// The format that was asked for: by `--format`, else by the end of the file's name ("week.html"), else by `--open`,
/// which is for HTML; else text. Throws UsageError where `--open` is to open another one.
Format format_for(const Output& output, const CommonOptions& common_options);

/// Writes `text` into the file, or into one that is kept for such pages, and opens it. Never into the ledger. Throws
/// UsageError, CannotDo.
void put(const std::string& text, const Output& output, const CommandContext& context);

/// Writes each part into its file in `folder`, which is made where it is missing, and removes files of an earlier run
/// that are no part any more. Files of others are left, also under the name of a part. Tells what it did. Throws
/// CannotDo.
void put_into(const std::filesystem::path& folder, const FolderOfParts& result, const CommandContext& context);

}  // namespace netlog
