#pragma once
// The fields of contacts and updates side by side.

#include "netlog/ledger/entries.hpp"

#include <string_view>
#include <type_traits>

namespace netlog {

/// Calls `visit(key, field of the first, same field of the second ...)` for each field of a contact:
/// `each_field(visit, profile.details, *update.details)`.
template <class Visit, class... Owners> void each_field(Visit visit, Owners&... owners) {
  Details<Kept>::each<typename std::remove_const_t<Owners>::Keeping...>(
      [&](std::string_view key, std::string_view, auto... members) { visit(key, owners.*members...); });
}

/// What a field of a contact is called where its value is told: "introduced by".
std::string_view field_in_words(std::string_view key);
/// What one of it is called: "alias", "introducer".
std::string_view one_of_field(std::string_view key);

}  // namespace netlog
