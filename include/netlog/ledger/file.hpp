#pragma once
// The ledger's file: locking, reading, appending, cutting short, replacing. All system calls on a ledger are here.
//
// A reader holds a shared lock while it reads. A writer holds an exclusive lock from before it reads until its entry is
// on the disk, so any number of processes may append at once and each sees all that was written before it. Where the
// file system has no locks netlog goes on without.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace netlog {

/// Told once when another process has held the lock for two seconds.
using Waiting = std::function<void()>;

/// The bytes of the file. Throws CannotDo with the reason when there is none, or it cannot be read.
std::string read_file(const std::filesystem::path& path, const Waiting& waiting);

/// A ledger held under its exclusive lock; the lock ends with it.
class LockedFile {
 public:
  /// Locks the file that `path` names at the end of the wait, or nothing if there is none. Throws CannotDo.
  static std::optional<LockedFile> lock(const std::filesystem::path& path, const Waiting& waiting);
  LockedFile(LockedFile&& other) noexcept;
  LockedFile& operator=(LockedFile&&) = delete;
  ~LockedFile();

  /// All its bytes. Throws CannotDo.
  std::string read() const;

  /// Appends `text` with one write and has it on the disk before it returns. On any failure the file is cut back to
  /// its old length, and CannotDo says why.
  void append(std::string_view text);

  /// Cuts the file to its first `length` bytes and has that on the disk before it returns. On any failure the bytes are
  /// put back, and CannotDo says why.
  void shorten(std::size_t length);

  /// Replaces the file by one that holds `text`, in one step: everybody sees the old one or the new one, whole. Links
  /// are followed first; the mode is kept, and the owner where that is permitted. The lock is on the old file and
  /// should be given up. On any failure the old file stays, and CannotDo says why.
  void replace(std::string_view text);

 private:
  LockedFile(int descriptor, std::filesystem::path path);
  int descriptor_;
  std::filesystem::path path_;
};

/// Makes the file (mode 0600) with `text`, and the folders that are missing (0700), and has all on the disk before it
/// returns: nobody ever sees the file without its text. False, and nothing is changed, when there is one by now.
/// Throws CannotDo.
bool make_file(const std::filesystem::path& path, std::string_view text);
/// Makes the folders that are missing above `file` (0700: for nobody else). Throws CannotDo.
void make_folders(const std::filesystem::path& file);
/// Makes a new file that holds `text` beside the ledger (or what it is a link to), with its mode, and its owner where
/// that is permitted; "ledger.toml" and "edit" make "ledger.edit-x3Yz0a.toml". Throws CannotDo, and leaves nothing.
std::filesystem::path write_beside(const std::filesystem::path& ledger, std::string_view word, std::string_view text);

/// Writes `text` into a file that is no ledger, in one step: whoever reads it sees what it held before or all of
/// `text`. Links are followed and the mode is kept; a device or pipe just gets the text. Throws CannotDo; the file is
/// then as it was.
void write_file(const std::filesystem::path& path, std::string_view text);

/// What must be appended so that `entries` (of `to_toml`, a blank line between) follow `ledger` as the design has it:
/// a missing last line break is mended, and a blank line stands before unless the ledger is empty.
std::string appendix(std::string_view ledger, std::string_view entries);

}  // namespace netlog
