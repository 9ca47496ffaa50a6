#include "netlog/views/data/markdown.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

std::string paragraph(const Piece& piece) {
  Markdown document{Show::everything};
  document.paragraph({piece});
  return document.text();
}

TEST_CASE("text in Markdown reads as it is, whatever it holds") {
  check_each(Pairs{{"Ana Popescu, 18 500 RON (+3)", "Ana Popescu, 18 500 RON (+3)\n"},
                   {"<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>\n"},
                   {"a|b \\| c", "a\\|b \\\\\\| c\n"},
                   {"`id` $(id) *a* _b_ ~c~ [d](e) #1", "\\`id\\` \\$(id) \\*a\\* \\_b\\_ \\~c\\~ \\[d\\](e) \\#1\n"},
                   {"ana_pop@example.com", "ana\\_pop\\@example.com\n"},
                   {"\\x1b[2J", "\\\\x1b\\[2J\n"}},
             [](const std::string& text) { return paragraph({text}); });
}

TEST_CASE("what is to be typed is code, with tags where backticks could not hold it") {
  check_each(Pairs{{"netlog give 'ana *'", "`netlog give 'ana *'`\n"},
                   {"netlog show 'a|b'", "<code>netlog show 'a\\|b'</code>\n"},
                   {"netlog show '`<id>`'", "<code>netlog show '\\`\\<id\\>\\`'</code>\n"}},
             [](const std::string& text) {
               return paragraph({text, Style::cyan});
             });
}

TEST_CASE("a table leaves out a column that holds nothing, and a table without rows is none") {
  Markdown document{Show::everything};
  document.table({{{""}, {"empty"}, {"count|", true}}, {{{"a"}, {}, {"1"}}, {{"b"}}}});
  document.table({{{"a"}, {"b"}}, {}});
  CHECK(document.text() == "| | count\\| |\n| --- | --: |\n| a | 1 |\n| b | |\n");
}

TEST_CASE("with rows only, a document holds only its tables") {
  for (const auto show : {Show::everything, Show::rows}) {
    Markdown document{show};
    document.heading(2, {{"Next"}});
    document.table({{{"a"}}, {{{"1"}}}});
    document.paragraph({{"more: "}, {"netlog next", Style::cyan}});
    CHECK(document.text() == (show == Show::rows ? "| a |\n| --- |\n| 1 |\n"
                                                 : "## Next\n\n| a |\n| --- |\n| 1 |\n\nmore: `netlog next`\n"));
  }
}

}  // namespace
}  // namespace netlog
