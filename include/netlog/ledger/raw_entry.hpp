#pragma once
// Entries as a file spells them, before they are those of entries.hpp: keys, values and their places.

#include "netlog/ledger/entries.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// A key, its value, and where both stand. The key is part of what is being read, the text or the parser's tree.
struct RawField {
  std::string_view key;
  Value value;
  Place key_place, place;
};

/// An entry, or a table of the header, as a file holds it: any keys in any order.
struct RawEntry {
  std::string kind;
  std::vector<RawField> fields;
  Place place;  // of its heading
};

/// A row of a kind without its type: what a reference and the header of a CSV file need.
struct Column {
  std::string key, meaning, expected;
  bool required = false, list = false;
};

/// Adds the entry that `text`, which is taken apart, spells to `entries`; false, and nothing added, where its kind is
/// unknown. What is wrong with it is added to `findings`, and left out of the entry; what is doubtful is added to
/// `doubts`.
bool read_entry(RawEntry&& text, std::vector<Entry>& entries, std::vector<Finding>& findings,
                std::vector<Finding>& doubts);

/// The table of the header (Header, Goals or NextSettings) that `text` spells, like `read_entry`.
template <class T> T table_from(RawEntry text, std::vector<Finding>& findings);

/// The columns of a kind, in their order; none of an unknown kind.
std::vector<Column> columns_of(std::string_view kind);

}  // namespace netlog
