#pragma once
// The files that synchronisers leave beside a ledger when two machines have written it.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Whether `name` is what a synchroniser calls a second `ledger`: its name without the ending, then anything with
/// "conflict", "konflikt" or "conflit" in it, then its ending; in any case.
bool is_conflict_name(const std::string& name, const std::filesystem::path& ledger);

/// Whether two ledgers have an entry in common, whatever blanks stand in it, or one of them has none. Linear.
bool share_entries(std::string_view ledger, std::string_view other);

/// The files of such names in the folder of `ledger`, and of the file that it is a link to, by their names. One that
/// could be of another ledger there, whose longer name it begins with, is left out, and one that has nothing in common
/// with this ledger: they are read for that. A folder that cannot be read has none.
std::vector<std::filesystem::path> conflict_files(const std::filesystem::path& ledger);

}  // namespace netlog
