#pragma once
// What a new ledger holds.

#include "netlog/base/money.hpp"

#include <optional>
#include <string>

namespace netlog {

/// The header of a new ledger: its format, what is known, and a commented line for every other key.
std::string new_ledger(const std::optional<std::string>& owner, const std::optional<Currency>& currency);

}  // namespace netlog
