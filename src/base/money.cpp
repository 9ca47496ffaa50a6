#include "netlog/base/money.hpp"

#include "netlog/base/text.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view active_codes =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE "
    "CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ "
    "GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL "
    "LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR "
    "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY "
    "TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF "
    "XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG";
constexpr std::string_view withdrawn_codes =
    "ADP AFA ALK AOK AON AOR ARA ARP ARY ATS AYM AZM BAD BEC BEF BEL BGJ BGK BGL BGN BOP BRB BRC BRE BRN BRR BUK BYB "
    "BYR CHC CSD CSJ CSK CUC CYP DDM DEM ECS ECV EEK ESA ESB ESP FIM FRF GEK GHC GHP GNE GNS GQE GRD GWE GWP HRD "
    "HRK IEP ILP ILR ISJ ITL LAJ LSM LTL LTT LUC LUF LUL LVL LVR MGF MLF MRO MTL MTP MVQ MXP MZE MZM NIC NLG "
    "PEH PEI PES PLZ PTE RHD ROK ROL RUR SDD SDP SIT SKK SLL SRG STD SUR TJR TMM TPE TRL UAK UGS UGW USS UYN UYP VEB "
    "VEF VNC XEU XFO XFU XRE YDD YUD YUM YUN ZAL ZMK ZRN ZRZ ZWC ZWD ZWL ZWN ZWR";

bool holds(std::string_view codes, const Currency& currency) {
  return currency.code.size() == 3 && codes.find(currency.code) % 4 == 0;
}

/// The hundredths that `text`, digits with or without a point and at most two digits after it, writes.
std::optional<Money> from_digits(std::string_view text) {
  const auto point = text.find('.');
  const auto whole = whole_number(text.substr(0, point));
  std::string decimals = point == text.npos ? "" : std::string(text.substr(point + 1));
  if (!whole || decimals.size() > 2 || *whole > largest_value.hundredths() / 100) return {};
  decimals.resize(2, '0');
  const auto hundredths = whole_number(decimals);
  return hundredths ? std::optional(Money::of_hundredths(*whole * 100 + *hundredths)) : std::nullopt;
}

}  // namespace

std::optional<Money> money_from_typed(std::string_view text) {
  std::string digits{text};
  if (const auto comma = digits.find(','); comma != digits.npos) digits[comma] = '.';
  return digits.ends_with('.') ? std::nullopt : from_digits(digits);
}

std::optional<Money> money_from_number(std::string_view text) {
  double number = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !(number >= 0 && number < 1e12)) return {};
  if (number == 0) return Money{};
  std::array<char, 400> shortest{};
  const auto written =
      std::to_chars(shortest.data(), shortest.data() + shortest.size(), number, std::chars_format::fixed);
  return from_digits({shortest.data(), std::size_t(written.ptr - shortest.data())});
}

std::string plain(Money money) {
  return money.hundredths() % 100 == 0 ? fmt::format("{}", money.hundredths() / 100) : with_two_decimals(money);
}

std::string with_two_decimals(Money money) {
  return fmt::format("{}.{:02}", money.hundredths() / 100, money.hundredths() % 100);
}

std::string grouped(Money money) {
  const std::string digits = fmt::format("{}", money.hundredths() / 100);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += "\u00a0";
    text += digits[i];
  }
  return money.hundredths() % 100 == 0 ? text : text + fmt::format(".{:02}", money.hundredths() % 100);
}

bool is_iso_currency(const Currency& currency) {
  return is_active_currency(currency) || holds(withdrawn_codes, currency);
}

bool is_active_currency(const Currency& currency) {
  return holds(active_codes, currency);
}

std::string money_in_words(Money money, const Currency& currency) {
  return fmt::format("{}\u00a0{}", grouped(money), currency.code);
}

}  // namespace netlog
