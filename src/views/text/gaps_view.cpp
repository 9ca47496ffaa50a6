#include "netlog/views/text/gaps_view.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/views/data/markdown.hpp"
#include "netlog/views/text/cells.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

void add_gaps_heading(Page& page, const Network& network, const std::optional<Span>& period, const Gaps& gaps,
                      std::size_t columns) {
  const auto of = [&](Cover cover) { return std::ranges::count(gaps.needs, cover, &Gap::cover); };
  const auto nobody = of(Cover::nobody), passive = of(Cover::passive);
  std::vector<std::string> parts;
  if (nobody > 0) parts.push_back(fmt::format("{} that nobody covers", counted(nobody, "need")));
  if (passive > 0)
    parts.push_back(fmt::format("{} only by contacts who give nothing",
                                nobody > 0 ? cell(passive) : counted(passive, "need") + " covered"));
  add_text(page, fmt::format("{}.", enumerated(parts, ", and ")), Style::bold, columns);
  add_text(page,
           period ? fmt::format("Needs of {}.", in_words({period->from, std::min(period->to, network.as_of())}))
                  : fmt::format("Needs of the last {}, and all that are open.",
                                days_in_words(network.window().length().count())),
           Style::dim, columns);
}

std::string asked_most_in_words(const Gaps& gaps) {
  std::vector<std::string> items;
  for (const auto& one : gaps.most) items.push_back(fmt::format("{} {}", one.word, one.needs));
  return items.empty() ? std::string() : fmt::format("asked for most: {}", enumerated(items, ", "));
}

/// "nobody", or who covers it.
Table::Cell cover_cell(const Gap& gap) {
  if (gap.cover == Cover::nobody) return {"nobody", Style::yellow};
  return {fmt::format("only {}", shown(enumerated(gap.contacts, ", "))), Style::dim};
}

}  // namespace

Page gaps_page(const Network& network, const std::optional<Span>& period, const Gaps& gaps, std::size_t columns) {
  Page page;
  if (gaps.needs.empty()) return page;
  add_gaps_heading(page, network, period, gaps, columns);
  page.blank();
  Table table{{{""},
               {"", false, Room::cut},
               {"", false, Room::cut},
               {"", false, Room::left_out},
               {"", false, Room::left_out},
               {"", false, Room::cut_then_left_out}},
              {}};
  for (const auto& gap : gaps.needs)
    table.rows.push_back({{std::string(spelled(gap.state)), gap.state == NeedState::open ? Style::plain : Style::dim},
                          {shown(gap.who)},
                          {shown(gap.wanted)},
                          {day_and_month(gap.date, network.as_of()), Style::dim},
                          {gap.need.text, Style::dim},
                          cover_cell(gap)});
  for (auto& line : laid_out(table, columns, 2)) page.row(std::move(line));
  page.blank();
  if (const auto most = asked_most_in_words(gaps); !most.empty()) add_text(page, most, Style::bold, columns);
  page.around({{"somebody new for it: ", Style::dim},
               {command_line({"add", "NAME"}, {"--trade", gaps.most.empty() ? "TRADE" : gaps.most.front().word}),
                Style::cyan}});
  return page;
}

std::string gaps_markdown(const Network& network, const std::optional<Span>& period, const Gaps& gaps, Show show) {
  Markdown document{show};
  if (gaps.needs.empty()) return document.text();
  Page words;
  add_gaps_heading(words, network, period, gaps, unbroken);
  document.told(words);
  Table table{{{"need"}, {"who"}, {"for"}, {"date"}, {"state"}, {"cover"}, {"contacts"}}, {}};
  for (const auto& gap : gaps.needs)
    table.rows.push_back({{gap.need.text},
                          {gap.who},
                          {gap.wanted},
                          cell(gap.date),
                          cell(gap.state),
                          cell(gap.cover),
                          cell(gap.contacts)});
  document.table(table);
  if (const auto most = asked_most_in_words(gaps); !most.empty()) document.paragraph({{most}});
  return document.text();
}

}  // namespace netlog
