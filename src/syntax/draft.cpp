#include "netlog/syntax/draft.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/repeats.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/likeness.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/command.hpp"

#include <algorithm>
#include <cstddef>

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

/// Throws UsageError when `query` means several contacts, and with `following` but one: `ana popescu`.
void refuse_half_of_name(const Network& network, const std::string& query, const std::string& following) {
  if (words_of(folded(following)).empty()) return;
  const auto& book = contact_names(network);
  const auto whole = joined_query(query, following);
  const auto found = book.find(whole);
  if (found.size() != 1 || book.find(query).size() < 2) return;
  throw UsageError({.what = fmt::format("\"{}\" is more than one contact", shown(query)),
                    .remedy = fmt::format("write {} for {}", whole, shown(network.name(found.front())))});
}

template <class T> void drop_repeats(T&) {}
template <class T> void drop_repeats(std::vector<T>& list) {
  list = without_repeats(std::move(list));
}
template <class T> void drop_repeats(std::optional<Change<std::vector<T>>>& change) {
  if (change && change->to) drop_repeats(*change->to);
}

/// Whether two referrals of one day and contact go the same way, to a prospect whose words are all words of the
/// other's.
bool is_to_same_prospect(const Referral& one, const Referral& other) {
  return one.direction == other.direction && one.prospect && other.prospect &&
         (has_words(*one.prospect, *other.prospect) || has_words(*other.prospect, *one.prospect));
}

/// The command line `typed` with `words`, one of its arguments, as `other`.
std::string with_replaced(std::string typed, const std::string& words, const std::string& other, std::size_t from = 0) {
  const auto word = " " + shell_word(words);
  for (auto at = typed.find(word, from); at != std::string::npos; at = typed.find(word, at + 1)) {
    const auto end = at + word.size();
    if (end < typed.size() && typed[end] != ' ') continue;
    return typed.replace(at, word.size(), " " + shell_word(other));
  }
  return typed;
}

}  // namespace

bool looks_like_one_name(const std::string& prospect, const std::string& wanted) {
  return split_at_blanks(tidied(prospect)).size() == 1 && split_at_blanks(tidied(wanted)).size() == 1 &&
         begins_with_capital(tidied(wanted));
}

std::string name_to_write(const std::string& text) {
  auto name = tidied(text);
  if (words_of(folded(name)).empty())
    throw UsageError({.what = fmt::format("\"{}\" has no letter or digit", shown(name)), .remedy = "write a name"});
  return name;
}

Remarks Draft::remarks() const {
  return {stamp_.note, without_repeats(stamp_.tags), {}};
}

void Draft::add(Content content) {
  std::visit([]<class T>(T& kind) { each_row<T>([&](const auto&, auto field) { drop_repeats(field(kind)); }); },
             content);
  entries_.push_back(Entry{std::move(content), {}});
}

std::string Draft::with_new_contact(const std::string& query) const {
  const auto newcomer = newcomer_meant(network_, query);
  auto line = with_replaced(typed_, query, newcomer.name);
  const auto end = line.find(" -- ");  // what follows is no option any more
  line.insert(end == std::string::npos ? line.size() : end, " --new");
  if (newcomer.line == 0) return fmt::format("somebody new: {}", line);
  return fmt::format("{}, whom line {} names, as a new contact: {}", shown(newcomer.name), newcomer.line, line);
}

ContactName Draft::contact(const std::string& query, bool may_be_new, const std::string& following) {
  if (!may_be_new) {
    refuse_half_of_name(network_, query, following);
    return {network_.name(find_contact(network_, query, with_new_contact(query)))};
  }
  if (const auto person = contact_called(network_, query); person != none) return {network_.name(person)};
  const auto name = name_to_write(query);
  const auto is_this = [&](const Entry& entry) {
    const auto* contact = std::get_if<Contact>(&entry.content);
    return contact && folded(contact->name) == folded(name);
  };
  if (std::ranges::any_of(entries_, is_this)) return {name};
  doubt_beside(name, contact_names(network_).find(query), "if one of them was meant: netlog undo, and leave --new out");
  doubt_name(name, {"add"});
  add(Contact{name, date(), {}, {}});
  return {name};
}

ContactName Draft::known_contact(const std::string& query, const std::string& following) const {
  refuse_half_of_name(network_, query, following);
  const auto person =
      find_contact(network_, query,
                   fmt::format("somebody new: first {}", command_line({"add", newcomer_meant(network_, query).name})));
  return {network_.name(person)};
}

std::vector<ContactName> Draft::contacts(const std::vector<std::string>& queries, bool may_be_new) {
  std::vector<ContactName> contacts;
  refuse_word_for_and(network_, queries);
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const bool is_number = queries[i].find_first_not_of("0123456789") == std::string::npos;
    if (is_number && contact_names(network_).find(queries[i]).empty())
      refuse(fmt::format("\"{}\" is a number, not a contact", queries[i]), "the count goes last, behind the names");
    const auto& following = i + 1 < queries.size() ? queries[i + 1] : std::string();
    // With `--new` all are whole names, so among several somebody new is better added first.
    auto contact = may_be_new || queries.size() == 1 ? this->contact(queries[i], may_be_new)
                                                     : known_contact(queries[i], following);
    for (std::size_t j = 0; j < i; ++j)
      if (folded(contacts[j].name) == folded(contact.name))
        refuse(fmt::format("\"{}\" and \"{}\" are both {}", shown(queries[j]), shown(queries[i]), shown(contact.name)),
               folded(queries[j]) == folded(queries[i])
                   ? "name each contact once"
                   : fmt::format("write {}", as_one_argument(network_, contact_called(network_, contact.name),
                                                             queries[j], queries[i])));
    contacts.push_back(std::move(contact));
  }
  return contacts;
}

GroupName Draft::group(const std::string& query, bool may_be_new) {
  if (!may_be_new || !groups_meant(network_, query).empty())
    return {find_group(network_, query,
                       "a new one: write its whole name and add --new; then a CONTACT too is taken "
                       "by the whole name")};
  return {name_to_write(query)};
}

void Draft::doubt_name(const std::string& name, std::vector<std::string> once_more) {
  const auto more = more_than_name(network_, name);
  if (!more) return;
  if (more->option.empty() || words_of(folded(more->name)).empty()) {
    doubt(fmt::format("the name \"{}\" has a {} in it", shown(name),
                      name.find(',') == std::string::npos ? "digit" : "comma"),
          "if that is a slip: netlog undo");
    return;
  }
  once_more.insert(once_more.end(), {more->name, more->option, more->value});
  doubt(
      fmt::format("\"{}\" is taken for the whole name; did you mean {}?", shown(name), shown(command_line(once_more))),
      "netlog undo takes it off");
}

void Draft::doubt_beside(const std::string& name, const std::vector<std::size_t>& others, std::string_view advice) {
  const auto& persons = network_.history().persons;
  const auto words = words_of(folded(name));
  const auto begins_alike = [&](const std::string& known) { return one_begins_other(words, words_of(folded(known))); };
  constexpr std::size_t most = 3;
  std::vector<std::string> alike;
  for (std::size_t person = 0; person < persons.size() && alike.size() < most; ++person)
    if (std::ranges::binary_search(others, person) || std::ranges::any_of(persons[person].names, begins_alike))
      alike.push_back(shown(network_.name(person)));
  if (alike.empty()) return;
  questions_.push_back(fmt::format("{} is a new contact beside {}", shown(name), enumerated(alike)));
  doubt(questions_.back(), std::string(advice));
}

Currency Draft::currency(const std::optional<Currency>& typed) const {
  if (typed) {
    refuse_unused(typed->code, *typed, date());
    return *typed;
  }
  const auto& ledger = network_.history().ledger;
  const auto currency = ledger.settings.currency();
  if (is_in_use(currency, date())) return currency;
  Problem problem{.what = fmt::format("{}, the ledger's currency, is not in use", currency.code),
                  .remedy = "say --currency, or correct currency under [netlog]"};
  const auto old = values_without_currency(ledger);
  if (!old.empty()) {
    problem.remedy = "say --currency, or change currency under [netlog]";
    problem.details.push_back(fmt::format(
        "before you change it, add currency = \"{}\" to the {} with a value that {} "
        "none, or {} becomes another sum; the first: netlog edit +{}",
        currency.code, old.size() == 1 ? "entry" : fmt::format("{} entries", old.size()),
        old.size() == 1 ? "names" : "name", old.size() == 1 ? "it" : "each", ledger.entries[old.front()].line));
  }
  throw CannotDo(std::move(problem));
}

void Draft::refuse_rest_of_name(const std::string& query, const ContactName& contact, const std::string& text,
                                std::string_view as_option) const {
  const auto person = contact_called(network_, contact.name);
  if (person == none || !goes_on_with_name(query, text, network_.history().persons[person].names)) return;
  const auto whole = as_one_argument(network_, person, query, text);
  throw UsageError(
      {.what = fmt::format("\"{}\" and \"{}\" are both {}", shown(query), shown(text), shown(contact.name)),
       .remedy = as_option.empty()
                     ? fmt::format("write {}", whole)
                     : fmt::format("write {}, or {} \"{}\" if somebody else is meant", whole, as_option, shown(text))});
}

void Draft::refuse_wrong_way_round(const std::string& query, const std::string& other) const {
  const auto& book = contact_names(network_);
  if (!book.find(query).empty() || !book.nearest(query).empty() || words_of(folded(query)).empty()) return;
  const auto found = book.find(other);
  if (found.size() != 1) return;
  const auto first = typed_.find(" " + shell_word(query));
  auto meant = with_replaced(typed_, query, other);
  meant = with_replaced(std::move(meant), other, query, first + 1 + shell_word(other).size());
  throw UsageError({.what = fmt::format("nobody is called \"{}\", but {} is \"{}\"", shown(query),
                                        shown(network_.name(found.front())), shown(other)),
                    .remedy = fmt::format("did you mean {}?", meant),
                    .details = {with_new_contact(query)}});
}

void Draft::doubt_whether_contact(const std::string& who) {
  const auto& persons = network_.history().persons;
  if (contact_called(network_, who) != none) return;
  const auto is_part = [&](const Person& person) {
    return std::ranges::any_of(person.names, [&](const auto& name) { return has_words(name, who); });
  };
  if (std::ranges::count_if(persons, is_part) != 1) return;
  const auto person = std::size_t(std::ranges::find_if(persons, is_part) - persons.begin());
  const auto name = network_.name(person);
  doubt(fmt::format("\"{}\" is no contact's whole name", shown(who)),
        fmt::format("if {} is meant: netlog undo, then {}", shown(name), with_replaced(typed_, who, name)));
}

void Draft::doubt_whether_group(const std::string& name) {
  for (const auto& entry : network_.history().ledger.entries) {
    const auto* group = std::get_if<Group>(&entry.content);
    if (!group || !begins_words_of(name, group->name)) continue;
    doubt(fmt::format("{} is a new group beside {}", shown(name), shown(group->name)),
          fmt::format("to change that one: netlog undo, then {}", edit_at({entry.line, 1})));
  }
}

void Draft::refuse_oneself(const std::string& query, const ContactName& contact, const std::string& text,
                           std::string_view rule, std::string remedy) const {
  std::vector<std::string> names{query, contact.name};
  if (const auto person = contact_called(network_, contact.name); person != none) {
    const auto& known = network_.history().persons[person].names;
    names.insert(names.end(), known.begin(), known.end());
  }
  const auto words = [](std::string_view name) { return words_of(folded(name)); };
  if (words(text).empty() || std::ranges::count(names, words(text), words) == 0) return;
  refuse(fmt::format("\"{}\" is {}, and {}", shown(text), shown(contact.name), rule), std::move(remedy));
}

void Draft::refuse_duplicate(const Content& content) const {
  const auto& history = network_.history();
  const Entry wanted{content, {}};
  const auto say = [&](const Entry& entry) {
    return likeness(entry, history.ledger.settings.currency(), {"id", "note"});
  };
  const auto* contact = contact_of(wanted);
  const auto person = contact ? contact_called(network_, contact->name) : none;
  const auto* referral = std::get_if<Referral>(&content);
  for (std::size_t i = 0; i < history.ledger.entries.size(); ++i) {
    const auto& entry = history.entry(i);
    if (entry.content.index() != content.index() || date_of(entry) != date_of(wanted) ||
        (contact && history.person_of[i] != person))
      continue;
    const bool is_alike = say(entry) == say(wanted);
    if (!is_alike && !(referral && is_to_same_prospect(*referral, std::get<Referral>(entry.content)))) continue;
    const auto* id = id_of(entry);
    throw Duplicate(
        {.what = fmt::format("already there on {} {}{}", weekday_date(*date_of(entry)),
                             id ? "as " + id->text : fmt::format("in line {}", entry.line),
                             is_alike ? "" : ": " + item_in_words(network_, history.items[history.item_of[i]])),
         .remedy = "twice? add --again"});
  }
}

}  // namespace netlog
