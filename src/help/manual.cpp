#include "netlog/help/manual.hpp"

#include "netlog/views/text/page.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// `roff` with its lines of running text broken at blanks, so that none is long.
std::string filled(std::string_view roff) {
  constexpr std::size_t columns = 76;
  std::string text;
  bool as_it_stands = false;
  while (!roff.empty()) {
    const auto line = roff.substr(0, roff.find('\n'));
    roff.remove_prefix(std::min(line.size() + 1, roff.size()));
    if (line == ".nf" || line == ".fi") as_it_stands = line == ".nf";
    if (as_it_stands || line.starts_with('.') || line.size() <= columns)
      text.append(line).append("\n");
    else
      for (const auto& part : wrapped_text(line, columns))
        text += (part.starts_with('.') || part.starts_with('\'') ? "\\&" : "") + part + "\n";
  }
  return text;
}

}  // namespace

std::string manual_page(ManualPage page) {
  return filled(page == ManualPage::program ? program_manual() : ledger_manual());
}

std::string in_roff(std::string_view text) {
  std::string roff;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) roff += "\\&";
    line_begins = c == '\n';
    if (c == '\\')
      roff += "\\e";
    else if (c == '-')
      roff += "\\-";
    else
      roff += c;
  }
  return roff;
}

std::string roff_title(std::string_view name, int section, std::string_view of) {
  return fmt::format(".TH {} {} {} \"netlog {}\" \"{}\"\n", name, section, NETLOG_RELEASED, NETLOG_VERSION, of);
}

std::string roff_prose(std::string_view text) {
  std::string roff;
  bool bold = false;
  for (const char c : in_roff(text)) {
    if (c == '`') bold = !bold;
    roff += c == '`' ? (bold ? "\\fB" : "\\fR") : std::string(1, c);
  }
  return roff;
}

std::string roff_entry(std::string_view term, std::string_view beside, std::string_view meaning) {
  return fmt::format(".TP\n\\fB{}\\fR{}\n{}\n", in_roff(term), in_roff(beside), roff_prose(meaning));
}

std::string roff_lines(std::string_view lines) {
  return fmt::format(".PP\n.RS 4\n.nf\n{}\n.fi\n.RE\n", in_roff(lines));
}

}  // namespace netlog
