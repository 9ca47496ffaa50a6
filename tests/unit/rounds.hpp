// How often a test that draws by lot is repeated.
#pragma once

#include <cstddef>

namespace netlog {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool is_sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool is_sanitized = true;
#else
inline constexpr bool is_sanitized = false;
#endif
#else
inline constexpr bool is_sanitized = false;
#endif

/// `most`, or a sixth of it under sanitizers, where each round takes many times longer.
inline std::size_t rounds(std::size_t most) {
  return is_sanitized ? most / 6 : most;
}

}  // namespace netlog
