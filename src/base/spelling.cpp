#include "netlog/base/spelling.hpp"

#include <charconv>

namespace netlog {

std::optional<Goal> Spelling<Goal>::parse(const Literal& l) {
  if (l.shape != Shape::integer && l.shape != Shape::decimal) return {};
  std::string_view text = l.text;
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number) || number < 0) return {};
  return Goal{number};
}

}  // namespace netlog
