#include "netlog/disk/paths.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/disk/descriptor.hpp"

#include <cerrno>
#include <system_error>

#include <sys/stat.h>

namespace netlog {

std::filesystem::path real_path(const std::filesystem::path& path) {
  std::error_code error;
  auto real = std::filesystem::canonical(path, error);
  if (error) fail(path, "find it", error.value());
  return real;
}

void refuse_lost_link(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::is_symlink(path, error))
    throw CannotDo({.what = "is a link to a file that does not exist",
                    .remedy = "make that file or its folder, or take the link away",
                    .where = path.string()});
}

void make_folders(const std::filesystem::path& file) {
  std::filesystem::path folder;
  for (const auto& part : file.parent_path()) {
    folder /= part;
    if (std::filesystem::is_directory(folder)) continue;
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) fail(folder, "make the folder", errno);
  }
}

}  // namespace netlog
