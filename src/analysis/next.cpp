#include "netlog/analysis/next.hpp"

#include "netlog/analysis/next_rules.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t rule_count = words<Rule>.size();

/// How many lines of each rule are shown of those it has: the two foremost of each while there is room, then the rest
/// in order.
std::array<std::size_t, rule_count> shares(const std::array<std::size_t, rule_count>& lines, std::size_t limit) {
  std::array<std::size_t, rule_count> shown{};
  for (const bool at_most_two : {true, false})
    for (std::size_t rule = 0; rule < rule_count; ++rule) {
      const auto wanted = at_most_two ? std::min<std::size_t>(2, lines.at(rule)) : lines.at(rule);
      const auto more = std::min(limit, wanted - shown.at(rule));
      shown.at(rule) += more;
      limit -= more;
    }
  return shown;
}

/// The same for a contact under whatever name, and in letters, digits and hyphens, which every calendar takes for a
/// file too. A blank is a hyphen, any other character two and its code, and a very long name is cut and told by its
/// hash.
std::string key_of(Rule rule, const NextInput& input, const Found& found) {
  if (found.item) return fmt::format("{}-{}", spelled(rule), id_of(input.entry(*found.item))->text);
  const auto first_entry = input.history.persons[found.person].contacts.front().entry;
  const auto first_name = folded(input.history.as<Contact>(first_entry).name);
  std::string name;
  for (const char c : first_name) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      name += c;
    else
      name += c == ' ' ? "-" : fmt::format("--{:02x}", static_cast<unsigned char>(c));
  }
  constexpr std::size_t longest = 100;  // of a file's name, which a few file systems keep short
  if (name.size() > longest) name = fmt::format("{}-{:016x}", name.substr(0, longest), hash_of(first_name));
  if (rule == Rule::prepare) name += "-" + iso(*found.since);  // several days may be near
  return fmt::format("{}-{}", spelled(rule), name);
}

NextStep step_of(Rule rule, const NextInput& input, const NextLookup& lookup, const Found& found) {
  auto words = rule_of_next(rule).in_words({input, lookup, found});
  std::string lasting = words.about.empty() ? "" : words.about + "\n";
  if (found.since) lasting += fmt::format("since {}\n", long_date(*found.since));
  auto lasting_command = words.command_of_any_day.value_or(words.command);
  NextStep step{.rule = rule,
                .contact = {},
                .entry = {},
                .since = found.since,
                .reason = words.subject + words.why,
                .command = std::move(words.command),
                .subject = std::move(words.subject),
                .key = key_of(rule, input, found),
                .lasting = std::move(lasting),
                .lasting_command = std::move(lasting_command)};
  if (found.person != none) step.contact = input.network.name(found.person);
  if (found.item) step.entry = id_of(input.entry(*found.item))->text;
  return step;
}

}  // namespace

std::size_t Next::total() const {
  auto number = steps.size();
  for (const auto& rule : left_out) number += rule.lines;
  return number;
}

void each_command(Next& next, const std::function<void(std::string&)>& change) {
  for (auto& step : next.steps) {
    change(step.command);
    change(step.lasting_command);
  }
}

Next make_next(const Network& network, std::size_t limit) {
  const NextInput input{network};
  std::array<std::vector<Found>, rule_count> found;
  std::array<std::size_t, rule_count> lines{};
  for (std::size_t i = 0; i < rule_count; ++i) {
    found.at(i) = found_by(Rule(i), input);
    lines.at(i) = found.at(i).size();
  }
  const auto shown = limit == 0 ? lines : shares(lines, limit);
  const NextLookup lookup{network};
  Next next;
  for (std::size_t i = 0; i < rule_count; ++i) {
    for (std::size_t line = 0; line < shown.at(i); ++line)
      next.steps.push_back(step_of(Rule(i), input, lookup, found.at(i).at(line)));
    if (shown.at(i) < lines.at(i)) next.left_out.push_back({Rule(i), lines.at(i) - shown.at(i)});
  }
  return next;
}

}  // namespace netlog
