#include "netlog/views/text/duplicates_view.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"

#include <fmt/format.h>

namespace netlog {

std::vector<DuplicateRow> duplicate_rows(const Network& network) {
  std::vector<DuplicateRow> rows;
  const auto& names = contact_names(network);
  for (const auto& pair : likely_pairs(network))
    rows.push_back(
        {network.name(pair.first), network.name(pair.second), pair.is_same ? "same" : "unclear", pair.common,
         command_line({"update", names.shortest_query(pair.second), "--same-as", names.shortest_query(pair.first)})});
  return rows;
}

Page duplicates_page(const std::vector<DuplicateRow>& rows, std::size_t columns) {
  Page page;
  if (rows.empty()) page.around({{"no two contacts look like one"}});
  for (const auto& one : rows) {
    const auto common =
        fmt::format(": {} have {} in common", one.verdict == "same" ? "they" : "unclear, they", shown(one.common));
    Line line{{shown(one.contact), Style::bold}, {" and "}, {shown(one.other), Style::bold}, {common}};
    if (width(line) <= columns) {
      page.row(std::move(line));
    } else {
      const auto both = fmt::format("{} and {}", shown(one.contact), shown(one.other));
      for (const auto& part : wrapped_text(both + common, columns)) page.row({{part}});
    }
    page.row({{"  if they are one: "}, {one.command, Style::cyan}});
  }
  return page;
}

}  // namespace netlog
