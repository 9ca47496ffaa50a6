#pragma once
// Hints are whole commands, to be pasted. Whoever named the ledger with `--file` gets them with it, so that a pasted
// line acts on the same ledger. Hints are made without it, everywhere; here it is put in, where they become text.

#include "netlog/base/problem.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/syntax/shown.hpp"
#include "netlog/views/text/page.hpp"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace netlog {

/// The file that the commands in hints are to name. Where several were read, it is that of the id in the command; all
/// of them where the command asks, and the usual one of all others.
class HintFile {
 public:
  template <std::convertible_to<std::optional<std::string>> File> HintFile(File usual) : usual_(std::move(usual)) {}
  HintFile(const CommonOptions& options)
      : usual_(options.file), all_(options.all_files), of_ids_(options.files_of_ids) {}
  bool is_known() const { return usual_.has_value(); }
  /// "--file t.toml", of a command by its words; only where `is_known`.
  std::string option_for(std::string_view words) const;

 private:
  std::optional<std::string> usual_;
  std::vector<std::string> all_;  // where there are several
  std::unordered_map<std::string, std::string> of_ids_;
};

/// `text`, a hint, with `--file` in each command of netlog in it that works on a ledger and names none: "netlog check"
/// becomes "netlog --file t.toml check". What stands in double quotes stays.
std::string with_file(std::string_view text, const HintFile& file);

/// The same in the remedy and the hints of a problem. What is to be pasted into the ledger, which is indented, stays.
Problem with_file(Problem problem, const HintFile& file);

/// The same in the commands and remarks of a page. A line that gets wider than `columns` by it is broken between two
/// commands.
Page with_file(Page page, const HintFile& file, std::size_t columns);

/// The same in all that stands as code in `text`, Markdown or HTML, where nothing but code is marked as such.
std::string with_file_in_code(std::string_view text, Format format, const HintFile& file);

}  // namespace netlog
