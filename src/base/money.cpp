#include "netlog/base/money.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view active_codes =
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE "
    "CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ "
    "GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL "
    "LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR "
    "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY "
    "TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF "
    "XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG";
/// The codes that ISO 4217 calls historic, each with the month of its withdrawal, the later one where it has two (and
/// the last month where ISO knows the years alone).
constexpr std::string_view withdrawn_codes =
    "ADP 2003-07 AFA 2003-01 ALK 1989-12 ANG 2025-03 AOK 1991-03 AON 2000-02 AOR 2000-02 ARA 1992-01 ARP 1985-07 "
    "ARY 1990-12 ATS 2002-03 AYM 2005-10 AZM 2005-12 BAD 1998-07 BEC 1990-03 BEF 2002-03 BEL 1990-03 BGJ 1990-12 "
    "BGK 1990-12 BGL 2003-11 BGN 2026-01 BOP 1987-02 BRB 1986-03 BRC 1989-02 BRE 1993-03 BRN 1990-03 BRR 1994-07 "
    "BUK 1990-02 BYB 2001-01 BYR 2017-01 CHC 2004-11 CSD 2006-10 CSJ 1990-12 CSK 1993-03 CUC 2021-06 CYP 2008-01 "
    "DDM 1990-09 DEM 2002-03 ECS 2000-09 ECV 2000-09 EEK 2011-01 ESA 1981-12 ESB 1994-12 ESP 2002-03 FIM 2002-03 "
    "FRF 2002-03 GEK 1995-10 GHC 2008-01 GHP 2007-06 GNE 1989-12 GNS 1986-02 GQE 1986-06 GRD 2002-03 GWE 1981-12 "
    "GWP 1997-05 HRD 1995-01 HRK 2023-01 IEP 2002-03 ILP 1981-12 ILR 1990-12 ISJ 1990-12 ITL 2002-03 LAJ 1979-12 "
    "LSM 1985-05 LTL 2014-12 LTT 1993-07 LUC 1990-03 LUF 2002-03 LUL 1990-03 LVL 2014-01 LVR 1994-12 MGF 2004-12 "
    "MLF 1984-11 MRO 2017-12 MTL 2008-01 MTP 1983-06 MVQ 1989-12 MXP 1993-01 MZE 1981-12 MZM 2006-06 NIC 1990-10 "
    "NLG 2002-03 PEH 1990-12 PEI 1991-07 PES 1986-02 PLZ 1997-01 PTE 2002-03 RHD 1981-12 ROK 1990-12 ROL 2005-06 "
    "RUR 2004-01 SDD 2007-07 SDP 1998-06 SIT 2007-01 SKK 2009-01 SLL 2023-12 SRG 2003-12 STD 2017-12 SUR 1990-12 "
    "TJR 2001-04 TMM 2009-01 TPE 2002-11 TRL 2005-12 UAK 1996-09 UGS 1987-05 UGW 1990-12 USS 2014-03 UYN 1989-12 "
    "UYP 1993-03 VEB 2008-01 VEF 2018-08 VNC 1990-12 XEU 1999-01 XFO 2006-10 XFU 2013-11 XRE 1999-11 YDD 1991-09 "
    "YUD 1990-01 YUM 2003-07 YUN 1995-11 ZAL 1995-03 ZMK 2012-12 ZRN 1999-06 ZRZ 1994-02 ZWC 1989-12 ZWD 2008-08 "
    "ZWL 2024-09 ZWN 2006-09 ZWR 2009-06";
constexpr std::size_t withdrawn_row = 12;  // "HRK 2023-01 "

/// Where the row of a currency begins in a table whose rows are all as long; npos where it has none.
std::size_t row_of(std::string_view codes, const Currency& currency, std::size_t row) {
  if (currency.code.size() != 3) return codes.npos;
  const auto at = codes.find(currency.code);
  return at % row == 0 ? at : codes.npos;
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
  const auto groups = split_at_blanks(tidied(text));
  std::string digits;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool is_last = i + 1 == groups.size();
    const auto length = is_last ? std::min(groups[i].find_first_of(".,"), groups[i].size()) : groups[i].size();
    if (groups.size() > 1 && (i == 0 ? length > 3 : length != 3)) return {};
    digits += groups[i];
  }
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
  return is_active_currency(currency) || row_of(withdrawn_codes, currency, withdrawn_row) != withdrawn_codes.npos;
}

bool is_active_currency(const Currency& currency) {
  return row_of(active_codes, currency, 4) != active_codes.npos;
}

bool is_in_use(const Currency& currency, Date day) {
  const auto at = row_of(withdrawn_codes, currency, withdrawn_row);
  if (at == withdrawn_codes.npos) return is_active_currency(currency);
  return iso(day).substr(0, 7) <= withdrawn_codes.substr(at + 4, 7);
}

std::string money_in_words(Money money, const Currency& currency) {
  return fmt::format("{}\u00a0{}", grouped(money), currency.code);
}

}  // namespace netlog
