#pragma once
// Paths and folders.

#include <filesystem>

namespace netlog {

/// The file itself where `path` is a link to it. Throws CannotDo where it leads nowhere.
std::filesystem::path real_path(const std::filesystem::path& path);

/// Throws CannotDo where `path` is a link to a file that does not exist.
void refuse_lost_link(const std::filesystem::path& path);

/// Makes the folders that are missing above `file` (mode 0700: for nobody else). Throws CannotDo.
void make_folders(const std::filesystem::path& file);

}  // namespace netlog
