#pragma once
// What stands in place of words that were taken out and must not be empty: it counts as before, and says nothing.

#include <string_view>

namespace netlog {

inline constexpr std::string_view unsaid = "-";

}  // namespace netlog
