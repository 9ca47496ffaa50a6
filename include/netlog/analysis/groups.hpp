#pragma once
// What each of the owner's groups brought, and what it cost. Defined in the manual under "Groups".
//
// A contact is a *member* of a group on a day on which they take part and their `groups` name it. A referral or
// invitation that names a group belongs to that one; any other entry with a contact belongs to every group that was the
// owner's, and of which the contact was a member, on its date; an outcome belongs where what it is the outcome of does.

#include "netlog/analysis/balance.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace netlog {

/// A group of the owner's over a period.
struct GroupWorth {
  std::string name;
  std::optional<Date> since, ended;
  int members = 0, active = 0, undecided = 0, passive = 0;
  int given = 0, received = 0, referrals_given = 0, referrals_received = 0;
  std::vector<Amount> closed_given, closed_received, shared;
  int invited = 0, joined = 0;
  std::optional<Amount> fee;
  static constexpr void describe(auto& row) {
    row("name", &GroupWorth::name, "the group");
    row("since", &GroupWorth::since, "the day you joined");
    row("ended", &GroupWorth::ended, "the day you left");
    row("members", &GroupWorth::members, "contacts who are members");
    row("active", &GroupWorth::active, "those of them who give");
    row("undecided", &GroupWorth::undecided, "too new to tell");
    row("passive", &GroupWorth::passive, "who give nothing");
    row("given", &GroupWorth::given, "acts given");
    row("received", &GroupWorth::received, "acts received");
    row("referrals_given", &GroupWorth::referrals_given, "referrals given");
    row("referrals_received", &GroupWorth::referrals_received, "referrals received");
    row("closed_given", &GroupWorth::closed_given, "business closed for members");
    row("closed_received", &GroupWorth::closed_received, "business closed for you");
    row("shared", &GroupWorth::shared, "of that, what stands with another group too");
    row("invited", &GroupWorth::invited, "invitations given into it");
    row("joined", &GroupWorth::joined, "who joined at your invitation");
    row("fee", &GroupWorth::fee, "what these days of membership cost");
  }
};

/// Where a group stands among the owner's.
using GroupIndex = Index<Group>;

/// Which groups of the owner's each person is a member of, on any day. Made in O(n log n) of the history.
class Memberships {
 public:
  explicit Memberships(const History& history);

  /// The owner's groups, past and future ones too, as entries; what is returned below are places in this list.
  const IndexedVector<EntryIndex, Group>& groups() const { return groups_; }
  const Group& group(GroupIndex place) const { return history_->as<Group>(groups_[place]); }
  /// Whether the owner is in the group on a day.
  bool is_mine(GroupIndex place, Date date) const;
  /// The groups of which a person is a member on a day, whether the owner is in them or not.
  std::vector<GroupIndex> of(PersonIndex person, Date date) const;
  /// The groups to which an entry belongs.
  std::vector<GroupIndex> of_entry(EntryIndex entry) const;

 private:
  /// What holds of a person from a day on.
  struct Stretch {
    Date from;
    std::vector<GroupIndex> groups;
    std::optional<Date> ended;
  };
  GroupIndex place_of(const std::string& name);
  std::vector<Stretch> stretches_of(const Person& person);

  const History* history_;
  IndexedVector<EntryIndex, Group> groups_;
  std::unordered_map<std::string, GroupIndex> places_;          // by folded name
  std::unordered_map<std::string, GroupIndex> places_written_;  // by name as written; none of no group of the owner's
  IndexedVector<std::vector<Stretch>, Person> stretches_;       // the first of each from the first date
};

/// The owner's groups that lasted on any day of `period` up to the network's day, those with most acts first.
std::vector<GroupWorth> make_groups(const Network& network, Span period);

}  // namespace netlog
