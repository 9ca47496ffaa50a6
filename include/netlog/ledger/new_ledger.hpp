#pragma once
// What a new ledger holds.

#include "netlog/base/money.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace netlog {

/// The header of a new ledger: its format, what is known, and a commented line for every other key.
std::string new_ledger(const std::optional<std::string>& owner, const std::optional<Currency>& currency);

/// The value that stands in the commented line of a key of the header, as TOML; an alias has none.
std::string usual_value(std::string_view key);

}  // namespace netlog
