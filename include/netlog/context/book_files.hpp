#pragma once
// The address books that are looked into when a contact is added: where they are, and what they hold.

#include "netlog/context/surroundings.hpp"
#include "netlog/exchange/books.hpp"
#include "netlog/ledger/header.hpp"

#include <filesystem>
#include <vector>

namespace netlog {

/// The files and folders of `$NETLOG_BOOKS`, else those of the header: `~/` is the home, others are relative to the
/// ledger's folder (those of the variable to the present one).
std::vector<std::filesystem::path> book_paths(const Settings& settings, const Surroundings& around,
                                              const std::filesystem::path& ledger);

/// What they hold; of a folder its `*.vcf` and those of its folders. What does not exist is passed over, what cannot be
/// read becomes a warning. `most_bytes`: nothing is read where all together are longer; 0 is no bound.
Shelf books_on_disk(const std::vector<std::filesystem::path>& paths, std::size_t most_bytes = 0);

}  // namespace netlog
