#include "netlog/exchange/books.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/names.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

std::size_t bytes_of_text(const PersonRecord& record) {
  auto size = record.name.size() + record.note.size() + record.company.size() + record.role.size() +
              record.city.size() + record.website.size();
  for (const auto* list : {&record.phones, &record.emails, &record.categories, &record.nicknames})
    for (const auto& text : *list) size += text.size();
  return size;
}

/// The words of each name that a record is called by, sorted.
std::vector<std::vector<std::string>> name_words(const PersonRecord& record) {
  std::vector<std::vector<std::string>> names{sorted_words(record.name)};
  if (auto words = sorted_words(record.given + " " + record.additional + " " + record.family);
      !words.empty() && words != names.front())
    names.push_back(std::move(words));
  for (const auto& nickname : record.nicknames) names.push_back(sorted_words(nickname));
  return names;
}

bool is_called(const PersonRecord& record, const std::vector<std::string>& words) {
  return std::ranges::count(name_words(record), words) > 0;
}

/// Those who can be meant by a name, or be the same as somebody who is: whose name has all words of it, or only such.
std::vector<PersonRecord> who_may_be_meant(const std::vector<PersonRecord>& all,
                                           const std::vector<std::string>& words) {
  std::vector<PersonRecord> some;
  for (const auto& record : all)
    if (std::ranges::any_of(name_words(record), [&](const auto& name) {
          return !name.empty() && (std::ranges::includes(name, words) || std::ranges::includes(words, name));
        }))
      some.push_back(record);
  return some;
}

}  // namespace

std::string book_not_used(const std::string& name, std::string_view what) {
  return fmt::format("the book {} is not used: {}{}", shown(name), what.starts_with("is ") ? "it " : "", what);
}

void add_book(Shelf& shelf, const std::string& name, std::string_view bytes) {
  const auto before = shelf.all.records.size();
  const auto number = shelf.names.size();
  shelf.names.push_back(name);
  const auto refuse_book = [&](std::string what) {
    shelf.all.records.resize(before);
    shelf.warnings.push_back(book_not_used(name, what));
  };
  const auto problems = shelf.all.problems.size();
  try {
    read_records(bytes, number, name, {}, shelf.all);
  } catch (const Failure& failure) {
    return refuse_book(failure.problem().what);
  }
  std::size_t text = 0;
  for (auto i = before; i < shelf.all.records.size(); ++i) text += bytes_of_text(shelf.all.records[i]);
  if (shelf.all.records.size() - before > most_records_of_book)
    return refuse_book(fmt::format("it has more than {} records", most_records_of_book));
  if (text > most_text_of_book)
    return refuse_book(fmt::format("it has more than {} MiB of text", most_text_of_book >> 20));
  for (auto i = problems; i < shelf.all.problems.size(); ++i)
    shelf.warnings.push_back(
        fmt::format("{}: {}", at_place(shown(name), {shelf.all.problems[i].line, 1}), shelf.all.problems[i].message));
}

FoundInBooks found_in_books(const Shelf& shelf, std::string_view name) {
  FoundInBooks found;
  const auto words = sorted_words(name);
  if (words.empty()) return found;
  const auto gathered = brought_together(who_may_be_meant(shelf.all.records, words), {});
  std::vector<const Gathered::Person*> called, others;
  for (const auto& person : gathered.people) {
    if (is_called(person.record, words))
      called.push_back(&person);
    else if (has_words(person.record.name, name))
      others.push_back(&person);
  }
  for (const auto* person : others) found.offers.push_back({person->record.name, shelf.names.at(person->record.file)});
  if (called.size() > 1)
    for (const auto* person : called)
      found.namesakes.push_back({person->record.name, shelf.names.at(person->record.file)});
  if (called.size() != 1) return found;
  found.person = called.front()->record;
  std::set<std::size_t> files(called.front()->files.begin(), called.front()->files.end());
  for (const auto file : files) found.books.push_back(shelf.names.at(file));
  return found;
}

std::vector<std::string> names_in_books(const Shelf& shelf, std::string_view typed, std::size_t most) {
  std::set<std::string> names;
  for (const auto& record : shelf.all.records)
    if (names.size() < most && begins_words_of(typed, record.name)) names.insert(record.name);
  return {names.begin(), names.end()};
}

std::vector<std::string> fill_in(Contact& contact, const PersonRecord& record) {
  std::vector<std::string> keys;
  auto& details = *contact.details;
  const auto single = [&](std::string_view key, std::optional<std::string>& field, const std::string& text) {
    if (field || text.empty()) return;
    field = text;
    keys.emplace_back(key);
  };
  const auto list = [&](std::string_view key, std::vector<std::string>& field, const std::vector<std::string>& more,
                        bool (*same)(std::string_view, std::string_view)) {
    const auto before = field.size();
    add_missing(field, more, same);
    if (field.size() > before) keys.emplace_back(key);
  };
  single("company", details.company, record.company);
  single("role", details.role, record.role);
  single("city", details.city, record.city);
  list("phone", details.phone, record.phones, same_number);
  list("email", details.email, record.emails, same_text);
  single("website", details.website, record.website);
  if (!contact.remarks.source) contact.remarks.source = record.key;
  return keys;
}

}  // namespace netlog
