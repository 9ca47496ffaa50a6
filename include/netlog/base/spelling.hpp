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

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

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
  static std::string expected() { return "text in quotes"; }
  static std::optional<std::string> parse(Literal l) {
    return l.shape == Shape::text ? std::optional(std::move(l.text)) : std::nullopt;
  }
  static Literal print(const std::string& text) { return {Shape::text, text}; }
};

template <> struct Spelling<ContactName> {
  static std::string expected() { return "the name of a contact, in quotes"; }
  static std::optional<ContactName> parse(Literal l) {
    return l.shape == Shape::text ? std::optional(ContactName{std::move(l.text)}) : std::nullopt;
  }
  static Literal print(const ContactName& contact) { return {Shape::text, contact.name}; }
};

template <> struct Spelling<GroupName> {
  static std::string expected() { return "the name of a group, in quotes"; }
  static std::optional<GroupName> parse(Literal l) {
    return l.shape == Shape::text ? std::optional(GroupName{std::move(l.text)}) : std::nullopt;
  }
  static Literal print(const GroupName& group) { return {Shape::text, group.name}; }
};

template <> struct Spelling<Id> {
  static std::string expected() { return "an id, 2 to 32 of a-z, 0-9 and -, in quotes"; }
  static std::optional<Id> parse(Literal l) {
    const auto may_stand = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (l.shape != Shape::text || l.text.size() < 2 || l.text.size() > 32 || !std::ranges::all_of(l.text, may_stand))
      return {};
    return Id{std::move(l.text)};
  }
  static Literal print(const Id& id) { return {Shape::text, id.text}; }
};

template <> struct Spelling<Date> {
  static std::string expected() { return "a date like 2026-11-20, without quotes, from 1900 to 9999"; }
  static std::optional<Date> parse(const Literal& l) {
    return l.shape == Shape::date ? date_from_iso(l.text) : std::nullopt;
  }
  static Literal print(Date date) { return {Shape::date, iso(date)}; }
};

template <int Least, int Most> struct Spelling<Whole<Least, Most>> {
  static std::string expected() { return fmt::format("a whole number from {} to {}", Least, Most); }
  static std::optional<Whole<Least, Most>> parse(const Literal& l) {
    const auto number = l.shape == Shape::integer ? whole_number(l.text) : std::nullopt;
    return number && *number >= Least && *number <= Most ? std::optional(Whole<Least, Most>{int(*number)})
                                                         : std::nullopt;
  }
  static Literal print(Whole<Least, Most> whole) { return {Shape::integer, fmt::format("{}", whole.number)}; }
};

template <> struct Spelling<Money> {
  static std::string expected() { return "a number from 0 to 999999999999.99 with at most two decimals"; }
  static std::optional<Money> parse(const Literal& l) {
    return l.shape == Shape::integer || l.shape == Shape::decimal ? money_from_number(l.text) : std::nullopt;
  }
  static Literal print(Money money) {
    const std::string text = plain(money);
    return {text.find('.') == text.npos ? Shape::integer : Shape::decimal, text};
  }
};

template <> struct Spelling<Currency> {
  static std::string expected() { return "three capital letters, in quotes, like \"EUR\""; }
  static std::optional<Currency> parse(Literal l) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (l.shape != Shape::text || l.text.size() != 3 || !std::ranges::all_of(l.text, is_capital)) return {};
    return Currency{std::move(l.text)};
  }
  static Literal print(const Currency& currency) { return {Shape::text, currency.code}; }
};

template <> struct Spelling<Interval> {
  static std::string expected() { return "how often, like \"6w\": 1 to 9999 and d, w or m, in quotes"; }
  static std::optional<Interval> parse(const Literal& l) {
    if (l.shape != Shape::text || l.text.empty()) return {};
    const char unit = l.text.back();
    const auto number = whole_number(std::string_view(l.text).substr(0, l.text.size() - 1));
    if (!number || *number < 1 || *number > 9999 || (unit != 'd' && unit != 'w' && unit != 'm')) return {};
    return Interval{int(*number), unit};
  }
  static Literal print(const Interval& interval) {
    return {Shape::text, fmt::format("{}{}", interval.number, interval.unit)};
  }
};

template <> struct Spelling<Goal> {
  static std::string expected() { return "a number, 0 or more"; }
  static std::optional<Goal> parse(const Literal& l);
  static Literal print(Goal goal) { return {Shape::decimal, fmt::format("{}", goal.a_week)}; }
};

template <> struct Spelling<int> {
  static Literal print(int number) { return {Shape::integer, fmt::format("{}", number)}; }
};
template <> struct Spelling<std::size_t> {
  static Literal print(std::size_t number) { return {Shape::integer, fmt::format("{}", number)}; }
};
template <> struct Spelling<std::int64_t> {
  static Literal print(std::int64_t number) { return {Shape::integer, fmt::format("{}", number)}; }
};
template <> struct Spelling<double> {
  /// The shortest number that reads back as the same.
  static Literal print(double number) { return {Shape::decimal, fmt::format("{}", number)}; }
};
template <> struct Spelling<bool> {
  static Literal print(bool yes) { return {Shape::boolean, yes ? "true" : "false"}; }
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
