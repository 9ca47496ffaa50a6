#pragma once
// Files of other programs that are imported or looked into: read whole, within bounds.

#include <filesystem>
#include <string>
#include <vector>

namespace netlog {

/// A file, and what it is called when it is told of; `is_named` when it was not only found in a folder.
struct AddressFile {
  std::filesystem::path path;
  std::string name;
  bool is_named = true;
};

/// The files that `given` means: itself; `-`, standard input; of a folder its `*.vcf`, sorted. `levels`: how deep
/// folders in it are looked into, hidden ones never. Throws CannotDo where there is nothing of that name.
std::vector<AddressFile> address_files(const std::string& given, int levels = 0);

/// All its bytes. Throws CannotDo when it cannot be read, or is longer than 256 MiB.
std::string bytes_of(const AddressFile& file);

}  // namespace netlog
