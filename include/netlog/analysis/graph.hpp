#pragma once
// The network as a graph: the owner, the contacts, the groups, and the prospects of the referrals in the window; who
// gave to whom in the window, who is in which group, who introduced whom.
//
// What is given leads away from the owner (owner, contact, prospect); what is received leads to the owner (prospect,
// contact, owner).

#include "netlog/analysis/balance.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

enum class NodeKind { owner, contact, prospect, group };
template <> inline constexpr auto words<NodeKind> = std::array{"owner"sv, "contact"sv, "prospect"sv, "group"sv};

enum class EdgeKind { given, received, recommended, sent, member, introduced };
template <> inline constexpr auto words<EdgeKind> =
    std::array{"given"sv, "received"sv, "recommended"sv, "sent"sv, "member"sv, "introduced"sv};

struct GraphNode {
  NodeKind is = NodeKind::contact;
  std::string id;                   // "owner", "c1", "p1", "g1"
  std::optional<std::string> name;  // only an owner may have none
  std::optional<std::string> trade;
  std::optional<Standing> standing;
  static constexpr void describe(auto& row) {
    row("kind", &GraphNode::is, "owner, contact, prospect or group");
    row("id", &GraphNode::id, "by which edges name it");
    row("name", &GraphNode::name, "the name");
    row("trade", &GraphNode::trade, "what a contact does");
    row("standing", &GraphNode::standing, "how things stand with a contact");
  }
};

struct GraphEdge {
  EdgeKind is = EdgeKind::given;
  std::string from, to;
  std::optional<int> acts;
  static constexpr void describe(auto& row) {
    row("kind", &GraphEdge::is,
        "given: owner to contact; received: contact to owner; recommended: contact to the prospect to whom "
        "I recommended them; sent: prospect to the contact who recommended me; member: contact or owner to "
        "group; introduced: contact to contact");
    row("from", &GraphEdge::from, "the id of a node");
    row("to", &GraphEdge::to, "the id of a node");
    row("acts", &GraphEdge::acts, "how many, in the window");
  }
};

struct Graph {
  Date as_of, from, to;
  std::vector<GraphNode> nodes;  // the owner first, then the contacts in the order of the file
  std::vector<GraphEdge> edges;
  static constexpr void describe(auto& row) {
    row("as_of", &Graph::as_of, "the day asked about");
    row("from", &Graph::from, "the first day of the window");
    row("to", &Graph::to, "the last day of the window");
    row("nodes", &Graph::nodes, "the owner first");
    row("edges", &Graph::edges, "what joins them");
  }
};

/// The network as of its day; with `ended_too` the contacts who ended, too. A prospect who bears the whole name of a
/// contact is that contact; the same prospect of several referrals is one.
Graph make_graph(const Network& network, bool ended_too);

}  // namespace netlog
