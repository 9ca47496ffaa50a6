#pragma once
// What is fuzzed. Each target reads any bytes, and ends the program where what netlog promises does not hold.

#include <array>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace netlog {

struct FuzzTarget {
  std::string_view name;  // of its file and of its corpus
  void (*run)(std::string_view bytes);
};

void fuzz_ledger(std::string_view bytes);
void fuzz_plain_entries(std::string_view bytes);
void fuzz_merge(std::string_view bytes);
void fuzz_address_book(std::string_view bytes);
void fuzz_words(std::string_view bytes);
void fuzz_line(std::string_view bytes);

inline constexpr std::array fuzz_targets{
    FuzzTarget{"ledger", fuzz_ledger}, FuzzTarget{"plain_entries", fuzz_plain_entries},
    FuzzTarget{"merge", fuzz_merge},   FuzzTarget{"address_book", fuzz_address_book},
    FuzzTarget{"words", fuzz_words},   FuzzTarget{"line", fuzz_line},
};

/// Ends the program unless what is `promised` holds.
inline void require(bool holds, std::string_view promised) {
  if (holds) return;
  std::cerr << "does not hold: " << promised << '\n';
  std::abort();
}

}  // namespace netlog
