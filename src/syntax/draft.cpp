#include "netlog/syntax/draft.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/repeats.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/item_references.hpp"
#include "netlog/network/likeness.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/name_warnings.hpp"
#include "netlog/syntax/typed.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

namespace netlog {
namespace {

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

/// A value as it is written down: a text of one line with one blank between its words, and of what a list says twice,
/// once.
template <class T> void tidy(T&) {}
template <class T> void tidy(std::optional<T>& value);
template <class T> void tidy(Rare<T>& value);
template <class T> void tidy(Change<T>& change);
template <class T> void tidy(std::vector<T>& list);
void tidy(std::string& text) {
  if (text.find('\n') == std::string::npos) text = tidied(text);
}
template <class T> void tidy(std::optional<T>& value) {
  if (value) tidy(*value);
}
template <class T> void tidy(Rare<T>& value) {
  if (value) tidy(*value);
}
template <class T> void tidy(Change<T>& change) {
  tidy(change.to);
}
template <class T> void tidy(std::vector<T>& list) {
  for (auto& member : list) tidy(member);
  list = without_repeats(std::move(list));
}

/// Whether two referrals of one day and contact go the same way, to a prospect whose words are all words of the
/// other's.
bool is_to_same_prospect(const Referral& one, const Referral& other) {
  return one.direction == other.direction && one.prospect && other.prospect &&
         (has_words(*one.prospect, *other.prospect) || has_words(*other.prospect, *one.prospect));
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
  return {entry_options_.note, without_repeats(entry_options_.tags), {}};
}

void Draft::add(Content content) {
  std::visit([](auto& kind) { each_row(kind, [](const auto&, auto& field) { tidy(field); }); }, content);
  entries_.push_back(Entry{std::move(content), {}});
}

void Draft::add_person(Contact contact) {
  if (books_ && !entry_options_.no_book) fill_from_books(contact);
  add(std::move(contact));
}

void Draft::fill_from_books(Contact& contact) {
  const auto shelf = books_();
  for (const auto& warning : shelf.warnings) warn(warning);
  const auto found = found_in_books(shelf, contact.name);
  if (!found.namesakes.empty()) {
    std::vector<std::string> books;
    for (const auto& one : found.namesakes)
      if (std::ranges::count(books, one.book) == 0) books.push_back(one.book);
    return hint(fmt::format("{} {} {} people called {}; nothing is taken from there", shown(enumerated(books)),
                            books.size() == 1 ? "has" : "have", found.namesakes.size(), shown(contact.name)));
  }
  if (!found.person) {
    if (found.offers.empty()) return;
    book_offers_.push_back({contact.name, found.offers});
    const auto& offer = found.offers.front();
    const auto more = found.offers.size() - 1;
    return hint(fmt::format("{} has {}{}: {}", shown(offer.book), shown(offer.name),
                            more == 0 ? "" : fmt::format(" and {} more", more), command_line({"add", offer.name})));
  }
  KnownPeople known;
  for (const auto person : network_.history().persons.indices()) known.add(traits_of(network_.history(), person));
  if (const auto judged = known.judge(traits_of(*found.person)); judged.verdict == Verdict::same)
    throw UsageError(
        {.what = fmt::format("{} of {} is there already, as {}", shown(contact.name), shown(enumerated(found.books)),
                             shown(network_.name(PersonIndex{judged.who.front()}))),
         .remedy = "change what is known with netlog update, or add --no-book if that is somebody else"});
  const auto keys = fill_in(contact, *found.person);
  if (!keys.empty()) hint(fmt::format("from {}: {}", shown(enumerated(found.books)), enumerated(keys)));
}

std::string Draft::with_new_contact(const std::string& query) const {
  const auto newcomer = newcomer_meant(network_, query);
  auto line = with_argument_replaced(typed_, query, newcomer.name);
  const auto end = line.find(" -- ");  // what follows is no option any more
  line.insert(end == std::string::npos ? line.size() : end, " --new");
  if (newcomer.line == 0) return fmt::format("somebody new: {}", line);
  return fmt::format("{}, whom line {} names, as a new contact: {}", shown(newcomer.name), newcomer.line, line);
}

ContactName Draft::contact(const std::string& query, bool may_be_new, const std::string& following) {
  if (!may_be_new) {
    refuse_half_of_name(network_, query, following);
    return {network_.name(find_contact(network_, query, [&] { return with_new_contact(query); }))};
  }
  if (const auto person = contact_called(network_, query); person != none) return {network_.name(person)};
  const auto name = name_to_write(query);
  const auto is_this = [&](const Entry& entry) {
    const auto* contact = std::get_if<Contact>(&entry.content);
    return contact && folded(contact->name) == folded(name);
  };
  if (std::ranges::any_of(entries_, is_this)) return {name};
  warn_of_similar_names(*this, name, contact_names(network_).find(query),
                        "if one of them was meant: netlog undo, and leave --new out");
  warn_of_more_than_name(*this, name, {"add"});
  add_person(Contact{.name = name, .date = date()});
  return {name};
}

ContactName Draft::known_contact(const std::string& query, const std::string& following) const {
  refuse_half_of_name(network_, query, following);
  const auto person = find_contact(network_, query, [&] {
    return fmt::format("somebody new: first {}", command_line({"add", newcomer_meant(network_, query).name}));
  });
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
  auto meant = with_argument_replaced(typed_, query, other);
  meant = with_argument_replaced(std::move(meant), other, query, first + 1 + shell_word(other).size());
  throw UsageError({.what = fmt::format("nobody is called \"{}\", but {} is \"{}\"", shown(query),
                                        shown(network_.name(found.front())), shown(other)),
                    .remedy = fmt::format("did you mean {}?", meant),
                    .details = {with_new_contact(query)}});
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
  for (const auto i : history.ledger.entries.indices()) {
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
