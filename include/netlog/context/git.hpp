#pragma once
// The ledger in a git repository: that git merges it by `netlog merge`.

#include "netlog/context/command_context.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace netlog {

/// The top folder of the repository that a file stands in.
std::optional<std::filesystem::path> repository_of(const std::filesystem::path& file);

/// The line of `.gitattributes` that gives a file, named from that folder on, to the merge driver. What git would take
/// for a pattern is quoted.
std::string attribute_line(const std::string& file);

/// Writes that line and the driver's configuration, which each clone needs, and tells so. Throws CannotDo.
void set_up_merging(const CommandContext& context);

/// Whether git is told to merge the ledger by netlog, and this clone does not know how.
bool lacks_merge_driver(const CommandContext& context);

}  // namespace netlog
