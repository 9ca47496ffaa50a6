#include "netlog/network/likeness.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/fields.hpp"

#include <algorithm>

namespace netlog {
namespace {

std::string folded_value(const Value& value) {
  if (const auto* literal = std::get_if<Literal>(&value.is)) return folded(literal->text);
  std::string text;
  if (const auto* list = std::get_if<List>(&value.is)) {
    for (const auto& member : *list) text.append(folded_value(member)).append("\n");
    return text;
  }
  for (const auto& [key, member] : std::get<Object>(value.is))
    text.append(key).append("=").append(folded_value(member)).append("\n");
  return text;
}

}  // namespace

Likeness likeness(const Entry& entry, const Currency& currency, const std::vector<std::string>& ignored) {
  Likeness cells;
  for (const auto& [key, value] : object_of(with_defaults(entry, currency), EmptyLists::left_out))
    if (key != "contact" && std::ranges::count(ignored, key) == 0) cells.emplace_back(key, folded_value(value));
  return cells;
}

}  // namespace netlog
