#include "netlog/base/money.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

std::string text_of(std::optional<Money> money) {
  return money ? with_two_decimals(*money) : "none";
}

TEST_CASE("a typed value is digits, or digits, a point or comma and one or two digits") {
  const Pairs values{{"0", "0.00"},
                     {"18500", "18500.00"},
                     {"18.5", "18.50"},
                     {"18,5", "18.50"},
                     {"18,05", "18.05"},
                     {"0.01", "0.01"},
                     {"007", "7.00"},
                     {"18 500", "18500.00"},
                     {"1\u00a0200,5", "1200.50"},
                     {"1\u202f000 000", "1000000.00"}};
  check_each(values, [](const auto& text) { return text_of(money_from_typed(text)); });
  CHECK(money_from_typed("999999999999.99") == largest_value);
  for (const std::string_view text : {"18.500",
                                      "18,500",
                                      "1.000.000",
                                      "1,000.00",
                                      "18 50",
                                      "1 2",
                                      "1800 500",
                                      "1 200 50",
                                      "1.5 200",
                                      "1_000",
                                      "-1",
                                      "+1",
                                      "",
                                      ".",
                                      ".5",
                                      "5.",
                                      "5,",
                                      "1e3",
                                      "0x10",
                                      "1000000000000",
                                      "999999999999.999",
                                      "99999999999999999999",
                                      "5€",
                                      "nan"}) {
    CASE(text);
    CHECK_FALSE(money_from_typed(text));
  }
}

TEST_CASE("of a ledger's number the shortest decimal that reads back as the same decides") {
  const Pairs values{{"0", "0.00"},    {"18500", "18500.00"},           {"18.500", "18.50"}, {"0.1", "0.10"},
                     {"0.29", "0.29"}, {"0.29999999999999999", "0.30"}, {"1e3", "1000.00"},  {"1e-2", "0.01"}};
  check_each(values, [](const auto& text) { return text_of(money_from_number(text)); });
  CHECK(money_from_number("999999999999.99") == largest_value);
  for (const std::string_view text :
       {"1000000000000", "1e400", "18.505", "1e-3", "0.30000000000000004", "-1", "-0.01", "nan", "inf", "", "12x"}) {
    CASE(text);
    CHECK_FALSE(money_from_number(text));
  }
}

TEST_CASE("sums are whole hundredths") {
  Money sum;
  for (int i = 0; i < 10; ++i) sum += money_from_number("0.1").value();
  CHECK(sum == Money::of_hundredths(100));
  Money large = largest_value;
  for (int i = 0; i < 9; ++i) large += largest_value;
  CHECK(with_two_decimals(large) == "9999999999999.90");
}

TEST_CASE("amounts are grouped by no-break spaces, with decimals only where there are any") {
  const Cases<std::int64_t, std::string> cases{{0, "0"},
                                               {5, "0.05"},
                                               {50, "0.50"},
                                               {10'000, "100"},
                                               {99'900, "999"},
                                               {100'000, "1\u00a0000"},
                                               {1'850'050, "18\u00a0500.50"},
                                               {100'000'005, "1\u00a0000\u00a0000.05"}};
  check_each(cases, [](auto hundredths) { return grouped(Money::of_hundredths(hundredths)); });
  CHECK(grouped(largest_value) == "999\u00a0999\u00a0999\u00a0999.99");
  CHECK(plain(Money::of_hundredths(1'850'000)) == "18500");
  CHECK(plain(Money::of_hundredths(1'850'050)) == "18500.50");
}

TEST_CASE("a currency is one that ISO 4217 has, in use or withdrawn") {
  for (const auto* code : {"EUR", "RON", "USD", "GBP", "AED", "UAH", "ZAR"}) CHECK(is_active_currency({code}));
  for (const auto* code : {"ROL", "DEM", "HRK"}) {
    CHECK_FALSE(is_active_currency({code}));
    CHECK(is_iso_currency({code}));
  }
  for (const auto* code : {"EUX", "eur", "EU", "", "ED ", "D A", " EUR", "EURO", "EUR RON"}) {
    CASE(std::string(code));
    CHECK_FALSE(is_iso_currency({code}));
  }
}

TEST_CASE("a withdrawn currency was in use until the end of the month of its withdrawal") {
  const std::vector<std::pair<std::string, std::string>> last_months{
      {"HRK", "2023-01"}, {"BGN", "2026-01"}, {"LTL", "2014-12"}, {"EEK", "2011-01"}, {"DEM", "2002-03"},
      {"ROL", "2005-06"}, {"ANG", "2025-03"}, {"ZWL", "2024-09"}, {"SLL", "2023-12"}, {"CUC", "2021-06"}};
  for (const auto& one : last_months) {
    CASE(one.first);
    CHECK(is_in_use({one.first}, date_from_iso(one.second + "-15").value()));
    CHECK_FALSE(is_in_use({one.first}, date_from_iso("2026-02-01").value()));
    CHECK_FALSE(is_active_currency({one.first}));
    CHECK(is_iso_currency({one.first}));
  }
  const auto december = date_from_iso("2022-12-31").value();
  CHECK(is_in_use({"HRK"}, december));
  CHECK(is_in_use({"EUR"}, december));
  CHECK(is_in_use({"XCG"}, december));
  CHECK_FALSE(is_in_use({"EUX"}, december));
  CHECK_FALSE(is_in_use({"202"}, december));
}

}  // namespace
}  // namespace netlog
