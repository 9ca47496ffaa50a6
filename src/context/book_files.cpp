#include "netlog/context/book_files.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/context/address_files.hpp"

#include <algorithm>
#include <system_error>

namespace netlog {

std::vector<std::filesystem::path> book_paths(const Settings& settings, const Surroundings& around,
                                              const std::filesystem::path& ledger) {
  std::vector<std::filesystem::path> paths;
  const auto add = [&](const std::string& text, const std::filesystem::path& folder) {
    if (text.empty()) return;
    if (text.starts_with("~/") && !around.home.empty())
      paths.push_back(around.home / text.substr(2));
    else
      paths.push_back(folder / text);  // an absolute one stays as it is
  };
  if (around.books_variable.empty()) {
    for (const auto& book : settings.header.books) add(book, ledger.parent_path());
    return paths;
  }
  for (std::size_t at = 0; at <= around.books_variable.size();) {
    const auto end = std::min(around.books_variable.find(':', at), around.books_variable.size());
    add(around.books_variable.substr(at, end - at), {});
    at = end + 1;
  }
  return paths;
}

Shelf books_on_disk(const std::vector<std::filesystem::path>& paths, std::size_t most_bytes) {
  Shelf shelf;
  std::vector<AddressFile> files;
  std::error_code error;
  for (const auto& path : paths) {
    if (!std::filesystem::is_regular_file(path, error) && !std::filesystem::is_directory(path, error)) continue;
    try {
      for (auto& file : address_files(path.string(), 1)) files.push_back(std::move(file));
    } catch (const Failure& failure) {
      shelf.warnings.push_back(book_not_used(path.string(), failure.problem().what));
    }
  }
  std::size_t bytes = 0;
  for (const auto& file : files) {
    const auto size = std::filesystem::file_size(file.path, error);
    bytes += error ? 0 : size;
  }
  if (most_bytes > 0 && bytes > most_bytes) return shelf;
  for (const auto& file : files) {
    try {
      add_book(shelf, file.name, bytes_of(file));
    } catch (const Failure& failure) {
      shelf.warnings.push_back(book_not_used(file.name, failure.problem().what));
    }
  }
  return shelf;
}

}  // namespace netlog
