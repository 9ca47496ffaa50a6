#include "netlog/views/text/progress_bar.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace netlog {

std::string ProgressBar::step(std::string_view what, std::size_t done, std::size_t all, std::chrono::milliseconds now) {
  using namespace std::chrono_literals;
  constexpr std::size_t length = 30;
  if (what.empty()) {
    begun_.reset();
    drawn_.reset();
    const auto blanks = std::string(std::exchange(width_, 0), ' ');
    return blanks.empty() ? blanks : fmt::format("\r{}\r", blanks);
  }
  if (!begun_) begun_ = now;
  if (now - *begun_ < 500ms || (drawn_ && now - *drawn_ < 100ms)) return {};
  drawn_ = now;
  all = std::max<std::size_t>(all, 1);
  const auto signs = length * done / all;
  const auto line =
      fmt::format("netlog: {} [{:<{}}] {:2}%", shown(what), std::string(signs, '#'), length, 100 * done / all);
  width_ = std::max(width_, width(line));
  return fmt::format("\r{:<{}}", line, width_);
}

}  // namespace netlog
