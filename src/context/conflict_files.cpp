#include "netlog/context/conflict_files.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/file.hpp"

#include <algorithm>
#include <cstddef>
#include <system_error>
#include <unordered_set>

namespace netlog {
namespace {

/// The entries of a ledger, parsed or not, without their comments and blanks; and of a contact, a group or what has an
/// id also how it begins, with its name or id.
std::unordered_set<std::string> entries_in(std::string_view text) {
  std::unordered_set<std::string> entries;
  std::string entry;
  const auto end_entry = [&] {
    if (entry.starts_with("[[") && entry.find("]]") != entry.npos) entries.insert(std::move(entry));
    entry.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = std::string(text.substr(at, end - at));
    at = end + 1;
    std::erase_if(line, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
    if (line.starts_with("[[")) end_entry();
    if (entry.ends_with("]]") && (line.starts_with("name=") || line.starts_with("id="))) entries.insert(entry + line);
    if (!line.starts_with('#')) entry += line;
  }
  end_entry();
  return entries;
}

/// What a file holds; nothing where it cannot be read.
std::string text_of(const std::filesystem::path& file) {
  try {
    return read_file(file, [] {});
  } catch (const Failure&) {
    return {};
  }
}

/// The files in the folder of `ledger` that are called like its conflict files, and like those of no other one there.
std::vector<std::filesystem::path> named_like(const std::filesystem::path& ledger) {
  std::vector<std::filesystem::path> files, others;
  const auto folder = ledger.has_parent_path() ? ledger.parent_path() : std::filesystem::path(".");
  std::error_code error;
  std::filesystem::directory_iterator at{folder, error};
  for (const std::filesystem::directory_iterator end; !error && at != end; at.increment(error)) {
    std::error_code unknown;
    const auto name = at->path().filename();
    const bool is_longer = name.extension() == ledger.extension() && name != ledger.filename() &&
                           name.stem().string().starts_with(ledger.stem().string());
    if (!is_longer || !at->is_regular_file(unknown)) continue;
    (is_conflict_name(name.string(), ledger) ? files : others).push_back(ledger.has_parent_path() ? at->path() : name);
  }
  std::erase_if(files, [&](const std::filesystem::path& file) {
    return std::ranges::any_of(
        others, [&](const std::filesystem::path& other) { return is_conflict_name(file.filename().string(), other); });
  });
  std::ranges::sort(files);
  return files;
}

}  // namespace

bool is_conflict_name(const std::string& name, const std::filesystem::path& ledger) {
  const auto stem = ledger.stem().string(), ending = ledger.extension().string();
  if (name.size() <= stem.size() + ending.size() || !name.starts_with(stem) || !name.ends_with(ending)) return false;
  const auto between = ascii_lower(name.substr(stem.size(), name.size() - stem.size() - ending.size()));
  return between.find("conflict") != between.npos || between.find("konflikt") != between.npos ||
         between.find("conflit") != between.npos;
}

bool share_entries(std::string_view ledger, std::string_view other) {
  const auto own = entries_in(ledger), others = entries_in(other);
  return own.empty() || others.empty() ||
         std::ranges::any_of(others, [&](const std::string& entry) { return own.contains(entry); });
}

std::vector<std::filesystem::path> conflict_files(const std::filesystem::path& ledger) {
  auto files = named_like(ledger);
  std::error_code error;
  const auto real = std::filesystem::canonical(ledger, error);
  if (!error && std::filesystem::is_symlink(ledger, error))
    for (auto& file : named_like(real))
      if (const auto is_it = [&](const auto& one) { return std::filesystem::equivalent(one, file, error); };
          std::ranges::none_of(files, is_it))
        files.push_back(std::move(file));
  if (files.empty()) return files;
  const auto text = text_of(ledger);
  std::erase_if(files, [&](const std::filesystem::path& file) { return !share_entries(text, text_of(file)); });
  return files;
}

}  // namespace netlog
