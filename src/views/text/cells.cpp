#include "netlog/views/text/cells.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace netlog {

std::string cell(int number) {
  return cell(std::int64_t(number));
}

std::string cell(std::int64_t number) {
  return number < 0 ? fmt::format("−{}", -number) : fmt::format("{}", number);
}

std::string cell(double number) {
  return number_in_words(number);
}

std::string cell(Share share) {
  return fmt::format("{}\u00a0%", std::lround(share.part * 100));
}

std::string cell(Date date) {
  return iso(date);
}

std::string cell(const std::string& text) {
  return shown(text);
}

std::string cell(const Tally& acts) {
  return cell(acts.total);
}

std::string cell(const Amount& amount) {
  return money_in_words(amount.amount, amount.currency);
}
std::string cell(const std::vector<Amount>& sums) {
  return sums.empty() ? std::string() : sums_in_words(sums);
}

std::string cell(const std::vector<std::string>& texts) {
  std::vector<std::string> parts;
  for (const auto& text : texts) parts.push_back(shown(text));
  return enumerated(parts, ", ");
}

std::string heading_of(std::string_view key) {
  std::string heading{key};
  std::ranges::replace(heading, '_', ' ');
  return heading;
}

}  // namespace netlog
