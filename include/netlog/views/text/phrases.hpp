#pragma once
// Entries in words. An entry has the same words in `log`, in `show` and in the answer after it was written.

#include "netlog/analysis/balance.hpp"
#include "netlog/network/network.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// "→ referred Raluca Câmpean to Mara Rus for a flat" in its parts.
struct Phrase {
  std::string arrow;  // "→" given, "←" received, "" neither
  std::string words;
  std::string remark;  // the entry's note, if it has one
  std::string handle;  // how to name the entry: its id, or "+212", its line
  Style style = Style::plain;
};
Phrase phrase(const Network& network, EntryIndex entry);

/// Of the fields that the updates among `written` change, those that hold otherwise today, since a later update or
/// another contact who is the same says so: "phone 111, 222".
std::vector<std::string> otherwise_today(const Network& network, const std::vector<EntryIndex>& written);

/// "18 500 RON, 40 EUR", or "nothing".
std::string sums_in_words(const std::vector<Amount>& sums);

/// A number of things that may be a fraction, without an end of zeroes: "0.25", "63", "69.5"; "1e+300" where it would
/// be longer than anybody reads.
std::string number_in_words(double number);

}  // namespace netlog
