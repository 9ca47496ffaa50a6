#pragma once
// The manual pages, as `man` reads them: what the help and the descriptions of the entries say, with prose around it.

#include "netlog/base/words.hpp"

#include <string>
#include <string_view>

namespace netlog {

enum class ManualPage { program, ledger };
template <> inline constexpr auto words<ManualPage> = std::array{"netlog"sv, "netlog-ledger"sv};

/// netlog(1), or netlog-ledger(5).
std::string manual_page(ManualPage page);
std::string program_manual();
/// What stands before the commands, between them and the rules of `next`, and behind those.
extern const std::string_view program_opening, program_meanings, program_closing;
std::string ledger_manual();

/// `text` as it stands in a manual page, whatever it holds; as prose, with what stands between backquotes in bold.
std::string in_roff(std::string_view text);
std::string roff_prose(std::string_view text);
/// The title of a page.
std::string roff_title(std::string_view name, int section, std::string_view of);
/// A term in bold, what is said of it beside it, and below them what it means.
std::string roff_entry(std::string_view term, std::string_view beside, std::string_view meaning);
/// Lines that stand as they are.
std::string roff_lines(std::string_view lines);

}  // namespace netlog
