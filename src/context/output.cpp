#include "netlog/context/output.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/disk/paths.hpp"
#include "netlog/disk/whole_file.hpp"
#include "netlog/ledger/file.hpp"

#include <filesystem>
#include <map>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The format that the end of a file's name says, if it says any. Throws UsageError at an ending of letters that is
/// none of those: another program would be started for such a file.
std::optional<Format> format_by_name(const std::filesystem::path& file) {
  const auto ending = ascii_lower(file.extension().string());
  if (const auto format = format_of_ending(ending)) return format == Format::text ? std::nullopt : format;
  if (ending.size() < 2 || ending[1] < 'a' || ending[1] > 'z') return {};
  refuse(fmt::format("a report is not written as {}", shown(ending)),
         ending == ".pdf" ? "write a page, week.html, and print it from the browser"
                          : fmt::format("name it {}, or say which it is by --format", endings_in_words(" or ")));
}

/// Opens `file` in the program that the desktop has for it.
void open(const std::filesystem::path& file, const CommandContext& context) {
  const int status = context.surroundings.shell("xdg-open \"$@\" >&2", {file.string()});
  if (status != 0)
    throw CannotDo(
        {.what = how_it_ended("xdg-open", status), .remedy = fmt::format("the page is there: open {}", file.string())});
}

/// The files in `folder` that an earlier run wrote, by their names without the ending. What cannot be read is not ours.
/// Throws CannotDo.
std::map<std::string, std::string> own_files(const std::filesystem::path& folder, const FolderOfParts& result) {
  std::map<std::string, std::string> own;
  std::error_code error;
  std::filesystem::directory_iterator at{folder, error};
  for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
    std::error_code of_one;
    const auto& path = at->path();
    if (at->symlink_status(of_one).type() != std::filesystem::file_type::regular || path.extension() != result.ending)
      continue;
    const auto name = path.stem().string();
    try {
      auto text = read_file(path, [] {});
      if (result.is_own(text, name)) own.emplace(name, std::move(text));
    } catch (const CannotDo&) {
      continue;
    }
  }
  if (error)
    throw CannotDo({.what = "cannot look into it: " + error.message(),
                    .remedy = "name a folder, or one that is still to be made",
                    .where = folder.string()});
  return own;
}

void remove_part(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::remove(file, error); error)
    throw CannotDo({.what = "cannot remove it: " + error.message(),
                    .remedy = "give yourself the right to write in its folder",
                    .where = file.string()});
}

}  // namespace

bool is_printed(const Output& output) {
  return !output.open && output.file.value_or("-") == "-";
}

void require_sound(const Output& output) {
  if (output.file && output.file->starts_with('-') && output.file != "-")
    refuse(fmt::format("\"{}\" reads like an option, not like the name of a file", shown(*output.file)),
           fmt::format("write ./{} for a file that is called so", shown(*output.file)));
  if (output.file && output.folder) refuse("-o is one file, and --into a folder of many", "leave one of the two away");
}

Format format_for(const Output& output, const CommonOptions& common_options) {
  if (output.folder && common_options.format && *common_options.format != Format::ics)
    refuse(fmt::format("--into is for to-dos of a calendar, not for {}", spelled(*common_options.format)),
           "leave --format away, or write --format ics");
  if (output.folder) return Format::ics;
  if (output.open && output.file == "-") refuse("--open cannot open what is printed", "leave -o - away");
  const auto named = !common_options.format && output.file ? format_by_name(*output.file) : common_options.format;
  const auto format = named.value_or(output.open ? Format::html : Format::text);
  if (output.open && format != Format::html)
    refuse(fmt::format("--open is for a page of HTML, not for {}", spelled(format)),
           common_options.format ? "leave --format away" : "name a file like week.html");
  return format;
}

void put(const std::string& text, const Output& output, const CommandContext& context) {
  std::filesystem::path file = output.file.value_or("-");
  const bool has_name = file != "-";
  if (!has_name) {
    file = context.surroundings.page;
    if (file.empty()) refuse("there is no home to keep the page in", "name a file: -o week.html");
    make_folders(file);
  }
  std::error_code error;
  if (std::filesystem::equivalent(file, context.ledger, error))
    refuse(fmt::format("{} is the ledger itself", shown(file.string())), "name another file");
  write_file(file, text, has_name ? NewFile::usual : NewFile::private_to_owner);
  if (output.open) open(std::filesystem::absolute(file), context);
  if (!has_name && !context.common_options.quiet) context.answer.out += file.string() + "\n";
}

void put_into(const std::filesystem::path& folder, const FolderOfParts& result, const CommandContext& context) {
  make_folders(folder / "part");
  auto own = own_files(folder, result);
  std::size_t added = 0, changed = 0, in_the_way = 0;
  std::vector<FileText> files;
  for (const auto& [name, text] : result.parts) {
    const auto path = folder / (name + result.ending);
    const auto old = own.extract(name);
    auto now = old.empty() ? text : result.over(old.mapped(), text);
    if (!old.empty() && now == old.mapped()) continue;
    std::error_code error;
    if (old.empty() && std::filesystem::exists(std::filesystem::symlink_status(path, error))) {
      context.answer.err += fmt::format("netlog: {} is not netlog's; left as it is\n", shown(path.string()));
      ++in_the_way;
      continue;
    }
    files.push_back({path, std::move(now)});
    ++(old.empty() ? added : changed);
  }
  write_files(files);
  for (const auto& [name, text] : own) remove_part(folder / (name + result.ending));
  if (context.common_options.quiet) return;
  const auto there = counted(std::int64_t(result.parts.size() - in_the_way), result.part_name);
  context.answer.out += fmt::format("{} in {}: {} new, {} changed, {} removed\n", there, shown(folder.string()), added,
                                    changed, own.size());
}

}  // namespace netlog
