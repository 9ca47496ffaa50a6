#pragma once
// The fields of entries by the type of what they hold, wherever that stands: plain, optional, in a list, or in a change
// of an update. What holds of every name of a contact, of every group and of every value of money is said by these, so
// that a new field of such a type needs no other line.

#include "netlog/ledger/entries.hpp"

#include <concepts>
#include <type_traits>
#include <variant>

namespace netlog {

/// Calls `visit(value)` for each T in a field that holds T.
template <class T, class F, class Visit> void each_value_in(F& field, Visit& visit) {
  if constexpr (std::same_as<std::remove_const_t<F>, T>) {
    visit(field);
  } else if constexpr (requires { field.to; }) {
    each_value_in<T>(field.to, visit);
  } else if constexpr (requires { field.begin(); }) {
    for (auto& member : field) each_value_in<T>(member, visit);
  } else if (field) {
    each_value_in<T>(*field, visit);
  }
}

/// Calls `visit(key, value)` for each T in the fields of `owner`, in the order of its rows.
template <class T, Described Owner, class Visit> void each_value(Owner& owner, Visit visit) {
  each_row(owner, [&]<class F>(const Row<F>& row, auto& field) {
    if constexpr (std::same_as<typename Field<F>::Value, T>) {
      const auto with_key = [&](auto& value) { visit(row.key, value); };
      each_value_in<T>(field, with_key);
    }
  });
}

/// The same for an entry of any kind.
template <class T, class Visit> void each_value(const Entry& entry, Visit visit) {
  std::visit([&](const auto& content) { each_value<T>(content, visit); }, entry.content);
}
template <class T, class Visit> void each_value(Entry& entry, Visit visit) {
  std::visit([&](auto& content) { each_value<T>(content, visit); }, entry.content);
}

/// Whether a field is a currency that may be left out.
template <class F> inline constexpr bool has_currency =
    std::same_as<typename Field<F>::Value, Currency> && !Field<F>::required;

/// Whether `owner` has an amount of money without its currency.
template <Described Owner> bool lacks_currency(const Owner& owner) {
  bool has_amount = false, lacks = false;
  each_value<Money>(owner, [&](std::string_view, const Money&) { has_amount = true; });
  each_row(owner, [&]<class F>(const Row<F>&, const F& field) {
    if constexpr (has_currency<F>) lacks = lacks || !field;
  });
  return has_amount && lacks;
}

/// Gives an amount of money that names no currency this one.
template <Described Owner> void fill_in_currency(Owner& owner, const Currency& currency) {
  if (!lacks_currency(owner)) return;
  each_row(owner, [&]<class F>(const Row<F>&, F& field) {
    if constexpr (has_currency<F>) field = field.value_or(currency);
  });
}

/// The entry with what it leaves out as it is read: money in `currency`, the ledger's, and one card.
Entry with_defaults(Entry entry, const Currency& currency);

}  // namespace netlog
