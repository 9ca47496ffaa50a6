#include "netlog/merge/blocks.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/markers.hpp"
#include "netlog/ledger/mending.hpp"

#include <algorithm>

namespace netlog {
namespace {

/// The line that ends before `end`, its line break too.
std::string_view line_above(std::string_view text, std::size_t end) {
  const auto begin = end < 2 ? 0 : text.rfind('\n', end - 2) + 1;
  return text.substr(begin, end - begin);
}

bool is_comment_line(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  return first != line.npos && line[first] == '#';
}

/// Where the lines above `end` begin that `belongs` takes, not above `floor`.
template <class Belongs> std::size_t above(std::string_view text, std::size_t floor, std::size_t end, Belongs belongs) {
  while (end > floor) {
    const auto line = line_above(text, end);
    if (!belongs(line)) break;
    end -= line.size();
  }
  return end;
}

/// Where the last value's line of an entry ends. Only a comment with three quotes can be the end of a text of several
/// lines: then TOML has to be asked.
std::size_t body_end_of(std::string_view text, const Entry& entry) {
  const auto end = above(text, entry.begin, entry.end,
                         [](std::string_view line) { return is_blank(line) || is_comment_line(line); });
  const auto behind = text.substr(end, entry.end - end);
  const bool may_be_text = behind.find("\"\"\"") != behind.npos || behind.find("'''") != behind.npos;
  return may_be_text ? body_of(text, entry.begin, entry.end).end : end;
}

}  // namespace

TextLook look_of(std::string_view text) {
  const auto first_end = text.find('\n');
  return {text.starts_with(byte_order_mark), first_end != text.npos && first_end > 0 && text[first_end - 1] == '\r'};
}

std::string with_look(std::string text, TextLook look) {
  if (look.has_returns) {
    std::string lines;
    lines.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
      if (c == '\n') lines += '\r';
      lines += c;
    }
    text = std::move(lines);
  }
  if (look.has_mark) text.insert(0, byte_order_mark);
  return text;
}

std::string without_look(std::string_view text) {
  text.remove_prefix(behind_mark(text));
  std::string plain;
  plain.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find("\r\n", at), text.size());
    plain += text.substr(at, end - at);
    at = end + 1;
  }
  if (!text.empty() && !plain.ends_with('\n')) plain += '\n';
  return plain;
}

Blocks::Blocks(std::string_view whole) : ledger(read_ledger(without_look(whole))) {
  const std::string_view text = ledger.text;
  is_whole = !ledger.incomplete && marked_conflicts(text, ledger.findings).empty();
  if (!is_whole) return;
  all.reserve(ledger.entries.size());
  std::size_t end = 0;  // of what stands before the next block
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const auto& entry = ledger.entries[i];
    const auto begin = above(text, end, entry.begin, is_comment_line);
    const auto gap = above(text, end, begin, [](std::string_view line) { return is_blank(line); });
    if (i == 0)
      header = text.substr(0, gap);
    else  // comments that stand apart go with the block before them
      all.back().text = text.substr(std::size_t(all.back().text.data() - text.data()),
                                    gap - std::size_t(all.back().text.data() - text.data()));
    const auto body_end = body_end_of(text, entry);
    all.push_back(
        {text.substr(gap, begin - gap), text.substr(begin, body_end - begin), entry.begin - begin, body_end - begin});
    end = body_end;
  }
  const auto last = above(text, end, text.size(), [](std::string_view line) { return is_blank(line); });
  tail = text.substr(last);
  if (all.empty()) {
    header = text.substr(0, last);
    return;
  }
  const auto begin = std::size_t(all.back().text.data() - text.data());
  all.back().text = text.substr(begin, last - begin);
}

}  // namespace netlog
