// graph: the network as a picture.

#include "netlog/analysis/graph.hpp"

#include "netlog/commands/commands.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/views/data/graph_view.hpp"

#include <memory>

namespace netlog {

Command graph_command() {
  return {.name = "graph",
          .section = Section::ask,
          .arguments = "",
          .summary = "the network as a picture, in Graphviz DOT",
          .about =
              "The network in DOT, which Graphviz draws: you in the middle; your contacts, coloured by standing; "
              "what was given and received in the window, the line as wide as there were acts; the prospects of "
              "its referrals; the groups, and who introduced whom. As JSON and CSV it is the nodes and edges.",
          .examples = {"netlog graph > network.dot && dot -Tsvg network.dot > network.svg",
                       "netlog graph --all --format json"},
          .define = [](Syntax& syntax) -> Run {
            const auto all = std::make_shared<bool>(false);
            syntax.flag("--all", *all, "those who ended too");
            return Ask([all](const Network& network) -> Shown {
              return shown_of(
                  std::make_shared<Graph>(make_graph(network, *all)),
                  [](const Graph& graph, std::size_t) { return graph_page(graph); }, graph_sheet);
            });
          }};
}

}  // namespace netlog
