#include "netlog/context/git.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/disk/whole_file.hpp"
#include "netlog/ledger/file.hpp"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Ended with 1, netlog has written what it could. Else, or if it could not be started, git's own merge by lines leaves
/// markers: with none, git would go on with one side alone.
constexpr auto merge_driver =
    "netlog merge --driver %O %A %B %L %P || { test $? -eq 1 || git merge-file -L ours -L base -L theirs "
    "--marker-size=%L %A %O %B; exit 1; }";

/// The ledger itself where a link leads to it, as an absolute path.
std::filesystem::path real_ledger(const CommandContext& context) {
  std::error_code error;
  auto real = std::filesystem::canonical(context.ledger, error);
  return error ? context.ledger : real;
}

bool has_attribute(std::string_view text, std::string_view line) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (trimmed(text.substr(at, end - at)) == line) return true;
    at = end + 1;
  }
  return false;
}

void configure(const CommandContext& context, const std::filesystem::path& top, const std::string& key,
               const std::string& value) {
  const auto status = context.surroundings.shell("git -C \"$1\" config \"$2\" \"$3\"", {top.string(), key, value});
  if (status != 0)
    throw CannotDo({.what = fmt::format("git could not be configured: {}", how_it_ended("git", status)),
                    .remedy = fmt::format("see that this works: git -C {} config --list", shell_word(top.string())),
                    .where = top.string()});
}

/// What a shell says of whether git takes netlog for merging the ledger, in the folder $1 the file $2.
constexpr std::string_view takes_netlog = "cd -- \"$1\" && git check-attr merge -- \"$2\" | grep -q ': merge: netlog$'";

/// Throws CannotDo where another line of git's attributes wins.
void require_attribute(const CommandContext& context, const std::filesystem::path& ledger) {
  const auto name = ledger.filename().string();
  if (context.surroundings.shell(fmt::format("{{ {}; }} >/dev/null 2>&1", takes_netlog),
                                 {ledger.parent_path().string(), name}) == 0)
    return;
  throw CannotDo({.what = fmt::format("another line of git's attributes says how {} is merged", shown(name)),
                  .remedy = "all else is set up; take it out: it stands in .git/info/attributes, or below netlog's own "
                            "in .gitattributes",
                  .details = {fmt::format("what git goes by: git -C {} check-attr merge -- {}",
                                          shell_word(ledger.parent_path().string()), shell_word(name))},
                  .where = context.ledger.string()});
}

}  // namespace

std::optional<std::filesystem::path> repository_of(const std::filesystem::path& file) {
  std::error_code error;
  for (auto folder = std::filesystem::absolute(file, error).parent_path(); !error; folder = folder.parent_path()) {
    if (std::filesystem::exists(folder / ".git", error)) return folder;
    if (folder == folder.parent_path()) break;
  }
  return {};
}

std::string attribute_line(const std::string& file) {
  std::string pattern;
  bool is_quoted = file.starts_with('#') || file.starts_with('!') || file.starts_with('"');
  for (const char c : file) {
    if (std::string_view("*?[\\").find(c) != std::string_view::npos) pattern += '\\';
    is_quoted = is_quoted || static_cast<unsigned char>(c) <= ' ';
    pattern += c;
  }
  if (!is_quoted) return pattern + " merge=netlog";
  std::string quoted;
  for (const char c : pattern) quoted += c == '"' || c == '\\' ? fmt::format("\\{}", c) : std::string(1, c);
  return fmt::format("\"{}\" merge=netlog", quoted);
}

void set_up_merging(const CommandContext& context) {
  context.require_path();
  if (!context.has_ledger()) context.refuse_missing();
  const auto ledger = real_ledger(context);
  const auto top = repository_of(ledger);
  if (!top)
    throw CannotDo({.what = "stands in no git repository",
                    .remedy = fmt::format("make one: git init {}", shell_word(ledger.parent_path().string())),
                    .where = context.ledger.string()});
  configure(context, *top, "merge.netlog.name", "netlog: entry by entry");
  configure(context, *top, "merge.netlog.recursive", "binary");
  configure(context, *top, "merge.netlog.driver", merge_driver);
  const auto file = ledger.lexically_relative(*top).string();
  const auto line = attribute_line(file);
  const auto attributes = *top / ".gitattributes";
  std::error_code error;
  auto text = std::filesystem::exists(attributes, error) ? read_file(attributes, [] {}) : std::string();
  if (!has_attribute(text, line)) {
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    write_file(attributes, text + line + "\n");
  }
  require_attribute(context, ledger);
  if (context.common_options.quiet) return;
  context.answer.out += fmt::format(
      "git merges {} entry by entry now, in this clone\nput it into the repository: git add .gitattributes\n"
      "and in each other clone: netlog merge --setup\n",
      shown(file));
}

bool lacks_merge_driver(const CommandContext& context) {
  const auto ledger = real_ledger(context);
  if (!repository_of(ledger)) return false;
  return context.surroundings.shell(
             fmt::format("{{ {} && ! git config --get merge.netlog.driver; }} >/dev/null 2>&1", takes_netlog),
             {ledger.parent_path().string(), ledger.filename().string()}) == 0;
}

}  // namespace netlog
