#include "netlog/base/problem.hpp"
#include "netlog/ledger/descriptor.hpp"
#include "netlog/ledger/file.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace netlog {
namespace {

/// Gives a file the mode and, as far as this process may, the owner of another one. False when the mode cannot be
/// given.
bool take_after(int descriptor, const struct stat& other) {
  if (::fchown(descriptor, other.st_uid, other.st_gid) != 0)
    (void)!::fchown(descriptor, uid_t(-1), other.st_gid);  // the group alone may be permitted
  return ::fchmod(descriptor, other.st_mode & 07777) == 0;
}

/// The mode that a new file gets, as one that the shell makes.
mode_t usual_mode() {
  const auto mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// Throws CannotDo where a link leads nowhere.
void refuse_lost_link(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::is_symlink(path, error))
    throw CannotDo({.what = "is a link to a file that does not exist",
                    .remedy = "make that file or its folder, or take the link away",
                    .where = path.string()});
}

/// What may help against an error of the system; empty where nobody knows.
std::string remedy_for(int error) {
  if (error == EISDIR) return "name a file, not a folder";
  if (error == EACCES || error == EPERM || error == EROFS)
    return "name another file, or give yourself the right to this";
  if (error == ENOENT || error == ENOTDIR || error == ELOOP || error == ENAMETOOLONG) return "name another file";
  return error == ENOSPC ? "make room first" : "";
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

void fail(const std::filesystem::path& path, std::string_view doing, int error) {
  const std::string reason = std::generic_category().message(error);
  throw CannotDo(
      {.what = fmt::format("cannot {}: {}", doing, reason), .remedy = remedy_for(error), .where = path.string()});
}

void sync_folder(const std::filesystem::path& file) {
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (descriptor.number() >= 0) ::fsync(descriptor.number());
}

std::string write_to_disk(int descriptor, std::string_view text) {
  const auto wrote = ::write(descriptor, text.data(), text.size());
  if (wrote >= 0 && wrote < ssize_t(text.size())) return "the disk is full, or the file may not grow so large";
  return wrote < 0 || ::fsync(descriptor) != 0 ? std::generic_category().message(errno) : std::string();
}

std::filesystem::path real_path(const std::filesystem::path& path) {
  std::error_code error;
  auto real = std::filesystem::canonical(path, error);
  if (error) fail(path, "find it", error.value());
  return real;
}

void make_folders(const std::filesystem::path& file) {
  std::filesystem::path folder;
  for (const auto& part : file.parent_path()) {
    folder /= part;
    if (std::filesystem::is_directory(folder)) continue;
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) fail(folder, "make the folder", errno);
  }
}

bool make_file(const std::filesystem::path& path, std::string_view text) {
  if (std::error_code error; std::filesystem::exists(path, error)) return false;
  make_folders(path);
  refuse_lost_link(path);
  // Under another name first: who opens the ledger as soon as it is there finds it whole.
  auto other = path.string() + ".XXXXXX";
  const Descriptor descriptor{::mkostemp(other.data(), O_CLOEXEC)};
  if (descriptor.number() < 0) fail(path, "make it", errno);
  const auto reason = write_to_disk(descriptor.number(), text);
  const bool made = reason.empty() && ::link(other.c_str(), path.c_str()) == 0;
  const auto error = errno;
  // Where a file cannot have two names, it is given its own a moment after it was seen that nobody has it.
  const bool renamed = reason.empty() && !made && error != EEXIST && !std::filesystem::exists(path) &&
                       ::rename(other.c_str(), path.c_str()) == 0;
  if (!renamed) ::unlink(other.c_str());
  if (!reason.empty())
    throw CannotDo({.what = "cannot make it: " + reason, .remedy = "nothing was written", .where = path.string()});
  if (!made && !renamed && error != EEXIST) fail(path, "make it", error);
  if (made || renamed) sync_folder(path);
  return made || renamed;
}

std::filesystem::path write_beside(const std::filesystem::path& ledger, std::string_view word, std::string_view text) {
  const auto real = real_path(ledger);
  const auto ending = real.extension().string();
  auto path = (real.parent_path() / real.stem()).string() + fmt::format(".{}-XXXXXX{}", word, ending);
  const auto refuse = [&](const std::string& reason) {
    throw CannotDo({.what = fmt::format("cannot write a file beside it: {}", reason),
                    .remedy = fmt::format("make room in {}, or give yourself the right to write there",
                                          real.parent_path().string()),
                    .where = ledger.string()});
  };
  const Descriptor descriptor{::mkostemps(path.data(), int(ending.size()), O_CLOEXEC)};
  if (descriptor.number() < 0) refuse(std::generic_category().message(errno));
  struct stat status {};
  const bool taken = ::stat(real.c_str(), &status) == 0 && take_after(descriptor.number(), status);
  const auto reason = taken ? write_to_disk(descriptor.number(), text) : std::generic_category().message(errno);
  if (!reason.empty()) {
    ::unlink(path.c_str());
    refuse(reason);
  }
  return path;
}

void write_file(const std::filesystem::path& path, std::string_view text) {
  struct stat before {};
  const bool is_there = ::stat(path.c_str(), &before) == 0;
  if (is_there && !S_ISREG(before.st_mode)) {
    const Descriptor descriptor{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
    if (descriptor.number() < 0) fail(path, "write to it", errno);
    for (auto rest = text; !rest.empty();) {
      const auto wrote = ::write(descriptor.number(), rest.data(), rest.size());
      if (wrote < 0 && errno != EINTR) fail(path, "write to it", errno);
      rest.remove_prefix(wrote < 0 ? 0 : std::size_t(wrote));
    }
    return;
  }
  if (!is_there) refuse_lost_link(path);
  if (is_there && ::access(path.c_str(), W_OK) != 0) fail(path, "write to it", errno);
  const auto real = is_there ? real_path(path) : path;
  auto other = real.string() + ".XXXXXX";
  const Descriptor descriptor{::mkostemp(other.data(), O_CLOEXEC)};
  if (descriptor.number() < 0 && errno == ENOENT)
    throw CannotDo({.what = "cannot write to it: its folder is not there",
                    .remedy = "make the folder first",
                    .where = path.string()});
  if (descriptor.number() < 0) fail(path, "write to it", errno);
  const bool permitted =
      is_there ? take_after(descriptor.number(), before) : ::fchmod(descriptor.number(), usual_mode()) == 0;
  auto reason = permitted ? write_to_disk(descriptor.number(), text) : std::generic_category().message(errno);
  if (reason.empty() && ::rename(other.c_str(), real.c_str()) != 0) reason = std::generic_category().message(errno);
  if (reason.empty()) return sync_folder(real);
  ::unlink(other.c_str());
  throw CannotDo({.what = "cannot write to it: " + reason,
                  .remedy = is_there ? "it is as it was" : "nothing was written",
                  .where = path.string()});
}

}  // namespace netlog
