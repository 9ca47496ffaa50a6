#include "netlog/ledger/toml.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace netlog {
namespace {

constexpr std::size_t piece_size = 16 * 1024;

/// A line that begins an entry.
struct Start {
  std::size_t offset = 0, line = 1;
  std::string_view kind;
};

/// The characters that mean something inside of a value.
constexpr auto special = [] {
  std::array<bool, 256> table{};
  for (const char c : {'\n', '#', '"', '\'', '[', ']', '{', '}', '.', ',', '='})
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

/// A key of more parts (`a.b.c`) than this is refused: the parser goes down a level for each of them.
constexpr int most_parts = 100;

/// The lines that begin entries, and tables that stand where no table may.
struct Outline {
  std::vector<Start> starts;
  std::vector<Finding> findings;
  std::optional<Finding> too_deep;
};

/// The kind of entry that `name` was probably meant as, else the first of all.
std::string kind_like(std::string_view name) {
  const auto kinds = all_kinds();
  const auto meant = nearest(name, kinds);
  return meant.empty() ? kinds.front() : meant;
}

/// Walks over TOML just closely enough to know where a line begins a table: it skips comments, strings and arrays.
class Outliner {
 public:
  explicit Outliner(std::string_view text) : text_(text) {
    outline_.starts.reserve(text.size() / 120);
    if (text.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  Outline outline() {
    while (at_ < text_.size()) {
      line_begin_ = at_;
      skip_blanks();
      if (peek() == '[') {
        heading();
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else {
        value_lines();
      }
      if (peek() == '\n') ++at_, ++line_;
    }
    return std::move(outline_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  void skip_blanks() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }

  /// Goes to the line break that ends a `key = value`, over the line breaks inside the value.
  void value_lines() {
    int depth = 0, points = 0;
    for (; at_ < text_.size(); ++at_) {
      while (at_ < text_.size() && !special[static_cast<unsigned char>(text_[at_])]) ++at_;
      switch (peek()) {
        case '\n':
          if (depth == 0) return;
          ++line_;
          break;
        case '#':
          at_ = std::min(text_.find('\n', at_), text_.size()) - 1;
          break;
        case '"':
        case '\'':
          string();
          break;
        case '[':
        case '{':
          ++depth;
          break;
        case ']':
        case '}':
          depth = std::max(0, depth - 1);
          break;
        case '.':
          if (++points == most_parts) refuse_depth();
          break;
        case ',':
        case '=':
          points = 0;
          break;
        default:
          break;
      }
    }
  }

  /// Goes from the first quote of a string to its last one.
  void string() {
    const char quote = peek();
    if (peek(1) == quote && peek(2) == quote) {
      for (at_ += 3; at_ < text_.size(); ++at_) {
        if (peek() == '\\' && quote == '"') {
          if (peek(1) == '\n') ++line_;
          ++at_;
          continue;
        }
        if (peek() == '\n') ++line_;
        if (peek() != quote || peek(1) != quote || peek(2) != quote) continue;
        at_ += 2;
        // Up to two quotes may stand before the three that end the string.
        for (int more = 0; more < 2 && peek(1) == quote; ++more) ++at_;
        return;
      }
      return;
    }
    for (++at_; at_ < text_.size() && peek() != quote; ++at_) {
      if (peek() == '\\' && quote == '"' && peek(1) != '\n') ++at_;
      if (peek(0) == '\n') {
        --at_;  // not closed on its line: the parser will say so
        return;
      }
    }
  }

  /// One key of a heading, quoted or not; views the text.
  std::string_view heading_key() {
    skip_blanks();
    const char quote = peek();
    const auto from = at_;
    if (quote == '"' || quote == '\'') {
      const auto end = text_.find(quote, at_ + 1);
      if (end == text_.npos || end > text_.find('\n', at_)) return {};
      at_ = end + 1;
      skip_blanks();
      return text_.substr(from + 1, end - from - 1);
    }
    while (at_ < text_.size() && std::string_view(".] \t\r\n#").find(peek()) == std::string_view::npos) ++at_;
    const auto key = text_.substr(from, at_ - from);
    skip_blanks();
    return key;
  }

  void refuse_depth() {
    if (!outline_.too_deep)
      outline_.too_deep =
          Finding{Level::error, {line_, 1}, fmt::format("a key of more than {} parts", most_parts), "write it shorter"};
  }

  void heading() {
    const Place place{line_, width(text_.substr(line_begin_, at_ - line_begin_)) + 1};
    ++at_;
    const bool array = peek() == '[';
    if (array) ++at_;
    const auto first = heading_key();
    const bool dotted = peek() == '.';
    const auto rest = text_.substr(at_, text_.find('\n', at_) - at_);
    if (dotted && std::ranges::count(rest, '.') >= most_parts) refuse_depth();
    const auto& starts = outline_.starts;
    const auto wrong = [&](std::string what, std::string remedy) {
      outline_.findings.push_back({Level::error, place, std::move(what), std::move(remedy), 1});
    };
    if (array && !dotted && !first.starts_with("x_")) {
      outline_.starts.push_back({line_begin_, line_, first});
    } else if (!starts.empty() && !dotted) {
      wrong(fmt::format("the table \"{}\" stands after the first entry", shown(first)),
            first == "netlog" || first.starts_with("x_")
                ? "move it up, before the first entry"
                : fmt::format("an entry begins with double brackets, like [[{}]]", kind_like(first)));
    } else if (!starts.empty() && first != starts.back().kind) {
      wrong(first == "netlog"
                ? std::string("a table of the header stands after the first entry")
                : fmt::format("a table of \"{}\" stands below a {}", shown(first), shown(starts.back().kind)),
            first == "netlog" ? "move it up, before the first entry" : "move it below the entry that it belongs to");
    }
  }

  std::string_view text_;
  std::size_t at_ = 0, line_ = 1, line_begin_ = 0;
  Outline outline_;
};

Place place_of(const toml::source_region& source, std::size_t first_line) {
  return {source.begin.line + first_line - 1, source.begin.column};
}

Literal literal_from(toml::node& node) {
  switch (node.type()) {
    case toml::node_type::string:
      return {Shape::text, std::move(node.as_string()->get())};
    case toml::node_type::integer:
      return {Shape::integer, fmt::format("{}", node.as_integer()->get())};
    case toml::node_type::floating_point: {
      const double number = node.as_floating_point()->get();
      return {std::isfinite(number) ? Shape::decimal : Shape::other, fmt::format("{}", number)};
    }
    case toml::node_type::boolean:
      return {Shape::boolean, node.as_boolean()->get() ? "true" : "false"};
    case toml::node_type::date: {
      const auto date = node.as_date()->get();
      std::string text = "0000-00-00";
      const auto write = [&](std::size_t end, unsigned number) {
        for (auto at = end; number > 0; --at, number /= 10) text[at] = char('0' + number % 10);
      };
      write(3, date.year);
      write(6, date.month);
      write(9, date.day);
      return {Shape::date, text};
    }
    default: {
      std::ostringstream text;
      if (const auto* time = node.as_time()) text << time->get();
      if (const auto* date_time = node.as_date_time()) text << date_time->get();
      return {Shape::other, text.str()};
    }
  }
}

Value value_from(toml::node& node) {
  if (auto* list = node.as_array()) {
    List values;
    values.reserve(list->size());
    for (auto& member : *list) values.push_back(value_from(member));
    return {std::move(values)};
  }
  if (auto* table = node.as_table()) {
    Object object;
    for (auto&& [key, member] : *table) object.emplace_back(key.str(), value_from(member));
    return {std::move(object)};
  }
  return {literal_from(node)};
}

Written written_from(std::string kind, toml::table& table, std::size_t first_line) {
  Written text{std::move(kind), {}, place_of(table.source(), first_line)};
  text.cells.reserve(table.size());
  for (auto&& [key, node] : table)
    text.cells.push_back({std::string(key.str()), value_from(node), place_of(key.source(), first_line),
                          place_of(node.source(), first_line)});
  return text;
}

Finding not_toml(const toml::parse_error& error, std::string_view piece, std::size_t first_line) {
  std::string what{error.description()};
  for (const std::string_view lead : {"Error while parsing "})
    if (what.starts_with(lead)) what.erase(0, lead.size());
  auto place = place_of(error.source(), first_line);
  if (!is_utf8(piece)) return {Level::error, place, "not UTF-8", "save the file as UTF-8"};
  return {Level::error, place, "not TOML: " + shown(what), {}};
}

/// Reads a ledger piece by piece.
class PieceReader {
 public:
  PieceReader(std::string_view text, const TomlReader& reader) : text_(text), reader_(reader) {}

  void read() {
    auto outline = Outliner{text_}.outline();
    if (outline.too_deep) return reader_.wrong(*std::move(outline.too_deep), true);
    starts_ = std::move(outline.starts);
    const auto header_end = starts_.empty() ? text_.size() : starts_.front().offset;
    if (!read_header(text_.substr(0, header_end))) return;
    for (auto& finding : outline.findings) reader_.wrong(std::move(finding), false);
    for (std::size_t from = 0, to = 0; from < starts_.size(); from = to) {
      to = end_of_piece(from);
      read_entries(from, to);
    }
  }

 private:
  /// The number of the entry that begins the piece after the one which begins with the entry number `from`.
  std::size_t end_of_piece(std::size_t from) const {
    auto to = from + 1;
    while (to < starts_.size() && starts_[to].offset - starts_[from].offset < piece_size) ++to;
    return to;
  }

  std::size_t end_of(std::size_t start) const {
    return start + 1 < starts_.size() ? starts_[start + 1].offset : text_.size();
  }

  bool read_header(std::string_view header) {
    toml::table tree;
    try {
      tree = toml::parse(header);
    } catch (const toml::parse_error& error) {
      if (!read_format(header)) return false;
      reader_.wrong(not_toml(error, header, 1), true);
      return true;
    }
    for (auto&& [key, node] : tree) {
      if (key.str().starts_with("x_")) continue;
      if (key.str() != "netlog" || !node.is_table()) {
        reader_.wrong({Level::error, place_of(key.source(), 1),
                       fmt::format("\"{}\" stands outside of any entry", clipped(shown(key.str()), 60)),
                       "an entry begins with a line like [[meeting]], the header with [netlog]"},
                      false);
        continue;
      }
      if (!read_header_tables(*node.as_table())) return false;
    }
    return true;
  }

  /// Of a header that is not TOML, as far as this program knows it, the line that says its format.
  bool read_format(std::string_view header) {
    std::size_t line = 1;
    for (std::size_t begin = 0, end = 0; begin < header.size(); begin = end + 1, ++line) {
      end = std::min(header.find('\n', begin), header.size());
      const auto text = header.substr(begin, end - begin);
      if (!text.starts_with("format")) continue;
      try {
        auto tree = toml::parse(text);
        return reader_.table(written_from("netlog", tree, line));
      } catch (const toml::parse_error&) {
        return true;
      }
    }
    return true;
  }

  bool read_header_tables(toml::table& header) {
    Written top = written_from("netlog", header, 1);
    std::vector<Written> tables;
    std::erase_if(top.cells, [&](const Cell& cell) {
      if (cell.key == "score") return true;
      if (cell.key != "goals" && cell.key != "next" && cell.key != "alias") return false;
      if (auto* table = header[cell.key].as_table()) {
        // The values were moved out of the tree; give them back to their own table.
        Written written{"netlog." + cell.key, {}, cell.key_place};
        const auto& object = std::get<Object>(cell.value.is);
        std::size_t i = 0;
        for (auto&& [key, node] : *table) {
          written.cells.push_back(
              {std::string(key.str()), object[i].value, place_of(key.source(), 1), place_of(node.source(), 1)});
          ++i;
        }
        tables.push_back(std::move(written));
      } else {
        reader_.wrong({Level::error, cell.place, fmt::format("{} must be a table", cell.key),
                       fmt::format("write it as [netlog.{}]", cell.key)},
                      false);
      }
      return true;
    });
    if (!reader_.table(std::move(top))) return false;
    return std::ranges::all_of(tables, [&](Written& table) { return reader_.table(std::move(table)); });
  }

  /// The entries from number `from` to before number `to`.
  void read_entries(std::size_t from, std::size_t to) {
    const auto begin = starts_[from].offset;
    const auto piece = text_.substr(begin, end_of(to - 1) - begin);
    toml::table tree;
    try {
      tree = toml::parse(piece);
    } catch (const toml::parse_error& error) {
      if (to - from == 1) return reader_.wrong(not_toml(error, piece, starts_[from].line), true);
      // One by one, so that only the entry which is broken gets lost.
      for (auto one = from; one < to; ++one) read_entries(one, one + 1);
      return;
    }
    std::vector<std::pair<std::string_view, toml::table*>> entries;
    for (auto&& [key, node] : tree)
      if (auto* list = node.as_array())
        for (auto& member : *list)
          if (auto* table = member.as_table()) entries.emplace_back(key.str(), table);
    std::ranges::sort(entries, {}, [](const auto& entry) { return entry.second->source().begin.line; });
    for (const auto& [kind, table] : entries) {
      const auto line = table->source().begin.line + starts_[from].line - 1;
      const auto start = std::size_t(std::ranges::lower_bound(starts_, line, {}, &Start::line) - starts_.begin());
      if (start >= to) continue;  // a table that the outline has refused
      reader_.entry(written_from(std::string(kind), *table, starts_[from].line), starts_[start].offset, end_of(start));
    }
  }

  std::string_view text_;
  const TomlReader& reader_;
  std::vector<Start> starts_;
};

std::string toml_text(const Value& value);

std::string toml_text(const Literal& literal) {
  return literal.shape == Shape::text ? in_quotes(literal.text) : literal.text;
}

std::string toml_text(const Value& value) {
  if (const auto* literal = std::get_if<Literal>(&value.is)) return toml_text(*literal);
  std::string text;
  if (const auto* list = std::get_if<List>(&value.is)) {
    for (const auto& member : *list) text += (text.empty() ? "" : ", ") + toml_text(member);
    return "[" + text + "]";
  }
  for (const auto& [key, member] : std::get<Object>(value.is))
    text += (text.empty() ? "" : ", ") + in_quotes(key) + " = " + toml_text(member);
  return "{ " + text + " }";
}

}  // namespace

void read_toml(std::string_view text, const TomlReader& reader) {
  PieceReader{text, reader}.read();
}

std::string to_toml(const Entry& entry) {
  std::string text = fmt::format("[[{}]]\n", kind_of(entry));
  for (const auto& [key, value] : written(entry, EmptyLists::left_out)) {
    // Keys of netlog's own are bare; a user's own may hold anything.
    text += std::ranges::all_of(key, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }) ? key : in_quotes(key);
    text += " = " + toml_text(value) + "\n";
  }
  return text;
}

}  // namespace netlog
