#pragma once
// A copy of what is to be edited, and the editor that somebody opens it in.

#include "netlog/commands/command.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// What an editor must be called with to open `path` at a line (0: at its beginning). The editors of the Unix tradition
/// take "+7 FILE" and some newer ones "FILE:7"; one that nobody knows gets the file alone, which it will understand.
std::vector<std::string> editor_arguments(std::string_view editor, const std::string& path, std::size_t line);

/// A file that goes in the end unless it is kept.
class WorkingCopy {
 public:
  explicit WorkingCopy(std::filesystem::path path) : path_(std::move(path)) {}
  WorkingCopy(const WorkingCopy&) = delete;
  WorkingCopy& operator=(const WorkingCopy&) = delete;
  ~WorkingCopy();

  std::string path() const { return path_.string(); }
  /// Opens it in the editor and gives what it holds afterwards; nothing when that is what it held before. Throws
  /// CannotDo when the editor fails, or the copy is gone.
  std::optional<std::string> edited(std::size_t line, const Desk& desk);
  /// Keeps it: `problem` with where it is.
  Problem kept(Problem problem);

 private:
  std::filesystem::path path_;
  bool keep_ = false;
};

}  // namespace netlog
