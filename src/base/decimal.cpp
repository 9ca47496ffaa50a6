#include "netlog/base/decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

namespace netlog {
namespace {

/// Digits of one number before those of another with as many behind the point: the shorter is the smaller.
std::strong_ordering order_of_digits(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return a.size() <=> b.size();
  return a.compare(b) <=> 0;
}

void take_zeros_off(std::string& digits) {
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.empty()) digits = "0";
}

int digit_from_behind(const std::string& digits, std::size_t place) {
  return place < digits.size() ? digits[digits.size() - 1 - place] - '0' : 0;
}

std::string sum_of_digits(const std::string& a, const std::string& b) {
  std::string sum;
  int carried = 0;
  for (std::size_t place = 0; place < std::max(a.size(), b.size()) || carried > 0; ++place) {
    const int digit = digit_from_behind(a, place) + digit_from_behind(b, place) + carried;
    sum += char('0' + digit % 10);
    carried = digit / 10;
  }
  std::ranges::reverse(sum);
  return sum;
}

/// Of two numbers of which the first is no smaller.
std::string difference_of_digits(const std::string& a, const std::string& b) {
  std::string difference;
  int borrowed = 0;
  for (std::size_t place = 0; place < a.size(); ++place) {
    const int digit = digit_from_behind(a, place) - digit_from_behind(b, place) - borrowed;
    borrowed = digit < 0 ? 1 : 0;
    difference += char('0' + digit + 10 * borrowed);
  }
  std::ranges::reverse(difference);
  return difference;
}

std::string product_of_digits(const std::string& a, const std::string& b) {
  std::string product(a.size() + b.size(), '0');
  for (std::size_t i = 0; i < a.size(); ++i) {
    int carried = 0;
    for (std::size_t k = 0; k < b.size() || carried > 0; ++k) {
      auto& place = product[product.size() - 1 - i - k];
      const int digit = place - '0' + digit_from_behind(a, i) * digit_from_behind(b, k) + carried;
      place = char('0' + digit % 10);
      carried = digit / 10;
    }
  }
  return product;
}

}  // namespace

Decimal::Decimal(std::int64_t units, std::size_t decimals)
    : Decimal(std::to_string(std::max<std::int64_t>(0, units)), decimals) {}

Decimal::Decimal(std::string digits, std::size_t decimals) : digits_(std::move(digits)), decimals_(decimals) {
  tidy();
}

void Decimal::tidy() {
  if (digits_.size() <= decimals_) digits_.insert(0, decimals_ + 1 - digits_.size(), '0');
  while (decimals_ > 0 && digits_.back() == '0') {
    digits_.pop_back();
    --decimals_;
  }
  take_zeros_off(digits_);
}

std::optional<Decimal> Decimal::of_digits(std::string_view text) {
  const auto point = text.find('.');
  std::string digits(text);
  if (point != text.npos) digits.erase(point, 1);
  if (digits.empty() || digits.find_first_not_of("0123456789") != digits.npos) return {};
  return Decimal{std::move(digits), point == text.npos ? 0 : text.size() - point - 1};
}

std::optional<Decimal> Decimal::of_number(std::string_view text) {
  double number = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !(number >= 0) || !std::isfinite(number)) return {};
  if (number == 0) return Decimal{};
  std::array<char, 1100> shortest{};
  const auto written =
      std::to_chars(shortest.data(), shortest.data() + shortest.size(), number, std::chars_format::fixed);
  return of_digits({shortest.data(), std::size_t(written.ptr - shortest.data())});
}

std::string Decimal::text() const {
  if (decimals_ == 0) return digits_;
  auto digits = digits_;
  if (digits.size() <= decimals_) digits.insert(0, decimals_ + 1 - digits.size(), '0');
  return digits.insert(digits.size() - decimals_, ".");
}

double Decimal::nearest_double() const {
  const auto spelled_out = text();
  double number = 0;
  std::from_chars(spelled_out.data(), spelled_out.data() + spelled_out.size(), number);
  return number;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const auto decimals = std::max(a.decimals_, b.decimals_);
  return {sum_of_digits(a.digits_with(decimals), b.digits_with(decimals)), decimals};
}

Decimal operator-(const Decimal& a, const Decimal& b) {
  if (a <= b) return {};
  const auto decimals = std::max(a.decimals_, b.decimals_);
  return {difference_of_digits(a.digits_with(decimals), b.digits_with(decimals)), decimals};
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  return {product_of_digits(a.digits_, b.digits_), a.decimals_ + b.decimals_};
}

Decimal divided_up(const Decimal& a, std::int64_t divisor) {
  // Long division of the whole part; a rest of it, or anything behind the point, makes one more.
  std::string quotient;
  std::int64_t rest = 0;
  const auto whole = a.digits_.size() > a.decimals_ ? a.digits_.size() - a.decimals_ : 0;
  for (std::size_t i = 0; i < whole; ++i) {
    rest = rest * 10 + (a.digits_[i] - '0');
    quotient += char('0' + rest / divisor);
    rest %= divisor;
  }
  const Decimal down{quotient.empty() ? "0" : std::move(quotient), 0};
  return rest > 0 || a.decimals_ > 0 ? down + Decimal{1} : down;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const auto decimals = std::max(a.decimals_, b.decimals_);
  auto mine = a.digits_with(decimals), theirs = b.digits_with(decimals);
  take_zeros_off(mine);
  take_zeros_off(theirs);
  return order_of_digits(mine, theirs);
}

}  // namespace netlog
