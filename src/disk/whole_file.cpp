#include "netlog/disk/whole_file.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/disk/descriptor.hpp"
#include "netlog/disk/paths.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <string>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace netlog {
namespace {

std::string message_of(int error) {
  return error == 0 ? std::string() : std::generic_category().message(error);
}

/// Writes into a device or pipe.
void write_through(const std::filesystem::path& path, std::string_view text) {
  const Descriptor descriptor{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
  if (descriptor.number() < 0) fail(path, "write to it", errno);
  for (auto rest = text; !rest.empty();) {
    const auto wrote = ::write(descriptor.number(), rest.data(), rest.size());
    if (wrote < 0 && errno != EINTR) fail(path, "write to it", errno);
    rest.remove_prefix(wrote < 0 ? 0 : std::size_t(wrote));
  }
}

/// A new file that is to take the place of another one, or to be the first of its name; with the mode that it is to
/// have.
struct Successor {
  std::filesystem::path path, real;
  bool is_there;
  AtomicFile file;
};

void require_written(const Successor& next, const std::string& reason) {
  if (reason.empty()) return;
  throw CannotDo({.what = "cannot write to it: " + reason,
                  .remedy = next.is_there ? "it is as it was" : "nothing was written",
                  .where = next.path.string()});
}

Successor successor_of(const std::filesystem::path& path, NewFile mode) {
  std::error_code error;
  const bool is_there = std::filesystem::exists(path, error);
  if (!is_there) refuse_lost_link(path);
  if (is_there && ::access(path.c_str(), W_OK) != 0) fail(path, "write to it", errno);
  const auto real = is_there ? real_path(path) : path;
  Successor next{path, real, is_there, AtomicFile{real.string() + ".XXXXXX"}};
  if (next.file.error() == ENOENT)
    throw CannotDo({.what = "cannot write to it: its folder is not there",
                    .remedy = "make the folder first",
                    .where = path.string()});
  if (next.file.error() != 0) fail(path, "write to it", next.file.error());
  if (is_there) require_written(next, message_of(next.file.take_after(real)));
  if (!is_there && mode == NewFile::usual) require_written(next, message_of(next.file.take_usual_mode()));
  return next;
}

}  // namespace

bool make_file(const std::filesystem::path& path, std::string_view text) {
  if (std::error_code error; std::filesystem::exists(path, error)) return false;
  make_folders(path);
  refuse_lost_link(path);
  AtomicFile file{path.string() + ".XXXXXX"};
  if (file.error() != 0) fail(path, "make it", file.error());
  if (const auto reason = file.write(text); !reason.empty())
    throw CannotDo({.what = "cannot make it: " + reason, .remedy = "nothing was written", .where = path.string()});
  const int error = file.add(path);
  if (error != 0 && error != EEXIST) fail(path, "make it", error);
  return error == 0;
}

AtomicFile written_beside(const std::filesystem::path& other, std::string_view word, std::string_view text) {
  const auto real = real_path(other);
  const auto ending = real.extension().string();
  const auto stem = (real.parent_path() / real.stem()).string();
  AtomicFile file{fmt::format("{}.{}-XXXXXX{}", stem, word, ending), ending.size()};
  auto reason = message_of(file.error());
  if (reason.empty()) reason = message_of(file.take_after(real));
  if (reason.empty()) reason = file.write(text);
  if (!reason.empty())
    throw CannotDo({.what = fmt::format("cannot write a file beside it: {}", reason),
                    .remedy = fmt::format("make room in {}, or give yourself the right to write there",
                                          real.parent_path().string()),
                    .where = other.string()});
  return file;
}

void write_file(const std::filesystem::path& path, std::string_view text, NewFile mode) {
  struct stat before {};
  if (::stat(path.c_str(), &before) == 0 && !S_ISREG(before.st_mode)) return write_through(path, text);
  auto next = successor_of(path, mode);
  require_written(next, next.file.write(text));
  require_written(next, message_of(next.file.replace(next.real)));
}

void write_files(const std::vector<FileText>& files) {
  constexpr std::size_t most_open = 256;
  for (std::size_t first = 0; first < files.size(); first += most_open) {
    std::vector<Successor> some;
    for (std::size_t i = first; i < std::min(first + most_open, files.size()); ++i) {
      some.push_back(successor_of(files[i].path, NewFile::private_to_owner));
      require_written(some.back(), some.back().file.write_unsynced(files[i].text));
    }
    require_written(some.front(), message_of(some.front().file.sync_all()));
    for (auto& next : some) require_written(next, message_of(next.file.replace_unsynced(next.real)));
    sync_folder(some.front().real);
  }
}

}  // namespace netlog
