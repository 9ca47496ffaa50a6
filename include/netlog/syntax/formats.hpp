#pragma once
// The formats of results, and the files that hold them. A new one is a member and its spelling here, the endings of its
// files where it is written into one, and a row in the table of each command that has it.

#include "netlog/base/words.hpp"
#include "netlog/views/text/page.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netlog {

enum class Format { text, json, csv, markdown, html, ics };
template <> inline constexpr auto words<Format> =
    std::array{"text"sv, "json"sv, "csv"sv, "markdown"sv, "html"sv, "ics"sv};
/// The formats that every command has.
inline const std::vector<Format> usual_formats{Format::text, Format::json, Format::csv};

/// The format whose files end so (".html"); none where no format has such files.
std::optional<Format> format_of_ending(std::string_view ending);
/// ".html, .md, .json, .csv or .txt".
std::string endings_in_words(std::string_view last_joint);

/// A command's formats beside the usual ones, each with what makes it of a result.
template <class Result> using FormatTable = std::vector<std::pair<Format, std::string (*)(const Result&, Show)>>;

/// All formats of the command that has this table.
template <class Result> std::vector<Format> formats_of(const FormatTable<Result>& table) {
  auto formats = usual_formats;
  for (const auto& row : table) formats.push_back(row.first);
  return formats;
}
/// The table with the result filled in, which the functions share.
template <class Result>
std::map<Format, std::function<std::string(Show)>> rendered_by(const FormatTable<Result>& table, const Result& result) {
  const auto shared = std::make_shared<const Result>(result);
  std::map<Format, std::function<std::string(Show)>> others;
  for (const auto& row : table)
    others[row.first] = [shared, make = row.second](Show show) { return make(*shared, show); };
  return others;
}

}  // namespace netlog
