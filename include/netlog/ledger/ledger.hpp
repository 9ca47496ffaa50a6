#pragma once
// A ledger as it was read: its text, its settings, its entries in file order, and what is wrong with each of them.

#include "netlog/base/index.hpp"
#include "netlog/ledger/entries.hpp"
#include "netlog/ledger/header.hpp"

#include <string>
#include <vector>

namespace netlog {

using EntryIndex = Index<Entry>;

struct Ledger {
  // Written out once for all files, as those of Entry.
  Ledger();
  Ledger(const Ledger&);
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(const Ledger&);
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  std::string text;
  Settings settings;
  Place currency_place;  // of the header's currency, if it names one
  IndexedVector<Entry> entries;
  /// What is wrong inside of entries, in the order of the file.
  std::vector<Finding> findings;
  /// What is doubtful inside of entries and can be seen only while reading, in the order of the file.
  std::vector<Finding> doubts;
  /// Some entries could not be read at all: references to them are not known to be wrong.
  bool incomplete = false;
};

/// The last entries of a ledger, from `first` on, in their order.
std::vector<EntryIndex> entries_from(EntryIndex first, const Ledger& ledger);

/// Reads a whole ledger. Never throws for what the text holds: that is in `findings`.
Ledger read_ledger(std::string text);

/// Where the value of a key of an entry stands, and how many characters it takes; the entry's heading when it has no
/// such key, nowhere for an entry that is in no file yet.
struct Spot {
  Place place;
  std::size_t length = 1;
};
Spot spot_of(const Ledger& ledger, const Entry& entry, std::string_view key);

/// The characters of a key's value as they stand in the ledger, up to the end of their line: "18.500".
std::string characters_of(const Ledger& ledger, const Entry& entry, std::string_view key);

/// The entries with a value that names no currency: another currency in the header would change them.
std::vector<EntryIndex> values_without_currency(const Ledger& ledger);

/// The line of `ledger.text` with that number, without its line break.
std::string_view line_of(std::string_view text, std::size_t number);

}  // namespace netlog
