#pragma once
// The fields of contacts and updates side by side.

#include "netlog/ledger/entries.hpp"

#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace netlog {

/// Calls `visit(key, field of the first, same field of the second ...)` for each field of a contact:
/// `each_field(visit, profile.details, *update.details)`.
template <class Visit, class... Owners> void each_field(Visit visit, Owners&... owners) {
  constexpr auto keys = Details<Kept>::described().rows;
  [&]<std::size_t... At>(std::index_sequence<At...>) {
    const auto at = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
      visit(std::get<I>(keys).key, owners.*(std::get<I>(std::remove_const_t<Owners>::described().rows).member)...);
    };
    (at(std::integral_constant<std::size_t, At>{}), ...);
  }
  (std::make_index_sequence<std::tuple_size_v<decltype(keys)>>{});
}

/// What a field of a contact is called where its value is told: "introduced by".
std::string_view field_in_words(std::string_view key);
/// What one of it is called: "alias", "introducer".
std::string_view one_of_field(std::string_view key);

}  // namespace netlog
