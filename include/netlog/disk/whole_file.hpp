#pragma once
// Files that are written whole, in one step. Only a ledger's own file (ledger/file.hpp) is ever written in parts.

#include "netlog/disk/atomic_file.hpp"

#include <filesystem>
#include <string_view>

namespace netlog {

/// Makes the file (mode 0600) with `text`, and the folders that are missing (0700), and has all on the disk before it
/// returns: nobody ever sees the file without its text. False, and nothing is changed, when there is one by now.
/// Throws CannotDo.
bool make_file(const std::filesystem::path& path, std::string_view text);

/// A new file that holds `text` beside another one, or what that is a link to, with its mode, and its owner where that
/// is permitted; "ledger.toml" and "edit" make "ledger.edit-x3Yz0a.toml". Throws CannotDo, and leaves nothing.
AtomicFile written_beside(const std::filesystem::path& other, std::string_view word, std::string_view text);

/// Writes `text` into a file, in one step: whoever reads it sees what it held before or all of `text`. Links are
/// followed and the mode is kept; a device or pipe just gets the text. Throws CannotDo; the file is then as it was.
void write_file(const std::filesystem::path& path, std::string_view text);

}  // namespace netlog
