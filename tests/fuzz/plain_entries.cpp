// Whatever the bytes of a ledger: what is read straight from its text, and what the parser makes of it, are the same.

#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "two_readings.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace netlog;
  // Most bytes are no heading, and nothing below a header is plain.
  const auto text = "[[card]]\n" + std::string(reinterpret_cast<const char*>(bytes), size);
  for (const auto part : {std::string_view(text), std::string_view(text).substr(9)}) {
    const auto straight = reading_of(part, PlainEntries::read_straight);
    const auto parsed = reading_of(part, PlainEntries::left_to_the_parser);
    if (straight == parsed) continue;
    std::cerr << "read straight:\n" << straight << "by the parser:\n" << parsed;
    std::abort();
  }
  return 0;
}
