#include "netlog/context/address_files.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/exchange/records.hpp"
#include "netlog/ledger/file.hpp"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

namespace netlog {
namespace {

namespace fs = std::filesystem;

void add_cards_in(const fs::path& folder, int levels, std::vector<AddressFile>& files) {
  std::error_code error;
  fs::directory_iterator entries{folder, error};
  if (error)
    throw CannotDo({.what = "cannot read: " + error.message(), .remedy = "name another one", .where = folder.string()});
  for (const auto& entry : entries) {
    const auto name = entry.path().filename().string();
    if (name.starts_with('.')) continue;
    if (levels > 0 && entry.is_directory(error)) add_cards_in(entry.path(), levels - 1, files);
    if (ascii_lower(entry.path().extension().string()) == ".vcf" && entry.is_regular_file(error))
      files.push_back({entry.path(), name, false});
  }
}

}  // namespace

std::vector<AddressFile> address_files(const std::string& given, int levels) {
  if (given == "-") return {{"/dev/stdin", "standard input"}};
  std::error_code error;
  const fs::path path{given};
  if (!fs::exists(path, error))
    throw CannotDo({.what = "there is no such file or folder", .remedy = "check the name", .where = given});
  if (!fs::is_directory(path, error)) return {{path, path.filename().string()}};
  std::vector<AddressFile> files;
  add_cards_in(path, levels, files);
  sort_stably(files, &AddressFile::path);
  return files;
}

std::string bytes_of(const AddressFile& file) {
  const auto refuse_length = [&] {
    throw CannotDo({.what = fmt::format("is longer than {} MiB", most_bytes_of_file >> 20),
                    .remedy = "import it in parts",
                    .where = file.path.string()});
  };
  std::error_code error;
  if (const auto size = std::filesystem::file_size(file.path, error); !error && size > most_bytes_of_file)
    refuse_length();
  auto bytes = read_file(file.path, [] {});
  if (bytes.size() > most_bytes_of_file) refuse_length();
  return bytes;
}

ReadAddressFiles read_address_files(const std::vector<std::string>& given, HowToRead how,
                                    const std::function<void(std::size_t done, std::size_t all)>& tell) {
  ReadAddressFiles read;
  for (const auto& one : given) {
    const auto files = address_files(one);
    if (files.empty())
      throw CannotDo({.what = "holds no *.vcf", .remedy = "name another folder, or a file", .where = one});
    how.progress = files.size() == 1 ? tell : nullptr;
    for (std::size_t i = 0; i < files.size(); ++i) {
      const auto& file = files[i];
      tell(i, files.size());
      const auto number = read.names.size();
      read.names.push_back(file.name);
      try {
        read_records(bytes_of(file), number, file.name, how, read.all);
      } catch (const UsageError& error) {
        if (file.is_named) throw;
        read.all.problems.push_back({number, 0, error.problem().what});
      }
    }
    const auto last = fs::path(one).lexically_normal();
    read.given.push_back(one == "-"               ? "standard input"
                         : last.has_filename()    ? last.filename().string()
                         : last.has_parent_path() ? last.parent_path().filename().string()
                                                  : one);
  }
  return read;
}

}  // namespace netlog
