#pragma once
// What is kept, for a day at most, of the last change of a ledger: which entries one command wrote, so that `undo` can
// say what else came with the one it takes off; and the bytes that `undo` took off, so that they can be put back.
//
// The ledger itself has no mark of either. It is kept in a file of its own (mode 0600) in netlog's folder for its
// state, one for each ledger, and holds for that ledger only while its text is the same to the byte: the length and a
// hash of it tell. Nothing depends on it; where it cannot be kept or read, it is as if there were none.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

struct LastChange {
  /// Where in the ledger the first entry begins of several that one command wrote, up to the end; of those that `undo`
  /// took off since, too.
  std::optional<std::size_t> written_from{};
  /// How many bytes each `undo` took off since, the last one first; and those bytes, as they stood behind the text.
  std::vector<std::size_t> taken_off{};
  std::string tail{};
};

/// The file that a ledger's last change is kept in; empty where `folder` is.
std::filesystem::path file_of_last_change(const std::filesystem::path& folder, const std::filesystem::path& ledger);

/// What `file` keeps, if it is about a ledger that has this text now.
std::optional<LastChange> last_change(const std::filesystem::path& file, std::string_view text);

/// Keeps it instead of what was kept before. False where that cannot be.
bool keep_last_change(const std::filesystem::path& file, std::string_view text, const LastChange& change);

/// Removes the file, if it is there.
void forget_last_change(const std::filesystem::path& file);

/// Removes what is a day old, or is to be so only in days, of any ledger, at a time by the clock of files: to be called
/// before anything is kept or asked for.
void forget_old_changes(const std::filesystem::path& folder, std::filesystem::file_time_type now);

}  // namespace netlog
