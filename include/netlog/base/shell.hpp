#pragma once
// Command lines that can be pasted into a shell, whatever stands in their words.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// `text` as one word of a POSIX shell. What would not show on a terminal, or would turn the direction of writing, is
/// spelled out for `printf` to make, so that the line has no such character itself.
std::string shell_word(std::string_view text);

/// "netlog" and `arguments`, to be pasted.
std::string command_line(const std::vector<std::string>& arguments);

/// A command and its arguments in their places, of which any may begin with "-", and options with their values, as one
/// list of arguments.
std::vector<std::string> with_options(const std::vector<std::string>& placed, const std::vector<std::string>& options);

/// "netlog" and what `with_options` gives, to be pasted.
std::string command_line(const std::vector<std::string>& placed, const std::vector<std::string>& options);

/// A command line with `argument`, one of its arguments from `from` on, as `other`.
std::string with_argument_replaced(std::string line, const std::string& argument, const std::string& other,
                                   std::size_t from = 0);

/// What became of a program that ended with a status other than 0, as the shell tells it: "vim was not found".
std::string how_it_ended(std::string_view program, int status);

}  // namespace netlog
