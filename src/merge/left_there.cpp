#include "netlog/merge/left_there.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/new_ledger.hpp"
#include "netlog/merge/lines.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include <fmt/format.h>

namespace netlog {
namespace {

/// A line of a header without the blanks that may stand in it, below its table.
struct HeaderLine {
  std::string table;  // "netlog.goals"
  std::string line;
  std::string compared;
};

std::vector<HeaderLine> header_lines(std::string_view header) {
  std::vector<HeaderLine> lines;
  std::string table;
  for (const auto raw : lines_in(header)) {
    const auto line = trimmed(raw);
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      table = line.substr(1, line.find(']') - 1);
      continue;
    }
    auto compared = fmt::format("{}: {}", table, line);
    std::erase_if(compared, [](char c) { return c == ' ' || c == '\t'; });
    lines.push_back({table, line, std::move(compared)});
  }
  return lines;
}

/// A comment up to the value of the setting that it may hold.
std::string key_in(std::string_view comment) {
  return trimmed(comment.substr(0, comment.find('=')));
}

/// Whether a comment is one of a new ledger's, or the line above what was merged before: nobody's own words.
bool is_own_comment(std::string_view line) {
  static const auto of_new_ledgers = [] {
    std::unordered_set<std::string> known;
    const auto text = new_ledger({}, {});
    for (const auto known_line : lines_in(text)) known.insert(key_in(known_line));
    return known;
  }();
  const auto words = trimmed(line.substr(1));
  return !words.empty() && !words.starts_with("merged ") && !words.starts_with('[') &&
         !of_new_ledgers.contains(key_in(line));
}

void add_comments(std::string_view text, const std::unordered_set<std::string>& known,
                  std::vector<std::string>& comments) {
  for (const auto raw : lines_in(text)) {
    auto line = trimmed(raw);
    if (line.starts_with('#') && is_own_comment(line) && !known.contains(line)) comments.push_back(std::move(line));
  }
}

/// The comments behind values. What looks like one within a text of several lines stands in an equal entry too.
void add_comments_beside(std::string_view text, std::string_view own, std::vector<std::string>& comments) {
  for (const auto raw : lines_in(text)) {
    const auto comment = comment_in(raw);
    const bool is_behind_value = !comment.empty() && !is_blank(raw.substr(0, raw.size() - comment.size()));
    if (is_behind_value && own.find(trimmed(comment)) == own.npos) comments.push_back(trimmed(comment));
  }
}

}  // namespace

std::vector<std::string> settings_left(const Blocks& here, const Blocks& other) {
  std::unordered_set<std::string> known;
  for (auto& line : header_lines(here.header)) known.insert(std::move(line.compared));
  std::vector<std::string> left;
  for (const auto& line : header_lines(other.header)) {
    const bool is_taken =
        line.table == "netlog" && (line.line.starts_with("format") || line.line.starts_with("currency"));
    if (is_taken || known.contains(line.compared)) continue;
    const auto table = line.table.starts_with("netlog.") ? line.table.substr(7) + ": " : std::string();
    left.push_back(shown(fmt::format("in its header: {}{}", table, line.line)));
  }
  return left;
}

std::vector<std::string> comments_left(const Blocks& here, const Blocks& other, const std::vector<bool>& is_taken) {
  std::vector<std::string> comments;
  if (other.ledger.text.find('#') == other.ledger.text.npos) return comments;
  std::unordered_set<std::string> known;
  for (const auto line : lines_in(here.ledger.text))
    if (auto words = trimmed(line); words.starts_with('#')) known.insert(std::move(words));
  add_comments(other.header, known, comments);
  for (std::size_t i = 0; i < other.all.size(); ++i) {
    if (is_taken[i] || other.all[i].text.find('#') == std::string_view::npos) continue;
    const auto& block = other.all[i];
    add_comments(block.text.substr(0, block.heading), known, comments);
    const auto body = block.text.substr(block.heading, block.body_end - block.heading);
    add_comments(body, known, comments);
    add_comments_beside(body, here.ledger.text, comments);
    add_comments(block.text.substr(block.body_end), known, comments);
  }
  for (auto& comment : comments) comment = shown(fmt::format("a comment: {}", comment));
  return comments;
}

}  // namespace netlog
