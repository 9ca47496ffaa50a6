#include "netlog/views/text/undo_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/text/phrases.hpp"

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
std::string words_of_entry(const Network& network, EntryIndex entry) {
  const auto said = phrase(network, entry);
  return fmt::format("{}{}{}   {}", said.arrow, said.arrow.empty() ? "" : " ", said.words, said.handle);
}

void add_remark(Page& page, const std::string& text) {
  page.around({{"# " + text, Style::dim}});
}

/// The entries from `first` on, as they stand in the ledger.
void add_toml(Page& page, const Ledger& ledger, EntryIndex first) {
  auto text = std::string_view(ledger.text).substr(ledger.entries[first].begin);
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    page.row({{safe_line(text.substr(at, end - at))}});
    at = end + 1;
  }
}

std::string_view heading_of(Undoing undoing) {
  switch (undoing) {
    case Undoing::asked:
      return "to be taken off";
    case Undoing::dry_run:
      return "would be taken off";
    default:
      return "taken off";
  }
}

}  // namespace

Page undo_page(const Network& before, const Network& after, const std::vector<EntryIndex>& left, Undoing undoing) {
  Page page;
  const auto& ledger = before.history().ledger;
  const auto first = after.history().ledger.entries.end_index();
  const auto gone = ledger.entries.size() - first;
  add_remark(page, fmt::format("{}{}:", heading_of(undoing), gone == 1 ? "" : fmt::format(", the last {}", gone)));
  add_toml(page, ledger, first);
  if (first == 0) {
    add_remark(page, "no entry is left");
  } else if (left.empty()) {
    add_remark(page, "now the last: " + words_of_entry(after, EntryIndex{first - 1}));
  } else {
    add_remark(page, fmt::format("left of what was written in one go with {}; {} too: netlog undo{}",
                                 gone == 1 ? "it" : "them", left.size() == 1 ? "this one" : "these",
                                 left.size() == 1 ? "" : fmt::format(" {}", left.size())));
    for (const auto i : left) add_remark(page, "  " + words_of_entry(after, i));
  }
  return page;
}

Page way_back_page() {
  Page page;
  add_remark(page, "put it back: netlog undo --back");
  return page;
}

Page put_back_page(const Network& network, EntryIndex first, bool more, bool dry_run) {
  Page page;
  add_remark(page, dry_run ? "would be put back:" : "put back:");
  add_toml(page, network.history().ledger, first);
  if (more) add_remark(page, "what was taken off before that, too: netlog undo --back");
  return page;
}

}  // namespace netlog
