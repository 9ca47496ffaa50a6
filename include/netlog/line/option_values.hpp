#pragma once
// The values that each parameter was given as an option: the part of parsing that CLI11 does.

#include "netlog/line/tokens.hpp"
#include "netlog/syntax/parameter.hpp"

#include <string>
#include <vector>

namespace netlog {

/// For each of `parameters` its values in their order; of a flag an empty one each time. Throws UsageError for an
/// unknown option, a flag with a value, and an option without one.
std::vector<std::vector<std::string>> option_values(const std::vector<Token>& tokens,
                                                    const std::vector<Parameter>& parameters);

}  // namespace netlog
