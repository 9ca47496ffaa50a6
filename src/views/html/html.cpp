#include "netlog/views/html/html.hpp"

#include "netlog/base/text.hpp"

#include <cstddef>

#include <fmt/format.h>

namespace netlog {
namespace {

/// `text` with nothing in it that markup is made of.
std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string opening(std::string_view tag, const Attributes& attributes) {
  auto text = fmt::format("<{}", tag);
  for (const auto& [name, value] : attributes) text += fmt::format(" {}=\"{}\"", name, html_escaped(shown(value)));
  return text;
}

Html cell_of_head(const Table::Column& column) {
  if (column.heading.empty()) return element("td", {});  // nothing to be read aloud for each cell below
  Attributes attributes{{"scope", "col"}};
  if (column.right) attributes.push_back({"class", "number"});
  return element("th", attributes, plain(column.heading));
}

}  // namespace

Html& Html::operator+=(const Html& more) {
  markup_ += more.markup_;
  return *this;
}

Html operator+(Html first, const Html& second) {
  first += second;
  return first;
}

Html plain(std::string_view text) {
  return Html(html_escaped(shown(text)));
}

Html isolated(std::string_view text) {
  return element("bdi", plain(text));
}

Html isolated_in_svg(std::string_view text) {
  const auto inside = plain(text).markup();
  return Html("\u2068" + inside + "\u2069");
}

Html element(std::string_view tag, const Attributes& attributes, const Html& content) {
  return Html(fmt::format("{}>{}</{}>", opening(tag, attributes), content.markup(), tag));
}

Html element(std::string_view tag, const Html& content) {
  return element(tag, {}, content);
}

Html empty_element(std::string_view tag, const Attributes& attributes) {
  return Html(opening(tag, attributes) + "/>");
}

Html style_sheet(std::string_view css) {
  return Html(fmt::format("<style>{}</style>", css));
}

Html note(const Html& text) {
  return element("p", {{"class", "note"}}, text);
}

Html in_a_row(const std::vector<Html>& parts) {
  Html text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += plain(i + 1 < parts.size() ? ", " : " and ");
    text += parts[i];
  }
  return text;
}

Html styled(const Line& line) {
  Html markup;
  for (const auto& piece : line) {
    if (piece.text.empty()) continue;
    const auto text = plain(piece.text);
    if (piece.style == Style::cyan)
      markup += element("code", text);
    else if (piece.style == Style::bold)
      markup += element("b", text);
    else if (piece.style == Style::dim)
      markup += element("span", {{"class", "soft"}}, text);
    else
      markup += text;
  }
  return markup;
}

Html html_table(const Table& table, std::string_view heading, const std::vector<Html>& drawn) {
  const auto columns = filled_columns(table);
  Html head, body;
  for (const auto i : columns) head += cell_of_head(table.columns[i]);
  if (!drawn.empty()) head += element("th", {{"scope", "col"}, {"class", "drawn"}}, plain(heading));
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    Html cells;
    for (const auto i : columns) {
      const auto content = styled(cell_at(table, row, i));
      if (i == 0)
        cells += element("th", {{"scope", "row"}}, content);
      else
        cells += element("td", table.columns[i].right ? Attributes{{"class", "number"}} : Attributes{}, content);
    }
    if (!drawn.empty()) cells += element("td", {{"class", "drawn"}}, drawn.at(row));
    body += element("tr", cells);
  }
  if (table.rows.empty()) return {};
  return element("table", element("thead", element("tr", head)) + element("tbody", body));
}

}  // namespace netlog
