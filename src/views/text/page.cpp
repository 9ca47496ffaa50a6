#include "netlog/views/text/page.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t gap = 2;

std::string_view escape_for(Style style) {
  static constexpr std::array<std::pair<Style, std::string_view>, 7> escapes{{{Style::bold, "\x1b[1m"},
                                                                              {Style::dim, "\x1b[2m"},
                                                                              {Style::yellow, "\x1b[33m"},
                                                                              {Style::green, "\x1b[32m"},
                                                                              {Style::magenta, "\x1b[35m"},
                                                                              {Style::cyan, "\x1b[36m"},
                                                                              {Style::red, "\x1b[31m"}}};
  for (const auto& [one, escape] : escapes)
    if (one == style) return escape;
  return {};
}

/// The signs that netlog draws with, each with the character that stands for it in ASCII; letters of names stay.
std::string in_ascii(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 16> signs{{{"━", "="},
                                                                                 {"─", "-"},
                                                                                 {"│", "|"},
                                                                                 {"→", ">"},
                                                                                 {"←", "<"},
                                                                                 {"−", "-"},
                                                                                 {"…", "~"},
                                                                                 {"\u00a0", " "},
                                                                                 {"▁", "_"},
                                                                                 {"▂", "."},
                                                                                 {"▃", "-"},
                                                                                 {"▄", "="},
                                                                                 {"▅", "+"},
                                                                                 {"▆", "*"},
                                                                                 {"▇", "#"},
                                                                                 {"▀", "\""}}};
  for (const auto& [sign, plain] : signs)
    for (auto at = text.find(sign); at != text.npos; at = text.find(sign, at + plain.size()))
      text.replace(at, sign.size(), plain);
  return text;
}

/// `text` without the blanks that end it: they are of no use to anybody.
std::string_view without_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// What fits of a line that is too wide.
Line cut(const Line& line, std::size_t columns) {
  Line kept;
  for (const auto& piece : line) {
    if (width(piece.text) >= columns) {
      kept.push_back({padded(piece.text + "…", columns), piece.style});
      return kept;
    }
    kept.push_back(piece);
    columns -= width(piece.text);
  }
  return kept;
}

/// The width of each column; 0 for one that is left out.
std::vector<std::size_t> column_widths(const Table& table, std::size_t available) {
  std::vector<std::size_t> widths(table.columns.size());
  for (const auto i : filled_columns(table)) {
    widths[i] = width(table.columns[i].heading);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      widths[i] = std::max(widths[i], width(cell_at(table, row, i)));
  }
  const auto natural = widths;
  const auto excess = [&] {
    std::size_t total = 0;
    for (const auto one : widths) total += one == 0 ? 0 : one + gap;
    return total > available + gap ? total - available - gap : 0;
  };
  const auto leave_out = [&](Room room) {
    for (auto i = table.columns.size(); i-- > 0 && excess() > 0;)
      if (table.columns[i].room == room) widths[i] = 0;
  };
  // The widest gives first, so that columns which must share what is left end up alike.
  const auto narrow = [&](Room room, std::size_t least) {
    while (excess() > 0) {
      std::size_t widest = table.columns.size();
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].room == room && widths[i] > std::max(least, width(table.columns[i].heading)) &&
            (widest == table.columns.size() || widths[i] >= widths[widest]))
          widest = i;
      if (widest == table.columns.size()) return;
      --widths[widest];
    }
  };
  leave_out(Room::left_out);
  narrow(Room::cut_then_left_out, 8);
  leave_out(Room::cut_then_left_out);
  narrow(Room::cut, 12);
  narrow(Room::cut_last, 10);
  narrow(Room::cut, 9);
  if (excess() == 0) return widths;
  leave_out(Room::left_out_last);
  for (std::size_t i = 0; i < widths.size(); ++i)  // what is left shares the room
    if (table.columns[i].room == Room::cut || table.columns[i].room == Room::cut_last) widths[i] = natural[i];
  narrow(Room::cut, 12);
  narrow(Room::cut_last, 10);
  narrow(Room::cut, 6);
  return widths;
}

/// A hint, its command in a line of its own where the two do not fit.
void add_hint_line(Page& page, Line hint, std::size_t columns) {
  if (width(hint) > columns && hint.size() == 2) {
    page.around({hint.front()});
    hint.erase(hint.begin());
  }
  page.around(std::move(hint));
}

}  // namespace

std::string rendered(const Page& page, Colors colors, Show show, Signs signs) {
  std::string out;
  const auto holds_something = [](const std::string& text) { return !without_end(text).empty(); };
  for (const auto& [role, line] : page.lines) {
    if (show == Show::rows && role == Role::around) continue;
    const auto last = std::ranges::find_if(line.rbegin(), line.rend(), holds_something, &Piece::text);
    for (auto piece = line.begin(); piece != last.base(); ++piece) {
      const auto text = piece + 1 == last.base() ? without_end(piece->text) : std::string_view(piece->text);
      const auto escape = colors == Colors::yes ? escape_for(piece->style) : "";
      out += escape;
      if (signs == Signs::ascii)
        out += in_ascii(std::string(text));
      else
        out += text;
      if (!escape.empty()) out += "\x1b[0m";
    }
    out += '\n';
  }
  return out;
}

std::size_t width(const Line& line) {
  std::size_t columns = 0;
  for (const auto& piece : line) columns += width(piece.text);
  return columns;
}

Line fitted(Line line, std::size_t columns, bool right) {
  const auto all = width(line);
  if (all > columns) return cut(line, columns);
  std::string blanks(columns - all, ' ');
  if (blanks.empty()) return line;
  if (line.empty()) return {{std::move(blanks)}};
  if (right)
    line.front().text.insert(0, blanks);
  else
    line.back().text += blanks;
  return line;
}

const Line& cell_at(const Table& table, std::size_t row, std::size_t column) {
  static const Line nothing;
  const auto& cells = table.rows.at(row);
  return column < cells.size() ? cells[column].pieces : nothing;
}

std::vector<std::size_t> filled_columns(const Table& table) {
  std::vector<std::size_t> filled;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    bool holds_something = column == 0;
    for (std::size_t row = 0; row < table.rows.size() && !holds_something; ++row)
      holds_something = width(cell_at(table, row, column)) > 0;
    if (holds_something) filled.push_back(column);
  }
  return filled;
}

Table on_its_side(const Table& table) {
  Table turned{{table.columns.front()}, {}};
  const bool numbers = std::ranges::all_of(table.columns.begin() + 1, table.columns.end(), &Table::Column::right);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    std::string heading;
    for (const auto& piece : cell_at(table, row, 0)) heading += piece.text;
    turned.columns.push_back({std::move(heading), numbers});
  }
  for (std::size_t column = 1; column < table.columns.size(); ++column) {
    const auto& [heading, right, room, meaning] = table.columns[column];
    turned.rows.push_back({{meaning.empty() ? heading : meaning}});
    for (std::size_t row = 0; row < table.rows.size(); ++row) turned.rows.back().push_back(cell_at(table, row, column));
  }
  return turned;
}

std::vector<Line> laid_out(const Table& table, std::size_t available, std::size_t indent) {
  const auto widths = column_widths(table, available > indent ? available - indent : 0);
  std::vector<Line> lines;
  const auto add = [&](const auto& cell) {
    Line line{{std::string(indent, ' ')}};
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (widths[i] == 0) continue;
      if (line.size() > 1) line.push_back({std::string(gap, ' ')});
      for (auto& piece : fitted(cell(i), widths[i], table.columns[i].right)) line.push_back(std::move(piece));
    }
    lines.push_back(std::move(line));
  };
  if (std::ranges::any_of(table.columns, [](const auto& column) { return !column.heading.empty(); }))
    add([&](std::size_t i) { return Line{{table.columns[i].heading, Style::dim}}; });
  for (std::size_t row = 0; row < table.rows.size(); ++row) add([&](std::size_t i) { return cell_at(table, row, i); });
  return lines;
}

std::vector<std::string> wrapped(const std::vector<std::string>& items, std::size_t columns, std::string_view joint) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string item = items[i] + (i + 1 < items.size() ? std::string(joint) : "");
    const auto bare = width(without_end(item));
    if (!line.empty() && used + bare > columns) {
      lines.push_back(trimmed(line));
      line.clear();
      used = 0;
    }
    line += item;
    used += bare + (item.size() - without_end(item).size());
  }
  if (!line.empty()) lines.push_back(trimmed(line));
  return lines;
}

std::vector<std::string> wrapped_text(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  const auto add = [&](std::string_view word, std::size_t taken) {
    if (!line.empty() && used + 1 + taken > columns) lines.push_back(std::exchange(line, {}));
    used = line.empty() ? taken : used + 1 + taken;
    line.append(line.empty() ? "" : " ").append(word);
  };
  for (std::string_view word : split_at_blanks(text)) {
    auto left = width(word);
    for (; left > columns && columns > 0; left = width(word)) {
      const auto part = beginning(word, columns);
      add(part, width(part));
      word.remove_prefix(part.size());
    }
    add(word, left);
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

void add_text(Page& page, std::string_view text, Style style, std::size_t columns) {
  for (const auto& line : wrapped_text(text, columns)) page.around({{clipped(line, columns), style}});
}

std::string padded(std::string_view text, std::size_t columns) {
  std::string cut = clipped(text, columns);
  return cut + std::string(columns - std::min(columns, width(cut)), ' ');
}

std::string padded_left(std::string_view text, std::size_t columns) {
  std::string cut = clipped(text, columns);
  return std::string(columns - std::min(columns, width(cut)), ' ') + cut;
}

void add_hint(Page& page, std::string_view what_for, const std::string& command, std::size_t columns) {
  add_hint_line(page, {{fmt::format("{} ", what_for), Style::dim}, {command, Style::cyan}}, columns);
}

std::string indent_of(std::string_view command, std::size_t wanted, std::size_t columns) {
  return std::string(std::min(wanted, columns - std::min(columns, width(command))), ' ');
}

void add_hints(Page& page, Line first, const Line& second, std::size_t columns) {
  if (width(first) + 3 + width(second) > columns) {
    add_hint_line(page, std::move(first), columns);
    add_hint_line(page, second, columns);
    return;
  }
  first.push_back({"   "});
  first.insert(first.end(), second.begin(), second.end());
  page.around(std::move(first));
}

}  // namespace netlog
