#pragma once
// A ledger understood: names resolved to persons, outcomes to what they are the outcomes of, acts in the order of their
// days. Built once, or refused; asked for any day through network.hpp.
//
// A contact may go by many names over the years, and two contacts may turn out to be one. So the program counts in
// *persons*: a person is the `[[contact]]` entries that `same_as` joins, and answers to every name and alias that any
// of them ever has, whatever the dates and the order of the file.
//
// On one day the order of the file decides, everywhere. An outcome dated before what it is the outcome of counts on
// that one's date.

#include "netlog/base/index.hpp"
#include "netlog/base/period.hpp"
#include "netlog/ledger/ledger.hpp"
#include "netlog/network/acts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace netlog {

struct Person;
struct Item;
using PersonIndex = Index<Person>;
using ItemIndex = Index<Item>;

/// A `[[contact]]` entry and its updates, the updates in the order of their days.
struct ContactHistory {
  EntryIndex entry;
  std::vector<EntryIndex> updates;
};

/// One contact in all history.
struct Person {
  /// Whose fields stand first, then those joined to it in the order of the file.
  std::vector<ContactHistory> contacts;
  /// Every name and alias ever, without repeats.
  std::vector<std::string> names;
  /// The day they were met, or that of the earliest entry with them but updates if that is earlier; always, where no
  /// day is written with the contact.
  std::optional<Date> known_since;
  /// The card entries with them in the order of their days.
  std::vector<EntryIndex> cards;
};

/// A referral, an invitation or a need, with what became of it.
struct Item {
  EntryIndex entry;
  std::vector<EntryIndex> outcomes;   // in the order of their days
  std::vector<EntryIndex> referrals;  // those that name it as their `need`
};

/// Something that was given to a person or received from them: an entry, or the joining that an invitation led to.
struct Act {
  Date date;
  EntryIndex entry;
  PersonIndex person;
  bool given = false;
  ActKind kind = ActKind::referral;
};

struct History {
  // Written out once for all files, as those of Entry.
  History();
  History(const History&);
  History(History&&) noexcept;
  History& operator=(const History&);
  History& operator=(History&&) noexcept;
  ~History();

  Ledger ledger;
  IndexedVector<Person> persons;
  IndexedVector<Item> items;
  std::vector<Act> acts;            // in the order of their days
  std::vector<EntryIndex> by_date;  // the dated entries in the order of their days
  // For each entry: the person it is with (of an outcome, through its item), the item it is or is the outcome of, and
  // the day on which it counts.
  IndexedVector<PersonIndex, Entry> person_of;
  IndexedVector<ItemIndex, Entry> item_of;
  IndexedVector<std::optional<Date>, Entry> counts_on;
  std::optional<Date> earliest;    // the earliest `date` of any entry
  std::optional<Date> log_begins;  // the same of those that are no contact, update or group
  // By a name as an entry writes it: the person of a contact that an entry names beside its own `contact`, and the
  // group's name as it is shown, which is that of its entry, else as it is first written, contacts before others.
  std::unordered_map<std::string, PersonIndex> persons_named;
  std::unordered_map<std::string, std::string> groups_shown;
  std::unordered_map<std::string, PersonIndex> persons_called;  // by every name and alias ever, folded

  const Entry& entry(EntryIndex index) const { return ledger.entries[index]; }
  template <class T> const T& as(EntryIndex index) const { return std::get<T>(ledger.entries[index].content); }
  /// Whom a whole name or alias means; none if nobody is ever called so.
  PersonIndex person_called(std::string_view name) const;
};

/// A ledger that was checked: its history where it has no errors, else the ledger alone, whose `findings` they are.
class CheckedLedger {
 public:
  explicit CheckedLedger(History history) : is_(std::move(history)) {}
  explicit CheckedLedger(Ledger with_errors) : is_(std::move(with_errors)) {}

  bool has_errors() const { return std::holds_alternative<Ledger>(is_); }
  const Ledger& ledger() const&;
  Ledger ledger() &&;
  /// Only of a ledger without errors; throws std::bad_variant_access of another one.
  const History& history() const& { return std::get<History>(is_); }
  History history() && { return std::get<History>(std::move(is_)); }
  /// The history. Throws CannotDo, as `refuse_errors` does, where the ledger, which stands at `path`, has errors.
  History history_or_refuse(const std::string& path) &&;

 private:
  std::variant<History, Ledger> is_;
};

/// Checks `ledger` and makes its history. What its entries have wrong between them (two contacts or groups of one name,
/// two equal ids, a reference to nothing, a status that does not fit, a circle of `same_as`) is added to its findings.
CheckedLedger checked(Ledger ledger);

/// The history of what can be understood of a ledger with errors: the entries that have none.
History without_errors(Ledger ledger);

/// The persons of a ledger, also of one whose references lead nowhere yet. Of the history that is returned only
/// `ledger`, `persons` and `person_of` may be used: for two ledgers that are to become one.
History persons_alone(Ledger ledger);

/// The first error of `ledger`, which has some and stands at `path`, with the number of the others.
Problem first_error(const Ledger& ledger, const std::string& path);

/// Throws CannotDo of the `first_error` of `ledger`, if it has any.
void refuse_errors(const Ledger& ledger, const std::string& path);

}  // namespace netlog
