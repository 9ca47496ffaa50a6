#include "netlog/views/text/phrases.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/details.hpp"
#include "netlog/ledger/raw_entry.hpp"
#include "netlog/views/data/values.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// `text`: a std::optional or Rare of a text.
template <class Optional> std::string with(std::string_view joint, const Optional& text) {
  return text ? fmt::format("{}{}", joint, shown(*text)) : std::string();
}

std::string value_text(const Value& value) {
  if (const auto* literal = std::get_if<Literal>(&value.is)) return shown(literal->text);
  std::vector<std::string> items;
  for (const auto& member : std::get<List>(value.is)) items.push_back(value_text(member));
  return enumerated(items, ", ");
}

/// Puts one entry into words.
class EntryInWords {
 public:
  EntryInWords(const Network& network, EntryIndex entry)
      : network_(network), history_(network.history()), index_(entry) {}

  Phrase operator()(const Contact& contact) const {
    return {"", fmt::format("added {}{}", name(), with(", ", contact.details->trade)), {}, {}};
  }

  Phrase operator()(const Update& update) const {
    if (update.same_as)
      return {"", fmt::format("{} is the same as {}", shown(update.contact.name), shown(update.same_as->name)), {}, {}};
    std::vector<std::string> changes;
    if (update.name) changes.push_back(fmt::format("now called {}", shown(*update.name)));
    each_row(*update.details, [&](const auto& row, const auto& change) {
      if (change) changes.push_back(change_in_words(row.key, *change));
    });
    std::string words;
    for (const auto& change : changes) words += (words.empty() ? "" : "; ") + change;
    // What is said of one of several contacts that are one need not hold of the others.
    const bool joined = history_.persons[history_.person_of[index_]].contacts.size() > 1;
    return {"", fmt::format("{}: {}", update.name || joined ? shown(update.contact.name) : name(), words), {}, {}};
  }

  Phrase operator()(const Group& group) const {
    auto words = fmt::format("{} {}{}", group.date ? "joined" : "member of", shown(group.name), with(", ", group.city));
    if (group.ended) words += fmt::format(", left on {}", long_date(*group.ended));
    return {"", words, {}, {}};
  }

  Phrase operator()(const Card& card) const {
    const int number = card.count.value_or(Count{1}).number;
    const auto theirs = fmt::format("{} of {}", number == 1 ? "a card" : counted(number, "card"), name());
    const auto mine = number == 1 ? std::string("your card") : fmt::format("{} of your cards", number);
    switch (card.action) {
      case CardAction::take:
        return {"", "took " + theirs, {}, {}};
      case CardAction::pass:
        return {"→", fmt::format("passed {} on{}", theirs, with(" to ", card.to)), {}, {}};
      case CardAction::drop:
        return {"", "dropped " + theirs, {}, {}};
      case CardAction::count:
        return {"", fmt::format("counted {} of {}", counted(number, "card"), name()), {}, {}};
      case CardAction::leave:
        return {"", fmt::format("left {} with {}", mine, name()), {}, {}};
      default:
        return {"←", fmt::format("{} passed {} on{}", name(), mine, with(" to ", card.to)), {}, {}};
    }
  }

  Phrase operator()(const Referral& referral) const {
    const auto rest = with(" to ", referral.prospect) + with(" for ", referral.wanted);
    if (referral.direction == Direction::given) return {"→", fmt::format("referred {}{}", name(), rest), {}, {}};
    return {"←", fmt::format("{} referred you{}", name(), rest), {}, {}};
  }

  Phrase operator()(const Outcome& outcome) const {
    const auto item = history_.items[history_.item_of[index_]].entry;
    const auto& content = history_.entry(item).content;
    std::string what{spelled(outcome.status)};
    if (outcome.value)
      what += fmt::format(" {}", money_in_words(*outcome.value, history_.ledger.settings.currency(outcome.currency)));
    Phrase phrase{"", fmt::format("{}: ", what), {}, {}};
    if (const auto* referral = std::get_if<Referral>(&content)) {
      phrase.arrow = arrow(referral->direction);
      phrase.words += name() + with(", ", referral->prospect) + with(", ", referral->wanted);
      if (outcome.status == Status::won || outcome.status == Status::thanked) phrase.style = Style::green;
    } else if (const auto* invitation = std::get_if<Invitation>(&content)) {
      phrase.arrow = arrow(invitation->direction);
      const auto group = shown(network_.name_now(invitation->group).name);
      if (invitation->guest)
        phrase.words += fmt::format("{} at {}, brought by {}", shown(*invitation->guest), group, name());
      else if (invitation->direction == Direction::given)
        phrase.words += fmt::format("{} at {}", name(), group);
      else
        phrase.words += fmt::format("you at {}, invited by {}", group, name());
      if (outcome.status == Status::joined) phrase.style = Style::green;
    } else {
      const auto& need = std::get<Need>(content);
      phrase.words += fmt::format("{}, {}", shown(need.who), shown(need.wanted));
    }
    return phrase;
  }

  Phrase operator()(const Invitation& invitation) const {
    const auto group = shown(invitation.group.name);
    if (invitation.direction == Direction::given) return {"→", fmt::format("invited {} to {}", name(), group), {}, {}};
    if (invitation.guest)
      return {"←", fmt::format("{} brought {} to {}", name(), shown(*invitation.guest), group), {}, {}};
    return {"←", fmt::format("{} invited you to {}", name(), group), {}, {}};
  }

  Phrase operator()(const Meeting& meeting) const {
    return {"", fmt::format("one-to-one with {}{}", name(), with(", ", meeting.place)), {}, {}};
  }

  Phrase operator()(const Deal& deal) const {
    const auto value = money_in_words(deal.value, history_.ledger.settings.currency(deal.currency));
    return {arrow(deal.direction),
            fmt::format("{} {} for {}{}", deal.direction == Direction::given ? "bought from" : "sold to", name(), value,
                        with(": ", deal.wanted)),
            {},
            {}};
  }

  Phrase operator()(const Need& need) const {
    return {"", fmt::format("{} is looking for {}", shown(need.who), shown(need.wanted)), {}, {}};
  }

  Phrase operator()(const Note& note) const {
    return {"", fmt::format("note on {}: {}", name(), shown(note.text)), {}, {}};
  }

 private:
  template <class T> std::string change_in_words(std::string_view key, const Change<T>& change) const {
    const auto label = field_in_words(key);
    if constexpr (std::is_same_v<T, Date>) {
      if (!change.to) return "takes part again";
      return fmt::format("{} on {}", *change.to > network_.as_of() ? "ends" : "ended", long_date(*change.to));
    } else {
      if (change.to) return fmt::format("{} {}", label, value_text(value_of(*change.to)));
      return key == "introduced_by" ? "introduced by nobody"
                                    : fmt::format("no {} any more", key == "every" ? "interval" : label);
    }
  }

  static std::string arrow(Direction direction) { return direction == Direction::given ? "→" : "←"; }
  std::string name() const { return shown(network_.name(history_.person_of[index_])); }

  const Network& network_;
  const History& history_;
  EntryIndex index_;
};

}  // namespace

Phrase phrase(const Network& network, EntryIndex index) {
  const auto& entry = network.history().entry(index);
  Phrase said = std::visit(EntryInWords{network, index}, network.with_names_now(index).content);
  if (const auto& note = remarks_of(entry).note) said.remark = shown(*note);
  if (const auto* id = id_of(entry))
    said.handle = id->text;
  else if (entry.line > 0)
    said.handle = fmt::format("+{}", entry.line);
  return said;
}

std::vector<std::string> otherwise_today(const Network& network, const std::vector<EntryIndex>& written) {
  std::map<std::string_view, std::pair<std::string, bool>> fields;  // in words, and whether one of them says just that
  for (const auto i : written) {
    const auto* update = std::get_if<Update>(&network.history().entry(i).content);
    if (!update || update->date > network.as_of()) continue;
    const auto profile = network.profile(network.history().person_of[i]);
    const auto text = [](const auto& value) { return value_text(value_of(value)); };
    each_field(
        [&](std::string_view key, const auto& now, const auto& change) {
          if (!change) return;
          const std::string said = change->to ? text(*change->to) : "";
          std::string holds;
          if constexpr (requires { now.size(); })
            holds = now.empty() ? "" : text(now);
          else
            holds = now ? text(*now) : "";
          auto& field = fields[key];
          field.first = holds.empty() ? fmt::format("no {}", field_in_words(key))
                                      : fmt::format("{} {}", field_in_words(key), holds);
          field.second = field.second || said == holds;
        },
        profile.details, *update->details);
    if (update->name && *update->name != profile.name)
      fields["name"] = {fmt::format("name {}", shown(profile.name)), false};
  }
  std::vector<std::string> all;
  for (const auto& [key, field] : fields)
    if (!field.second) all.push_back(field.first);
  return all;
}

std::string sums_in_words(const std::vector<Amount>& sums) {
  std::vector<std::string> items;
  for (const auto& sum : sums) items.push_back(money_in_words(sum.amount, sum.currency));
  return items.empty() ? "nothing" : enumerated(items, ", ");
}

std::string number_in_words(double number) {
  constexpr double most_written_out = 1e15;
  if (std::abs(number) >= most_written_out) return fmt::format("{:.3g}", number);
  auto text = fmt::format("{:.2f}", number);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace netlog
