#include "netlog/views/data/report_markdown.hpp"

#include "netlog/views/data/markdown.hpp"
#include "netlog/views/text/report_tables.hpp"
#include "netlog/views/text/report_view.hpp"

namespace netlog {

std::string report_markdown(const Network& network, const Report& report, Show show) {
  Markdown document{show};
  Page words;
  add_report_sentences(words, network, report, unbroken);
  document.told(words);
  for (const auto& section : report_sections(report)) {
    document.heading(2, {{section.heading}});
    for (const auto& table : section.tables) document.table(table);
  }
  if (report.next.steps.empty()) return document.text();
  document.heading(2, {{"Next"}});
  document.table(steps_table(report.next));
  if (!report.next.left_out.empty()) document.paragraph(steps_left_out(network, report));
  return document.text();
}

}  // namespace netlog
