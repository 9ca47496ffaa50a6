#pragma once
// What a shell must know to complete: where to ask. The answers come from completion.hpp, by `netlog complete`.

#include "netlog/base/words.hpp"

#include <string_view>

namespace netlog {

enum class Shell { bash, zsh, fish };
template <> inline constexpr auto words<Shell> = std::array{"bash"sv, "zsh"sv, "fish"sv};

/// The script for that shell.
std::string_view completion_stub(Shell shell);

}  // namespace netlog
