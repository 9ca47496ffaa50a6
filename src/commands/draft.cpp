#include "netlog/commands/draft.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/written.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// An entry as duplicates are compared: folded, without its id and note.
std::vector<std::pair<std::string, std::string>> likeness(const Entry& entry, const Currency& currency) {
  std::vector<std::pair<std::string, std::string>> cells;
  auto content = entry;
  if (auto* deal = std::get_if<Deal>(&content.content)) deal->currency = deal->currency.value_or(currency);
  for (const auto& [key, value] : written(content, EmptyLists::left_out)) {
    if (key == "id" || key == "note" || key == "contact") continue;
    std::string text;
    if (const auto* literal = std::get_if<Literal>(&value.is))
      text = folded(literal->text);
    else if (const auto* list = std::get_if<List>(&value.is))
      for (const auto& member : *list)
        if (const auto* item = std::get_if<Literal>(&member.is)) text += folded(item->text) + '\n';
    cells.emplace_back(key, text);
  }
  return cells;
}

}  // namespace

ContactName Draft::contact(const std::string& query, bool may_be_new) {
  if (!may_be_new) return {network_.name(find_contact(network_, query, fmt::format("somebody new: {} --new", typed_)))};
  if (const auto person = contact_called(network_, query); person != none) return {network_.name(person)};
  const auto name = trimmed(query);
  if (words_of(folded(name)).empty())
    throw UsageError({.what = fmt::format("\"{}\" has no letter or digit", shown(name)),
                      .remedy = "write a name",
                      .details = {},
                      .where = {}});
  const auto is_this = [&](const Entry& entry) {
    const auto* contact = std::get_if<Contact>(&entry.content);
    return contact && folded(contact->name) == folded(name);
  };
  if (std::ranges::none_of(entries_, is_this)) add(Contact{name, date(), {}, {}});
  return {name};
}

GroupName Draft::group(const std::string& query, bool may_be_new) const {
  if (!may_be_new) return {find_group(network_, query)};
  return {group_called(network_, query).value_or(trimmed(query))};
}

void Draft::refuse_rest_of_name(const std::string& query, const ContactName& contact, const std::string& text,
                                std::string_view as_option) const {
  const auto person = contact_called(network_, contact.name);
  if (person == none || !goes_on_with_name(query, text, network_.history().persons[person].names)) return;
  const auto whole = joined_query(query, text);
  throw UsageError(
      {.what = fmt::format("\"{}\" and \"{}\" are both {}", shown(query), shown(text), shown(contact.name)),
       .remedy = as_option.empty()
                     ? fmt::format("write {}", whole)
                     : fmt::format("write {}, or {} \"{}\" if somebody else is meant", whole, as_option, shown(text)),
       .details = {},
       .where = {}});
}

void Draft::refuse_duplicate(const Content& content) const {
  const auto& history = network_.history();
  const Entry wanted{content, {}};
  const auto currency = history.ledger.settings.currency();
  const auto* contact = contact_of(wanted);
  const auto person = contact ? contact_called(network_, contact->name) : none;
  if (person == none) return;
  for (std::size_t i = 0; i < history.ledger.entries.size(); ++i) {
    const auto& entry = history.entry(i);
    if (entry.content.index() != content.index() || history.person_of[i] != person ||
        date_of(entry) != date_of(wanted) || likeness(entry, currency) != likeness(wanted, currency))
      continue;
    const auto* id = id_of(entry);
    throw CannotDo({.what = fmt::format("already there on {} {}", weekday_date(*date_of(entry)),
                                        id ? "as " + id->text : fmt::format("in line {}", entry.line)),
                    .remedy = "twice? add --again",
                    .details = {},
                    .where = {}});
  }
}

}  // namespace netlog
