#include "netlog/syntax/name_warnings.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include <fmt/format.h>

namespace netlog {
namespace {

/// A name, and what stands in it beside: the option that this would go with.
struct NameAndMore {
  std::string name, option, value;
};

bool is_trade(const Network& network, const std::string& text) {
  const auto wanted = folded(text);
  const auto is_such = [&](const std::string& trade) { return folded(trade) == wanted; };
  return std::ranges::any_of(network.history().ledger.entries, [&](const Entry& entry) {
    if (const auto* contact = std::get_if<Contact>(&entry.content))
      return contact->details->trade && is_such(*contact->details->trade);
    const auto* update = std::get_if<Update>(&entry.content);
    return update && update->details->trade && update->details->trade->to && is_such(*update->details->trade->to);
  });
}

/// What a name that holds more than a name probably means; nothing where it looks like one.
std::optional<NameAndMore> more_than_name(const Network& network, const std::string& name) {
  if (const auto comma = name.find(','); comma != std::string::npos) {
    // A capital letter rather begins another name, `Pop, Ana`, than a trade.
    const auto rest = trimmed(name.substr(comma + 1));
    const bool may_be_trade = is_trade(network, rest) || (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z');
    return NameAndMore{trimmed(name.substr(0, comma)), may_be_trade ? "--trade" : "", rest};
  }
  constexpr std::string_view digits = "0123456789";
  if (const auto digit = name.find_first_of(digits); digit != std::string::npos) {
    const auto word = name.rfind(' ', digit);
    const auto number = word == std::string::npos ? std::string() : name.substr(word + 1);
    const auto count = std::ranges::count_if(number, [&](char c) { return digits.find(c) != digits.npos; });
    if (count < 6 || number.find_first_not_of("0123456789 +-./()") != std::string::npos)
      return NameAndMore{name, "", ""};
    return NameAndMore{name.substr(0, word), "--phone", number};
  }
  for (auto blank = name.find(' '); blank != std::string::npos; blank = name.find(' ', blank + 1)) {
    const auto before = name.substr(0, blank), after = name.substr(blank + 1);
    if (is_trade(network, after)) return NameAndMore{before, "--trade", after};
    if (is_trade(network, before)) return NameAndMore{after, "--trade", before};
  }
  return {};
}

/// Whether one of two names begins with all words of the other, and goes on.
bool one_begins_other(const std::vector<std::string>& words, const std::vector<std::string>& others) {
  const auto both = std::min(words.size(), others.size());
  return both > 0 && words.size() != others.size() &&
         std::equal(words.begin(), words.begin() + std::ptrdiff_t(both), others.begin());
}

}  // namespace

void warn_of_more_than_name(Draft& draft, const std::string& name, std::vector<std::string> once_more) {
  const auto more = more_than_name(draft.network(), name);
  if (!more) return;
  if (more->option.empty() || words_of(folded(more->name)).empty()) {
    draft.warn(fmt::format("the name \"{}\" has a {} in it", shown(name),
                           name.find(',') == std::string::npos ? "digit" : "comma"),
               "if that is a slip: netlog undo");
    return;
  }
  once_more.insert(once_more.end(), {more->name, more->option, more->value});
  draft.warn(
      fmt::format("\"{}\" is taken for the whole name; did you mean {}?", shown(name), shown(command_line(once_more))),
      "netlog undo takes it off");
}

void warn_of_similar_names(Draft& draft, const std::string& name, const std::vector<PersonIndex>& others,
                           std::string_view advice) {
  const auto& network = draft.network();
  const auto& persons = network.history().persons;
  const auto words = words_of(folded(name));
  const auto begins_alike = [&](const std::string& known) { return one_begins_other(words, words_of(folded(known))); };
  constexpr std::size_t most = 3;
  std::vector<std::string> alike;
  for (const auto person : persons.indices())
    if (alike.size() < most &&
        (std::ranges::binary_search(others, person) || std::ranges::any_of(persons[person].names, begins_alike)))
      alike.push_back(shown(network.name(person)));
  if (alike.empty()) return;
  const auto question = fmt::format("{} is a new contact beside {}", shown(name), enumerated(alike));
  draft.ask(question);
  draft.warn(question, std::string(advice));
}

void warn_if_contact_meant(Draft& draft, const std::string& who) {
  const auto& network = draft.network();
  const auto& persons = network.history().persons;
  if (contact_called(network, who) != none) return;
  const auto is_part = [&](const Person& person) {
    return std::ranges::any_of(person.names, [&](const auto& name) { return has_words(name, who); });
  };
  if (std::ranges::count_if(persons, is_part) != 1) return;
  const PersonIndex person{std::size_t(std::ranges::find_if(persons, is_part) - persons.begin())};
  const auto name = network.name(person);
  const auto meant = with_argument_replaced(draft.typed(), who, name);
  draft.ask(fmt::format("\"{}\" may be {}: {}", shown(who), shown(name), meant));
  draft.warn(fmt::format("\"{}\" is no contact's whole name", shown(who)),
             fmt::format("if {} is meant: netlog undo, then {}", shown(name), meant));
}

void warn_of_known_prospect(Draft& draft, const std::string& prospect, const ContactName& contact) {
  const auto& network = draft.network();
  const auto person = contact_called(network, prospect);
  if (person == none) return;
  draft.warn(fmt::format("{} is a contact too, and as a prospect is given nothing", shown(network.name(person))),
             fmt::format("if you recommended each to the other: {}",
                         command_line({"give", contact_names(network).shortest_query(person), contact.name})));
}

void warn_of_similar_groups(Draft& draft, const std::string& name) {
  for (const auto& entry : draft.network().history().ledger.entries) {
    const auto* group = std::get_if<Group>(&entry.content);
    if (!group || !begins_words_of(name, group->name)) continue;
    draft.warn(fmt::format("{} is a new group beside {}", shown(name), shown(group->name)),
               fmt::format("to change that one: netlog undo, then {}", edit_at({entry.line, 1})));
  }
}

}  // namespace netlog
