#include "netlog/exchange/new_contacts.hpp"

#include "netlog/base/text.hpp"
#include "netlog/exchange/filled_fields.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

void keep_notes_of(const PersonRecord& record, Remarks& remarks) {
  for (const auto& category : record.categories)
    if (std::ranges::count(remarks.tags, folded(category), folded) == 0) remarks.tags.push_back(category);
  auto note = record.birthday.empty() ? "" : fmt::format("birthday {}", record.birthday);
  if (!record.note.empty()) note += fmt::format("{}{}", note.empty() ? "" : "\n", record.note);
  if (!note.empty()) remarks.note = note;
}

}  // namespace

void NewNames::take(const std::string& name) {
  taken_.insert(folded(name));
}

std::string NewNames::free_name(const PersonRecord& record) {
  const auto is_free = [&](const std::string& name) { return taken_.insert(folded(name)).second; };
  if (is_free(record.name)) return record.name;
  for (const auto* more : {&record.company, &record.city})
    if (!more->empty())
      if (auto name = fmt::format("{} ({})", record.name, tidied(*more)); is_free(name)) return name;
  for (auto& tried = numbers_[folded(record.name)];; ++tried)
    if (auto name = fmt::format("{} ({})", record.name, tried + 2); is_free(name)) return name;
}

Contact contact_of(const PersonRecord& record, std::string name, const ImportWishes& wishes) {
  Contact contact{.name = std::move(name), .date = record.date};
  auto& details = *contact.details;
  for (const auto& field : filled_fields)
    if (const auto& text = record.*field.from; !text.empty()) details.*field.kept = text;
  for (const auto& list : filled_lists) details.*list.kept = record.*list.from;
  details.groups = wishes.groups;
  contact.remarks.tags = wishes.tags;
  contact.remarks.source = record.key;
  if (wishes.keep_notes) keep_notes_of(record, contact.remarks);
  return contact;
}

}  // namespace netlog
