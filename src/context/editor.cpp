#include "netlog/context/editor.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/disk/whole_file.hpp"
#include "netlog/ledger/file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include <fmt/format.h>
#include <sys/stat.h>

namespace netlog {
namespace {

/// The name of the program that a command line of the shell begins with: "vim" of "/usr/bin/vim -n".
std::string_view program_of(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  const auto word = line.substr(0, line.find_first_of(" \t"));
  return word.substr(word.rfind('/') + 1);
}

template <std::size_t size> bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::ranges::count(words, word) > 0;
}

}  // namespace

std::vector<std::string> editor_arguments(std::string_view editor, const std::string& path, std::size_t line) {
  constexpr auto plus = std::to_array<std::string_view>(
      {"",     "editor", "vi",     "vim",    "nvim",        "gvim",     "view",  "vis",  "ex",  "nano",
       "pico", "micro",  "emacs",  "gemacs", "emacsclient", "mg",       "jmacs", "zile", "joe", "jed",
       "ne",   "kak",    "mcedit", "gedit",  "vim.basic",   "vim.tiny", "elvis", "nvi"});
  constexpr auto colon = std::to_array<std::string_view>({"hx", "helix", "subl", "zed"});
  constexpr auto goto_option = std::to_array<std::string_view>({"code", "code-insiders", "codium"});
  const auto program = program_of(editor);
  if (line == 0) return {path};
  if (is_one_of(program, plus)) return {fmt::format("+{}", line), path};
  if (is_one_of(program, colon)) return {fmt::format("{}:{}", path, line)};
  if (is_one_of(program, goto_option)) return {"-g", fmt::format("{}:{}", path, line)};
  return {path};
}

WorkingCopy::WorkingCopy(const std::filesystem::path& ledger, std::string_view word, std::string text)
    : at_first_(std::move(text)),
      kept_at_(written_beside(ledger, word, at_first_).keep()),
      folder_(kept_at_.string() + ".d"),
      path_(folder_ / kept_at_.filename()) {
  std::error_code error;
  const bool made = ::mkdir(folder_.c_str(), S_IRWXU) == 0;
  if (!made) error.assign(errno, std::generic_category());
  if (made) std::filesystem::rename(kept_at_, path_, error);
  if (!error) return;
  std::error_code ignored;
  std::filesystem::remove(kept_at_, ignored);
  if (made) std::filesystem::remove(folder_, ignored);
  throw CannotDo({.what = "cannot make a folder for the copy: " + error.message(),
                  .remedy = "the ledger is as it was; make room beside it, or give yourself the right to write there",
                  .where = folder_.string()});
}

WorkingCopy::~WorkingCopy() {
  std::error_code error;
  std::filesystem::remove_all(folder_, error);
}

std::string WorkingCopy::read_again() {
  try {
    return read_unlocked(path_);
  } catch (const CannotDo& failure) {
    throw CannotDo(kept(failure.problem()));
  }
}

std::optional<std::string> WorkingCopy::edited(std::size_t line, const CommandContext& context) {
  const auto& around = context.surroundings;
  const auto command =
      around.editor.empty()
          ? std::string("if command -v editor >/dev/null 2>&1; then exec editor \"$@\"; else exec vi \"$@\"; fi")
          : around.editor + " \"$@\"";
  const int status = around.shell(command, editor_arguments(around.editor, path(), line));
  std::error_code error;
  const bool is_there = std::filesystem::exists(path_, error);
  const auto after = is_there ? read_again() : std::string();
  if (status != 0 || !is_there) {
    const auto editor =
        around.editor.empty() ? std::string("the editor") : fmt::format("the editor \"{}\"", shown(around.editor));
    Problem problem{.what = status != 0 ? how_it_ended(editor, status) : "the editor has taken the copy away",
                    .remedy = {}};
    if (is_there && after != at_first_) throw CannotDo(kept(std::move(problem)));
    problem.remedy = "the ledger is as it was";
    if (status == 126 || status == 127) problem.remedy += "; set EDITOR to one that is there";
    throw CannotDo(std::move(problem));
  }
  return after == at_first_ ? std::nullopt : std::optional(after);
}

Problem WorkingCopy::kept(Problem problem) {
  std::error_code error;
  std::filesystem::rename(path_, kept_at_, error);
  // What could not be moved stays where it is, and its folder with it.
  if (error) folder_.clear();
  problem.details.insert(problem.details.begin(), fmt::format("the ledger is as it was; what you wrote is kept in {}",
                                                              error ? path() : kept_at()));
  return problem;
}

}  // namespace netlog
