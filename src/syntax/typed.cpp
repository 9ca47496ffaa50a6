#include "netlog/syntax/typed.hpp"

namespace netlog {
namespace {

constexpr std::string_view how_to_write_a_date = "write 11-20, 20.11, fri, yesterday, 3d (days ago) or 2026-11-20";
constexpr std::string_view how_to_write_a_currency = "write a code like EUR, RON or USD";

/// Where a number of digits, blanks, points and commas ends, and a currency begins.
std::size_t end_of_number(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  auto end = text.size();
  while (end > 0 && is_letter(text[end - 1])) --end;
  return end > 0 && text.size() - end == 3 ? end : text.size();
}

/// Throws UsageError about `number`, which is no value, with how to write what it may be.
[[noreturn]] void refuse_value(const std::string& text, const std::string& number) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (number.empty() || !is_digit(number.front()) || !is_digit(number.back()) ||
      number.find_first_not_of("0123456789., '") != number.npos)
    refuse_typed(text, "is no value", "write digits, like 18500 or 18.50; a currency may follow: 18500 RON");
  const auto mark = number.find_last_of(".,");
  const bool has_one_mark = mark != number.npos && number.find_first_of(".,") == mark;
  auto whole = number.substr(0, mark), decimals = mark == number.npos ? "" : number.substr(mark + 1);
  std::erase_if(whole, [&](char c) { return !is_digit(c); });
  std::erase_if(decimals, [&](char c) { return !is_digit(c); });
  if (has_one_mark && decimals.size() > 2 && whole_number(whole) == 0)
    refuse_typed(text, "has more than two decimals", "write two at most, like 0.50");
  std::vector<std::string> readings;
  if (mark == number.npos || decimals.size() > 2) readings.push_back(whole + decimals);
  if (mark != number.npos && (has_one_mark || decimals.size() <= 2))
    readings.push_back(whole + "." + decimals.substr(0, 2));
  if (!money_from_typed(readings.back())) refuse_typed(text, "is more than 999999999999.99", "write a smaller value");
  refuse_typed(text, readings.size() > 1 ? "can be read in two ways" : "is no value",
               "write " + enumerated(readings, " or "));
}

}  // namespace

void refuse_typed(std::string_view text, std::string_view what, std::string_view remedy) {
  throw UsageError({.what = fmt::format("\"{}\" {}", shown(text), what), .remedy = std::string(remedy)});
}

void refuse_unused(std::string_view text, const Currency& currency, Date day) {
  if (!is_in_use(currency, day)) refuse_typed(text, "is a currency no longer in use", how_to_write_a_currency);
}

void refuse_word(std::string_view text, const std::vector<std::string>& known) {
  const auto meant = nearest(text, known);
  refuse_typed(text, fmt::format("is none of {}", enumerated(known)),
               meant.empty() ? "write one of them" : fmt::format("did you mean {}?", meant));
}

std::optional<Currency> currency_typed(const TypedValue& value, const std::optional<DatedCurrency>& option) {
  if (value.currency && option)
    refuse(fmt::format("the currency is given twice, as {} and {}", value.currency->code, option->code),
           "keep one of them");
  const auto& currency = value.currency ? value.currency : option;
  return currency ? std::optional<Currency>(*currency) : std::nullopt;
}

template <> std::string typed(std::string_view name, const std::string& text, Date) {
  if (is_blank(text)) refuse(fmt::format("{} is blank", name), "write it out, or leave it out");
  return text;
}

template <> Date typed(std::string_view, const std::string& text, Date as_of) {
  const auto date = date_from_words(text, as_of);
  if (!date) refuse_typed(text, "is no date", how_to_write_a_date);
  return *date;
}

template <> DateOrUnknown typed(std::string_view name, const std::string& text, Date as_of) {
  if (ascii_lower(text) == "unknown") return {};
  if (const auto first = first_day_from_words(text)) return {first, text};
  return {typed<Date>(name, text, as_of)};
}

template <> TypedValue typed(std::string_view, const std::string& text, Date as_of) {
  const auto whole = tidied(text);
  const auto end = end_of_number(whole);
  const auto number = trimmed(whole.substr(0, end));
  const auto money = money_from_typed(number);
  if (!money) refuse_value(text, number);
  if (end == whole.size()) return {*money, {}};
  return {*money, typed<DatedCurrency>("CUR", whole.substr(end), as_of)};
}

template <> DatedCurrency typed(std::string_view, const std::string& text, Date) {
  DatedCurrency currency{{text}};
  for (char& c : currency.code)
    if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
  if (!is_iso_currency(currency)) refuse_typed(text, "is no currency of ISO 4217", how_to_write_a_currency);
  return currency;
}

template <> Currency typed(std::string_view name, const std::string& text, Date as_of) {
  const Currency currency = typed<DatedCurrency>(name, text, as_of);
  refuse_unused(text, currency, as_of);
  return currency;
}

template <> Interval typed(std::string_view name, const std::string& text, Date) {
  if (is_blank(text)) refuse(fmt::format("{} is blank", name), "write it out, or leave it out");
  const auto interval = Spelling<Interval>::parse({Shape::text, ascii_lower(text)});
  if (!interval) refuse_typed(text, "is no interval", "write a number and d, w or m, like 6w or 2m");
  return *interval;
}

}  // namespace netlog
