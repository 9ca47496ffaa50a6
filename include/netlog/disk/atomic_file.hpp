#pragma once
// Whole files at once.

#include "netlog/disk/descriptor.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace netlog {

/// A file that is written under a temporary name and only then given the one that others open: they find the old file
/// or all of the new one, also after a crash, since the text is on the disk before the name is given. `replace`, `add`
/// or `keep` ends the work; without one of them the destructor removes the file, so that an exception or an early
/// return leaves nothing behind. No function throws: each says why it failed, so that the caller can say what of.
///
///   AtomicFile file{"report.html.XXXXXX"};
///   if (file.error() == 0 && file.write(text).empty() && file.replace("report.html") == 0) ...
class AtomicFile {
 public:
  /// Makes a new file (mode 0600) in the folder of `pattern`, whose "XXXXXX" before the last `ending` characters
  /// becomes what no file is called yet.
  explicit AtomicFile(const std::filesystem::path& pattern, std::size_t ending = 0);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  ~AtomicFile();

  /// The `errno` of making it; 0: it is there.
  int error() const { return error_; }

  /// Gives it the mode of `other` and, as far as this process may, its owner; or the mode that a file gets which the
  /// shell makes. The `errno` where the mode cannot be given, else 0.
  int take_after(const std::filesystem::path& other);
  int take_usual_mode();

  /// Writes all its text, and has it on the disk. The reason where that failed, else "".
  std::string write(std::string_view text);
  /// The same, but only `sync_all` has it on the disk: for many files at once, each of which would wait by itself.
  std::string write_unsynced(std::string_view text);
  /// Has all on the disk that was written to any file of the file system that this one is in. 0, or the `errno`.
  int sync_all() const;

  /// Gives it the name `path`, whose file it replaces if there is one, and has that on the disk. 0, or the `errno`.
  int replace(const std::filesystem::path& path);
  /// The same, but only `sync_folder` has it on the disk.
  int replace_unsynced(const std::filesystem::path& path);
  /// Gives it the name `path`, unless a file has it by now: EEXIST. Else 0, or the `errno`.
  int add(const std::filesystem::path& path);
  /// Lets it be, under its temporary name.
  std::filesystem::path keep();

 private:
  std::string name_;  // empty when there is nothing to remove
  Descriptor descriptor_;
  int error_ = 0;
};

/// Has the names in the folder of `file` on the disk, as far as the system can.
void sync_folder(const std::filesystem::path& file);

}  // namespace netlog
