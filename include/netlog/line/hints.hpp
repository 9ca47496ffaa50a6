#pragma once
// Hints are whole commands, to be pasted. Whoever named the ledger with `--file` gets them with it, so that a pasted
// line acts on the same ledger. Hints are made without it, everywhere; here it is put in, where they become text.

#include "netlog/base/problem.hpp"
#include "netlog/syntax/shown.hpp"
#include "netlog/views/text/page.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace netlog {

/// `text`, a hint, with `--file` in each command of netlog in it that works on a ledger and names none: "netlog check"
/// becomes "netlog --file t.toml check". What stands in double quotes stays.
std::string with_file(std::string_view text, const std::optional<std::string>& file);

/// The same in the remedy and the hints of a problem. What is to be pasted into the ledger, which is indented, stays.
Problem with_file(Problem problem, const std::optional<std::string>& file);

/// The same in the commands and remarks of a page. A line that gets wider than `columns` by it is broken between two
/// commands.
Page with_file(const Page& page, const std::optional<std::string>& file, std::size_t columns);

/// The same in all that stands as code in `text`, Markdown or HTML, where nothing but code is marked as such.
std::string with_file_in_code(std::string_view text, Format format, const std::optional<std::string>& file);

}  // namespace netlog
