#pragma once
// What an import adds to a ledger: records and a network in, entries to append and what there is to tell out.

#include "netlog/base/words.hpp"
#include "netlog/exchange/who_is_who.hpp"
#include "netlog/network/network.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace netlog {

/// What is done with people who may be somebody of the same name.
enum class Namesakes { same, separate };
template <> inline constexpr auto words<Namesakes> = std::array{std::string_view("same"), std::string_view("new")};

/// People of other programs: the records of one run, each brought together with those of the same person.
struct Gathered {
  struct Person {
    PersonRecord record;  // the first file's values stand, lists are joined
    Traits traits;        // of all its records
    std::size_t records = 1;
    std::vector<std::size_t> files = {};  // of each record
    // The keys that are a person's own, and of which file each is.
    std::vector<std::pair<std::size_t, std::string>> own_keys = {};
    std::vector<std::size_t> unclear = {};  // the numbers of those, before it, who may be the same
    bool is_reached_alone = false;          // nobody else of the file has one of their phones and e-mails
  };
  std::vector<Person> people;
};
/// `all` brought together. With `Namesakes::same` those who may be one are one.
Gathered brought_together(std::vector<PersonRecord> all, std::optional<Namesakes> namesakes,
                          const Progress& progress = {});

/// Those, as they are `judged` to be somebody of `known`, of whom another one of the file makes it unclear: two mean
/// one by the name alone, each with a key of their own; or two mean one of whom the file leaves it open whether they
/// are one, and this one without a phone or e-mail of theirs.
std::set<std::size_t> in_doubt_beside_others(const Gathered& gathered, const std::vector<Judgement>& judged,
                                             const KnownPeople& known);

/// A person of the file of whom it was said who they are: a contact, or (none) somebody new.
using Decisions = std::map<std::size_t, PersonIndex>;

struct ImportWishes {
  bool add_new = false, update = false, keep_notes = false;
  std::vector<std::string> match = {};  // words that must be found in whom it is about
  std::vector<GroupName> groups = {};
  std::vector<std::string> tags = {};
  std::optional<Namesakes> namesakes = {};
  Decisions decisions = {};
  std::function<bool(std::size_t)> picked = {};  // of somebody new: whether they are wanted; empty: all are
  Progress progress = {};                        // of those who are compared with the contacts
};

/// What a file has otherwise than the ledger.
struct Differing {
  std::string contact, key, here, there;
  bool may_be_taken = false;  // by --update
};

/// Where a record stands.
struct RecordPlace {
  std::size_t file = 0, line = 0;
};

/// Somebody of whom it is not clear who they are.
struct Doubtful {
  std::size_t number = 0;  // of the person of the file
  RecordPlace place;
  std::string name;
  std::vector<std::string> contacts;      // who they may be: contacts, or others of the file
  std::vector<PersonIndex> persons = {};  // the contacts themselves; none where it is others of the file
  std::vector<RecordPlace> others = {};   // where those others stand
  std::string why = {};                   // both sides
};

struct Imported {
  std::vector<Entry> fresh, updates;
  std::vector<std::size_t> fresh_numbers;  // of the people of the file whom `fresh` adds
  // Records of known contacts without anything new; people who are nobody here; records that `match` passes over.
  std::size_t known = 0, unchanged = 0, others = 0, passed_over = 0;
  std::vector<Doubtful> doubtful;
  std::vector<Differing> differs;
  std::vector<std::string> remarks;  // what else is to be told
  std::vector<std::pair<std::string, std::string>>
      may_be_one;  // names of somebody new and of whom they share reach with
};

/// What `people` add to `network`. Pure.
Imported imported(const Network& network, const Gathered& people, const ImportWishes& wishes);

/// Whether each word is found in somebody's names, company, role, city or categories, as `find` finds it.
bool is_matched(const PersonRecord& record, const std::vector<std::string>& words);

}  // namespace netlog
