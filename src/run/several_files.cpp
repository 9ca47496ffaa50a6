#include "netlog/run/several_files.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/merge/lines.hpp"
#include "netlog/merge/two_ledgers.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// A ledger's text that grows by other files.
class OneOfMany {
 public:
  OneOfMany(std::string path, std::string text) : paths_{std::move(path)}, text_(std::move(text)) {
    note_file(readable(text_, paths_.front()), paths_.front());
  }

  void add(const std::string& path, const std::string& text) {
    note_file(readable(text, path), path);
    const Blocks here{text_}, other{text};
    const auto taken = taken_over(here, other, Preference::Takes::marked, path);
    text_ += taken.appended.empty() ? "" : appendix(text_, taken.appended);
    for (const auto& one : taken.differences) {
      if (!one.id.empty())
        throw CannotDo({.what = fmt::format("the id {} stands for another thing than in {}", one.id, others()),
                        .remedy = "give one of the two another id, also in the outcomes that are of it",
                        .details = {one.what, fmt::format("  {}: {}", others(), one.here),
                                    fmt::format("  {}: {}", path, one.there)},
                        .where = path});
      if (!one.text.empty()) text_ += appendix(text_, one.text);
      differences_.push_back(fmt::format("{}: {} has {}, {} has {}; {}", one.what, others(), or_nothing(one.here), path,
                                         or_nothing(one.there), one.text.empty() ? "the first counts" : "both count"));
    }
    for (const auto& left : taken.left_there) differences_.push_back(fmt::format("only {} has {}", path, left));
    paths_.push_back(path);
  }

  History history() {
    auto together = checked(read_ledger(text_));
    if (together.has_errors()) refuse_error(together.ledger().findings.front());
    auto history = std::move(together).history();
    for (auto& entry : history.ledger.entries) entry.line = 0;  // of which file?
    return history;
  }

  const std::vector<std::string>& paths() const { return paths_; }
  /// What the files tell differently, a line each.
  const std::vector<std::string>& differences() const { return differences_; }
  const std::unordered_map<std::string, std::string>& files_of_ids() const { return files_of_ids_; }

 private:
  std::string others() const { return enumerated(paths_); }
  static std::string or_nothing(const std::string& text) { return text.empty() ? "nothing of it" : text; }

  /// Tells of an error that the files have only together, in the file that has the line.
  [[noreturn]] void refuse_error(const Finding& finding) const {
    const auto line = [](std::string_view text, std::size_t number) { return lines_in(text).at(number - 1); };
    const auto wrong = line(text_, finding.place.line);
    for (const auto& [path, text] : texts_) {
      const auto lines = lines_in(text);
      const auto at = std::ranges::find(lines, wrong);
      if (at == lines.end()) continue;
      const Place place{std::size_t(at - lines.begin()) + 1, finding.place.column};
      throw CannotDo({.what = fmt::format("together they do not check: {}", finding.what),
                      .remedy = fmt::format("correct it: {}",
                                            command_line({"--file", path, "edit", fmt::format("+{}", place.line)})),
                      .where = at_place(path, place)});
    }
    throw CannotDo({.what = fmt::format("together they do not check: {}", finding.what),
                    .remedy = finding.remedy,
                    .where = others()});
  }

  void note_file(const Ledger& ledger, const std::string& path) {
    require_owner(ledger.settings.header.owner, path);
    texts_.emplace_back(path, ledger.text);
    for (const auto& entry : ledger.entries)
      if (const auto* id = id_of(entry)) files_of_ids_.emplace(id->text, path);
  }

  /// What a file says for itself; names and ids may stand in another one.
  static Ledger readable(const std::string& text, const std::string& path) {
    auto ledger = read_ledger(text);
    refuse_errors(ledger, path);
    return ledger;
  }

  void require_owner(const std::optional<std::string>& owner, const std::string& path) {
    if (owner_ && owner && folded(*owner_) != folded(*owner))
      refuse(
          fmt::format("{} is the ledger of {}, and {} that of {}", owners_path_, shown(*owner_), path, shown(*owner)),
          fmt::format("ask about the ledgers of one owner; many people's go into one database, each of its own: netlog "
                      "--file {} export sql",
                      shell_word(path)));
    if (owner_ || !owner) return;
    owner_ = owner;
    owners_path_ = path;
  }

  std::vector<std::string> paths_, differences_;
  std::vector<std::pair<std::string, std::string>> texts_;  // by the path
  std::unordered_map<std::string, std::string> files_of_ids_;
  std::string text_;
  std::optional<std::string> owner_;
  std::string owners_path_;
};

}  // namespace

void ask_several(const Ask& what, const CommandContext& context) {
  OneOfMany all{context.ledger.string(), context.read()};
  for (const auto& path : context.common_options.more_files) all.add(path, read_file(path, context.waiting()));
  const auto history = all.history();
  auto options = context.common_options;
  options.file = options.more_files.back();
  options.all_files = all.paths();
  options.files_of_ids = all.files_of_ids();
  const CommandContext together{options,       context.surroundings, context.ledger, context.is_default_ledger,
                                context.as_of, context.answer,       context.record};
  const Network network{history, context.as_of, history.ledger.settings.window()};
  try {
    together.show(what(network));
  } catch (const Failure& failure) {
    auto problem = with_file(failure.problem(), options);
    problem.details.push_back(fmt::format("looked in {}", shown(enumerated(all.paths()))));
    throw Failure(failure.status(), std::move(problem));
  }
  if (context.common_options.quiet) return;
  constexpr std::size_t most = 10;
  const auto& differences = all.differences();
  for (std::size_t i = 0; i < std::min(most, differences.size()); ++i)
    context.answer.err += fmt::format("netlog: {}\n", differences[i]);
  if (differences.size() > most)
    context.answer.err += fmt::format("netlog: and {} more differences\n", differences.size() - most);
}

void require_one_file(const CommonOptions& common_options) {
  if (!common_options.more_files.empty()) refuse_second_value("--file", common_options.more_files.front());
}

}  // namespace netlog
