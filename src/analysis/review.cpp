#include "netlog/analysis/review.hpp"

#include "netlog/analysis/next_rules.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::array reviewed_rules{Rule::thank,   Rule::call,  Rule::ask,   Rule::follow,
                                    Rule::invited, Rule::match, Rule::decide};
constexpr std::size_t most_to_decide = 10;

/// The last note with each person, or a meeting's remark; by now.
std::vector<std::string> last_notes(const Network& network) {
  const auto& history = network.history();
  std::vector<std::string> notes(history.persons.size());
  for (const auto i : history.by_date) {
    if (!network.counts(i)) break;
    const auto person = history.person_of[i];
    if (person == none) continue;
    if (const auto* note = std::get_if<Note>(&history.entry(i).content)) notes[person] = note->text;
    const auto* meeting = std::get_if<Meeting>(&history.entry(i).content);
    if (meeting && meeting->remarks.note) notes[person] = *meeting->remarks.note;
  }
  return notes;
}

/// Those of `decide` with acts first, ten at most.
void shorten(std::vector<Found>& to_decide, const NextInput& input) {
  const auto has_acts = [&](const Found& one) { return input.dealings[one.person].last_act.has_value(); };
  std::stable_partition(to_decide.begin(), to_decide.end(), has_acts);
  to_decide.resize(std::min(to_decide.size(), most_to_decide));
}

ReviewItem item_of(Rule rule, const NextInput& input, const NextLookup& lookup, const Found& found) {
  const NextLine line{input, lookup, found};
  const auto words = rule_of_next(rule).in_words(line);
  ReviewItem item;
  item.line = {rule, {}, {}, found.since, words.subject + words.why, {}};
  if (found.person != none) {
    item.line.contact = line.name();
    item.query = line.query();
  }
  if (found.item) item.line.entry = id_of(input.entry(*found.item))->text;
  if (rule == Rule::match) {
    const auto& need = line.as<Need>();
    for (const auto& hit : lookup.directory().best_for_need(need.wanted, need.who)) {
      item.names.push_back(hit.name);
      item.matches.push_back(lookup.query_of(hit.person));
      item.line.commands.push_back(command_line({"give", item.matches.back()}, {"--need", need.id.text}));
    }
  }
  for (const auto status : outcomes_for(rule)) item.line.commands.push_back(line.outcome_command(status));
  if (rule == Rule::decide)
    for (const auto* reason : {"not-interested", "narrow-market", "too-far"})
      item.line.commands.push_back(command_line({"update", item.query}, {"--passive", reason}));
  return item;
}

}  // namespace

std::vector<Status> outcomes_for(Rule rule) {
  switch (rule) {
    case Rule::thank:
      return {Status::thanked};
    case Rule::invited:
      return {Status::visited, Status::joined, Status::declined};
    case Rule::match:
      return {Status::dropped};
    case Rule::decide:
      return {};
    default:
      return {Status::contacted, Status::quoted, Status::won, Status::lost};
  }
}

std::vector<ReviewItem> make_review(const Network& network) {
  const NextInput input{network};
  const NextLookup lookup{network};
  const auto notes = last_notes(network);
  std::vector<ReviewItem> items;
  for (const auto rule : reviewed_rules) {
    auto found = found_by(rule, input);
    if (rule == Rule::decide) shorten(found, input);
    for (const auto& one : found) {
      items.push_back(item_of(rule, input, lookup, one));
      if (one.person != none) items.back().last_note = notes[one.person];
    }
  }
  return items;
}

}  // namespace netlog
