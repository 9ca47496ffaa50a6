#pragma once
// Contacts that records become, and the names that they get.

#include "netlog/exchange/importing.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace netlog {

/// The names that people have, so that somebody new gets one of their own.
class NewNames {
 public:
  void take(const std::string& name);
  /// A name that nobody has, taken now: theirs, else with the company, the city or a number.
  std::string free_name(const PersonRecord& record);

 private:
  std::unordered_set<std::string> taken_;  // folded
  std::unordered_map<std::string, std::size_t>
      numbers_;  // of a name that others have, folded: how many it was tried with
};

/// The contact that a record becomes.
Contact contact_of(const PersonRecord& record, std::string name, const ImportWishes& wishes);

}  // namespace netlog
