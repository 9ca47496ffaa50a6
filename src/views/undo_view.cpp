#include "netlog/views/undo_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// A line of the ledger as a terminal may have it: what would steer it is shown as an escape, but tabs stay.
std::string safe_line(std::string_view line) {
  std::string text;
  if (line.ends_with('\r')) line.remove_suffix(1);
  for (std::size_t at = 0; at <= line.size();) {
    const auto end = std::min(line.find('\t', at), line.size());
    text += shown(line.substr(at, end - at));
    if (end < line.size()) text += '\t';
    at = end + 1;
  }
  return text;
}

/// "→ referred Ana Popescu to Dan Pop   h4t0zb".
std::string words_of_entry(const Network& network, std::size_t entry) {
  const auto said = phrase(network, entry);
  return fmt::format("{}{}{}   {}", said.arrow, said.arrow.empty() ? "" : " ", said.words, said.handle);
}

}  // namespace

Page undo_page(const Network& before, const Network& after, std::size_t along, bool dry_run) {
  Page page;
  const auto& entries = before.history().ledger.entries;
  const auto left = after.history().ledger.entries.size();
  const auto add_remark = [&](const std::string& text) { page.around({{"# " + text, Style::dim}}); };
  const auto gone = entries.size() - left;
  add_remark(fmt::format("{}{}:", dry_run ? "would be taken off" : "taken off",
                         gone == 1 ? "" : fmt::format(", the last {}", gone)));
  auto text = std::string_view(before.history().ledger.text).substr(entries[left].begin);
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    page.row({{safe_line(text.substr(at, end - at))}});
    at = end + 1;
  }
  if (left == 0) {
    add_remark("no entry is left");
  } else if (along == 0) {
    add_remark("now the last: " + words_of_entry(after, left - 1));
  } else {
    add_remark(fmt::format("left of what looks written in one go with {}; {} too: netlog undo{}",
                           gone == 1 ? "it" : "them", along == 1 ? "this one" : "these",
                           along == 1 ? "" : fmt::format(" {}", along)));
    for (auto i = left - along; i < left; ++i) add_remark("  " + words_of_entry(after, i));
  }
  return page;
}

}  // namespace netlog
