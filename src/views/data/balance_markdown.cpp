#include "netlog/views/data/balance_markdown.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/data/markdown.hpp"
#include "netlog/views/text/balance_view.hpp"
#include "netlog/views/text/cells.hpp"

namespace netlog {

std::string balance_markdown(const Network& network, const Balance& balance, const std::vector<std::string>& why,
                             Show show) {
  Markdown document{show};
  Page words;
  add_balance_sentences(words, network, balance, unbroken);
  document.told(words);
  Table table{columns_for_people<Reciprocity>(), {}};
  if (!why.empty()) table.columns.push_back({"why"});
  for (std::size_t i = 0; i < balance.contacts.size(); ++i) {
    auto cells = cells_of(balance.contacts[i]);
    if (!why.empty()) cells.push_back({shown(why[i])});
    table.rows.push_back(std::move(cells));
  }
  document.table(table);
  return document.text();
}

}  // namespace netlog
