// Command lines out of any bytes, an argument a line: they are refused in words, or shown in every format and nothing a
// terminal obeys, or recorded so that the ledger still checks; and the Tab key always has an answer.

#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"
#include "netlog/completion/completion.hpp"
#include "netlog/ledger/toml.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/line/parse.hpp"
#include "netlog/merge/lines.hpp"
#include "netlog/network/history.hpp"
#include "netlog/network/network.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/views/data/values.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "targets.hpp"
#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view small_ledger = R"([netlog.alias]
w = "report last week"
[[contact]]
name = "Ana Popescu"
date = 2026-01-05
aliases = ["Anita"]
groups = ["BNI"]
[[contact]]
name = "Ana Rusu"
[[contact]]
name = "Șt\u001b[2Jefan \u202e <b>"
[[group]]
name = "BNI"
[[referral]]
id = "r1"
date = 2026-10-01
direction = "received"
contact = "Ana Popescu"
prospect = "Dan Pop"
for = "a flat"
[[invitation]]
id = "v1"
date = 2026-10-02
direction = "given"
contact = "Ana Rusu"
group = "BNI"
[[need]]
id = "n1"
date = 2026-10-03
who = "Mara Rus"
for = "a roof"
[[deal]]
date = 2026-10-04
direction = "given"
contact = "Anita"
value = 12.50
)";

Surroundings surroundings_of_tests() {
  Surroundings surroundings;
  surroundings.today = *date_from_iso("2026-11-20");
  return surroundings;
}

void require_harmless(const std::string& text) {
  require(is_utf8(text), "what is shown is UTF-8");
  require(
      std::ranges::none_of(text, [](char c) { return (c >= 0 && c < 0x20 && c != '\n' && c != '\t') || c == 0x7f; }),
      "what is shown has nothing that a terminal obeys");
}

void show(const Shown& shown, std::size_t width) {
  require_harmless(rendered(shown.text(width), Colors::no, Show::everything));
  require_harmless(to_json(shown.json()));
  to_csv(shown.csv());
  for (const auto& [format, render] : shown.others) require(is_utf8(render(Show::everything)), "each format is UTF-8");
}

/// What recording adds to the ledger, with an id for each entry that has one.
std::string recorded(const Record& record, const EntryOptions& entry_options, const Network& network) {
  Draft draft{network, entry_options, "netlog"};
  record(draft);
  std::string text;
  for (auto& entry : draft.entries()) {
    std::visit(
        [&](auto& content) {
          if constexpr (requires { content.id; }) content.id = {fmt::format("new-{}", text.size())};
        },
        entry.content);
    text += "\n" + to_toml(entry);
  }
  return text;
}

void run_one(const std::vector<std::string>& arguments, const Surroundings& surroundings, const History& history,
             const std::vector<Alias>& aliases) {
  const auto call = parse(without_alias(arguments, aliases), surroundings, aliases);
  if (!call->command || call->common_options.help || call->common_options.version) return;
  const Network network{history, day_asked_about(call->common_options, surroundings), history.ledger.settings.window()};
  if (const auto* ask = std::get_if<Ask>(&call->run)) show((*ask)(network), 20 + arguments.size());
  if (const auto* record = std::get_if<Record>(&call->run)) {
    const auto added = recorded(*record, call->entry_options, network);
    require(read_and_check(std::string(small_ledger) + added).ledger().findings.empty(),
            "the ledger with what was recorded checks");
  }
}

}  // namespace

void fuzz_line(std::string_view bytes) {
  static const auto history = read_and_check(std::string(small_ledger)).history();
  static const auto surroundings = surroundings_of_tests();
  static const Network network{history, surroundings.today, days{182}};
  static const auto aliases = history.ledger.settings.aliases;
  std::vector<std::string> arguments;
  for (const auto line : lines_in(bytes)) arguments.emplace_back(line.substr(0, line.find('\n')));
  if (std::ranges::any_of(arguments, [](const std::string& one) { return one.find('\0') != one.npos; })) return;
  try {
    run_one(arguments, surroundings, history, aliases);
  } catch (const Failure& failure) {
    const auto message = error_message(failure.problem(), "");
    require_harmless(message);
    require(message.size() > 9, "an error says what is wrong");
  }
  if (arguments.empty()) return;
  const auto target = completion_target(arguments, surroundings.today);
  for (const auto& candidate : completions(target, network)) require_harmless(shown(candidate.value));
}

}  // namespace netlog
