#pragma once
// A history as of a day: who is known, what holds of them, what is open. Cheap to make, as often as a report needs one.

#include "netlog/network/history.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace netlog {

class ContactNames;

/// What holds of a contact on a day.
struct Profile {
  std::string name;
  std::optional<Date> date;
  Details<Kept> details;
  Remarks remarks;
};

/// Whether the owner belongs to a group of theirs on a day: from its `date` until the day before it `ended`.
bool is_member_on(const Group& group, Date date);

/// A group as of a day, the owner's or one that only contacts are in.
struct KnownGroup {
  std::string name;
  bool mine = false;
  std::optional<Date> date;
  std::optional<std::string> city, meets;
  std::size_t members = 0;  // contacts that take part
};

/// What became of a referral by a day. Defined in the manual under "Results".
struct Result {
  Status status;  // won or lost
  Date date;      // of the day on which it last changed
};

/// How many cards of a contact are at hand after an entry, of `held` before it: a count says it anew, others add to it
/// or take from it. May be negative.
std::int64_t cards_after(std::int64_t held, const Card& card);

class Network {
 public:
  /// `window`: how many days that end on `as_of` count as recent.
  Network(const History& history, Date as_of, days window);

  const History& history() const { return *history_; }
  Date as_of() const { return as_of_; }
  days grace() const { return history_->ledger.settings.grace(); }
  /// The window's days, cut where 1900 began.
  Span window() const { return window_; }
  /// The same history with the same length of window on another day.
  Network on(Date day) const { return {*history_, day, length_}; }

  /// Whether an entry or act of that day counts by now.
  bool counts(Date date) const { return date <= as_of_; }
  bool counts(EntryIndex entry) const { return counts(*history_->counts_on[entry]); }

  bool is_known(PersonIndex person) const;
  /// The day from which it can be judged whether the person gives: the later of that from which they are known and the
  /// log's first day; none while nothing is logged yet.
  std::optional<Date> watched_since(PersonIndex person) const;
  /// The day from which the person no longer takes part, as far as it is known by now.
  std::optional<Date> ended(PersonIndex person) const;
  bool takes_part(PersonIndex person) const;
  /// Those who take part, in the order of the file.
  std::vector<PersonIndex> participants() const;

  /// What holds of the person: of those joined to it each worked out apart, then the first one's fields stand and the
  /// others fill in what it lacks, lists joined. Nobody is introduced by themselves.
  Profile profile(PersonIndex person) const;
  /// What one of the contacts that are joined in a person says by itself.
  Profile profile_apart(const ContactHistory& contact) const;
  std::string name(PersonIndex person) const;
  /// The name of the day of whom an entry names in `introduced_by`, or of a group that an entry names.
  ContactName name_now(const ContactName& introducer) const;
  GroupName name_now(const GroupName& group) const;
  /// An entry with the names of the day. An update tells of names itself: it keeps those of its `contact` and
  /// `same_as`.
  Entry with_names_now(EntryIndex entry) const;
  /// All contacts of the ledger, ended ones too, by every name they ever have; the name shown by now comes first. Made
  /// when it is first asked for, which no two threads may do at once, and shared by copies.
  const ContactNames& contact_names() const;

  /// The cards held of a person: the last count, and what was taken, passed on and dropped since. May be negative.
  std::int64_t cards_counted(PersonIndex person) const;
  /// The same, shown as 0 when it is negative.
  std::int64_t cards_held(PersonIndex person) const;

  bool is_open(const Item& item) const;
  std::optional<Result> result(const Item& item) const;
  /// The first day with an outcome of this status (of any, without one) of an item.
  std::optional<Date> first_outcome(const Item& item, std::optional<Status> status = {}) const;
  /// The last outcome by now; none if there is none yet.
  EntryIndex last_outcome(const Item& item) const;
  /// Won, and not thanked on or after the day it was first won.
  bool is_to_thank(const Item& item) const;

  /// All groups that stand anywhere by now, by folded name.
  std::map<std::string, KnownGroup> groups() const;
  /// The names of the groups that the owner belongs to, folded, in the order of the file.
  const std::vector<std::string>& my_groups() const { return my_groups_; }
  /// Whether any of the groups of `profile` is one that the owner belongs to.
  bool is_fellow(const Profile& profile) const;

 private:
  const History* history_;
  Date as_of_;
  days length_;
  Span window_;
  std::vector<std::string> my_groups_;  // folded
  mutable std::shared_ptr<const ContactNames> contact_names_;
};

}  // namespace netlog
