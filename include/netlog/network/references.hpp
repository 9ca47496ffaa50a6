#pragma once
// What the arguments of a command mean in a network: a contact or a group. Each throws Unclear, with the nearest or the
// possible ones, when an argument means none or several.

#include "netlog/base/problem.hpp"
#include "netlog/network/names.hpp"
#include "netlog/network/network.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Something that an argument may mean: the argument that means it alone, and what it is in words.
struct Meaning {
  std::string query, words;
  PersonIndex person = {};  // of a contact: who it is
};

/// What an argument stands for.
enum class Referent { contact, group, item, reason };

/// An argument that means several, or none but comes near to some: a person can be asked which.
struct Unclear : UsageError {
  Referent referent;
  std::string query;
  std::vector<Meaning> meanings;
  std::size_t more = 0;       // that it means beside these
  bool is_unknown = false;    // it means none; these are the nearest
  std::string newcomer = {};  // how somebody new would be called
  Unclear(Referent what, std::string_view argument, std::vector<Meaning> possible, Problem problem)
      : UsageError(std::move(problem)), referent(what), query(argument), meanings(std::move(possible)) {}
};

/// The names of `Network::contact_names`, which are made once for a network.
const ContactNames& contact_names(const Network& network);

/// Throws UsageError when `query` has no letter or digit.
void require_letters(std::string_view query);

/// Throws Unclear: nobody is called `query`, and the nearest are these; `problem` says so, with a remedy for where none
/// is near.
[[noreturn]] void refuse_unknown_contact(const Network& network, std::string_view query, Problem problem);

/// The contact that `query` means. `otherwise` makes one more hint for when there is none.
using Hint = std::function<std::string()>;
PersonIndex find_contact(const Network& network, std::string_view query, const Hint& otherwise = {});

/// Throws UsageError when one of several `queries` is a word for "and" and no word of a name: `meet ioan si florin`.
void refuse_word_for_and(const Network& network, const std::vector<std::string>& queries);

/// How somebody new is to be called whom `query` means.
struct Newcomer {
  std::string name;
  std::size_t line = 0;  // of the last entry that names them, as a prospect, a guest ...; 0: none does
};
/// The name of somebody new: as the ledger names them outside its contacts, if `query` means one such, else the words
/// of `query`, with blanks where points join them.
Newcomer newcomer_meant(const Network& network, std::string_view query);

/// `first` and `second`, which both mean one contact, as one argument that does: "ana.popescu".
std::string as_one_argument(const Network& network, PersonIndex person, std::string_view first,
                            std::string_view second);

/// The only contact that `query` means by the whole of a name, or by whole words of one; none if there is none.
PersonIndex contact_by_whole_words(const Network& network, std::string_view query);

/// The contact whose whole name or alias is `name`; none if there is none.
PersonIndex contact_called(const Network& network, std::string_view name);

/// Every group that stands anywhere in the ledger, as it is spelled first (the owner's own first of all).
std::vector<std::string> all_group_names(const Network& network);

/// The name of the group that `query` means, of all that stand anywhere in the ledger. `otherwise` as for contacts.
std::string find_group(const Network& network, std::string_view query, const std::string& otherwise = {});

/// The names of the groups that `query` may mean, none of them refused.
std::vector<std::string> groups_meant(const Network& network, std::string_view query);

}  // namespace netlog
