#include "netlog/syntax/formats.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>

namespace netlog {
namespace {

/// The files of one format, by the ends of their names.
struct FileEndings {
  Format format;
  std::vector<std::string_view> endings;
};

const std::vector<FileEndings>& file_endings() {
  static const std::vector<FileEndings> all{{Format::html, {".html", ".htm"}},
                                            {Format::markdown, {".md", ".markdown"}},
                                            {Format::json, {".json"}},
                                            {Format::csv, {".csv"}},
                                            {Format::text, {".txt"}}};
  return all;
}

}  // namespace

std::optional<Format> format_of_ending(std::string_view ending) {
  for (const auto& files : file_endings())
    if (std::ranges::count(files.endings, ending) > 0) return files.format;
  return {};
}

std::string endings_in_words(std::string_view last_joint) {
  std::vector<std::string> endings;
  for (const auto& files : file_endings()) endings.emplace_back(files.endings.front());
  return enumerated(endings, last_joint);
}

}  // namespace netlog
