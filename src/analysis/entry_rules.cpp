// The rules of `next` about referrals, invitations and needs.

#include "netlog/analysis/next_rules.hpp"
#include "netlog/analysis/weighty_words.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The referrals of one direction with those who take part, each since its date.
std::vector<Found> referrals_of(Direction direction, const NextInput& input) {
  std::vector<Found> all;
  for (const auto& item : input.history.items) {
    const auto* referral = std::get_if<Referral>(&input.entry(item).content);
    const auto person = input.history.person_of[item.entry];
    if (referral && referral->direction == direction && input.network.counts(item.entry) && input.takes_part[person])
      all.push_back({referral->date, person, &item});
  }
  return all;
}

/// Removes what has an outcome, or began less than `n` days ago.
std::vector<Found> unanswered(std::vector<Found> found, const NextInput& input, int n) {
  std::erase_if(found, [&](const Found& one) {
    return input.network.first_outcome(*one.item) || !input.have_passed(n, *one.since);
  });
  return found;
}

std::vector<Found> find_to_thank(const NextInput& input, int) {
  std::vector<Found> found;
  for (const auto& referral : referrals_of(Direction::received, input))
    if (input.network.is_to_thank(*referral.item))
      found.push_back({input.network.first_outcome(*referral.item, Status::won), referral.person, referral.item});
  return found;
}

std::vector<Found> find_to_call(const NextInput& input, int n) {
  return unanswered(referrals_of(Direction::received, input), input, n);
}

std::vector<Found> find_to_ask(const NextInput& input, int n) {
  auto found = referrals_of(Direction::given, input);
  // None is before all days, so the later one is the greater.
  for (auto& one : found) one.since = std::max(one.since, input.last_talk[one.person]);
  return unanswered(std::move(found), input, n);
}

std::vector<Found> find_to_follow(const NextInput& input, int n) {
  auto found = referrals_of(Direction::given, input);
  const auto received = referrals_of(Direction::received, input);
  found.insert(found.end(), received.begin(), received.end());
  sort_stably(found, [](const Found& one) { return one.item->entry; });  // as they stand in the file
  std::erase_if(found, [&](Found& one) {
    const auto last = input.last_outcome(*one.item);
    if (!last || !input.network.is_open(*one.item)) return true;
    one.since = std::max(last, input.last_talk[one.person]);
    return !input.have_passed(n, *one.since);
  });
  return found;
}

std::vector<Found> find_invited(const NextInput& input, int n) {
  std::vector<Found> found;
  for (const auto& item : input.history.items) {
    const auto* invitation = std::get_if<Invitation>(&input.entry(item).content);
    const auto person = input.history.person_of[item.entry];
    if (!invitation || invitation->direction != Direction::given || !input.network.counts(item.entry) ||
        !input.takes_part[person] || !input.network.is_open(item))
      continue;
    const auto since = std::max(std::optional(invitation->date), input.last_outcome(item));
    if (input.have_passed(n, *since)) found.push_back({since, person, &item});
  }
  return found;
}

std::vector<Found> find_to_match(const NextInput& input, int) {
  std::vector<Found> found;
  // Whose own need it is may have ended.
  const auto is_gone = [&](const Need& need) {
    const auto who = input.history.person_called(need.who);
    return who != none && input.network.is_known(who) && !input.takes_part[who];
  };
  for (const auto& item : input.history.items)
    if (const auto* need = std::get_if<Need>(&input.entry(item).content))
      if (input.network.counts(item.entry) && input.network.is_open(item) && !is_gone(*need))
        found.push_back({need->date, none, &item});
  return found;
}

/// "6 000 RON,": what the referral brought when it was first won, if somebody wrote it down.
std::optional<std::string> money_won(const NextLine& line) {
  const auto& history = line.input.history;
  for (const auto i : line.found.item->outcomes) {
    const auto& outcome = history.as<Outcome>(i);
    if (outcome.status != Status::won) continue;
    const auto currency = history.ledger.settings.currency(outcome.currency);
    return outcome.value ? std::optional(money_in_words(*outcome.value, currency) + ",") : std::nullopt;
  }
  return {};
}

LineWords thank_words(const NextLine& line) {
  const auto& referral = line.as<Referral>();
  return {line.name() + joined(" for ", referral.prospect ? referral.prospect : referral.wanted),
          fmt::format(":{} won {}", joined(" ", money_won(line)), line.ago(*line.found.since)),
          line.outcome_command(Status::thanked)};
}

std::string who_was_sent(const NextLine& line) {
  return fmt::format("whom {} sent you", line.name());
}

LineWords call_words(const NextLine& line) {
  const auto& referral = line.as<Referral>();
  const auto command = line.outcome_command(Status::contacted), ago = line.item_ago(), sent = who_was_sent(line);
  if (referral.prospect) return {*referral.prospect, fmt::format(", {} {}", sent, ago), command};
  return {sent, fmt::format(" {}{}", ago, joined(" for ", referral.wanted)), command};
}

LineWords ask_words(const NextLine& line) {
  const auto& referral = line.as<Referral>();
  return {line.name() + joined(" about ", referral.prospect),
          fmt::format(", recommended {}{}", line.item_ago(), joined(" for ", referral.wanted)),
          line.outcome_command(Status::contacted)};
}

LineWords follow_words(const NextLine& line) {
  const auto& referral = line.as<Referral>();
  const auto status = line.last_status(), wanted = joined("; for ", referral.wanted);
  const auto command = line.outcome_command(Status::contacted), sent = who_was_sent(line);
  if (referral.direction == Direction::given)
    return {line.name() + joined(" about ", referral.prospect), status + wanted, command};
  if (referral.prospect) return {*referral.prospect, fmt::format(", {}{}{}", sent, status, wanted), command};
  return {sent, status + wanted, command};
}

LineWords invited_words(const NextLine& line) {
  return {fmt::format("{} to {}", line.name(), line.as<Invitation>().group.name),
          fmt::format(", invited {}{}", line.item_ago(), line.last_status()), line.outcome_command(Status::visited)};
}

LineWords match_words(const NextLine& line) {
  const auto& need = line.as<Need>();
  const auto& directory = line.lookup.directory();
  const auto best = directory.best_for_need(need.wanted, need.who);
  const auto words = directory.weighty_words(need.wanted);
  auto query = words;
  query.insert(query.begin(), "find");
  const auto find = query.size() > 1 ? command_line(query, {}) : command_line({"edit", need.id.text}, {});
  if (best.empty()) return {need.who, fmt::format(" with nobody you know yet: {}", need.wanted), find, need.wanted};
  // All of the words are hardly found at one contact; the longest says the most.
  const auto longest = std::ranges::max_element(words, {}, [](const auto& word) { return number_of_letters(word); });
  std::vector<std::string> names;
  for (const auto& hit : best) names.push_back(hit.name);
  return {need.who, fmt::format(" with {}: {}", enumerated(names, " or "), need.wanted),
          command_line({"give", line.lookup.query_of(best.front().person)}, {"--need", need.id.text}), need.wanted,
          command_line({"find", *longest}, {})};
}

constexpr std::array rules_about_entries{
    RuleOfNext{.rule = Rule::thank,
               .deed = "thank",
               .summary = "thank",
               .manual = "for a referral received that was won, until it was thanked for",
               .find = find_to_thank,
               .in_words = thank_words},
    RuleOfNext{.rule = Rule::call,
               .deed = "call",
               .summary = "call",
               .manual = "a prospect whom you were sent {} days ago or more, while there is no outcome",
               .find = find_to_call,
               .in_words = call_words},
    RuleOfNext{.rule = Rule::ask,
               .deed = "ask",
               .summary = "ask what came of it",
               .manual = "what became of a referral you gave, {} days after it and after the last meeting or note with "
                         "the contact, while there is no outcome",
               .find = find_to_ask,
               .in_words = ask_words},
    RuleOfNext{.rule = Rule::follow,
               .deed = "follow up with",
               .summary = "follow up",
               .manual = "up a referral, given or received, that has an outcome and is still open, {} days after its "
                         "last outcome and after the last meeting or note with the contact",
               .find = find_to_follow,
               .in_words = follow_words},
    RuleOfNext{.rule = Rule::invited,
               .deed = "bring",
               .summary = "bring who was invited",
               .manual = "bring who did not join or decline, {} days after the invitation and its last outcome",
               .find = find_invited,
               .in_words = invited_words},
    RuleOfNext{.rule = Rule::match,
               .deed = "find somebody for",
               .summary = "match a need",
               .manual = "an open need, with the contacts who fit it best; not that of a contact who ended",
               .find = find_to_match,
               .in_words = match_words}};

}  // namespace

std::span<const RuleOfNext> entry_rules() {
  return rules_about_entries;
}

}  // namespace netlog
