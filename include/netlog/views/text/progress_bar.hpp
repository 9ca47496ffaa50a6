#pragma once
// A bar that tells a person at a terminal how far something long is.

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace netlog {

/// The bar stands on one line, from half a second on, and is drawn ten times a second at most. It knows no clock: `now`
/// is the time since any one moment.
class ProgressBar {
 public:
  /// What to write onto the terminal for `done` of `all` of this; nothing, most of the time. Of nothing ("") it is the
  /// end: what takes the bar away, if there is one.
  std::string step(std::string_view what, std::size_t done, std::size_t all, std::chrono::milliseconds now);

 private:
  std::optional<std::chrono::milliseconds> begun_, drawn_;
  std::size_t width_ = 0;  // of what stands there now
};

}  // namespace netlog
