#include "netlog/views/text/gaps_view.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/views/data/markdown.hpp"
#include "netlog/views/text/cells.hpp"

#include <algorithm>
#include <utility>
#include <vector>

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
Piece cover_piece(const Gap& gap) {
  if (gap.cover == Cover::nobody) return {"nobody", Style::yellow};
  return {fmt::format("only {}", shown(enumerated(gap.contacts, ", "))), Style::dim};
}

Piece state_piece(const Gap& gap) {
  return {std::string(spelled(gap.state)), gap.state == NeedState::open ? Style::plain : Style::dim};
}

/// A line a need; no word of it is cut.
Table gaps_table(const Network& network, const Gaps& gaps) {
  Table table{{{""}, {""}, {""}, {"", false, Room::left_out}, {"", false, Room::left_out}, {""}}, {}};
  for (const auto& gap : gaps.needs)
    table.rows.push_back({state_piece(gap),
                          {shown(gap.who)},
                          {shown(gap.wanted)},
                          {day_and_month(gap.date, network.as_of()), Style::dim},
                          {gap.need.text, Style::dim},
                          cover_piece(gap)});
  return table;
}

/// The same for a terminal on which the table has no room: "Veronica Pârvu: a chimney sweep", and who covers it below.
std::vector<Line> gaps_in_sentences(const Gaps& gaps, std::size_t columns) {
  constexpr std::size_t indent = 11;  // behind the longest state
  const auto room = std::max<std::size_t>(columns, 32) - indent;
  std::vector<Line> lines;
  for (const auto& gap : gaps.needs) {
    Line begin{{"  "}, {padded(spelled(gap.state), indent - 2), state_piece(gap).style}};
    for (const auto& [text, style] : {Piece{shown(gap.who) + ": " + shown(gap.wanted)}, cover_piece(gap)})
      for (const auto& part : wrapped_text(text, room)) {
        begin.push_back({part, style});
        lines.push_back(std::exchange(begin, {{std::string(indent, ' ')}}));
      }
  }
  return lines;
}

}  // namespace

Page gaps_page(const Network& network, const std::optional<Span>& period, const Gaps& gaps, std::size_t columns) {
  Page page;
  if (gaps.needs.empty()) return page;
  add_gaps_heading(page, network, period, gaps, columns);
  page.blank();
  auto lines = laid_out(gaps_table(network, gaps), columns, 2);
  if (width(lines.front()) > columns) lines = gaps_in_sentences(gaps, columns);
  for (auto& line : lines) page.row(std::move(line));
  page.blank();
  if (const auto most = asked_most_in_words(gaps); !most.empty()) add_text(page, most, Style::bold, columns);
  add_hint(page, "somebody new for it:",
           command_line({"add", "NAME"}, {"--trade", gaps.most.empty() ? "TRADE" : gaps.most.front().word}), columns);
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
