#pragma once
// A ledger's text without the data of one person. What was done with them stays, so that all counts do; who they were
// goes. Text in, text out; every byte outside of the entries that change stays.

#include "netlog/network/history.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace netlog {

/// What becomes of a ledger when somebody is forgotten.
struct Forgotten {
  std::string text;
  std::string called;                // the name that they have from now on: "somebody 1"
  std::vector<std::string> changed;  // the entries that change, as TOML, in the order of the file
  std::size_t gone = 0;              // updates that say nothing any more, and go
  /// Lines that still hold a word of a name, a phone, an e-mail or a website of theirs: prospects, notes, comments,
  /// what others are recommended for.
  struct Mention {
    std::size_t line = 0;  // in the new text
    std::string words;     // the line
  };
  std::vector<Mention> mentions;
};

/// Every name and alias of the person becomes "somebody 1" (the next free number) wherever it stands as a whole; how to
/// reach them, where they work, what they ask for, notes, tags, sources, the owner's own keys and the comments directly
/// above and below go from all entries with them. An update that says nothing any more goes, unless the ledger's
/// earliest day would go with it: then it stays with their new name, so that periods begin where they did.
Forgotten forgotten(const History& history, PersonIndex person);

}  // namespace netlog
