#pragma once
// The last import of a ledger: its comment line, and the entries behind it.

#include "netlog/ledger/mending.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

struct LastImport {
  std::string comment;              // "# imported 2026-11-28 from contacts.vcf: 2 contacts, 1 update"
  std::vector<EntryIndex> entries;  // that stand behind it with a `source`, nothing between
  Range range;                      // of the comment and the entries, with the blank line before
};

/// The last import that stands in a ledger without findings.
std::optional<LastImport> last_import(const Ledger& ledger);

}  // namespace netlog
