#pragma once
// Chance that is the same everywhere, for tests that try many cases.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace netlog {

/// The same numbers for the same seed, everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
  std::size_t below(std::size_t end) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return std::size_t((state_ >> 11) % end);
  }
  template <class T> const T& one_of(const std::vector<T>& all) { return all[below(all.size())]; }
  bool one_in(std::size_t many) { return below(many) == 0; }

 private:
  std::uint64_t state_;
};

}  // namespace netlog
