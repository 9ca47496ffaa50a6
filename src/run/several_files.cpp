#include "netlog/run/several_files.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/merge/two_ledgers.hpp"

#include <fmt/format.h>

namespace netlog {
namespace {

/// A ledger's text that grows by other files.
class OneOfMany {
 public:
  OneOfMany(std::string path, std::string text) : paths_{std::move(path)}, text_(std::move(text)) {
    require_owner(readable(text_, paths_.front()).settings.header.owner, paths_.front());
  }

  void add(const std::string& path, const std::string& text) {
    require_owner(readable(text, path).settings.header.owner, path);
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
    }
    paths_.push_back(path);
  }

  History history() {
    auto together = checked(read_ledger(std::move(text_)));
    if (!together.has_errors()) return std::move(together).history();
    const auto& first = together.ledger().findings.front();
    throw CannotDo(
        {.what = fmt::format("together they do not check: {}", first.what), .remedy = first.remedy, .where = others()});
  }

 private:
  std::string others() const { return enumerated(paths_); }

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
          "ask about the ledgers of one owner; many people's go into one database: netlog export sql");
    if (owner_ || !owner) return;
    owner_ = owner;
    owners_path_ = path;
  }

  std::vector<std::string> paths_;
  std::string text_;
  std::optional<std::string> owner_;
  std::string owners_path_;
};

}  // namespace

History history_of_several(const CommandContext& context) {
  OneOfMany all{context.ledger.string(), context.read()};
  for (const auto& path : context.common_options.more_files) all.add(path, read_file(path, context.waiting()));
  return all.history();
}

void require_one_file(const CommonOptions& common_options) {
  if (!common_options.more_files.empty()) refuse_second_value("--file", common_options.more_files.front());
}

}  // namespace netlog
