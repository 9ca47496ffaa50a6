#pragma once
// How `check` shows what is wrong or doubtful in a ledger.

#include "netlog/base/problem.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// `text`: the ledger, of which the lines in question are shown; `entries`: how many it has.
Page check_page(const std::vector<Finding>& findings, const std::string& path, std::string_view text,
                std::size_t entries);

/// A finding as JSON and CSV have it.
struct FindingRow {
  std::size_t line, column;
  Level level;
  std::string message;
  static constexpr void describe(auto& row) {
    row("line", &FindingRow::line, "from 1");
    row("column", &FindingRow::column, "from 1, in characters");
    row("level", &FindingRow::level, "error or warning");
    row("message", &FindingRow::message, "what, and what to do");
  }
};
template <> inline constexpr auto words<Level> = std::array{"error"sv, "warning"sv};
std::vector<FindingRow> finding_rows(const std::vector<Finding>& findings);

}  // namespace netlog
