#pragma once
// What a person types, as values. Each `typed<T>` throws UsageError that says what is wrong and how to write it; `name`
// is the argument or option that it stands for.

#include "netlog/base/nearest.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/base/spelling.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace netlog {

/// A value that may be blank, to take a field away.
template <class T> struct Blankable { std::optional<T> value; };
/// The day of a contact or a group: a date, a year or month alone (its first day then), or `unknown`.
struct DateOrUnknown {
  std::optional<Date> date;
  std::string first_day_of = {};  // the year or month
};
/// The currency of an entry, which must have been in use on the entry's day (see Draft::currency).
struct DatedCurrency : Currency {};
/// A value, and the currency where one was written behind it.
struct TypedValue {
  Money value;
  std::optional<DatedCurrency> currency;
};

[[noreturn]] void refuse_typed(std::string_view text, std::string_view what, std::string_view remedy);
/// Throws UsageError when the currency that is written `text` is not in use on that day.
void refuse_unused(std::string_view text, const Currency& currency, Date day);
[[noreturn]] void refuse_word(std::string_view text, const std::vector<std::string>& known);

/// The currency of a value: the one behind it, or `option`, what --currency says. Throws UsageError where both are
/// there.
std::optional<Currency> currency_typed(const TypedValue& value, const std::optional<DatedCurrency>& option);

template <class T> T typed(std::string_view name, const std::string& text, Date as_of);

template <> std::string typed(std::string_view name, const std::string& text, Date as_of);
template <> Date typed(std::string_view name, const std::string& text, Date as_of);
template <> DateOrUnknown typed(std::string_view name, const std::string& text, Date as_of);
template <> TypedValue typed(std::string_view name, const std::string& text, Date as_of);
template <> Currency typed(std::string_view name, const std::string& text, Date as_of);
template <> DatedCurrency typed(std::string_view name, const std::string& text, Date as_of);
template <> Interval typed(std::string_view name, const std::string& text, Date as_of);

template <class T> inline constexpr bool is_blankable = false;
template <class T> inline constexpr bool is_blankable<Blankable<T>> = true;

/// Whole numbers and the words of closed sets, in any case of letters; and what may be blank.
template <class T> T typed(std::string_view name, const std::string& text, Date as_of) {
  if constexpr (is_blankable<T>) {
    if (is_blank(text)) return {};
    return {typed<typename decltype(T::value)::value_type>(name, text, as_of)};
  } else if constexpr (ClosedSet<T>) {
    const auto word = word_from<T>(ascii_lower(text));
    if (!word) refuse_word(text, {words<T>.begin(), words<T>.end()});
    return *word;
  } else {
    const auto number = Spelling<T>::parse({Shape::integer, text});
    if (!number)
      refuse_typed(text, fmt::format("is no {}, which must be {}", name, Spelling<T>::expected()),
                   "write it in digits");
    return *number;
  }
}

}  // namespace netlog
