#include "netlog/analysis/next_rules.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/likeness.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

std::string with(std::string_view joint, const std::optional<std::string>& text) {
  return text ? fmt::format("{}{}", joint, *text) : std::string();
}

/// One line of a rule, being put into words.
class Speaker {
 public:
  Speaker(const NextSight& sight, const Phrasebook& book, const Found& found)
      : sight_(sight), book_(book), found_(found) {}

  StepWords thank() const {
    const auto& [prospect, wanted] = parties();
    return {name() + with(" for ", prospect ? prospect : wanted),
            fmt::format(":{} won {}", with(" ", money_won()), ago(*found_.since)), outcome(Status::thanked)};
  }

  StepWords call() const {
    const auto& [prospect, wanted] = parties();
    const auto sent = fmt::format("whom {} sent you", name());
    if (prospect) return {*prospect, fmt::format(", {} {}", sent, ago(date())), outcome(Status::contacted)};
    return {sent, fmt::format(" {}{}", ago(date()), with(" for ", wanted)), outcome(Status::contacted)};
  }

  StepWords ask() const {
    const auto& [prospect, wanted] = parties();
    return {name() + with(" about ", prospect), fmt::format(", recommended {}{}", ago(date()), with(" for ", wanted)),
            outcome(Status::contacted)};
  }

  StepWords follow() const {
    const auto& [prospect, wanted] = parties();
    const auto status = last_word(), command = outcome(Status::contacted);
    if (sight_.history.as<Referral>(found_.item->entry).direction == Direction::given)
      return {name() + with(" about ", prospect), status + with("; for ", wanted), command};
    const auto sent = fmt::format("whom {} sent you", name());
    if (prospect) return {*prospect, fmt::format(", {}{}{}", sent, status, with("; for ", wanted)), command};
    return {sent, status + with("; for ", wanted), command};
  }

  StepWords invited() const {
    const auto& invitation = sight_.history.as<Invitation>(found_.item->entry);
    return {fmt::format("{} to {}", name(), invitation.group.name),
            fmt::format(", invited {}{}", ago(date()), last_word()), outcome(Status::visited)};
  }

  StepWords repay() const {
    const auto& acts = sight_.dealings[found_.person];
    const auto give = command({"give", query()});
    return {
        name(),
        fmt::format(": {} received, {} given; the last {}", acts.received.total, acts.given.total, ago(*found_.since)),
        given_already_today() ? command({"give", query()}, {"--again"}) : give, "", give};
  }

  StepWords match() const {
    const auto& need = sight_.history.as<Need>(found_.item->entry);
    const auto best = book_.directory->best_for_need(need.wanted, need.who);
    auto words = book_.directory->weighty_words(need.wanted);
    words.insert(words.begin(), "find");
    const auto find = words.size() > 1 ? command(words) : command({"edit", need.id.text});
    if (best.empty()) return {need.who, fmt::format(" with nobody you know yet: {}", need.wanted), find, need.wanted};
    std::vector<std::string> names;
    for (const auto& hit : best) names.push_back(hit.found.name);
    return {need.who, fmt::format(" with {}: {}", enumerated(names, " or "), need.wanted),
            command({"give", book_.names.shortest_query(best.front().person)}, {"--need", need.id.text}), need.wanted,
            find};
  }

  StepWords decide() const {
    const auto length = days_in_words((sight_.network.as_of() - *found_.since).count());
    const bool is_new = sight_.history.persons[found_.person].known_since == found_.since;
    return {name(), fmt::format(", {} {}, with nothing received yet", is_new ? "known for" : "watched for", length),
            command({"update", query()}, {"--passive", "not-yet"})};
  }

  StepWords keep() const {
    const auto every = *sight_.network.profile(found_.person).details.every;
    const auto last = sight_.last_entry[found_.person];
    return {name(),
            fmt::format(", every {}; {}", in_words(every),
                        last ? fmt::format("the last entry {}", ago(*last)) : "no entry yet"),
            command({"meet", query()})};
  }

  StepWords card() const {
    const auto trade = sight_.network.profile(found_.person).details.trade;
    // More may have been passed on than were ever taken; then one more would still leave none.
    const bool counts_down = sight_.network.cards_counted(found_.person) < 0;
    // A last argument of digits alone is always the count, so a name of digits needs one behind it.
    const bool needs_count = counts_down || query().find_first_not_of("0123456789") == std::string::npos;
    std::vector<std::string> words{"card", counts_down ? "count" : "take", query()};
    if (needs_count) words.emplace_back("1");
    return {name(), fmt::format("{}: no card at hand", with(", ", trade)), command(words)};
  }

  StepWords meet() const {
    return {name(),
            found_.since ? fmt::format(": you both give; last met {}", ago(*found_.since))
                         : ": you both give, and have not met one to one yet",
            command({"meet", query()})};
  }

  StepWords reconnect() const {
    return {name(),
            fmt::format(", who last gave {}; nothing in {}", ago(*found_.since),
                        days_in_words(sight_.network.window().length().count())),
            command({"meet", query()})};
  }

 private:
  struct Parties {
    std::optional<std::string> prospect, wanted;
  };
  Parties parties() const {
    const auto& referral = sight_.history.as<Referral>(found_.item->entry);
    return {referral.prospect, referral.wanted};
  }
  Date date() const { return *date_of(sight_.entry(*found_.item)); }
  std::string name() const { return sight_.network.name(found_.person); }
  std::string query() const { return book_.names.shortest_query(found_.person); }
  std::string ago(Date date) const { return days_ago(date, sight_.network.as_of()); }

  static std::string in_words(Interval every) {
    const std::string_view unit = every.unit == 'd' ? "day" : every.unit == 'w' ? "week" : "month";
    return every.number == 1 ? std::string(unit) : counted(every.number, unit);
  }

  /// ", quoted 40 days ago": what was heard last; nothing before the first outcome.
  std::string last_word() const {
    const auto last = sight_.network.last_outcome(*found_.item);
    if (last == none) return {};
    return fmt::format(", {} {}", spelled(sight_.history.as<Outcome>(last).status),
                       ago(*sight_.history.counts_on[last]));
  }

  /// "6 000 RON,": what the referral brought when it was first won, if somebody wrote it down.
  std::optional<std::string> money_won() const {
    for (const auto i : found_.item->outcomes) {
      const auto& outcome = sight_.history.as<Outcome>(i);
      if (outcome.status != Status::won) continue;
      const auto currency = outcome.currency.value_or(sight_.history.ledger.settings.currency());
      return outcome.value ? std::optional(money_in_words(*outcome.value, currency) + ",") : std::nullopt;
    }
    return {};
  }

  /// Whether a bare `give` of this contact would be taken for one that was written down today.
  bool given_already_today() const {
    const auto& history = sight_.history;
    const auto say = [&](const Entry& entry) {
      return likeness(entry, history.ledger.settings.currency(), {"id", "note"});
    };
    const Entry bare{Referral{{}, sight_.network.as_of(), Direction::given, {}, {}, {}, {}, {}, {}, {}, {}}, {}};
    // Only today's: a long list of lines would else go over the whole ledger for each of them.
    const auto day = [&](std::size_t i) { return history.counts_on[i]; };
    for (auto at = std::ranges::lower_bound(history.by_date, std::optional(sight_.network.as_of()), {}, day);
         at != history.by_date.end() && day(*at) == sight_.network.as_of(); ++at)
      if (history.person_of[*at] == found_.person && std::holds_alternative<Referral>(history.entry(*at).content) &&
          say(history.entry(*at)) == say(bare))
        return true;
    return false;
  }

  static std::string command(const std::vector<std::string>& placed, const std::vector<std::string>& options = {}) {
    return command_line(placed, options);
  }
  std::string outcome(Status status) const {
    return command({"outcome", std::string(spelled(status)), id_of(sight_.entry(*found_.item))->text});
  }

  const NextSight& sight_;
  const Phrasebook& book_;
  const Found& found_;
};

}  // namespace

StepWords in_words(Rule rule, const NextSight& sight, const Phrasebook& book, const Found& found) {
  const Speaker say{sight, book, found};
  switch (rule) {
    case Rule::thank:
      return say.thank();
    case Rule::call:
      return say.call();
    case Rule::ask:
      return say.ask();
    case Rule::follow:
      return say.follow();
    case Rule::invited:
      return say.invited();
    case Rule::repay:
      return say.repay();
    case Rule::match:
      return say.match();
    case Rule::decide:
      return say.decide();
    case Rule::keep:
      return say.keep();
    case Rule::card:
      return say.card();
    case Rule::meet:
      return say.meet();
    default:
      return say.reconnect();
  }
}

}  // namespace netlog
