#pragma once
// Files that are written whole, in one step. Only a ledger's own file (ledger/file.hpp) is ever written in parts.

#include "netlog/disk/atomic_file.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Makes the file (mode 0600) with `text`, and the folders that are missing (0700), and has all on the disk before it
/// returns: nobody ever sees the file without its text. False, and nothing is changed, when there is one by now.
/// Throws CannotDo.
bool make_file(const std::filesystem::path& path, std::string_view text);

/// A new file that holds `text` beside another one, or what that is a link to, with its mode, and its owner where that
/// is permitted; "ledger.toml" and "edit" make "ledger.edit-x3Yz0a.toml". Throws CannotDo, and leaves nothing.
AtomicFile written_beside(const std::filesystem::path& other, std::string_view word, std::string_view text);

/// Who may read a file that is new: whoever the shell's `umask` lets, or the owner alone (0600).
enum class NewFile { usual, private_to_owner };

/// Writes `text` into a file, in one step: whoever reads it sees what it held before or all of `text`. Links are
/// followed and the mode is kept; a device or pipe just gets the text. Throws CannotDo; the file is then as it was.
void write_file(const std::filesystem::path& path, std::string_view text, NewFile mode = NewFile::usual);

/// A file, and what it is to hold.
struct FileText {
  std::filesystem::path path;
  std::string text;
};
/// Writes several ordinary files of one folder, each in one step as `write_file` does, and waits for the disk once for
/// many of them. New ones are the owner's alone (0600). Throws CannotDo; each is then as it was, or has all of its
/// text.
void write_files(const std::vector<FileText>& files);

}  // namespace netlog
