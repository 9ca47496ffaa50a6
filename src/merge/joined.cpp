#include "netlog/merge/joined.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/ledger/toml.hpp"
#include "netlog/merge/lines.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

bool has_line(std::string_view text, std::string_view line) {
  return std::ranges::any_of(lines_in(text), [&](std::string_view own) { return trimmed(own) == trimmed(line); });
}

const KeyLine* line_of_key(const std::vector<KeyLine>& lines, std::string_view key) {
  const auto at = std::ranges::find(lines, key, &KeyLine::key);
  return at == lines.end() ? nullptr : &*at;
}

}  // namespace

std::vector<KeyLine> key_lines_of(const Entry& entry) {
  const auto toml = to_toml(entry);
  const auto lines = lines_in(toml);  // the heading, and a line for each key
  std::vector<KeyLine> key_lines;
  for (auto& member : object_of(entry, EmptyLists::left_out))
    key_lines.push_back({member.key, std::string(lines.at(key_lines.size() + 1)), std::move(member.value)});
  return key_lines;
}

std::string toml_of(const Entry& entry) {
  return to_toml(entry);
}

std::string with_lines(const Block& block, std::string_view lines) {
  const auto body = block.text.substr(block.heading, block.body_end - block.heading);
  const bool has_table =
      body.find("\n[") != body.npos || body.find("\n ") != body.npos || body.find("\n\t") != body.npos;
  const auto at = has_table ? block.heading + body.find('\n') + 1 : block.body_end;
  return std::string(block.text).insert(at, lines);
}

std::string with_currency(const Block& block, const Entry& entry, const Currency& currency) {
  const bool is_bare = std::visit([](const auto& kind) { return lacks_currency(kind); }, entry.content);
  return is_bare ? with_lines(block, fmt::format("currency = \"{}\"\n", currency.code)) : std::string();
}

std::string with_comments_of(const Block& block, const Block& other) {
  std::string text;
  const auto add = [&](std::string_view part) {
    for (const auto line : lines_in(part))
      if (!is_blank(line) && !has_line(block.text, line)) text += line;
  };
  add(other.text.substr(0, other.heading));
  // Within the entry. What looks like one within a text of several lines stands in both.
  for (const auto line : lines_in(other.text.substr(other.heading, other.body_end - other.heading))) {
    const auto comment = trimmed(comment_in(line));
    if (!comment.empty() && block.text.find(comment) == block.text.npos) text += comment + "\n";
  }
  add(other.text.substr(other.body_end));
  return text.append(block.text);
}

std::vector<DifferentKey> different_keys(const Entry& a, const Entry& b) {
  std::vector<DifferentKey> different;
  const auto others = key_lines_of(b);
  for (const auto& own : key_lines_of(a))
    if (const auto* other = line_of_key(others, own.key); other && !(other->value == own.value))
      different.push_back({own.key, trimmed(own.line), trimmed(other->line)});
  return different;
}

std::string joined(const Block& a, const Entry& entry_a, const Block& b, const Entry& entry_b) {
  const auto own = key_lines_of(entry_a);
  std::string more;
  for (const auto& other : key_lines_of(entry_b))
    if (!line_of_key(own, other.key)) more += other.line;
  const auto text = with_lines(a, more);
  return with_comments_of({a.gap, text, a.heading, a.body_end + more.size()}, b);
}

}  // namespace netlog
