#include "netlog/help/manual.hpp"

#include "netlog/ledger/raw_entry.hpp"
#include "netlog/syntax/command.hpp"

#include <sstream>

#include "ledgers.hpp"

namespace netlog {
namespace {

TEST_CASE("text stands in a manual page as it is, whatever it holds") {
  check_each(Pairs{{"a-b", "a\\-b"},
                   {"C:\\x", "C:\\ex"},
                   {".SH fake\n'x\na.b", "\\&.SH fake\n\\&'x\na.b"},
                   {"`w` is not w", "`w` is not w"}},
             [](const std::string& text) { return in_roff(text); });
  CHECK(roff_prose("as `every` says") == "as \\fBevery\\fR says");
}

TEST_CASE("no line of running text is long, and none becomes a macro by being broken") {
  for (const auto page : {ManualPage::program, ManualPage::ledger}) {
    std::istringstream lines{manual_page(page)};
    for (std::string line; std::getline(lines, line);) {
      CASE(line);
      if (!line.starts_with('.') && !line.starts_with("netlog ")) CHECK(line.size() <= 80);
      if (line.starts_with('.')) CHECK(line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZbrnfi", 1) != 1);
      CHECK_FALSE(line.starts_with('\''));
    }
  }
}

TEST_CASE("the manual has every word of every command that the help lists") {
  const auto page = manual_page(ManualPage::program);
  for (const auto& command : all_commands()) {
    CASE(command.name);
    const auto heading = ".SS netlog " + command.name;
    CHECK((page.find(heading) != page.npos) == (command.section != Section::hidden));
    if (command.section == Section::hidden) continue;
    for (const auto& word : parameters_of(command).own) {
      CASE(word.name);
      CHECK(page.find(in_roff(word.name) + "\\fR") != page.npos);
    }
    for (const auto& example : command.examples) CHECK(page.find(fmt::format("\n{}\n", in_roff(example))) != page.npos);
  }
}

TEST_CASE("the manual of the ledger has every key of every kind") {
  const auto page = manual_page(ManualPage::ledger);
  for (const auto& kind : all_kinds()) {
    CASE(kind);
    const auto begin = page.find(fmt::format(".SS [[{}]]", kind));
    REQUIRE(begin != page.npos);
    const auto part = page.substr(begin, page.find(".SS", begin + 1) - begin);
    for (const auto& column : columns_of(kind)) {
      CASE(column.key);
      const bool common = column.key == "note" || column.key == "tags" || column.key == "source";
      CHECK((part.find(fmt::format("\\fB{}\\fR", in_roff(column.key))) != part.npos) != common);
    }
  }
}

}  // namespace
}  // namespace netlog
