#include "netlog/merge/known_contact.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/raw_entry.hpp"
#include "netlog/merge/joined.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace netlog {
namespace {

void add_line(std::string& lines, std::string_view line) {
  if (!lines.empty()) lines += ", ";
  lines += trimmed(line);
}

const Value* value_of_key(const Object& object, std::string_view key) {
  const auto at = std::ranges::find(object, key, &Member::key);
  return at == object.end() ? nullptr : &at->value;
}

/// The members of a list, or a single value, as they are compared.
std::set<std::string> members_of(const Value& value) {
  std::set<std::string> members;
  if (const auto* list = std::get_if<List>(&value.is))
    for (const auto& member : *list) members.merge(members_of(member));
  else if (const auto* literal = std::get_if<Literal>(&value.is))
    members.insert(folded(literal->text));
  return members;
}

/// All that a contact ever had here, by key; what no update can change apart.
struct EverHad {
  std::map<std::string, std::set<std::string>> values;
  Object fixed;
};

bool is_field(std::string_view key) {
  static const auto keys = [] {
    std::set<std::string, std::less<>> all;
    each_row<Details<Kept>>([&](const auto& row) { all.emplace(row.key); });
    return all;
  }();
  return keys.contains(key);
}

EverHad ever_had(const History& here, const ContactHistory& contact) {
  EverHad had;
  had.fixed = object_of(here.entry(contact.entry), EmptyLists::left_out);
  const auto add = [&](const Object& keys) {
    for (const auto& key : keys)
      if (is_field(key.key)) had.values[key.key].merge(members_of(key.value));
  };
  add(had.fixed);
  for (const auto i : contact.updates) add(object_of(here.entry(i), EmptyLists::left_out));
  return had;
}

Entry update_with(const History& here, const ContactHistory& contact, const Entry& there,
                  std::vector<RawField> fields) {
  const auto& name = here.as<Contact>(contact.entry).name;
  const auto date = date_of(there).value_or(first_date);
  fields.push_back({"contact", {Literal{Shape::text, name}}, {}, {}});
  fields.push_back({"date", {Spelling<Date>::print(date)}, {}, {}});
  std::vector<Entry> entries;
  std::vector<Finding> findings, doubts;
  read_entry({"update", std::move(fields), {}}, entries, findings, doubts);
  return std::move(entries.front());
}

}  // namespace

Difference difference_between(const Entry& here, const Entry& there) {
  Difference difference;
  const auto add_others = [](const std::vector<KeyLine>& own, const Object& other, std::string& lines) {
    for (const auto& key : own) {
      const auto* same = value_of_key(other, key.key);
      if (!same || !(*same == key.value)) add_line(lines, key.line);
    }
  };
  add_others(key_lines_of(here), object_of(there, EmptyLists::left_out), difference.here);
  add_others(key_lines_of(there), object_of(here, EmptyLists::left_out), difference.there);
  return difference;
}

KnownContact compared(const History& here, const ContactHistory& contact, const Entry& there) {
  KnownContact known;
  const auto had = ever_had(here, contact);
  const auto keys = key_lines_of(there);
  std::vector<RawField> lacking;
  for (const auto& key : keys) {
    if (key.key == "name") continue;
    const auto values = had.values.find(key.key);
    if (is_field(key.key) && values == had.values.end()) {
      lacking.push_back({key.key, key.value, {}, {}});
    } else if (is_field(key.key)) {
      if (!std::ranges::includes(values->second, members_of(key.value))) known.differing.push_back(key.key);
    } else if (const auto* own = value_of_key(had.fixed, key.key); !own) {
      known.lacking.push_back(key.key);
    } else if (!(*own == key.value)) {
      known.differing.push_back(key.key);
    }
  }
  if (!lacking.empty()) known.update = update_with(here, contact, there, std::move(lacking));
  return known;
}

std::string with_values(const Block& block, const Entry& entry, const Entry& there,
                        const std::vector<std::string>& keys) {
  const auto own = object_of(entry, EmptyLists::left_out), other = object_of(there, EmptyLists::left_out);
  std::vector<RawField> fields;
  for (const auto& key : own) {
    const auto* value = std::ranges::count(keys, key.key) > 0 ? value_of_key(other, key.key) : nullptr;
    fields.push_back({key.key, value ? *value : key.value, {}, {}});
  }
  for (const auto& key : keys)
    if (const auto* value = value_of_key(other, key); value && !value_of_key(own, key))
      fields.push_back({key, *value, {}, {}});
  std::vector<Entry> entries;
  std::vector<Finding> findings, doubts;
  read_entry({std::string(kind_of(entry)), std::move(fields), {}}, entries, findings, doubts);
  return std::string(block.text.substr(0, block.heading))
      .append(toml_of(entries.front()))
      .append(block.text.substr(block.body_end));
}

}  // namespace netlog
