#pragma once
// Amounts of money: whole hundredths in every currency, so that no sum is ever made in floating point.

#include "netlog/base/date.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace netlog {

/// An amount without its currency. A single value lies from 0 to 999999999999.99; sums may be larger.
class Money {
 public:
  constexpr Money() = default;
  static constexpr Money of_hundredths(std::int64_t hundredths) {
    Money money;
    money.hundredths_ = hundredths;
    return money;
  }
  constexpr std::int64_t hundredths() const { return hundredths_; }
  constexpr Money& operator+=(Money other) {
    hundredths_ += other.hundredths_;
    return *this;
  }
  auto operator<=>(const Money&) const = default;

 private:
  std::int64_t hundredths_ = 0;
};

inline constexpr Money largest_value = Money::of_hundredths(99'999'999'999'999);

/// What a person types: digits, or digits, a point or comma and one or two digits; the digits also in groups of three
/// as `grouped` writes them, apart by any blanks.
std::optional<Money> money_from_typed(std::string_view text);

/// What a ledger holds, an integer or a decimal: at most two decimals of the shortest number that reads back as it.
std::optional<Money> money_from_number(std::string_view text);

/// "18500" or "18500.50".
std::string plain(Money money);
/// "18500.00".
std::string with_two_decimals(Money money);
/// "18 500" or "0.50", the thousands apart by no-break spaces.
std::string grouped(Money money);

/// Three capital letters.
struct Currency {
  std::string code = "EUR";
  auto operator<=>(const Currency&) const = default;
};

/// "18 500 RON".
std::string money_in_words(Money money, const Currency& currency);

/// Whether ISO 4217 has, or ever had, the code; and whether it is in use.
bool is_iso_currency(const Currency& currency);
bool is_active_currency(const Currency& currency);
/// Whether the currency was in use on that day: one that was withdrawn, until the end of the month in which it was (old
/// and new notes go side by side for some weeks).
bool is_in_use(const Currency& currency, Date day);

/// Sums by currency, in the order of its code.
using Sums = std::map<Currency, Money>;

}  // namespace netlog
