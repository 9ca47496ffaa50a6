#pragma once
// What the columns of other programs' CSV files are, by what they are called.

#include "netlog/exchange/records.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// What a column holds.
enum class CellMeaning {
  nothing,
  name,
  filed_as,  // what somebody is sorted by: a name where there is no other
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
  birth_year,
  birth_month,
  birth_day,
  note,
  categories,
  date,
  label,  // what the columns beside it are: "Mobile", "Work Fax"
  likely_phone,
  likely_last_phone,
  likely_email,
  likely_website,  // by a part of the title: the cell must look like it
};

struct TableColumn {
  CellMeaning meaning = CellMeaning::nothing;
  bool is_known = false;                   // the whole title is known, not only a part of it
  std::optional<std::size_t> labelled_by;  // the number of the column that says what kind it is
};

/// What the columns of a header are, and which program wrote it.
struct TableHeader {
  Origin origin = Origin::csv;
  std::vector<TableColumn> columns;
};
TableHeader header_of(const std::vector<std::string>& titles, std::optional<Origin> from);

/// The code page of the language in which a header's bytes make the most sense: "CP1250".
std::string code_page_of(std::string_view header, char separator);

/// How many titles of a header mean something.
std::size_t known_titles(const std::vector<std::string>& titles);

/// A title as titles are compared: folded, of a running number only that there is one ("phone # - value").
std::string title_to_compare(std::string_view title);

}  // namespace netlog
