#include "netlog/ledger/file.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/disk/large_pages.hpp"
#include "netlog/disk/paths.hpp"
#include "netlog/disk/whole_file.hpp"

#include <cerrno>
#include <chrono>
#include <cstddef>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace netlog {
namespace {

int call_again(const std::function<int()>& call) {
  int result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

bool no_locks_here(int error) {
  return error == ENOLCK || error == ENOTSUP || error == EOPNOTSUPP || error == EINVAL || error == ENOSYS;
}

void lock_descriptor(int descriptor, int how, const std::filesystem::path& path, const Waiting& waiting) {
  using clock = std::chrono::steady_clock;
  const auto patience = clock::now() + std::chrono::seconds{2};
  while (::flock(descriptor, how | LOCK_NB) != 0) {
    if (no_locks_here(errno)) return;
    if (errno != EWOULDBLOCK && errno != EINTR) fail(path, "lock", errno);
    if (clock::now() < patience) {
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
      continue;
    }
    waiting();
    if (call_again([&] { return ::flock(descriptor, how); }) != 0 && !no_locks_here(errno)) fail(path, "lock", errno);
    return;
  }
}

/// Larger than any ledger: some eight million entries. What is larger is no ledger, and would take all the memory.
constexpr std::size_t largest_file = std::size_t{1} << 30;

[[noreturn]] void refuse_too_large(const std::filesystem::path& path) {
  throw CannotDo({.what = "is larger than 1 GiB, and not read",
                  .remedy = "is it a ledger? years of one may stand in a file each: netlog --file A --file B report",
                  .where = path.string()});
}

std::string read_all(int descriptor, const std::filesystem::path& path) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) fail(path, "read", errno);
  if (S_ISDIR(status.st_mode)) fail(path, "read", EISDIR);
  if (S_ISCHR(status.st_mode) || S_ISBLK(status.st_mode))
    throw CannotDo({.what = "is a device", .remedy = "name an ordinary file", .where = path.string()});
  if (S_ISREG(status.st_mode) && std::size_t(status.st_size) > largest_file) refuse_too_large(path);
  // Room for more than the file has: finding its end, and appending an entry, then need no larger buffer.
  std::string text;
  text.reserve(4096 + (S_ISREG(status.st_mode) ? std::size_t(status.st_size) : 0));
  ask_for_large_pages(text.data(), text.capacity());
  text.resize(text.capacity());
  std::size_t length = 0;
  while (true) {
    if (length == text.size()) text.resize(length + length / 2);
    const auto got = ::read(descriptor, text.data() + length, text.size() - length);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, "read", errno);
    if (got == 0) break;
    length += std::size_t(got);
    if (length > largest_file) refuse_too_large(path);
  }
  text.resize(length);
  return text;
}

Descriptor open_to_read(const std::filesystem::path& path) {
  Descriptor descriptor{call_again([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC); })};
  if (descriptor.number() < 0) fail(path, "read", errno);
  return descriptor;
}

bool same_file(int descriptor, const std::filesystem::path& path) {
  struct stat open_one {
  }, named{};
  return ::fstat(descriptor, &open_one) == 0 && ::stat(path.c_str(), &named) == 0 && open_one.st_dev == named.st_dev &&
         open_one.st_ino == named.st_ino;
}

}  // namespace

std::string read_file(const std::filesystem::path& path, const Waiting& waiting) {
  const auto descriptor = open_to_read(path);
  lock_descriptor(descriptor.number(), LOCK_SH, path, waiting);
  return read_all(descriptor.number(), path);
}

std::string read_unlocked(const std::filesystem::path& path) {
  return read_all(open_to_read(path).number(), path);
}

LockedFile::LockedFile(Descriptor descriptor, std::filesystem::path path)
    : descriptor_(std::move(descriptor)), path_(std::move(path)) {}

std::optional<LockedFile> LockedFile::lock(const std::filesystem::path& path, const Waiting& waiting) {
  while (true) {
    Descriptor descriptor{call_again([&] { return ::open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC); })};
    if (descriptor.number() < 0 && errno == ENOENT) return {};
    if (descriptor.number() < 0) fail(path, "write to it", errno);
    struct stat status {};
    if (::fstat(descriptor.number(), &status) != 0) fail(path, "write to it", errno);
    if (!S_ISREG(status.st_mode))
      throw CannotDo({.what = "cannot append to what is no ordinary file",
                      .remedy = "name an ordinary file",
                      .where = path.string()});
    lock_descriptor(descriptor.number(), LOCK_EX, path, waiting);
    // It may have been replaced while this process waited; then the lock is on a file that nobody will read.
    if (same_file(descriptor.number(), path)) return LockedFile{std::move(descriptor), path};
  }
}

std::string LockedFile::read() const {
  if (::lseek(descriptor_.number(), 0, SEEK_SET) != 0) fail(path_, "read", errno);
  return read_all(descriptor_.number(), path_);
}

void LockedFile::append(std::string_view text) {
  struct stat before {};
  if (::fstat(descriptor_.number(), &before) != 0) fail(path_, "write to it", errno);
  const auto reason = write_to_disk(descriptor_.number(), text);
  if (reason.empty()) return;
  if (::ftruncate(descriptor_.number(), before.st_size) != 0)
    throw CannotDo({.what = fmt::format("half an entry was written, and could not be taken back: {}",
                                        std::generic_category().message(errno)),
                    .remedy = fmt::format("cut the file back to {} bytes", before.st_size),
                    .where = path_.string()});
  throw CannotDo({.what = fmt::format("cannot write to it: {}", reason),
                  .remedy = "nothing was written, the ledger is as it was",
                  .where = path_.string()});
}

void LockedFile::shorten(std::size_t length) {
  const auto tail = read().substr(length);
  int error = ::ftruncate(descriptor_.number(), off_t(length)) == 0 ? 0 : errno;
  if (error == 0 && ::fsync(descriptor_.number()) == 0) return;
  if (error == 0) {
    error = errno;
    if (::write(descriptor_.number(), tail.data(), tail.size()) != ssize_t(tail.size()))
      throw CannotDo(
          {.what = fmt::format("what was taken off could not be put back: {}", std::generic_category().message(errno)),
           .remedy = "append it yourself:",
           .details = {tail},
           .where = path_.string()});
  }
  throw CannotDo({.what = fmt::format("cannot shorten it: {}", std::generic_category().message(error)),
                  .remedy = "the ledger is as it was",
                  .where = path_.string()});
}

void LockedFile::replace(std::string_view text) {
  const auto real = real_path(path_);
  auto fresh = written_beside(real, "new", text);
  if (!same_file(descriptor_.number(), real)) fail(path_, "replace it", ESTALE);
  if (const int error = fresh.replace(real); error != 0) fail(path_, "replace it", error);
}

std::string appendix(std::string_view ledger, std::string_view entries) {
  std::string text;
  if (!ledger.empty() && !ledger.ends_with('\n')) text += '\n';
  if (!ledger.empty()) text += '\n';
  return text.append(entries);
}

}  // namespace netlog
