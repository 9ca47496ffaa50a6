#include "netlog/views/data/graph_view.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t label_columns = 28;

// Given and received have the colours of the page, and each standing its own; a word says it too.
constexpr std::string_view given_color = "#2064ad", received_color = "#c96f12", soft_color = "#8a939e";

/// `text` in a DOT string that shows it as it is: Graphviz takes a backslash for an escape, and an ampersand for the
/// beginning of an HTML entity, inside quotes too.
std::string dot_escaped(std::string_view text) {
  std::string out;
  for (const char c : shown(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
    if (c == '&') out += "amp;";
  }
  return out;
}

std::string_view fill_of(Standing standing) {
  switch (standing) {
    case Standing::your_turn:
      return "#fff0b3";
    case Standing::mutual:
      return "#cdebd0";
    case Standing::waiting:
      return "#e3edf9";
    case Standing::one_sided:
      return "#f3d6f0";
    default:
      return "#eeeeee";
  }
}

/// The name above, and below what is not plain from the colour alone.
std::string label_of(const GraphNode& node) {
  const auto name = dot_escaped(clipped(shown(node.name.value_or("you")), label_columns));
  return node.standing ? fmt::format("{}\\n{}", name, spelled(*node.standing)) : name;
}

std::string attributes_of(const GraphNode& node) {
  switch (node.is) {
    case NodeKind::owner:
      return ", shape=ellipse, fillcolor=\"#1b1f24\", fontcolor=white, fontsize=16";
    case NodeKind::contact:
      return fmt::format(", fillcolor=\"{}\"", fill_of(*node.standing));
    case NodeKind::prospect:
      return ", shape=plaintext, style=\"\"";
    default:
      return ", shape=hexagon, fillcolor=white";
  }
}

/// The whole name where the label has a part of it, and what a contact does.
std::string tooltip_of(const GraphNode& node) {
  auto text = fmt::format("{}: {}", spelled(node.is), node.name.value_or("you"));
  if (node.trade) text += fmt::format(", {}", *node.trade);
  return dot_escaped(text);
}

std::string attributes_of(const GraphEdge& edge) {
  const auto acts = edge.acts.value_or(0);
  const auto wide = fmt::format("penwidth={:.1f}, label={}", std::min(1 + 0.75 * (acts - 1), 8.0), acts);
  switch (edge.is) {
    case EdgeKind::given:
      return fmt::format("color=\"{0}\", fontcolor=\"{0}\", {1}", given_color, wide);
    case EdgeKind::received:
      return fmt::format("color=\"{0}\", fontcolor=\"{0}\", {1}", received_color, wide);
    case EdgeKind::recommended:
      return fmt::format("color=\"{}\", arrowsize=0.5", given_color);
    case EdgeKind::sent:
      return fmt::format("color=\"{}\", arrowsize=0.5", received_color);
    case EdgeKind::member:
      return fmt::format("color=\"{}\", style=dotted, dir=none", soft_color);
    default:
      return fmt::format("color=\"{}\", style=dashed, arrowhead=vee", soft_color);
  }
}

std::string tooltip_of(const GraphEdge& edge) {
  return edge.acts ? fmt::format("{}: {}", spelled(edge.is), *edge.acts) : std::string(spelled(edge.is));
}

std::string legend(const Graph& graph) {
  return fmt::format("blue: given, orange: received, in the {} to {}\\ndashed: introduced, dotted: member of a group",
                     days_in_words(Span{graph.from, graph.to}.length().count()), long_date(graph.to));
}

}  // namespace

Page graph_page(const Graph& graph) {
  Page page;
  const auto line = [&](std::string text) { page.row({{std::move(text)}}); };
  line("digraph netlog {");
  line("  graph [layout=neato, overlap=false, splines=line, sep=\"+6\", outputorder=edgesfirst, charset=\"UTF-8\"]");
  line(fmt::format("  graph [label=\"{}\", fontname=\"sans-serif\", fontsize=12]", legend(graph)));
  line(fmt::format("  node [shape=box, style=\"filled,rounded\", color=\"{}\", fontname=\"sans-serif\", fontsize=12]",
                   soft_color));
  line("  edge [fontname=\"sans-serif\", fontsize=10]");
  for (const auto& node : graph.nodes)
    line(fmt::format("  {} [label=\"{}\", tooltip=\"{}\"{}]", node.id, label_of(node), tooltip_of(node),
                     attributes_of(node)));
  for (const auto& edge : graph.edges)
    line(fmt::format("  {} -> {} [{}, tooltip=\"{}\"]", edge.from, edge.to, attributes_of(edge), tooltip_of(edge)));
  line("}");
  return page;
}

Sheet graph_sheet(const Graph& graph) {
  auto sheet = sheet_of(graph.nodes);
  for (const auto& column : columns_of<GraphEdge>())
    if (std::ranges::count(sheet.columns, column) == 0) sheet.columns.push_back(column);
  for (auto& row : objects(value_of(graph.edges))) sheet.rows.push_back(std::move(row));
  return sheet;
}

}  // namespace netlog
