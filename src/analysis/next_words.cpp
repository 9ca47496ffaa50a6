#include "netlog/analysis/next_rules.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/likeness.hpp"

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

  StepWords repay() const {
    const auto& acts = sight_.dealings[found_.person];
    return {
        name(),
        fmt::format(": {} received, {} given; the last {}", acts.received.total, acts.given.total, ago(*found_.since)),
        given_already_today() ? command({"give", query()}, {"--again"}) : command({"give", query()})};
  }

  StepWords match() const {
    const auto& need = sight_.history.as<Need>(found_.item->entry);
    const auto best = book_.directory->best_for_need(need.wanted);
    if (best.empty())
      return {need.who, fmt::format(" with nobody you know yet: {}", need.wanted), outcome(Status::dropped)};
    std::vector<std::string> names;
    for (const auto& hit : best) names.push_back(hit.found.name);
    return {need.who, fmt::format(" with {}: {}", enumerated(names, " or "), need.wanted),
            command({"give", book_.names.shortest_query(best.front().person)}, {"--need", need.id.text})};
  }

  StepWords decide() const {
    const auto known = sight_.network.as_of() - *found_.since;
    return {name(), fmt::format(", known for {}, with nothing received yet", days_in_words(known.count())),
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
    for (std::size_t i = 0; i < history.ledger.entries.size(); ++i)
      if (history.person_of[i] == found_.person && std::holds_alternative<Referral>(history.entry(i).content) &&
          say(history.entry(i)) == say(bare))
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
