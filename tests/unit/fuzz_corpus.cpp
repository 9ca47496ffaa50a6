// The inputs that the fuzzer begins with, and those that once made it fail: under every compiler.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "../fuzz/targets.hpp"
#include "ledgers.hpp"

namespace netlog {
namespace {

TEST_CASE("each input of the fuzzer's corpora holds to what is promised") {
  for (const auto& target : fuzz_targets) {
    std::vector<std::filesystem::path> corpus;
    for (const auto& one :
         std::filesystem::directory_iterator(NETLOG_SOURCE_DIR "/tests/fuzz/corpus/" + std::string(target.name)))
      corpus.push_back(one.path());
    std::ranges::sort(corpus);
    CHECK(corpus.size() >= 3);
    for (const auto& path : corpus) {
      CASE(path.string());
      std::ifstream file(path, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      CHECK_NOTHROW(target.run(bytes));
    }
  }
}

}  // namespace
}  // namespace netlog
