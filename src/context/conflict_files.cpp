#include "netlog/context/conflict_files.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <system_error>

namespace netlog {

bool is_conflict_name(const std::string& name, const std::filesystem::path& ledger) {
  const auto stem = ledger.stem().string(), ending = ledger.extension().string();
  if (name.size() <= stem.size() + ending.size() || !name.starts_with(stem) || !name.ends_with(ending)) return false;
  const auto between = ascii_lower(name.substr(stem.size(), name.size() - stem.size() - ending.size()));
  return between.find("conflict") != between.npos || between.find("konflikt") != between.npos ||
         between.find("conflit") != between.npos;
}

std::vector<std::filesystem::path> conflict_files(const std::filesystem::path& ledger) {
  std::vector<std::filesystem::path> files;
  const auto folder = ledger.has_parent_path() ? ledger.parent_path() : std::filesystem::path(".");
  std::error_code error;
  std::filesystem::directory_iterator at{folder, error};
  for (const std::filesystem::directory_iterator end; !error && at != end; at.increment(error)) {
    std::error_code unknown;
    if (is_conflict_name(at->path().filename().string(), ledger) && at->is_regular_file(unknown))
      files.push_back(ledger.has_parent_path() ? at->path() : at->path().filename());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace netlog
