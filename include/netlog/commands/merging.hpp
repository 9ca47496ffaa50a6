#pragma once
// One ledger merged into another, as texts, and what `merge` tells of it.

#include "netlog/base/date.hpp"
#include "netlog/merge/lines.hpp"
#include "netlog/merge/two_ledgers.hpp"

#include <string>
#include <vector>

namespace netlog {

/// A file that is merged into the ledger.
struct OtherFile {
  std::string path, text;
  std::string name() const;  // of the file, to be shown
};

/// What a merge makes of the ledger, and what to tell.
struct LedgerAfter {
  std::string text = {};
  bool is_rewritten = false;  // more than what is behind the old text has changed
  std::vector<Difference> differences = {};
  std::vector<std::string> lines = {};  // on standard output
  bool leaves_something = false;        // the other file has what no entry here can say
};

/// Three-way. Conflicts that nobody has decided are left as they are here. Throws CannotDo where a text is empty though
/// the base is not.
LedgerAfter merged_with_base(const std::string& text, const OtherFile& other, const OtherFile& base,
                             Preference::Takes takes);

/// Two ledgers of which no common past is known.
LedgerAfter merged_without_base(const std::string& text, const OtherFile& other, Preference::Takes takes, Date today);

}  // namespace netlog
