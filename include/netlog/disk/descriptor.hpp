#pragma once
// An open file of the system, and what every call on one has in common.

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace netlog {

/// An open file descriptor, which is closed with it; a negative number stands for none.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor();
  int number() const { return number_; }
  /// Gives the descriptor away: closing it is up to the caller from now on.
  int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

/// Throws CannotDo for an `errno`: "PATH: cannot read: No such file or directory", with a remedy where one is known.
[[noreturn]] void fail(const std::filesystem::path& path, std::string_view doing, int error);

/// Appends `text` with one write. The reason why not all of it; empty: all.
std::string write_whole(int descriptor, std::string_view text);

/// Appends `text` with one write, and returns when it is on the disk (fsync). The reason why it is not; empty: it is.
std::string write_to_disk(int descriptor, std::string_view text);

}  // namespace netlog
