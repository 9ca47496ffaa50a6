#pragma once
// The ledger's file: locking, reading, appending, cutting short, replacing. Files that are written whole are in disk/.
//
// A reader holds a shared lock while it reads. A writer holds an exclusive lock from before it reads until its entry is
// on the disk, so any number of processes may append at once and each sees all that was written before it. Where the
// file system has no locks netlog goes on without.

#include "netlog/disk/descriptor.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace netlog {

/// Told once when another process has held the lock for two seconds.
using Waiting = std::function<void()>;

/// The bytes of the file. Throws CannotDo with the reason when there is none, or it cannot be read, or is larger than
/// 1 GiB.
std::string read_file(const std::filesystem::path& path, const Waiting& waiting);

/// The same, but without waiting for anybody who writes: an entry that is being written may stand in it in part, or
/// not.
std::string read_unlocked(const std::filesystem::path& path);

/// A ledger held under its exclusive lock; the lock ends with it.
class LockedFile {
 public:
  /// Locks the file that `path` names at the end of the wait, or nothing if there is none. Throws CannotDo.
  static std::optional<LockedFile> lock(const std::filesystem::path& path, const Waiting& waiting);

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
  LockedFile(Descriptor descriptor, std::filesystem::path path);
  Descriptor descriptor_;
  std::filesystem::path path_;
};

/// What must be appended so that `entries` (of `to_toml`, a blank line between) follow `ledger` as the design has it:
/// a missing last line break is mended, and a blank line stands before unless the ledger is empty.
std::string appendix(std::string_view ledger, std::string_view entries);

}  // namespace netlog
