#pragma once
// Entries that name their contact where somebody else belongs: recommended to themselves, introduced by themselves.

#include "netlog/network/history.hpp"

#include <optional>
#include <string_view>

namespace netlog {

/// The key under which an entry names its own contact again, by a whole name or alias: `prospect`, `to`, `guest` or
/// `introduced_by`. Nothing where none does.
std::optional<std::string_view> key_of_oneself(const History& history, EntryIndex entry);

}  // namespace netlog
