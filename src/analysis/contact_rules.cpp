// The rules of `next` about contacts.

#include "netlog/analysis/next_rules.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/likeness.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

namespace netlog {
namespace {

/// What `look` finds among those who take part.
using Look = std::function<std::optional<Found>(PersonIndex person)>;
std::vector<Found> found_contacts(const NextInput& input, const Look& look) {
  std::vector<Found> found;
  for (const auto person : input.participants)
    if (const auto one = look(person)) found.push_back(*one);
  return found;
}

std::vector<Found> find_to_repay(const NextInput& input, int) {
  return found_contacts(input, [&](PersonIndex person) -> std::optional<Found> {
    const auto& with = input.dealings[person];
    if (with.received.total <= with.given.total) return {};
    return Found{with.last_received, person};
  });
}

/// Who was invited into one of `groups` (folded) by now, or invited the owner into one.
std::vector<bool> invited_into(const NextInput& input, const std::vector<std::string>& groups) {
  std::vector<bool> invited(input.history.persons.size(), false);
  for (const auto& item : input.history.items) {
    const auto* invitation = std::get_if<Invitation>(&input.entry(item).content);
    if (invitation && input.network.counts(item.entry) && !invitation->guest &&
        std::ranges::count(groups, folded(invitation->group.name)) > 0)
      invited[input.history.person_of[item.entry]] = true;
  }
  return invited;
}

std::vector<Found> find_to_bring(const NextInput& input, int at_most) {
  const auto& groups = input.network.my_groups();
  if (groups.empty()) return {};
  const auto invited = invited_into(input, groups);
  auto found = found_contacts(input, [&](PersonIndex person) -> std::optional<Found> {
    const auto& with = input.dealings[person];
    if (with.received.total == 0 || invited[person] || input.network.is_fellow(input.network.profile(person)))
      return {};
    return Found{with.last_received, person};
  });
  sort_by_age(found, input);
  found.resize(std::min(found.size(), std::size_t(at_most)));
  return found;
}

/// The meetings of the next days, one for a contact and day.
std::vector<Found> find_to_prepare(const NextInput& input, int n) {
  const auto& history = input.history;
  const auto as_of = input.network.as_of();
  const auto day = [&](EntryIndex i) { return *history.counts_on[i]; };
  std::vector<Found> found;
  for (auto at = std::ranges::upper_bound(history.by_date, as_of, {}, day);
       at != history.by_date.end() && day(*at) - as_of <= days{n}; ++at) {
    const auto person = history.person_of[*at];
    const auto is_found = [&](const Found& one) { return one.person == person && one.since == day(*at); };
    if (!std::holds_alternative<Meeting>(history.entry(*at).content) || std::ranges::any_of(found, is_found)) continue;
    const auto ended = input.network.ended(person);
    if (!ended || as_of < *ended) found.push_back({day(*at), person});
  }
  return found;
}

std::vector<Found> find_to_decide(const NextInput& input, int n) {
  const auto as_of = input.network.as_of();
  const auto grace = input.network.grace();
  return found_contacts(input, [&](PersonIndex person) -> std::optional<Found> {
    const auto since = input.network.watched_since(person);
    if (!since || *since + grace - as_of > days{n} ||
        networker(input.network, person, input.dealings[person].received.total) != Networker::undecided)
      return {};
    return Found{since, person};
  });
}

std::vector<Found> find_to_keep(const NextInput& input, int) {
  return found_contacts(input, [&](PersonIndex person) -> std::optional<Found> {
    const auto every = input.network.profile(person).details.every;
    if (!every || input.is_to_be_met(person)) return {};
    const auto last = input.last_entry[person] ? input.last_entry[person] : input.history.persons[person].known_since;
    if (last && *last > every->before(input.network.as_of())) return {};
    return Found{last, person};
  });
}

std::vector<Found> find_without_card(const NextInput& input, int) {
  return found_contacts(input, [&](PersonIndex person) -> std::optional<Found> {
    if (input.network.cards_held(person) > 0 || !input.network.is_fellow(input.network.profile(person))) return {};
    return Found{{}, person};
  });
}

std::vector<Found> find_to_meet(const NextInput& input, int n) {
  return found_contacts(input, [&](PersonIndex person) -> std::optional<Found> {
    const auto& last = input.last_meeting[person];
    if (input.standing(person) != Standing::mutual || input.is_to_be_met(person) ||
        (last && !input.have_passed(n, *last)))
      return {};
    return Found{last, person};
  });
}

std::vector<Found> find_to_reconnect(const NextInput& input, int at_most) {
  auto found = found_contacts(input, [&](PersonIndex person) -> std::optional<Found> {
    const auto& last = input.last_entry[person];
    const auto& received = input.dealings[person].last_received;
    if (!received || input.standing(person) != Standing::quiet || input.is_to_be_met(person) ||
        (last && input.network.window().holds(*last)) || input.network.profile(person).details.passive_reason)
      return {};
    return Found{received, person};
  });
  sort_by_age(found, input);
  found.resize(std::min(found.size(), std::size_t(at_most)));
  return found;
}

/// Whether a bare `give` of this contact would be refused as a duplicate of one that was written down today.
bool is_given_today(const NextLine& line) {
  const auto& history = line.input.history;
  const auto as_of = line.input.network.as_of();
  const auto compared = [&](const Entry& entry) {
    return likeness(entry, history.ledger.settings.currency(), {"id", "note"});
  };
  const Entry bare{Referral{.date = as_of, .direction = Direction::given}, {}};
  // Only today's: a long list of lines would else go over the whole ledger for each of them.
  const auto day = [&](EntryIndex i) { return history.counts_on[i]; };
  for (auto at = std::ranges::lower_bound(history.by_date, std::optional(as_of), {}, day);
       at != history.by_date.end() && day(*at) == as_of; ++at)
    if (history.person_of[*at] == line.found.person && std::holds_alternative<Referral>(history.entry(*at).content) &&
        compared(history.entry(*at)) == compared(bare))
      return true;
  return false;
}

/// Where the contact covers an open need: to be recommended for the oldest one.
std::optional<LineWords> words_for_need_covered(const NextLine& line, const std::string& why) {
  const auto* item = line.lookup.need_covered_by(line.found.person);
  if (item == nullptr) return {};
  const auto& need = line.input.history.as<Need>(item->entry);
  return LineWords{line.name(), fmt::format("{}; {} looks for {}", why, need.who, need.wanted),
                   command_line({"give", line.query()}, {"--need", need.id.text})};
}

LineWords repay_words(const NextLine& line) {
  const auto& acts = line.input.dealings[line.found.person];
  const auto why = fmt::format(": {} received, {} given; the last {}", acts.received.total, acts.given.total,
                               line.ago(*line.found.since));
  if (auto words = words_for_need_covered(line, why)) return *std::move(words);
  const auto give = command_line({"give", line.query()}, {});
  return {line.name(), why, is_given_today(line) ? command_line({"give", line.query()}, {"--again"}) : give, "", give};
}

LineWords bring_words(const NextLine& line) {
  const auto& group = line.lookup.first_group();
  return {fmt::format("{} to {}", line.name(), group),
          fmt::format(", who gave {} and is in no group of yours", line.ago(*line.found.since)),
          command_line({"invite", line.query(), group}, {})};
}

LineWords prepare_words(const NextLine& line) {
  const auto ahead = (*line.found.since - line.input.network.as_of()).count();
  return {line.name(), fmt::format(": you meet {}", ahead == 1 ? "tomorrow" : line.ago(*line.found.since)),
          command_line({"show", line.query()}, {"--brief"})};
}

LineWords decide_words(const NextLine& line) {
  const auto since = *line.found.since;
  const bool is_new = line.input.history.persons[line.found.person].known_since == since;
  return {line.name(),
          fmt::format(", {} {}, with nothing received yet", is_new ? "known for" : "watched for",
                      days_in_words((line.input.network.as_of() - since).count())),
          command_line({"update", line.query()}, {"--passive", "not-yet"})};
}

std::string interval_in_words(Interval every) {
  const std::string_view unit = every.unit == 'd' ? "day" : every.unit == 'w' ? "week" : "month";
  return every.number == 1 ? std::string(unit) : counted(every.number, unit);
}

std::string meet_command(const NextLine& line) {
  return command_line({"meet", line.query()}, {});
}

LineWords keep_words(const NextLine& line) {
  const auto every = *line.input.network.profile(line.found.person).details.every;
  const auto last = line.input.last_entry[line.found.person];
  return {line.name(),
          fmt::format(", every {}; {}", interval_in_words(every),
                      last ? fmt::format("the last entry {}", line.ago(*last)) : "no entry yet"),
          meet_command(line)};
}

LineWords card_words(const NextLine& line) {
  const auto& network = line.input.network;
  const auto query = line.query();
  // More may have been passed on than were ever taken; then one more would still leave none.
  const bool counts_down = network.cards_counted(line.found.person) < 0;
  // A last argument of digits alone is always the count, so a name of digits needs one behind it.
  const bool needs_count = counts_down || query.find_first_not_of("0123456789") == std::string::npos;
  std::vector<std::string> arguments{"card", counts_down ? "count" : "take", query};
  if (needs_count) arguments.emplace_back("1");
  return {line.name(),
          fmt::format("{}: no card at hand", joined(", ", network.profile(line.found.person).details.trade)),
          command_line(arguments, {})};
}

LineWords meet_words(const NextLine& line) {
  return {line.name(),
          line.found.since ? fmt::format(": you both give; last met {}", line.ago(*line.found.since))
                           : ": you both give, and have not met one to one yet",
          meet_command(line)};
}

LineWords reconnect_words(const NextLine& line) {
  const auto why = fmt::format(", who last gave {}; nothing in {}", line.ago(*line.found.since),
                               days_in_words(line.input.network.window().length().count()));
  if (auto words = words_for_need_covered(line, why)) return *std::move(words);
  return {line.name(), why, meet_command(line)};
}

constexpr std::array rules_about_contacts{
    RuleOfNext{.rule = Rule::repay,
               .deed = "give something back to",
               .summary = "give something back",
               .manual = "who gave you more than you gave them, in the window",
               .find = find_to_repay,
               .in_words = repay_words},
    RuleOfNext{.rule = Rule::bring,
               .deed = "invite",
               .summary = "invite who gave",
               .manual = "into a group of yours who gave you something and is in none, the one who waits the longest; "
                         "not who was ever invited into one, or invited you",
               .find = find_to_bring,
               .in_words = bring_words},
    RuleOfNext{.rule = Rule::decide,
               .deed = "decide on",
               .summary = "decide on who is new",
               .manual = "on who is undecided for at most {} days more",
               .find = find_to_decide,
               .in_words = decide_words},
    RuleOfNext{.rule = Rule::keep,
               .deed = "keep in touch with",
               .summary = "keep in touch",
               .manual = "in touch as often as the contact's `every` says",
               .find = find_to_keep,
               .in_words = keep_words},
    RuleOfNext{.rule = Rule::prepare,
               .deed = "prepare for",
               .summary = "prepare for a meeting",
               .manual = "for a meeting that is written down for one of the next {} days",
               .find = find_to_prepare,
               .in_words = prepare_words},
    RuleOfNext{.rule = Rule::card,
               .deed = "take a card of",
               .summary = "take a card",
               .manual = "take one of a member of your groups of whom you hold none",
               .find = find_without_card,
               .in_words = card_words},
    RuleOfNext{.rule = Rule::meet,
               .deed = "meet",
               .summary = "meet",
               .manual = "a mutual contact whom you have not met for {} days",
               .find = find_to_meet,
               .in_words = meet_words},
    RuleOfNext{.rule = Rule::reconnect,
               .deed = "reconnect with",
               .summary = "reconnect",
               .manual = "with the one quiet contact who gave the longest ago",
               .find = find_to_reconnect,
               .in_words = reconnect_words}};

}  // namespace

std::span<const RuleOfNext> contact_rules() {
  return rules_about_contacts;
}

}  // namespace netlog
