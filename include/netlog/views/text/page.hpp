#pragma once
// Text for people: lines of styled pieces, and tables whose columns are aligned by what a terminal shows.
//
// Colours are the terminal's own and mean one thing each: yellow, it is yours to do; green, it came back; magenta,
// one-sided; cyan, something to type; red, an error; dim, what explains. No word is told by colour alone.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netlog {

enum class Style { plain, bold, dim, yellow, green, magenta, cyan, red };

struct Piece {
  std::string text;
  Style style = Style::plain;
};
using Line = std::vector<Piece>;

/// What a line is for: with `-q` only rows are printed.
enum class Role { around, row };

struct PageLine {
  Role role;
  Line line;
};

/// Lines for a terminal or a pipe.
struct Page {
  std::vector<PageLine> lines;

  void around(Line line) { lines.push_back({Role::around, std::move(line)}); }
  void row(Line line) { lines.push_back({Role::row, std::move(line)}); }
  void blank() { around({}); }
};

enum class Colors { no, yes };
enum class Show { everything, rows };
/// The signs that netlog draws with: arrows, lines, blocks. In ASCII each is one character as well, so that nothing
/// moves: "━" is "=", "─" is "-", "│" is "|".
enum class Signs { unicode, ascii };
std::string rendered(const Page& page, Colors colors, Show show, Signs signs = Signs::unicode);

/// The width of what breaks its lines itself.
inline constexpr auto unbroken = std::string::npos;

/// How many columns of a terminal a line takes.
std::size_t width(const Line& line);

/// `line` in exactly so many columns, cut with "…" where it is longer; the blanks stand before it, or behind.
Line fitted(Line line, std::size_t columns, bool right = false);

/// How a column gives way when the table is too wide: never; cut short, down to 12 columns; left out; or cut, down to
/// 8, and then left out. The last two give way when all others have: cut, down to 10, and left out.
enum class Room { kept, cut, left_out, cut_then_left_out, cut_last, left_out_last };

/// Rows of cells under headings. A column is as wide as its widest cell; where that is too much, those give way that
/// may, first what may be left out and then what may only be cut, the later column first.
struct Table {
  struct Column {
    std::string heading;
    bool right = false;
    Room room = Room::kept;
    std::string meaning = {};  // the heading in full, for where there is room
  };
  /// Mostly one piece.
  struct Cell {
    Line pieces;

    Cell() = default;
    Cell(std::string text, Style style = Style::plain) : pieces{{std::move(text), style}} {}
    Cell(Piece piece) : pieces{std::move(piece)} {}
    Cell(Line line) : pieces(std::move(line)) {}
  };
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
};

/// What stands in a row under a column; nothing where the row is shorter.
const Line& cell_at(const Table& table, std::size_t row, std::size_t column);

/// The columns that hold something, and the first.
std::vector<std::size_t> filled_columns(const Table& table);

/// The table with a row for each of its columns but the first, and a column for each row.
Table on_its_side(const Table& table);

/// The table's lines, `indent` columns in and at most `width` wide: the headings (where any column has one), then the
/// rows.
std::vector<Line> laid_out(const Table& table, std::size_t width, std::size_t indent = 0);

/// `items` in lines that fit, joined by ", ", each line `indent` columns in.
std::vector<std::string> wrapped(const std::vector<std::string>& items, std::size_t width, std::string_view joint);

/// A text in lines of at most `width` columns, broken at blanks; a longer word is broken where the line ends.
std::vector<std::string> wrapped_text(std::string_view text, std::size_t width);

/// Adds a text around the rows, in as many lines as it takes.
void add_text(Page& page, std::string_view text, Style style, std::size_t width);

/// `text` in exactly so many columns, cut with "…" where it is longer.
std::string padded(std::string_view text, std::size_t columns);
std::string padded_left(std::string_view text, std::size_t columns);

/// What to type, behind what it is for, or below where the two do not fit.
void add_hint(Page& page, std::string_view what_for, const std::string& command, std::size_t width);

/// The blanks before a command, which is never broken: as many as are wanted, or for which there is room.
std::string indent_of(std::string_view command, std::size_t wanted, std::size_t width);

/// What to type next: two hints in one line, or in two where they do not fit.
void add_hints(Page& page, Line first, const Line& second, std::size_t width);

}  // namespace netlog
