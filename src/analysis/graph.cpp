#include "netlog/analysis/graph.hpp"

#include "netlog/base/text.hpp"

#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

const std::string owner_id = "owner";

class GraphMaker {
 public:
  explicit GraphMaker(const Network& network) : network_(network), history_(network.history()) {
    graph_.as_of = network.as_of();
    graph_.from = network.window().from;
    graph_.to = network.window().to;
    graph_.nodes.push_back({NodeKind::owner, owner_id, history_.ledger.settings.header.owner, {}, {}});
  }

  Graph made(bool ended_too) {
    add_contacts(ended_too);
    add_introductions();
    add_groups();
    add_prospects();
    return std::move(graph_);
  }

 private:
  /// An edge that is there already has so many acts more.
  void add_edge(EdgeKind kind, const std::string& from, const std::string& to, std::optional<int> acts = {}) {
    const auto [at, fresh] = edges_.emplace(std::tuple(kind, from, to), graph_.edges.size());
    if (fresh)
      graph_.edges.push_back({kind, from, to, acts});
    else if (acts)
      *graph_.edges[at->second].acts += *acts;
  }

  void add_contacts(bool ended_too) {
    const auto all = dealings(network_);
    for (const auto person : history_.persons.indices()) {
      if (!(ended_too ? network_.is_known(person) : network_.takes_part(person))) continue;
      const auto contact = reciprocity(network_, person, all[person]);
      const auto id = fmt::format("c{}", contacts_.size() + 1);
      contacts_.emplace(person, id);
      for (const auto& name : history_.persons[person].names) by_name_.emplace(folded(name), id);
      graph_.nodes.push_back({NodeKind::contact, id, contact.name, contact.trade, contact.standing});
      if (contact.given.total > 0) add_edge(EdgeKind::given, owner_id, id, contact.given.total);
      if (contact.received.total > 0) add_edge(EdgeKind::received, id, owner_id, contact.received.total);
    }
  }

  void add_introductions() {
    for (const auto& [person, id] : contacts_) {
      const auto introduced_by = network_.profile(person).details.introduced_by;
      if (!introduced_by) continue;
      const auto by = by_name_.find(folded(introduced_by->name));
      if (by != by_name_.end()) add_edge(EdgeKind::introduced, by->second, id);
    }
  }

  /// The groups that the owner belongs to, and those that a contact shown is in.
  void add_groups() {
    const auto groups = network_.groups();
    std::map<std::string, std::string> ids;
    const auto id_of_group = [&](const std::string& key) {
      const auto [at, fresh] = ids.emplace(key, fmt::format("g{}", ids.size() + 1));
      if (fresh) graph_.nodes.push_back({NodeKind::group, at->second, groups.at(key).name, {}, {}});
      return at->second;
    };
    for (const auto& [key, group] : groups)
      if (group.mine) add_edge(EdgeKind::member, owner_id, id_of_group(key));
    for (const auto& [person, id] : contacts_)
      for (const auto& group : network_.profile(person).details.groups)
        add_edge(EdgeKind::member, id, id_of_group(folded(group.name)));
  }

  void add_prospects() {
    std::size_t prospects = 0;
    for (const auto& item : history_.items) {
      const auto* referral = std::get_if<Referral>(&history_.entry(item.entry).content);
      if (!referral || !referral->prospect || !network_.window().holds(referral->date)) continue;
      const auto contact = contacts_.find(history_.person_of[item.entry]);
      if (contact == contacts_.end()) continue;
      const auto [at, fresh] = by_name_.emplace(folded(*referral->prospect), fmt::format("p{}", prospects + 1));
      if (fresh) {
        ++prospects;
        graph_.nodes.push_back({NodeKind::prospect, at->second, referral->prospect, {}, {}});
      }
      if (at->second == contact->second) continue;  // nobody is recommended to themselves
      if (referral->direction == Direction::given)
        add_edge(EdgeKind::recommended, contact->second, at->second, 1);
      else
        add_edge(EdgeKind::sent, at->second, contact->second, 1);
    }
  }

  const Network& network_;
  const History& history_;
  Graph graph_{};
  std::map<PersonIndex, std::string> contacts_;  // the ids, by person
  std::map<std::string, std::string> by_name_;   // the ids of contacts and prospects, by folded name
  std::map<std::tuple<EdgeKind, std::string, std::string>, std::size_t> edges_;
};

}  // namespace

Graph make_graph(const Network& network, bool ended_too) {
  return GraphMaker{network}.made(ended_too);
}

}  // namespace netlog
