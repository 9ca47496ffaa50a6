#include "netlog/commands/typed.hpp"

namespace netlog {
namespace {

constexpr std::string_view how_to_write_a_date = "write 11-20, fri, yesterday, 3d (days ago) or 2026-11-20";
constexpr std::string_view how_to_write_a_currency = "write a code like EUR, RON or USD";

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

template <> std::string typed(std::string_view name, const std::string& text, Date) {
  if (is_blank(text))
    throw UsageError({.what = fmt::format("{} is blank", name), .remedy = "write it out, or leave it out"});
  return text;
}

template <> BlankableText typed(std::string_view, const std::string& text, Date) {
  return {is_blank(text) ? std::string() : text};
}

template <> Date typed(std::string_view, const std::string& text, Date as_of) {
  const auto date = date_from_words(text, as_of);
  if (!date) refuse_typed(text, "is no date", how_to_write_a_date);
  return *date;
}

template <> DateOrUnknown typed(std::string_view name, const std::string& text, Date as_of) {
  if (ascii_lower(text) == "unknown") return {};
  return {typed<Date>(name, text, as_of)};
}

template <> BlankableDate typed(std::string_view name, const std::string& text, Date as_of) {
  if (is_blank(text)) return {};
  return {typed<Date>(name, text, as_of)};
}

template <> Money typed(std::string_view, const std::string& text, Date) {
  if (const auto money = money_from_typed(text)) return *money;
  const auto mark = text.find_first_of(".,");
  const auto whole = whole_number(text.substr(0, mark)),
             decimals = mark == text.npos ? whole : whole_number(text.substr(mark + 1));
  if (whole == 0 && decimals && text.size() - mark > 3)
    refuse_typed(text, "has more than two decimals", "write two at most, like 0.50");
  if (whole && decimals && mark != text.npos && text.size() - mark > 3)
    refuse_typed(text, "can be read in two ways",
                 fmt::format("write {}{} or {}.{}", *whole, text.substr(mark + 1), *whole, text.substr(mark + 1, 2)));
  if (whole && decimals) refuse_typed(text, "is more than 999999999999.99", "write a smaller value");
  refuse_typed(text, "is no value", "write digits, like 18500 or 18.50; the currency goes with --currency");
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

template <> Interval typed(std::string_view, const std::string& text, Date) {
  const auto interval = Spelling<Interval>::parse({Shape::text, ascii_lower(text)});
  if (!interval) refuse_typed(text, "is no interval", "write a number and d, w or m, like 6w or 2m");
  return *interval;
}

template <> BlankableInterval typed(std::string_view name, const std::string& text, Date as_of) {
  if (is_blank(text)) return {};
  return {typed<Interval>(name, text, as_of)};
}

}  // namespace netlog
