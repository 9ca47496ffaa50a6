#pragma once
// Contacts who are or may be one: `check --duplicates`.

#include "netlog/exchange/duplicates.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

struct DuplicateRow {
  std::string contact, other, verdict, common, command;
  static constexpr void describe(auto& row) {
    row("contact", &DuplicateRow::contact, "one of them");
    row("other", &DuplicateRow::other, "the other one");
    row("verdict", &DuplicateRow::verdict, "same or unclear");
    row("common", &DuplicateRow::common, "what they have in common");
    row("command", &DuplicateRow::command, "what joins them");
  }
};

std::vector<DuplicateRow> duplicate_rows(const Network& network);
Page duplicates_page(const std::vector<DuplicateRow>& rows, std::size_t width);

}  // namespace netlog
