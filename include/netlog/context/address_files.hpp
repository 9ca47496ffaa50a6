#pragma once
// Files of other programs that are imported or looked into: read whole, within bounds.

#include "netlog/exchange/records.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
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

/// What was read of all files, what each is called, and what was given for them: a file, or a folder of several.
struct ReadAddressFiles {
  Records all;
  std::vector<std::string> names, given;
};

/// Reads all that `given` names, in its order. A file of a folder that is none of people is a problem of its own; one
/// that was named itself throws UsageError. Throws CannotDo where there is nothing to read. `tell` hears how far it is:
/// of one file by its bytes, of a folder by its files.
ReadAddressFiles read_address_files(const std::vector<std::string>& given, HowToRead how,
                                    const std::function<void(std::size_t done, std::size_t all)>& tell);

}  // namespace netlog
