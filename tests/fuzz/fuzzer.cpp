// The fuzzer: of the target that $NETLOG_FUZZED names. `clang++ -fsanitize=fuzzer` has its `main`.

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace netlog {
namespace {

const FuzzTarget& target() {
  const auto* name = std::getenv("NETLOG_FUZZED");
  const auto found = std::ranges::find(fuzz_targets, std::string_view(name ? name : "ledger"), &FuzzTarget::name);
  require(found != fuzz_targets.end(), "NETLOG_FUZZED names a target");
  return *found;
}

}  // namespace
}  // namespace netlog

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const auto& fuzzed = netlog::target();
  fuzzed.run({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
