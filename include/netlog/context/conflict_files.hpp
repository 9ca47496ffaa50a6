#pragma once
// The files that synchronisers leave beside a ledger when two machines have written it.

#include <filesystem>
#include <string>
#include <vector>

namespace netlog {

/// Whether `name` is what a synchroniser calls a second `ledger`: its name without the ending, then anything with
/// "conflict", "konflikt" or "conflit" in it, then its ending; in any case.
bool is_conflict_name(const std::string& name, const std::filesystem::path& ledger);

/// Such files in the folder of `ledger`, by their names. A folder that cannot be read has none.
std::vector<std::filesystem::path> conflict_files(const std::filesystem::path& ledger);

}  // namespace netlog
