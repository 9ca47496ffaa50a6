#include "netlog/disk/descriptor.hpp"

#include "netlog/base/problem.hpp"

#include <cerrno>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>

namespace netlog {
namespace {

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

std::string write_whole(int descriptor, std::string_view text) {
  const auto wrote = ::write(descriptor, text.data(), text.size());
  if (wrote >= 0 && wrote < ssize_t(text.size())) return "the disk is full, or the file may not grow so large";
  return wrote < 0 ? std::generic_category().message(errno) : std::string();
}

std::string write_to_disk(int descriptor, std::string_view text) {
  auto reason = write_whole(descriptor, text);
  if (reason.empty() && ::fsync(descriptor) != 0) reason = std::generic_category().message(errno);
  return reason;
}

}  // namespace netlog
