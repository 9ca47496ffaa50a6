#include "netlog/ledger/fields.hpp"

namespace netlog {

Entry with_defaults(Entry entry, const Currency& currency) {
  std::visit([&](auto& content) { fill_in_currency(content, currency); }, entry.content);
  if (auto* card = std::get_if<Card>(&entry.content)) card->count = card->count.value_or(Count{1});
  return entry;
}

}  // namespace netlog
