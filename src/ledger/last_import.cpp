#include "netlog/ledger/last_import.hpp"

#include "netlog/base/date.hpp"
#include "netlog/base/text.hpp"

namespace netlog {
namespace {

constexpr std::string_view begins_comment = "# imported ";

/// Where the line above the one at `begin` begins; `begin` itself where there is none.
std::size_t line_above(std::string_view text, std::size_t begin) {
  if (begin == 0) return begin;
  const auto end = text.rfind('\n', begin - 1);
  if (begin == 1 || end == 0) return 0;
  const auto before = text.rfind('\n', end - 1);
  return before == text.npos ? 0 : before + 1;
}

bool is_comment_of_import(std::string_view line) {
  constexpr std::size_t length_of_date = 10;
  return line.starts_with(begins_comment) &&
         date_from_iso(line.substr(begins_comment.size(), length_of_date)).has_value() &&
         line.find(" from ") != line.npos;
}

}  // namespace

std::optional<LastImport> last_import(const Ledger& ledger) {
  const std::string_view text = ledger.text;
  const auto& entries = ledger.entries;
  for (auto i = entries.size(); i-- > 0;) {
    const auto above = line_above(text, entries[i].begin);
    auto line = text.substr(above, entries[i].begin - above);
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    if (above == entries[i].begin || !is_comment_of_import(line)) continue;
    LastImport found{std::string(line), {}, {above, entries[i].begin}};
    for (auto j = i; j < entries.size() && remarks_of(entries[j]).source; ++j) {
      const auto between = text.substr(found.range.end, entries[j].begin - found.range.end);
      if (j > i && !is_blank(between)) break;
      found.entries.emplace_back(j);
      found.range.end = body_of(text, entries[j].begin, entries[j].end).end;
    }
    const auto before = line_above(text, above);
    if (before < above && is_blank(text.substr(before, above - before)))
      found.range.begin = before;
    else if (above > 0 && found.range.end == text.size())
      found.range.begin = above - 1;  // the last line had no end before the import
    return found;
  }
  return {};
}

}  // namespace netlog
