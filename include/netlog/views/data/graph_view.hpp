#pragma once
// How `graph` looks: Graphviz DOT, and a table of nodes and edges.

#include "netlog/analysis/graph.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

namespace netlog {

/// The network in DOT, a statement a line. Labels may hold anything.
Page graph_page(const Graph& graph);

/// The nodes, then the edges, under the columns of both.
Sheet graph_sheet(const Graph& graph);

}  // namespace netlog
