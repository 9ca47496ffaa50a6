#pragma once
// How something long tells how far it is.

#include <cstddef>
#include <functional>

namespace netlog {

/// Told that `done` of `all` is done, as often as there is anything to tell; whoever is told decides what is worth
/// showing.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

}  // namespace netlog
