#include "netlog/base/spelling.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// A number of any sort, in the characters of its shape.
template <class T> Literal number_literal(Shape shape, T number) {
  return {shape, fmt::format("{}", number)};
}

}  // namespace

std::string Spelling<std::string>::expected() {
  return "text in quotes";
}
std::optional<std::string> Spelling<std::string>::parse(Literal l) {
  return l.shape == Shape::text ? std::optional(std::move(l.text)) : std::nullopt;
}
Literal Spelling<std::string>::print(const std::string& text) {
  return {Shape::text, text};
}

std::string Spelling<ContactName>::expected() {
  return "the name of a contact, in quotes";
}
std::optional<ContactName> Spelling<ContactName>::parse(Literal l) {
  return l.shape == Shape::text ? std::optional(ContactName{std::move(l.text)}) : std::nullopt;
}
Literal Spelling<ContactName>::print(const ContactName& contact) {
  return {Shape::text, contact.name};
}

std::string Spelling<GroupName>::expected() {
  return "the name of a group, in quotes";
}
std::optional<GroupName> Spelling<GroupName>::parse(Literal l) {
  return l.shape == Shape::text ? std::optional(GroupName{std::move(l.text)}) : std::nullopt;
}
Literal Spelling<GroupName>::print(const GroupName& group) {
  return {Shape::text, group.name};
}

std::string Spelling<Id>::expected() {
  return "an id, 2 to 32 of a-z, 0-9 and -, in quotes";
}
std::optional<Id> Spelling<Id>::parse(Literal l) {
  const auto may_stand = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  if (l.shape != Shape::text || l.text.size() < 2 || l.text.size() > 32 || !std::ranges::all_of(l.text, may_stand))
    return {};
  return Id{std::move(l.text)};
}
Literal Spelling<Id>::print(const Id& id) {
  return {Shape::text, id.text};
}

std::string Spelling<Date>::expected() {
  return "a date like 2026-11-20, without quotes, from 1900 to 9999";
}
std::optional<Date> Spelling<Date>::parse(const Literal& l) {
  return l.shape == Shape::date ? date_from_iso(l.text) : std::nullopt;
}
Literal Spelling<Date>::print(Date date) {
  return {Shape::date, iso(date)};
}

std::string Spelling<Money>::expected() {
  return "a number from 0 to 999999999999.99 with at most two decimals";
}
std::optional<Money> Spelling<Money>::parse(const Literal& l) {
  return l.shape == Shape::integer || l.shape == Shape::decimal ? money_from_number(l.text) : std::nullopt;
}
Literal Spelling<Money>::print(Money money) {
  const std::string text = plain(money);
  return {text.find('.') == text.npos ? Shape::integer : Shape::decimal, text};
}

std::string Spelling<Currency>::expected() {
  return "three capital letters, in quotes, like \"EUR\"";
}
std::optional<Currency> Spelling<Currency>::parse(Literal l) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (l.shape != Shape::text || l.text.size() != 3 || !std::ranges::all_of(l.text, is_capital)) return {};
  return Currency{std::move(l.text)};
}
Literal Spelling<Currency>::print(const Currency& currency) {
  return {Shape::text, currency.code};
}

std::string Spelling<Interval>::expected() {
  return "how often, like \"6w\": 1 to 9999 and d, w or m, in quotes";
}
std::optional<Interval> Spelling<Interval>::parse(const Literal& l) {
  if (l.shape != Shape::text || l.text.empty()) return {};
  const char unit = l.text.back();
  const auto number = whole_number(std::string_view(l.text).substr(0, l.text.size() - 1));
  if (!number || *number < 1 || *number > 9999 || (unit != 'd' && unit != 'w' && unit != 'm')) return {};
  return Interval{int(*number), unit};
}
Literal Spelling<Interval>::print(const Interval& interval) {
  return {Shape::text, fmt::format("{}{}", interval.number, interval.unit)};
}

std::string Spelling<Goal>::expected() {
  return "a number, 0 or more";
}
std::optional<Goal> Spelling<Goal>::parse(const Literal& l) {
  if (l.shape != Shape::integer && l.shape != Shape::decimal) return {};
  std::string_view text = l.text;
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number) || number < 0) return {};
  return Goal{number};
}
Literal Spelling<Goal>::print(Goal goal) {
  return number_literal(Shape::decimal, goal.a_week);
}

Literal Spelling<int>::print(int number) {
  return number_literal(Shape::integer, number);
}
Literal Spelling<std::size_t>::print(std::size_t number) {
  return number_literal(Shape::integer, number);
}
Literal Spelling<std::int64_t>::print(std::int64_t number) {
  return number_literal(Shape::integer, number);
}
Literal Spelling<double>::print(double number) {
  return number_literal(Shape::decimal, number);
}
Literal Spelling<bool>::print(bool yes) {
  return {Shape::boolean, yes ? "true" : "false"};
}

std::string whole_number_between(int least, int most) {
  return fmt::format("a whole number from {} to {}", least, most);
}
std::optional<int> whole_number_between(const Literal& l, int least, int most) {
  const auto number = l.shape == Shape::integer ? whole_number(l.text) : std::nullopt;
  return number && *number >= least && *number <= most ? std::optional(int(*number)) : std::nullopt;
}

}  // namespace netlog
