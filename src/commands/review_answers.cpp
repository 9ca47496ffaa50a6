#include "netlog/commands/review_answers.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/line/parse.hpp"
#include "netlog/network/longer_history.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace netlog {

std::vector<std::string> command_lines(const std::vector<ReviewAnswer>& answers) {
  std::vector<std::string> lines;
  for (const auto& answer : answers) lines.push_back(command_line(answer.arguments));
  return lines;
}

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

std::vector<std::string> AnswersDraft::add_what_fits(const std::vector<ReviewAnswer>& answers,
                                                     const std::vector<ReviewItem>& items) {
  std::vector<std::string> left_out;
  const auto now = make_review(draft_.network());
  for (const auto& answer : answers) {
    try {
      if (std::ranges::count(now, items[answer.item]) == 0)
        throw CannotDo({.what = "it no longer waits", .remedy = {}});
      add(answer.arguments);
    } catch (const Failure& failure) {
      left_out.push_back(fmt::format("{}: {}", command_line(answer.arguments), failure.problem().what));
    }
  }
  return left_out;
}

}  // namespace netlog
