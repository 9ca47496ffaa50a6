#pragma once
// How one value is written and read, once for the ledger, the JSON and the command line.
//
// `Spelling<T>` says it for a type: `expected()` completes "must be ...", `parse` is empty for what is no T, `print`
// gives its characters. Strong types stand where a rule has to hold, so that nobody checks an `int` later.

#include "netlog/base/date.hpp"
#include "netlog/base/money.hpp"
#include "netlog/base/text.hpp"
#include "netlog/base/value.hpp"
#include "netlog/base/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

template <class T> struct Spelling;

/// Whole numbers from `Least` to `Most`.
template <int Least, int Most> struct Whole {
  int number = Least;
  auto operator<=>(const Whole&) const = default;
};
using Count = Whole<0, 1'000'000>;
using Heat = Whole<1, 5>;
using WindowDays = Whole<1, 36525>;
using GraceDays = Whole<0, 36525>;
using RuleDays = Whole<0, 36525>;

/// A name that the ledger must know as a contact's. Whoever need not be one is plain text.
struct ContactName {
  std::string name;
  bool operator==(const ContactName&) const = default;
};
/// The name of a group, the owner's or another.
struct GroupName {
  std::string name;
  bool operator==(const GroupName&) const = default;
};
/// 2 to 32 of `a-z`, `0-9` and `-`.
struct Id {
  std::string text;
  auto operator<=>(const Id&) const = default;
};
/// How often to be in touch: "6w".
struct Interval {
  int number = 1;
  char unit = 'w';
  bool operator==(const Interval&) const = default;
  /// The day so long before `date`; of months, the same day or the last of the month.
  Date before(Date date) const {
    return unit == 'm' ? months_before(date, number) : date - days{unit == 'w' ? 7 * number : number};
  }
};
/// So many a week.
struct Goal {
  double a_week = 0;
};

template <> struct Spelling<std::string> {
  static std::string expected();
  static std::optional<std::string> parse(Literal l);
  static Literal print(const std::string& text);
};
template <> struct Spelling<ContactName> {
  static std::string expected();
  static std::optional<ContactName> parse(Literal l);
  static Literal print(const ContactName& contact);
};
template <> struct Spelling<GroupName> {
  static std::string expected();
  static std::optional<GroupName> parse(Literal l);
  static Literal print(const GroupName& group);
};
template <> struct Spelling<Id> {
  static std::string expected();
  static std::optional<Id> parse(Literal l);
  static Literal print(const Id& id);
};
template <> struct Spelling<Date> {
  static std::string expected();
  static std::optional<Date> parse(const Literal& l);
  static Literal print(Date date);
};
template <> struct Spelling<Money> {
  static std::string expected();
  static std::optional<Money> parse(const Literal& l);
  static Literal print(Money money);
};
template <> struct Spelling<Currency> {
  static std::string expected();
  static std::optional<Currency> parse(Literal l);
  static Literal print(const Currency& currency);
};
template <> struct Spelling<Interval> {
  static std::string expected();
  static std::optional<Interval> parse(const Literal& l);
  static Literal print(const Interval& interval);
};
template <> struct Spelling<Goal> {
  static std::string expected();
  static std::optional<Goal> parse(const Literal& l);
  static Literal print(Goal goal);
};

// Those without `parse` are printed alone.
template <> struct Spelling<int> { static Literal print(int number); };
template <> struct Spelling<std::size_t> { static Literal print(std::size_t number); };
template <> struct Spelling<std::int64_t> { static Literal print(std::int64_t number); };
template <> struct Spelling<double> {
  /// The shortest number that reads back as the same.
  static Literal print(double number);
};
template <> struct Spelling<bool> { static Literal print(bool yes); };

/// "a whole number from 1 to 5".
std::string whole_number_between(int least, int most);
/// The whole number from `least` to `most` that `l` spells.
std::optional<int> whole_number_between(const Literal& l, int least, int most);
template <int Least, int Most> struct Spelling<Whole<Least, Most>> {
  static std::string expected() { return whole_number_between(Least, Most); }
  static std::optional<Whole<Least, Most>> parse(const Literal& l) {
    const auto number = whole_number_between(l, Least, Most);
    return number ? std::optional(Whole<Least, Most>{*number}) : std::nullopt;
  }
  static Literal print(Whole<Least, Most> whole) { return Spelling<int>::print(whole.number); }
};

template <ClosedSet Word> struct Spelling<Word> {
  static std::string expected() {
    return enumerated(std::vector<std::string>(words<Word>.begin(), words<Word>.end()), " or ");
  }
  static std::optional<Word> parse(const Literal& l) {
    return l.shape == Shape::text ? word_from<Word>(l.text) : std::nullopt;
  }
  static Literal print(Word word) { return {Shape::text, std::string(spelled(word))}; }
};

}  // namespace netlog
