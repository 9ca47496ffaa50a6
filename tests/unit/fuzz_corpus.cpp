// The inputs that the fuzzer begins with, and those that once made it fail: under every compiler.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "ledgers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace netlog {
namespace {

TEST_CASE("each ledger of the fuzzer's corpus is read, checked and gone on with") {
  std::vector<std::filesystem::path> corpus;
  for (const auto& one : std::filesystem::directory_iterator(NETLOG_SOURCE_DIR "/tests/fuzz/corpus"))
    corpus.push_back(one.path());
  std::ranges::sort(corpus);
  CHECK(corpus.size() >= 8);
  for (const auto& path : corpus) {
    CASE(path.string());
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    CHECK(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()) == 0);
  }
}

}  // namespace
}  // namespace netlog
