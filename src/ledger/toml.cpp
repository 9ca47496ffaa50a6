#include "netlog/ledger/toml.hpp"

#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/header.hpp"
#include "netlog/ledger/plain_entry.hpp"
#include "netlog/ledger/toml_outline.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace netlog {
namespace {

/// A parser's tree costs far more for each entry as it grows.
constexpr std::size_t piece_size = 16 * 1024;

/// The most bytes of one entry that the parser gets: it takes up to 25 times as much.
constexpr std::size_t most_bytes = 16 << 20;

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

RawEntry raw_entry_from(std::string kind, toml::table& table, std::size_t first_line) {
  RawEntry text{std::move(kind), {}, place_of(table.source(), first_line)};
  text.fields.reserve(table.size());
  for (auto&& [key, node] : table)
    text.fields.push_back(
        {key.str(), value_from(node), place_of(key.source(), first_line), place_of(node.source(), first_line)});
  return text;
}

Finding not_toml(const toml::parse_error& error, std::string_view piece, std::size_t first_line) {
  std::string what{error.description()};
  for (const std::string_view lead : {"Error while parsing "})
    if (what.starts_with(lead)) what.erase(0, lead.size());
  // The parser names its own constant, which says nothing to who wrote the ledger.
  if (what.find("TOML_MAX_NESTED_VALUES") != what.npos) what = "lists or tables stand in each other 256 deep or more";
  auto place = place_of(error.source(), first_line);
  if (!is_utf8(piece)) return {Level::error, place, "not UTF-8", "save the file as UTF-8"};
  return {Level::error, place, "not TOML: " + shown(what), {}};
}

Finding too_long(std::string_view what, std::size_t line) {
  return {Level::error, {line, 1}, fmt::format("{} of more than {} MiB", what, most_bytes >> 20), "shorten it"};
}

/// Reads a ledger entry by entry, those that are not plain in pieces of several.
class LedgerReader {
 public:
  LedgerReader(std::string_view text, const TomlReader& reader, PlainEntries plain_entries)
      : text_(text), reader_(reader), plain_entries_(plain_entries), outline_(text) {}

  void read() {
    outline_.next();
    if (auto too_deep = outline_.take_too_deep()) return reader_.wrong(*std::move(too_deep), true);
    const auto header = text_.substr(0, outline_.here().offset);
    if (header.size() > most_bytes) return reader_.wrong(too_long("a header", 1), true);
    if (!read_header(header)) return;
    while (outline_.here().offset < text_.size()) {
      const auto start = outline_.here();
      const auto end = plain_entries_ == PlainEntries::read_straight
                           ? read_plain_entry(text_.substr(start.offset), start.line, plain_)
                           : std::nullopt;
      if (!end) {
        add_to_piece();
        continue;
      }
      read_piece();
      outline_.go_on_at(start.offset + end->offset, end->line);
      reader_.entry(plain_, start.offset, outline_.here().offset);
    }
    read_piece();
  }

 private:
  /// Keeps the entry at which the outline stands for the parser, and goes on to the next one.
  void add_to_piece() {
    const auto start = outline_.here();
    outline_.next();
    auto findings = outline_.take_findings();
    auto too_deep = outline_.take_too_deep();
    if (outline_.here().offset - start.offset > most_bytes) too_deep = too_long("an entry", start.line);
    // A table that stands where none may could end up in another entry of the piece.
    if (!findings.empty() || too_deep) read_piece();
    for (auto& finding : findings) reader_.wrong(std::move(finding), false);
    if (too_deep) return reader_.wrong(*std::move(too_deep), true);
    piece_.push_back(start);
    piece_end_ = outline_.here().offset;
    if (!findings.empty() || piece_end_ - piece_.front().offset >= piece_size) read_piece();
  }

  void read_piece() {
    if (!piece_.empty()) read_entries(0, piece_.size());
    piece_.clear();
  }

  std::size_t end_of(std::size_t number) const {
    return number + 1 < piece_.size() ? piece_[number + 1].offset : piece_end_;
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
        return reader_.table(raw_entry_from("netlog", tree, line));
      } catch (const toml::parse_error&) {
        return true;
      }
    }
    return true;
  }

  bool read_header_tables(toml::table& header) {
    RawEntry top = raw_entry_from("netlog", header, 1);
    std::vector<RawEntry> tables;
    std::erase_if(top.fields, [&](const RawField& field) {
      if (std::ranges::count(header_tables, field.key) == 0) return false;
      if (auto* table = header[field.key].as_table()) {
        // The values were moved out of the tree; give them back to their own table.
        RawEntry raw{fmt::format("netlog.{}", field.key), {}, field.key_place};
        const auto& object = std::get<Object>(field.value.is);
        std::size_t i = 0;
        for (auto&& [key, node] : *table) {
          raw.fields.push_back({key.str(), object[i].value, place_of(key.source(), 1), place_of(node.source(), 1)});
          ++i;
        }
        tables.push_back(std::move(raw));
      } else if (field.key == "score") {
        // A wrong table is told where it is asked for.
        tables.push_back({"netlog.score", {{"score", field.value, field.key_place, field.place}}, field.key_place});
      } else {
        reader_.wrong({Level::error, field.place, fmt::format("{} must be a table", field.key),
                       fmt::format("write it as [netlog.{}]", field.key)},
                      false);
      }
      return true;
    });
    if (!reader_.table(std::move(top))) return false;
    return std::ranges::all_of(tables, [&](RawEntry& table) { return reader_.table(std::move(table)); });
  }

  /// The entries of the piece from number `from` to before number `to`.
  void read_entries(std::size_t from, std::size_t to) {
    const auto& first = piece_[from];
    const auto text = text_.substr(first.offset, end_of(to - 1) - first.offset);
    toml::table tree;
    try {
      tree = toml::parse(text);
    } catch (const toml::parse_error& error) {
      if (to - from == 1) return reader_.wrong(not_toml(error, text, first.line), true);
      // One by one, so that only the entry which is broken gets lost.
      for (auto one = from; one < to; ++one) read_entries(one, one + 1);
      return;
    }
    std::vector<std::pair<std::string_view, toml::table*>> entries;
    for (auto&& [key, node] : tree)
      if (auto* list = node.as_array())
        for (auto& member : *list)
          if (auto* table = member.as_table()) entries.emplace_back(key.str(), table);
    sort_stably(entries, [](const auto& entry) { return entry.second->source().begin.line; });
    for (const auto& [kind, table] : entries) {
      const auto line = table->source().begin.line + first.line - 1;
      const auto start = std::size_t(std::ranges::lower_bound(piece_, line, {}, &EntryStart::line) - piece_.begin());
      if (start >= to) continue;  // a table that the outline has refused
      auto raw = raw_entry_from(std::string(kind), *table, first.line);
      reader_.entry(raw, piece_[start].offset, end_of(start));
    }
  }

  std::string_view text_;
  const TomlReader& reader_;
  PlainEntries plain_entries_;
  TomlOutline outline_;
  RawEntry plain_;
  std::vector<EntryStart> piece_;  // entries that the parser is to read at once
  std::size_t piece_end_ = 0;
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

void read_toml(std::string_view text, const TomlReader& reader, PlainEntries plain_entries) {
  LedgerReader{text, reader, plain_entries}.read();
}

std::string to_toml(const Entry& entry) {
  std::string text = fmt::format("[[{}]]\n", kind_of(entry));
  for (const auto& [key, value] : object_of(entry, EmptyLists::left_out)) {
    // Keys of netlog's own are bare; a user's own may hold anything.
    text += std::ranges::all_of(key, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }) ? key : in_quotes(key);
    text += " = " + toml_text(value) + "\n";
  }
  return text;
}

}  // namespace netlog
