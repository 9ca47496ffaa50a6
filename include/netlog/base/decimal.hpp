#pragma once
// Decimals without a limit: what a table of points is made of, where a floating point number would decide wrongly.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace netlog {

/// A number from 0 on with any number of digits before and after its point.
class Decimal {
 public:
  Decimal() = default;
  /// Of so many units; `decimals` of its digits stand behind the point. Of a number below 0: 0.
  explicit Decimal(std::int64_t units, std::size_t decimals = 0);

  /// The number that digits with at most one point among them spell.
  static std::optional<Decimal> of_digits(std::string_view text);
  /// The shortest decimal that reads back as the number that `text` (of TOML or JSON) spells, if it is one from 0 on.
  static std::optional<Decimal> of_number(std::string_view text);

  bool is_zero() const { return digits_ == "0"; }
  /// "12.5": without zeros at either end.
  std::string text() const;
  double nearest_double() const;

  friend Decimal operator+(const Decimal& a, const Decimal& b);
  /// The difference; 0 where `b` is larger.
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  /// The least whole number that `a` divided by `divisor` (1 or more) does not exceed.
  friend Decimal divided_up(const Decimal& a, std::int64_t divisor);

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  Decimal(std::string digits, std::size_t decimals);
  void tidy();
  /// The digits with `decimals` of them behind the point, which are no fewer than there are.
  std::string digits_with(std::size_t decimals) const { return digits_ + std::string(decimals - decimals_, '0'); }

  std::string digits_ = "0";  // all of them, without the point and without zeros before the first
  std::size_t decimals_ = 0;  // how many of them stand behind the point; no zero is the last of these
};

}  // namespace netlog
