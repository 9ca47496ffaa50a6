#pragma once
// What the columns of other programs' CSV files are called, in the languages in which such files were seen.

#include "netlog/exchange/records.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// What a column holds.
enum class CellMeaning {
  nothing,
  name,
  prefix,
  first,
  middle,
  last,
  suffix,
  nickname,
  company,
  role,
  phone,
  first_phone,
  last_phone,
  email,
  city,
  website,
  profile,
  birthday,
  note,
  categories,
  date,
  label,  // what the next column is: "Mobile", "Work Fax"
  likely_phone,
  likely_last_phone,
  likely_email,
  likely_website,  // by a part of the title: the cell must look like it
};

/// What the columns of a header are, and which program wrote it.
struct TableHeader {
  Origin origin = Origin::csv;
  std::vector<CellMeaning> columns;
  std::size_t known = 0;  // how many columns mean something
};
TableHeader header_of(const std::vector<std::string>& titles, std::optional<Origin> from);

/// The code page of the language in which a header's bytes make the most sense: "CP1250".
std::string code_page_of(std::string_view header, char separator);

/// How many titles of a header are known.
std::size_t known_titles(const std::vector<std::string>& titles);

/// A title as titles are compared: folded, of a running number only that there is one ("phone # - value").
std::string title_to_compare(std::string_view title);

}  // namespace netlog
