// The ledger's file, where something happens to it while it is held.
#include "netlog/ledger/file.hpp"

#include "netlog/base/problem.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

namespace netlog {
namespace file_tests {

void put_file(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path) << text;
}

TEST_CASE("a ledger that was replaced under the lock is not replaced again") {
  const auto folder = std::filesystem::temp_directory_path() / fmt::format("netlog-file-{}", ::getpid());
  std::filesystem::create_directory(folder);
  const auto ledger = folder / "ledger.toml";
  put_file(ledger, "old");
  auto held = LockedFile::lock(ledger, [] {});
  put_file(folder / "synchronised", "of another machine");
  std::filesystem::rename(folder / "synchronised", ledger);
  CHECK_THROWS_AS(held->replace("new"), CannotDo);
  CHECK(read_file(ledger, [] {}) == "of another machine");
  const auto files = std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
  CHECK(files == 1);
  std::filesystem::remove_all(folder);
}

}  // namespace file_tests
}  // namespace netlog
