#include "netlog/merge/meaning.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/fields.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace netlog {
namespace {

std::string without_returns(std::string text) {
  for (auto at = text.find("\r\n"); at != text.npos; at = text.find("\r\n", at)) text.erase(at, 1);
  return text;
}

/// Adds `text` so that nothing behind it can be taken for a part of it.
void add_text(std::string& all, std::string_view text) {
  all += fmt::format("{}:", text.size());
  all += text;
}

void add_value(std::string& all, const Value& value) {
  if (const auto* literal = std::get_if<Literal>(&value.is)) {
    all += char('a' + int(literal->shape));
    add_text(all, literal->shape == Shape::text ? without_returns(literal->text) : literal->text);
  } else if (const auto* list = std::get_if<List>(&value.is)) {
    all += '[';
    for (const auto& member : *list) add_value(all, member);
    all += ']';
  } else {
    auto members = std::get<Object>(value.is);
    std::ranges::sort(members, {}, &Member::key);
    all += '{';
    for (const auto& member : members) {
      add_text(all, member.key);
      add_value(all, member.value);
    }
    all += '}';
  }
}

void add_handle(std::vector<std::string>& names, const std::string& name) {
  names.push_back(fmt::format("@{}", folded(name)));
}

const Details<Changed>* changes_of(const Entry& entry) {
  const auto* update = std::get_if<Update>(&entry.content);
  return update ? &*update->details : nullptr;
}

}  // namespace

std::string meaning_of(const Entry& entry, const Currency& currency) {
  const auto filled = with_defaults(entry, currency);
  return meaning_of_keys(kind_of(filled), object_of(filled, EmptyLists::left_out));
}

std::string meaning_of_keys(std::string_view kind, const Object& keys) {
  std::string all{kind};
  add_value(all, Value{keys});
  return all;
}

std::string saying_of(const Blocks& blocks, std::size_t block) {
  const auto& entry = blocks.entry(block);
  return entry.has_error ? std::string(blocks.all[block].text) : meaning_of(entry, blocks.ledger.settings.currency());
}

std::string identity_of(const Entry& entry) {
  if (const auto* id = id_of(entry)) return id->text.empty() ? std::string() : fmt::format("id {}", id->text);
  if (const auto* contact = std::get_if<Contact>(&entry.content))
    return fmt::format("contact {}", folded(contact->name));
  if (const auto* group = std::get_if<Group>(&entry.content)) return fmt::format("group {}", folded(group->name));
  return {};
}

std::string subject_of(const Entry& entry, const OldNames& old_names) {
  if (const auto* outcome = std::get_if<Outcome>(&entry.content)) return fmt::format("outcome {}", outcome->of.text);
  const auto* contact = contact_of(entry);
  const auto name = contact ? folded(contact->name) : std::string();
  const auto old = old_names.find(name);
  return fmt::format("{} {}", kind_of(entry), old == old_names.end() ? name : old->second);
}

KeyTells told_by(std::string_view key) {
  constexpr std::array<std::string_view, 5> subjects{"contact", "of", "action", "status", "direction"};
  constexpr std::array<std::string_view, 5> labels{"name", "currency", "source", "groups", "tags"};
  if (std::ranges::find(subjects, key) != subjects.end()) return KeyTells::subject;
  if (std::ranges::find(labels, key) != labels.end()) return KeyTells::label;
  if (key == "date") return KeyTells::day;
  return key == "place" ? KeyTells::place : KeyTells::content;
}

bool is_telling(const Member& member) {
  if (told_by(member.key) != KeyTells::content) return false;
  const auto* literal = std::get_if<Literal>(&member.value.is);
  return literal ? literal->shape == Shape::text : std::holds_alternative<List>(member.value.is);
}

std::vector<std::string> telling_parts(const Entry& entry) {
  std::vector<std::string> parts;
  for (const auto& member : object_of(entry, EmptyLists::left_out))
    if (is_telling(member)) parts.push_back(meaning_of_keys(kind_of(entry), {member}));
  return parts;
}

std::vector<std::string> telling_keys(const Entry& entry) {
  std::vector<std::string> keys;
  for (auto& member : object_of(entry, EmptyLists::left_out))
    if (is_telling(member)) keys.push_back(std::move(member.key));
  return keys;
}

std::string all_but_the_contact(const Entry& entry, const Currency& currency) {
  const auto tells_more = [](const Member& member) {
    const auto told = told_by(member.key);
    return told == KeyTells::place || told == KeyTells::content;
  };
  if (std::ranges::none_of(object_of(entry, EmptyLists::left_out), tells_more)) return {};
  auto keys = object_of(with_defaults(entry, currency), EmptyLists::left_out);
  std::erase_if(keys, [](const Member& member) { return member.key == "contact"; });
  return meaning_of_keys(kind_of(entry), keys);
}

std::string all_but_the_name(Entry contact) {
  std::get<Contact>(contact.content).name.clear();
  return meaning_of(contact, {});
}

bool have_a_way_in_common(const Entry& a, const Entry& b) {
  const auto *contact = std::get_if<Contact>(&a.content), *other = std::get_if<Contact>(&b.content);
  if (!contact || !other) return false;
  const auto have_one = [](const auto& some, const auto& others) {
    return std::ranges::find_first_of(some, others) != some.end();
  };
  const auto are_equal = [](const auto& one, const auto& another) { return one && one == another; };
  const auto &ways = *contact->details, &others = *other->details;
  return have_one(ways.phone, others.phone) || have_one(ways.email, others.email) ||
         are_equal(ways.website, others.website) || are_equal(contact->remarks.note, other->remarks.note);
}

std::string rival_key_of(const Entry& entry) {
  if (const auto* outcome = std::get_if<Outcome>(&entry.content))
    return fmt::format("{} {}", outcome->of.text, spelled(outcome->status));
  if (const auto* deal = std::get_if<Deal>(&entry.content))
    return fmt::format("{} {} {}", iso(deal->date), spelled(deal->direction), folded(deal->contact.name));
  return {};
}

std::vector<std::string> handles_of(const Entry& entry) {
  std::vector<std::string> handles;
  if (const auto* id = id_of(entry)) handles.push_back(id->text);
  if (const auto* contact = std::get_if<Contact>(&entry.content)) {
    add_handle(handles, contact->name);
    for (const auto& alias : contact->details->aliases) add_handle(handles, alias);
  }
  if (const auto* update = std::get_if<Update>(&entry.content); update && update->name)
    add_handle(handles, *update->name);
  if (const auto* changes = changes_of(entry); changes && changes->aliases && changes->aliases->to)
    for (const auto& alias : *changes->aliases->to) add_handle(handles, alias);
  return handles;
}

std::vector<std::string> references_of(const Entry& entry) {
  std::vector<std::string> names;
  each_value<ContactName>(entry,
                          [&](std::string_view, const ContactName& contact) { add_handle(names, contact.name); });
  each_value<Id>(entry, [&](std::string_view key, const Id& id) {
    if (key != "id") names.push_back(id.text);
  });
  return names;
}

std::string called(const Entry& entry) {
  std::string about;
  if (const auto* contact = std::get_if<Contact>(&entry.content)) about = fmt::format(" {}", contact->name);
  if (const auto* group = std::get_if<Group>(&entry.content)) about = fmt::format(" {}", group->name);
  if (const auto* need = std::get_if<Need>(&entry.content)) about = fmt::format(" {} of {}", need->id.text, need->who);
  if (const auto* outcome = std::get_if<Outcome>(&entry.content))
    about = fmt::format(" {} of {}", spelled(outcome->status), outcome->of.text);
  if (const auto* contact = contact_of(entry)) {
    const auto* id = id_of(entry);
    about = fmt::format("{}{} with {}", id ? " " : "", id ? id->text : std::string(), contact->name);
    if (std::holds_alternative<Update>(entry.content)) about = fmt::format(" of {}", contact->name);
  }
  const auto date = date_of(entry);
  const bool is_named = std::holds_alternative<Contact>(entry.content) || std::holds_alternative<Group>(entry.content);
  return shown(fmt::format("the {}{}{}", kind_of(entry), about,
                           date && !is_named ? fmt::format(", {}", iso(*date)) : std::string()));
}

}  // namespace netlog
