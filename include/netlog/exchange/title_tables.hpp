#pragma once
// What the columns of address books are called: by LinkedIn and Google, and by Outlook, Thunderbird and people in the
// languages in which such files were seen.

#include "netlog/exchange/titles.hpp"

#include <span>
#include <string_view>

namespace netlog {

/// Titles of one meaning in a language, parted by `|`, and the code page of Windows in that language.
struct Titles {
  CellMeaning meaning;
  int page;
  std::string_view titles;
};
std::span<const Titles> linkedin_titles();
std::span<const Titles> google_titles();
/// Outlook's, Thunderbird's, Yahoo's, and what people call such columns in files of their own.
std::span<const Titles> common_titles();

/// Parts of a title that say what a column of some language is likely to hold. The first that fits says it.
struct TitleHint {
  CellMeaning meaning;
  std::string_view parts;
};
std::span<const TitleHint> title_hints();

}  // namespace netlog
