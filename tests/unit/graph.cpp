#include "netlog/analysis/graph.hpp"

#include "netlog/views/data/graph_view.hpp"
#include "netlog/views/html/report_html.hpp"

#include <algorithm>

#include "ledgers.hpp"

namespace netlog {
namespace {

/// "given Ana<Bob 2": each edge by the names of its nodes, and how many acts it has.
Texts edges_of(const std::string& ledger, bool ended_too = false) {
  const auto history = history_of(ledger);
  const auto graph = make_graph(network_of(history, "2026-11-20"), ended_too);
  const auto name = [&](const std::string& id) {
    const auto node = std::ranges::find(graph.nodes, id, &GraphNode::id);
    REQUIRE(node != graph.nodes.end());
    return fmt::format("{}", node->name.value_or("me"));
  };
  Texts edges;
  for (const auto& edge : graph.edges)
    edges.push_back(fmt::format("{}: {} > {}{}", spelled(edge.is), name(edge.from), name(edge.to),
                                edge.acts ? fmt::format(" {}", *edge.acts) : ""));
  return edges;
}

TEST_CASE("what is given leads away from the owner, what is received leads to the owner") {
  CHECK(
      edges_of("[[contact]] name = 'Ana'\n"
               "[[referral]] id = 'a1'; date = 2026-11-01; direction = 'given'; contact = 'Ana'; prospect = 'Dan'\n"
               "[[referral]] id = 'a2'; date = 2026-11-02; direction = 'given'; contact = 'Ana'; prospect = ' dán'\n"
               "[[referral]] id = 'a3'; date = 2026-11-02; direction = 'received'; contact = 'Ana'; prospect = 'Eva'\n"
               "[[card]] date = 2026-11-02; contact = 'Ana'; action = 'pass'\n") ==
      Texts{"given: me > Ana 3", "received: Ana > me 1", "recommended: Ana > Dan 2", "sent: Eva > Ana 1"});
}

TEST_CASE("prospects are those of the window's referrals, and one with the name of a contact is that contact") {
  CHECK(
      edges_of("[[contact]] name = 'Ana'\n[[contact]] name = 'Dan Pop'; aliases = ['Dănuț']\n"
               "[[referral]] id = 'a1'; date = 2026-05-23; direction = 'given'; contact = 'Ana'; prospect = 'Danut'\n"
               "[[referral]] id = 'a2'; date = 2026-05-22; direction = 'given'; contact = 'Ana'; prospect = 'Old'\n"
               "[[referral]] id = 'a3'; date = 2026-11-21; direction = 'given'; contact = 'Ana'; prospect = 'New'\n") ==
      Texts{"given: me > Ana 1", "recommended: Ana > Dan Pop 1"});
}

TEST_CASE("who ended is left out with all that leads to them, unless asked for") {
  const std::string ledger =
      "[[contact]] name = 'Ana'; ended = 2026-11-20\n[[contact]] name = 'Bob'; introduced_by = 'ana'\n"
      "[[referral]] id = 'a1'; date = 2026-11-01; direction = 'given'; contact = 'Ana'; prospect = 'Dan'\n";
  CHECK(edges_of(ledger) == Texts{});
  CHECK(edges_of(ledger, true) == Texts{"given: me > Ana 1", "introduced: Ana > Bob", "recommended: Ana > Dan 1"});
}

TEST_CASE("groups are the owner's and those of the contacts, each once however it is spelled") {
  CHECK(edges_of("[netlog]\nowner = 'Ioana'\n[[group]] name = 'BNI'\n[[group]] name = 'Left'; ended = 2026-11-20\n"
                 "[[contact]] name = 'Ana'; groups = ['bni', 'Choir', 'BNI']\n") ==
        Texts{"member: Ioana > BNI", "member: Ana > BNI", "member: Ana > Choir"});
}

TEST_CASE("given and received have the same colours in the graph as on the page") {
  const auto history = history_of(R"(
[[contact]] name = "Ana"
[[referral]] id = "r1"; date = 2026-11-19; direction = "given"; contact = "Ana"
[[referral]] id = "r2"; date = 2026-11-19; direction = "received"; contact = "Ana"
)");
  const auto graph = make_graph(network_of(history, "2026-11-20"), false);
  const auto dot = rendered(graph_page(graph), Colors::no, Show::everything);
  for (const std::string side : {"given", "received"}) {
    CASE(side);
    const auto before = fmt::format("--{}: ", side);
    const auto color = std::string(page_style.substr(page_style.find(before) + before.size(), 7));
    CHECK(dot.find(fmt::format("color=\"{}\"", color)) != dot.npos);
  }
}

}  // namespace
TEST_CASE("no name ends its label in DOT") {
  const auto history = history_of("[[contact]] name = 'Ana \"x\" \\ &'\n");
  const auto dot = rendered(graph_page(make_graph(network_of(history, friday), true)), Colors::no, Show::everything);
  CHECK(dot.find("label=\"Ana \\\"x\\\" \\\\ &amp;\\n") != dot.npos);
}

}  // namespace netlog
