#include "netlog/commands/review_answers.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/line/parse.hpp"
#include "netlog/network/longer_history.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace netlog {

void AnswersDraft::add(const std::vector<std::string>& arguments) {
  const auto& network = draft_.network();
  const auto window = network.history().ledger.settings.window();
  const auto now = longer_ ? Network{*longer_, network.as_of(), window} : network;
  const auto call = parse(arguments, surroundings_);
  Draft one{now, call->entry_options, command_line(arguments)};
  std::get<Record>(call->run)(one);
  const bool has_updates = std::ranges::any_of(
      one.entries(), [](const Entry& entry) { return std::holds_alternative<Update>(entry.content); });
  for (auto& entry : one.entries()) draft_.entries().push_back(std::move(entry));
  for (const auto& warning : one.warnings()) draft_.warn(warning.what, warning.once_written);
  for (const auto& hint : one.hints()) draft_.hint(hint);
  if (!longer_ && !has_updates) return;
  longer_ = longer_history(network.history(), draft_.entries());
}

}  // namespace netlog
