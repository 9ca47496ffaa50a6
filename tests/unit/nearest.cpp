#include "netlog/base/nearest.hpp"

#include "netlog/ledger/entries.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

TEST_CASE("changes are letters added, removed, replaced or swapped with their neighbour") {
  struct Pair {
    std::string from, to;
    std::size_t changes;
  };
  const std::vector<Pair> cases{{"", "", 0},          {"", "abc", 3},          {"ana", "ana", 0},
                                {"aan", "ana", 1},    {"nota", "note", 1},     {"meting", "meeting", 1},
                                {"cardd", "card", 1}, {"kitten", "sitting", 3}};
  for (const auto& [from, to, changes] : cases) {
    CASE(from);
    CHECK(changes_between(from, to, 9) == changes);
    CHECK(changes_between(to, from, 9) == changes);
    CHECK(changes_between(from, to, changes) == changes);
    if (changes > 0) CHECK(changes_between(from, to, changes - 1) == changes);
    CHECK(changes_between(from, to, 0) == (changes > 0 ? 1 : 0));
  }
}

TEST_CASE("the nearest known word is offered, and none when every one is too far off") {
  const Pairs cases{{"meting", "meeting"}, {"refferal", "referral"},     {"CONTACT", "contact"},
                    {"noet", "note"},      {"invitacion", "invitation"}, {"xyzzyx", ""},
                    {"qqqq", ""}};
  check_each(cases, [](const auto& typed) { return nearest(typed, all_kinds()); });
  CHECK(nearest("Stefan", {"Ion", "Ștefan"}) == "Ștefan");
  CHECK(nearest("ana", {}) == "");
  CHECK(nearest("anb", {"anc", "and"}) == "anc");
}

}  // namespace
}  // namespace netlog
