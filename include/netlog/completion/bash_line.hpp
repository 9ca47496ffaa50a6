#pragma once
// What bash is to put into a line that is being typed. bash hands a completion its words still quoted, cut at colons
// and signs of equality too, and puts back what it gets as it is; so the line is read, and each answer quoted, by
// netlog.

#include "netlog/base/shell_line.hpp"

#include <string>
#include <string_view>

namespace netlog {

/// What bash must put in place of `line.replaced` for the last word to become `value`, quoted as the line has begun to;
/// empty where `value` does not go on with what is kept. `word_breaks`: bash's COMP_WORDBREAKS.
std::string in_bash_line(const ShellLine& line, std::string_view value, std::string_view word_breaks);

}  // namespace netlog
