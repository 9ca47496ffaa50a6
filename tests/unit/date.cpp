#include "netlog/base/date.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

struct Typed {
  std::string_view text, as_of, expected;
};

TEST_CASE("a date is a day of the calendar from 1900 to 9999, written with four, two and two digits") {
  for (const std::string_view text : {"1900-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2026-11-20"}) {
    CASE(text);
    CHECK(iso(date_from_iso(text)) == text);
  }
  for (const std::string_view text :
       {"", "1899-12-31", "10000-01-01", "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-11-00",
        "2026-11-31", "2026-1-01", "2026-11-2", "2026-11-20 ", "+026-11-20", "2026/11/20", "20261120"}) {
    CASE(text);
    CHECK_FALSE(date_from_iso(text));
  }
}

TEST_CASE("a typed date counts back from the day, today included") {
  // 2026-11-20 is a Friday.
  const std::vector<Typed> cases{{"today", "2026-11-20", "2026-11-20"},      {"TODAY", "2026-11-20", "2026-11-20"},
                                 {"yesterday", "2026-11-20", "2026-11-19"},  {"yesterday", "2026-01-01", "2025-12-31"},
                                 {"friday", "2026-11-20", "2026-11-20"},     {"fri", "2026-11-20", "2026-11-20"},
                                 {"Saturday", "2026-11-20", "2026-11-14"},   {"SAT", "2026-11-20", "2026-11-14"},
                                 {"sun", "2026-11-20", "2026-11-15"},        {"monday", "2026-11-20", "2026-11-16"},
                                 {"thursday", "2026-11-20", "2026-11-19"},   {"0d", "2026-11-20", "2026-11-20"},
                                 {"3d", "2026-11-20", "2026-11-17"},         {"3D", "2026-11-20", "2026-11-17"},
                                 {"2w", "2026-11-20", "2026-11-06"},         {"1m", "2026-11-20", "2026-10-20"},
                                 {"12m", "2026-11-20", "2025-11-20"},        {"11-20", "2026-11-20", "2026-11-20"},
                                 {"11-21", "2026-11-20", "2025-11-21"},      {"02-29", "2026-11-20", "2024-02-29"},
                                 {"02-29", "2104-02-28", "2096-02-29"},      {"2027-01-01", "2026-11-20", "2027-01-01"},
                                 {"20.11.2026", "2026-11-20", "2026-11-20"}, {"6.5.2020", "2026-11-20", "2020-05-06"},
                                 {"20.11", "2026-11-20", "2026-11-20"},      {"21.11", "2026-11-20", "2025-11-21"},
                                 {"06.05", "2026-11-20", "2026-05-06"},      {"29.2", "2026-11-20", "2024-02-29"},
                                 {"1.12.2026", "2026-11-20", "2026-12-01"}};
  for (const auto& [text, as_of, expected] : cases) {
    CASE(text);
    CASE(as_of);
    CHECK(iso(date_from_words(text, day(as_of))) == expected);
  }
}

TEST_CASE("a month back is the last day of a month that lacks the day") {
  const std::vector<Typed> cases{{"1m", "2026-03-31", "2026-02-28"},  {"1m", "2024-03-31", "2024-02-29"},
                                 {"1m", "2026-12-31", "2026-11-30"},  {"1m", "2026-01-31", "2025-12-31"},
                                 {"12m", "2024-02-29", "2023-02-28"}, {"48m", "2024-02-29", "2020-02-29"},
                                 {"13m", "2026-01-15", "2024-12-15"}, {"0m", "2026-03-31", "2026-03-31"}};
  for (const auto& [text, as_of, expected] : cases) {
    CASE(text);
    CASE(as_of);
    CHECK(iso(date_from_words(text, day(as_of))) == expected);
  }
}

TEST_CASE("what does not exist or lies outside 1900 to 9999 is no date") {
  for (const std::string_view text : {"",
                                      "d",
                                      "3",
                                      "-3d",
                                      "3 d",
                                      "3y",
                                      "1m1d",
                                      "fr",
                                      "frida",
                                      "tomorrow",
                                      "02-30",
                                      "13-01",
                                      "1-1",
                                      "2026-11",
                                      "31.11",
                                      "1.13",
                                      "20.11.",
                                      "20.11.26",
                                      ".11",
                                      "1.2.3.2020",
                                      "20.11.1850",
                                      "2025-02-29",
                                      "1850-01-01",
                                      "99999d",
                                      "999999999999999999d",
                                      "99999999999999999999m"}) {
    CASE(text);
    CHECK_FALSE(date_from_words(text, day("2026-11-20")));
  }
  // 1900-01-01 is a Monday, and 1900 is no leap year.
  for (const std::string_view text : {"yesterday", "1d", "1m", "sunday", "12-31"})
    CHECK_FALSE(date_from_words(text, first_date));
  CHECK_FALSE(date_from_words("02-29", day("1904-02-28")));
  CHECK(iso(date_from_words("monday", first_date)) == "1900-01-01");
  CHECK(iso(date_from_words("today", last_date)) == "9999-12-31");
}

TEST_CASE("a month and day of long ago that were of late with the day first are refused") {
  const auto is_refused = [](std::string_view text, std::string_view as_of) {
    try {
      date_from_words(text, day(as_of));
      return false;
    } catch (const UsageError&) {
      return true;
    }
  };
  CHECK(is_refused("12-11", "2026-11-13"));
  CHECK(is_refused("03-04", "2026-07-02"));        // 3 April is 90 days back, 4 March 120
  CHECK_FALSE(is_refused("03-04", "2026-07-03"));  // 91
  CHECK_FALSE(is_refused("09-10", "2026-12-09"));  // 10 September is 90 days back
  CHECK(is_refused("09-10", "2026-12-10"));
  CHECK_FALSE(is_refused("11-12", "2026-11-13"));
  CHECK_FALSE(is_refused("05-20", "2026-11-13"));
  CHECK_FALSE(is_refused("12.11", "2026-11-13"));
}

TEST_CASE("a year or a month alone is its first day") {
  CHECK(iso(first_day_from_words("2019")) == "2019-01-01");
  CHECK(iso(first_day_from_words("2018-05")) == "2018-05-01");
  for (const auto* text : {"1899", "2018-13", "2018-5", "201", "20180", "2018-05-01", "abcd", "2018.05"})
    CHECK_FALSE(first_day_from_words(text));
}

TEST_CASE("a week begins on Monday") {
  for (const auto* text : {"2026-11-16", "2026-11-18", "2026-11-22"}) CHECK(iso(monday_of(day(text))) == "2026-11-16");
  CHECK(iso(monday_of(day("2026-11-23"))) == "2026-11-23");
}

TEST_CASE("dates in words") {
  CHECK(weekday_date(day("2026-11-20")) == "Fri 20 Nov 2026");
  CHECK(weekday_date(day("2026-11-01")) == "Sun 1 Nov 2026");
  CHECK(long_date(day("2026-11-20")) == "20 November 2026");
  CHECK(day_and_month(day("2026-11-20"), day("2026-01-01")) == "20 Nov");
  CHECK(day_and_month(day("2025-12-31"), day("2026-01-01")) == "31 Dec 2025");
}

}  // namespace
}  // namespace netlog
