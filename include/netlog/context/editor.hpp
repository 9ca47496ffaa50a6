#pragma once
// A copy of what is to be edited, and the editor that somebody opens it in.

#include "netlog/context/command_context.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// What an editor must be called with to open `path` at a line (0: at its beginning). The editors of the Unix tradition
/// take "+7 FILE" and some newer ones "FILE:7"; one that nobody knows gets the file alone, which it will understand.
std::vector<std::string> editor_arguments(std::string_view editor, const std::string& path, std::size_t line);

/// A file in a folder of its own (0700), which goes in the end with all that an editor left in it: backups, swap files.
class WorkingCopy {
 public:
  /// Writes `text` beside the ledger, into a folder of its own: "ledger.edit-x3Yz0a.toml.d", for the word "edit".
  /// Throws CannotDo, and leaves nothing.
  WorkingCopy(const std::filesystem::path& ledger, std::string_view word, std::string text);
  WorkingCopy(const WorkingCopy&) = delete;
  WorkingCopy& operator=(const WorkingCopy&) = delete;
  ~WorkingCopy();

  std::string path() const { return path_.string(); }
  /// Where it stands once it is kept: beside the ledger.
  std::string kept_at() const { return kept_at_.string(); }
  /// Opens it in the editor and gives what it holds afterwards; nothing when that is what it held at first. May be
  /// called again. Throws CannotDo when the editor fails, or the copy is gone; what cannot be read again is kept.
  std::optional<std::string> edited(std::size_t line, const CommandContext& context);
  /// Moves it out of its folder, so that it stays when that goes: `problem` with where it is.
  Problem kept(Problem problem);

 private:
  std::string read_again();
  std::string at_first_;
  std::filesystem::path kept_at_, folder_, path_;
};

}  // namespace netlog
