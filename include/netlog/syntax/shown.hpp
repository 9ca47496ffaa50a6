#pragma once
// What an asking command shows: its result in every format that the command has, and where it goes.

#include "netlog/base/problem.hpp"
#include "netlog/syntax/formats.hpp"
#include "netlog/views/data/values.hpp"
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

/// Where a result goes that is not printed: into a file, and into the program that shows such files; or, a part a file,
/// into a folder.
struct Output {
  std::optional<std::string> file;
  bool open = false;
  std::optional<std::string> folder = {};
};

/// The files of a folder that hold a result, a part each. What else stands in the folder is never touched.
struct FolderOfParts {
  struct Part {
    std::string name, text;  // the name without `ending`
  };
  std::vector<Part> parts = {};
  std::string ending;     // ".ics"
  std::string part_name;  // what one is called: "to-do"
  /// Whether a file of that name, without the ending, is one that an earlier run wrote.
  bool (*is_own)(std::string_view text, std::string_view name);
  /// What is to stand in such a file, of which it holds `old`, and `now` would be written where there is none.
  std::string (*over)(std::string_view old, std::string_view now);
};

/// A result in each format; only the one that was asked for is made.
struct Shown {
  std::function<Page(std::size_t width)> text = {};
  std::function<Value()> json = {};
  std::function<Sheet()> csv = {};
  /// What to tell when there is nothing to show, which then counts as a failure.
  std::optional<Problem> nothing = {};
  /// In the other formats that the command has, see FormatTable.
  std::map<Format, std::function<std::string(Show)>> others = {};
  Output output = {};
  /// For a command that has one form of its own, which is written as it is: then no other format is asked for.
  std::function<std::string()> whole = {};
  /// For a command that can write into a folder.
  std::function<FolderOfParts()> folder = {};
  /// Calls its argument with each command that the result holds, to change it before the result is shown.
  std::function<void(const std::function<void(std::string&)>&)> commands = {};
  /// Told on standard error beside a form that has no way to say it itself: that there is nothing.
  std::string remark = {};
};

/// A result that rows describe: as text `page(*result, width)`, as JSON its rows, as CSV `sheet(*result)`.
template <class Result, class MakePage, class MakeSheet>
Shown shown_of(std::shared_ptr<Result> result, MakePage page, MakeSheet sheet) {
  return {.text = [result, page](std::size_t width) { return page(*result, width); },
          .json = [result] { return value_of(*result); },
          .csv = [result, sheet] { return sheet(*result); }};
}
/// A list of results, each a row of the CSV.
template <class Result, class MakePage> Shown shown_of(std::shared_ptr<std::vector<Result>> results, MakePage page) {
  return shown_of(std::move(results), page, sheet_of<Result>);
}

}  // namespace netlog
