#pragma once
// What is fuzzed. Each target reads any bytes, and ends the program where what netlog promises does not hold.

#include <array>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace netlog {

struct FuzzTarget {
  std::string_view name;  // of its corpus
  void (*run)(std::string_view bytes);
};

void fuzz_ledger(std::string_view bytes);
void fuzz_plain_entries(std::string_view bytes);
void fuzz_merge(std::string_view bytes);
void fuzz_vcard(std::string_view bytes);
void fuzz_csv(std::string_view bytes);
void fuzz_dates(std::string_view bytes);
void fuzz_names(std::string_view bytes);
void fuzz_line(std::string_view bytes);

inline constexpr std::array fuzz_targets{
    FuzzTarget{"ledger", fuzz_ledger}, FuzzTarget{"plain_entries", fuzz_plain_entries},
    FuzzTarget{"merge", fuzz_merge},   FuzzTarget{"vcard", fuzz_vcard},
    FuzzTarget{"csv", fuzz_csv},       FuzzTarget{"dates", fuzz_dates},
    FuzzTarget{"names", fuzz_names},   FuzzTarget{"line", fuzz_line},
};

/// Ends the program unless what is `promised` holds.
inline void require(bool holds, std::string_view promised) {
  if (holds) return;
  std::cerr << "does not hold: " << promised << '\n';
  std::abort();
}

}  // namespace netlog
