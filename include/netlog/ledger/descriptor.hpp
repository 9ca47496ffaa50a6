#pragma once
// What system calls on files have in common.

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace netlog {

/// Closes a file descriptor that nobody took over.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();
  int number() const { return number_; }
  int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

/// Throws CannotDo: "PATH: cannot read: No such file or directory".
[[noreturn]] void fail(const std::filesystem::path& path, std::string_view doing, int error);

/// Has the name of a file on the disk.
void sync_folder(const std::filesystem::path& file);

/// Writes `text` at once and has it on the disk; else the reason why not.
std::string write_to_disk(int descriptor, std::string_view text);

/// The file itself where `path` is a link to it. Throws CannotDo.
std::filesystem::path real_path(const std::filesystem::path& path);

}  // namespace netlog
