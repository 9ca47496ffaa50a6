#include "netlog/views/text/log_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/text/phrase_lines.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {

Page log_page(const Network& network, const std::vector<EntryIndex>& entries, const std::string& title,
              std::size_t columns) {
  Page page;
  const auto number = entries.size() == 1 ? std::string("1 entry") : fmt::format("{} entries", entries.size());
  add_text(page, fmt::format("{}: {}.", title, entries.empty() ? "no entries" : number), Style::bold, columns);
  if (entries.empty()) return page;
  page.blank();
  std::vector<std::string> dates;
  for (const auto i : entries) {
    const auto date = date_of(network.history().entry(i));
    dates.push_back(date ? fmt::format("{} {}", weekday_name(*date), day_and_month(*date, network.as_of())) : "");
  }
  std::size_t widest = 0;
  for (const auto& day : dates) widest = std::max(widest, width(day));
  std::string last;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool again = i > 0 && dates[i] == last;
    page.row(phrase_line(phrase(network, entries[i]), {{padded(again ? "" : dates[i], widest), Style::dim}, {"  "}},
                         columns));
    last = dates[i];
  }
  if (!has_arrow(network, entries)) return page;
  page.blank();
  for (const auto& line :
       wrapped({std::string(arrows_explained), "at the right the entry's id, or the line where it stands"}, columns,
               "   ")) {
    if (width(line) > columns)
      add_text(page, line, Style::dim, columns);
    else
      page.around({{line, Style::dim}});
  }
  return page;
}

}  // namespace netlog
