#include "netlog/views/data/markdown.hpp"

#include "netlog/base/text.hpp"

#include <cstddef>

#include <fmt/format.h>

namespace netlog {

std::string markdown_escaped(std::string_view text) {
  // Readers that make links of addresses begin one behind an escape: without one at the @, `a\_b@c` would link to b@c.
  constexpr std::string_view has_a_meaning = "\\`*_[]<>&#|~$@";
  const auto begins_address = [&](std::size_t at) {
    return (text[at] == ':' && text.substr(at).starts_with("://")) ||
           (text[at] == '.' && at >= 3 && ascii_lower(text.substr(at - 3, 3)) == "www");
  };
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (has_a_meaning.find(text[at]) != has_a_meaning.npos || begins_address(at)) out += '\\';
    out += text[at];
  }
  return out;
}

std::string markdown_code(std::string_view text) {
  // Between backticks neither a backtick nor, in a table, a bar can be written for certain.
  if (text.find_first_of("`|") == text.npos) return fmt::format("`{}`", text);
  return fmt::format("<code>{}</code>", markdown_escaped(text));
}

namespace {

std::string inline_text(const Piece& piece) {
  if (piece.text.empty()) return {};
  return piece.style == Style::cyan ? markdown_code(piece.text) : markdown_escaped(piece.text);
}

std::string inline_text(const Line& line) {
  std::string text;
  for (const auto& piece : line) text += inline_text(piece);
  return trimmed(text);
}

}  // namespace

void Markdown::block(std::string_view text) {
  text_ += fmt::format("{}{}\n", text_.empty() ? "" : "\n", text);
}

void Markdown::heading(int level, const Line& line) {
  if (show_ == Show::everything) block(fmt::format("{} {}", std::string(std::size_t(level), '#'), inline_text(line)));
}

void Markdown::paragraph(const Line& line) {
  if (show_ == Show::everything) block(inline_text(line));
}

void Markdown::told(const Page& page) {
  for (const auto& [role, line] : page.lines) {
    if (line.empty()) continue;
    if (line.front().style == Style::bold)
      heading(1, line);
    else
      paragraph(line);
  }
}

void Markdown::table(const Table& table) {
  if (table.rows.empty()) return;
  const auto columns = filled_columns(table);
  const auto line = [&](const auto& cell) {
    std::string text = "|";
    for (const auto i : columns) {
      const std::string inside = cell(i);
      if (!inside.empty()) text += fmt::format(" {}", inside);
      text += " |";
    }
    return text;
  };
  auto text = fmt::format("{}\n{}", line([&](std::size_t i) { return markdown_escaped(table.columns[i].heading); }),
                          line([&](std::size_t i) { return table.columns[i].right ? "--:" : "---"; }));
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    text += fmt::format("\n{}", line([&](std::size_t i) { return inline_text(cell_at(table, row, i)); }));
  block(text);
}

}  // namespace netlog
