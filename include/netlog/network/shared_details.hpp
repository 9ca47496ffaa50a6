#pragma once
// Telephone numbers and e-mail addresses that several contacts have.

#include "netlog/network/history.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace netlog {

struct SharedDetail {
  EntryIndex entry;      // that names it again
  std::string_view key;  // "phone" or "email"
  PersonIndex owner;     // the person with whom it was named first
};

/// Those of all contacts and updates, in the order of the file. Phones are compared by their last nine digits.
std::vector<SharedDetail> shared_phones_and_emails(const History& history);

}  // namespace netlog
