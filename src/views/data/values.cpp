#include "netlog/views/data/values.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

std::string json_literal(const Literal& literal) {
  const bool bare =
      literal.shape == Shape::integer || literal.shape == Shape::decimal || literal.shape == Shape::boolean;
  return bare ? literal.text : in_quotes(literal.text);
}

void add_json(std::string& out, const Value& value, bool outermost) {
  if (const auto* literal = std::get_if<Literal>(&value.is)) {
    out += json_literal(*literal);
    return;
  }
  const std::string_view joint = outermost ? ",\n " : ", ";
  bool first = true;
  if (const auto* list = std::get_if<List>(&value.is)) {
    out += '[';
    for (const auto& member : *list) {
      if (!std::exchange(first, false)) out += joint;
      add_json(out, member, false);
    }
    out += ']';
    return;
  }
  out += '{';
  for (const auto& [key, member] : std::get<Object>(value.is)) {
    if (!std::exchange(first, false)) out += joint;
    (out += in_quotes(key)) += ": ";
    add_json(out, member, false);
  }
  out += '}';
}

std::string csv_field(std::string text) {
  if (text.find_first_of(",\"\r\n") == text.npos) return text;
  for (auto quote = text.find('"'); quote != text.npos; quote = text.find('"', quote + 2)) text.insert(quote, 1, '"');
  return fmt::format("\"{}\"", text);
}

/// Whether `text` is digits, perhaps with a sign and decimals: a spreadsheet computes nothing from it.
bool is_number(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  const auto point = text.find('.');
  const auto is_digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == part.npos;
  };
  return is_digits(text.substr(0, point)) && (point == text.npos || is_digits(text.substr(point + 1)));
}

/// Whether a spreadsheet would take the cell for a formula, a phone for a number, or its apostrophe for one put there.
bool needs_apostrophe(std::string_view cell, bool is_phone) {
  if (cell.empty()) return false;
  switch (cell.front()) {
    case '=':
    case '@':
    case '\t':
    case '\r':
      return true;
    case '+':
      return is_phone || !is_number(cell);
    case '-':
      return !is_number(cell);
    case '\'':
      return needs_apostrophe(cell.substr(1), is_phone);
    default:
      return false;
  }
}

bool is_phone(std::string_view column) {
  return column == "phone" || column.ends_with(".phone");
}

std::string csv_text(const Value& value) {
  if (const auto* literal = std::get_if<Literal>(&value.is)) return literal->text;
  std::string text;
  if (const auto* list = std::get_if<List>(&value.is)) {
    for (const auto& member : *list) text += (text.empty() ? "" : "; ") + csv_text(member);
    return text;
  }
  const auto& object = std::get<Object>(value.is);
  const auto *currency = value_at(object, "currency"), *amount = value_at(object, "amount");
  if (currency && amount) {
    auto number = csv_text(*amount);
    if (number.find('.') == number.npos) number += ".00";
    return fmt::format("{} {}", csv_text(*currency), number);
  }
  std::string json;
  add_json(json, value, false);
  return json;
}

/// Whether an object is a count, perhaps beside what it was before and a goal: one figure.
bool is_counted(const Object& object) {
  const auto beside = [](const Member& member) {
    return member.key == "count" || member.key == "previous" || member.key == "goal";
  };
  return value_at(object, "count") != nullptr && std::ranges::all_of(object, beside);
}

void add_leaves(std::vector<std::pair<std::string, Value>>& found, const Object& object, const std::string& before) {
  for (const auto& [key, value] : object) {
    const auto path = before + key;
    const auto* inner = std::get_if<Object>(&value.is);
    if (inner && !is_counted(*inner))
      add_leaves(found, *inner, path + ".");
    else
      found.emplace_back(path, value);
  }
}

}  // namespace

void add_member(Object& object, std::string_view key, Value value) {
  object.emplace_back(key, std::move(value));
}

std::string to_json(const Value& value) {
  std::string out;
  add_json(out, value, true);
  return out + "\n";
}

std::string to_json_lines(const List& list) {
  std::string out;
  for (const auto& member : list) {
    add_json(out, member, false);
    out += "\n";
  }
  return out;
}

const Value* value_at(const Object& object, std::string_view path) {
  const auto direct = std::ranges::find(object, path, [](const auto& member) { return std::string_view(member.key); });
  if (direct != object.end()) return &direct->value;
  const auto point = path.find('.');
  if (point == path.npos) return nullptr;
  const auto* inner = value_at(object, path.substr(0, point));
  const auto* members = inner ? std::get_if<Object>(&inner->is) : nullptr;
  return members ? value_at(*members, path.substr(point + 1)) : nullptr;
}

std::vector<Object> objects(Value list) {
  std::vector<Object> rows;
  for (auto& member : std::get<List>(list.is)) rows.push_back(std::move(std::get<Object>(member.is)));
  return rows;
}

std::string to_csv(const Sheet& sheet, Cells cells) {
  std::string out;
  const auto cell = [&](const Value& value, const std::string& column) {
    auto text = csv_text(value);
    if (cells == Cells::guarded && needs_apostrophe(text, is_phone(column))) text.insert(0, 1, '\'');
    return text;
  };
  const auto line = [&](const auto& field) {
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      if (i > 0) out += ',';
      out += csv_field(field(sheet.columns[i]));
    }
    out += '\n';
  };
  line([](const std::string& column) { return column; });
  for (const auto& row : sheet.rows)
    line([&](const std::string& column) {
      const auto* value = value_at(row, column);
      return value ? cell(*value, column) : std::string();
    });
  return out;
}

std::vector<std::pair<std::string, Value>> leaves(const Object& object) {
  std::vector<std::pair<std::string, Value>> found;
  add_leaves(found, object, "");
  return found;
}

}  // namespace netlog
