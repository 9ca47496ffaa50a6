#include "netlog/views/data/entry_values.hpp"

#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/ledger/raw_entry.hpp"

#include <algorithm>

namespace netlog {

Object entry_object(const Network& network, EntryIndex index) {
  const auto& history = network.history();
  const auto entry = with_defaults(network.with_names_now(index), history.ledger.settings.currency());
  Object object{{"kind", {Literal{Shape::text, std::string(kind_of(entry))}}}};
  for (auto& cell : object_of(entry, EmptyLists::written)) object.push_back(std::move(cell));
  return object;
}

Value entries_value(const Network& network, const std::vector<EntryIndex>& entries) {
  List list;
  for (const auto index : entries) list.push_back({entry_object(network, index)});
  return {std::move(list)};
}

Sheet entries_sheet(const Network& network, const std::vector<EntryIndex>& entries, std::string_view wanted) {
  Sheet sheet;
  sheet.columns.push_back("kind");
  const std::vector<std::string> common{"note", "tags", "source"};
  for (const auto& kind : all_kinds()) {
    const auto is_at_hand = [&](EntryIndex i) { return kind_of(network.history().entry(i)) == kind; };
    if (kind != wanted && std::ranges::none_of(entries, is_at_hand)) continue;
    for (const auto& column : columns_of(kind))
      if (std::ranges::count(sheet.columns, column.key) == 0 && std::ranges::count(common, column.key) == 0)
        sheet.columns.push_back(column.key);
  }
  if (sheet.columns.size() > 1) sheet.columns.insert(sheet.columns.end(), common.begin(), common.end());
  for (const auto index : entries) sheet.rows.push_back(entry_object(network, index));
  return sheet;
}

Object contact_object(const Network& network, PersonIndex person) {
  const auto profile = network.profile(person);
  const auto& entry = network.history().entry(network.history().persons[person].contacts.front().entry);
  Entry as_of_now{
      Contact{.name = profile.name, .date = profile.date, .details = profile.details, .remarks = profile.remarks},
      entry.own_keys};
  return object_of(as_of_now, EmptyLists::written);
}

}  // namespace netlog
