#pragma once
// What there is to do as files of a calendar, for `next --into` and `export ics --into`.

#include "netlog/analysis/next.hpp"
#include "netlog/syntax/shown.hpp"

namespace netlog {

/// A file a to-do, stamped with the day `as_of`.
FolderOfParts todo_folder(const Next& next, Date as_of);

}  // namespace netlog
