#include "netlog/base/spelling.hpp"

#include "netlog/ledger/header.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

/// The characters in `good` spell a T, and are written again as they are; those in `bad` spell none.
template <class T> void check(Shape shape, const Texts& good, const Texts& bad) {
  for (const auto& characters : good) {
    CASE(characters);
    const auto value = Spelling<T>::parse({shape, characters});
    REQUIRE(value);
    CHECK(Spelling<T>::print(*value) == Literal{shape, characters});
  }
  for (const auto& characters : bad) {
    CASE(characters);
    CHECK_FALSE(Spelling<T>::parse({shape, characters}));
  }
}

/// No literal of these shapes spells a T.
template <class T> void check_none(const std::vector<Literal>& literals) {
  for (const auto& literal : literals) {
    CASE(literal.text);
    CHECK_FALSE(Spelling<T>::parse(literal));
  }
}

TEST_CASE("an id is 2 to 32 of a-z, 0-9 and -") {
  check<Id>(Shape::text, {"ab", "h4t0zb", "a-0", std::string(32, 'x')},
            {"", "a", "Ab", "a_b", "a b", "șș", std::string(33, 'x')});
  check_none<Id>({{Shape::integer, "12"}});
}

TEST_CASE("whole numbers stay within their range") {
  check<Heat>(Shape::integer, {"1", "5"}, {"0", "6", "-1"});
  check<Count>(Shape::integer, {"0", "1000000"}, {"1000001", "99999999999999999999"});
  check<WindowDays>(Shape::integer, {"1", "36525"}, {"0", "36526"});
  check<GraceDays>(Shape::integer, {"0", "36525"}, {"-1", "36526"});
  check_none<Heat>({{Shape::decimal, "1.0"}, {Shape::text, "1"}, {Shape::boolean, "true"}});
}

TEST_CASE("an interval is 1 to 9999 days, weeks or months") {
  check<Interval>(Shape::text, {"1d", "6w", "9999m"}, {"", "0w", "10000d", "6", "w", "6y", "-1d", " 6w", "6 w"});
  CHECK(iso(Interval{1, 'm'}.before(day("2026-03-31"))) == "2026-02-28");
  CHECK(iso(Interval{6, 'w'}.before(day("2026-11-20"))) == "2026-10-09");
  CHECK(iso(Interval{10, 'd'}.before(day("2026-11-20"))) == "2026-11-10");
}

TEST_CASE("dates, values and currencies are what their shape says") {
  check<Date>(Shape::date, {"2026-11-20"}, {"1899-12-31", "2026-02-29"});
  check<Money>(Shape::integer, {"0", "18500"}, {"-1", "1000000000000"});
  check<Money>(Shape::decimal, {"18500.50"}, {"18.505", "-0.01"});
  check<Currency>(Shape::text, {"RON"}, {"ron", "RO", "EURO", "R0N"});
  check_none<Date>({{Shape::text, "2026-11-20"}, {Shape::other, "2026-11-20T10:00:00"}});
  check_none<Money>({{Shape::text, "5"}, {Shape::other, "nan"}});
}

TEST_CASE("closed sets have one spelling, to the letter") {
  check<Direction>(Shape::text, {"given", "received"}, {"Given", "gave", ""});
  check<CardAction>(Shape::text, {"take", "pass", "drop", "count", "leave", "carried"}, {"took", "TAKE"});
  check<Status>(Shape::text,
                {"contacted", "quoted", "won", "lost", "thanked", "visited", "joined", "declined", "dropped"},
                {"", "Won", "open"});
  check<Standing>(Shape::text, {"your-turn", "mutual", "waiting", "one-sided", "quiet"}, {"your_turn", "Quiet"});
  check<Networker>(Shape::text, {"active", "undecided", "passive"}, {"none"});
}

TEST_CASE("a goal is a number of 0 or more") {
  CHECK(Spelling<Goal>::parse({Shape::integer, "0"})->a_week == 0);
  CHECK(Spelling<Goal>::parse({Shape::decimal, "0.25"})->a_week == 0.25);
  check_none<Goal>({{Shape::integer, "-1"}, {Shape::decimal, "-0.1"}, {Shape::text, "1"}, {Shape::other, "inf"}});
}

TEST_CASE("a rule of next is switched off by false, or takes a number") {
  const Literal off{Shape::boolean, "false"}, on{Shape::boolean, "true"};
  CHECK(Spelling<Off>::parse(off));
  check_none<Off>({on, {Shape::integer, "3"}});
  CHECK_FALSE(Spelling<OffOrNumber>::parse(off)->number);
  CHECK(Spelling<OffOrNumber>::parse({Shape::integer, "0"})->number == 0);
  CHECK(Spelling<OffOrNumber>::parse({Shape::integer, "36525"})->number == 36525);
  check_none<OffOrNumber>({on, {Shape::integer, "36526"}, {Shape::integer, "-1"}, {Shape::text, "false"}});
}

TEST_CASE("numbers are not rounded") {
  CHECK(Spelling<double>::print(0.25).text == "0.25");
  CHECK(Spelling<double>::print(1.0 / 3).text == "0.3333333333333333");
  CHECK(Spelling<double>::print(63).text == "63");
}

}  // namespace
}  // namespace netlog
