#include "netlog/disk/atomic_file.hpp"

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace netlog {

void sync_folder(const std::filesystem::path& file) {
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (descriptor.number() >= 0) ::fsync(descriptor.number());
}

AtomicFile::AtomicFile(const std::filesystem::path& pattern, std::size_t ending)
    : name_(pattern.string()), descriptor_(::mkostemps(name_.data(), int(ending), O_CLOEXEC)) {
  if (descriptor_.number() >= 0) return;
  error_ = errno;
  name_.clear();
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : name_(std::exchange(other.name_, {})), descriptor_(std::move(other.descriptor_)), error_(other.error_) {}

AtomicFile::~AtomicFile() {
  if (!name_.empty()) ::unlink(name_.c_str());
}

int AtomicFile::take_after(const std::filesystem::path& other) {
  struct stat status {};
  if (::stat(other.c_str(), &status) != 0) return errno;
  if (::fchown(descriptor_.number(), status.st_uid, status.st_gid) != 0)
    (void)!::fchown(descriptor_.number(), uid_t(-1), status.st_gid);  // the group alone may be permitted
  return ::fchmod(descriptor_.number(), status.st_mode & 07777) == 0 ? 0 : errno;
}

int AtomicFile::take_usual_mode() {
  const auto mask = ::umask(0);
  ::umask(mask);
  return ::fchmod(descriptor_.number(), 0666 & ~mask) == 0 ? 0 : errno;
}

std::string AtomicFile::write(std::string_view text) {
  return write_to_disk(descriptor_.number(), text);
}

std::string AtomicFile::write_unsynced(std::string_view text) {
  return write_whole(descriptor_.number(), text);
}

int AtomicFile::sync_all() const {
  return ::syncfs(descriptor_.number()) == 0 ? 0 : errno;
}

int AtomicFile::replace(const std::filesystem::path& path) {
  const int error = replace_unsynced(path);
  if (error == 0) sync_folder(path);
  return error;
}

int AtomicFile::replace_unsynced(const std::filesystem::path& path) {
  if (::rename(name_.c_str(), path.c_str()) != 0) return errno;
  name_.clear();
  return 0;
}

int AtomicFile::add(const std::filesystem::path& path) {
  if (::link(name_.c_str(), path.c_str()) == 0) {
    ::unlink(std::exchange(name_, {}).c_str());
    sync_folder(path);
    return 0;
  }
  const int error = errno;
  // Where a file cannot have two names, it is given its own a moment after it was seen that nobody has it.
  const bool may_replace = error != EEXIST && !std::filesystem::exists(path);
  return may_replace && replace(path) == 0 ? 0 : error;
}

std::filesystem::path AtomicFile::keep() {
  return std::exchange(name_, {});
}

}  // namespace netlog
