#include "netlog/views/text/page.hpp"

#include "netlog/base/text.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

std::string text_of(const Line& line) {
  std::string text;
  for (const auto& piece : line) text += piece.text;
  return text;
}

TEST_CASE("columns are aligned by what a terminal shows") {
  const Table table{{{"name"}, {"given", true}, {"lucrări"}},
                    {{{"Ștefan"}, {"1"}, {"roofer"}},
                     {{"S\u0326tefan"}, {"12"}, {"x"}},
                     {{"日本太郎"}, {"3"}, {"x"}},
                     {{"😀"}, {""}, {"x"}},
                     {{""}, {"1\u00a0000"}, {"x"}}}};
  const auto lines = laid_out(table, 80, 2);
  REQUIRE(lines.size() == 6);
  CHECK(text_of(lines[0]) == "  name      given  lucrări");
  CHECK(text_of(lines[1]) == "  Ștefan        1  roofer ");
  CHECK(text_of(lines[2]) == "  S\u0326tefan       12  x      ");
  CHECK(text_of(lines[3]) == "  日本太郎      3  x      ");
  CHECK(text_of(lines[4]) == "  😀               x      ");
  CHECK(text_of(lines[5]) == "            1\u00a0000  x      ");
  for (const auto& line : lines) CHECK(width(line) == 26);
}

TEST_CASE("a table without headings has rows alone, and a short row is filled") {
  const Table table{{{""}, {""}}, {{{"a"}, {"b"}}, {{"c"}}}};
  const auto lines = laid_out(table, 80);
  REQUIRE(lines.size() == 2);
  CHECK(text_of(lines[0]) == "a  b");
  CHECK(text_of(lines[1]) == "c   ");
  CHECK(laid_out({{{"name"}}, {}}, 80).size() == 1);
}

TEST_CASE("where a table is too wide, first what may be left out gives way and then what may be cut") {
  const std::string name(30, 'n'), trade(40, 't');
  Table table;
  table.columns = {{"name", false, Room::cut}, {"id"}, {"trade", false, Room::cut}, {"day", false, Room::left_out}};
  table.rows = {{{name}, {"h4t0zb"}, {trade}, {"20 Nov"}}};
  const auto row = [&](std::size_t columns) {
    const auto lines = laid_out(table, columns);
    for (const auto& line : lines) CHECK(width(line) <= columns);
    return text_of(lines.at(1));
  };
  CHECK(row(88) == fmt::format("{}  h4t0zb  {}  20 Nov", name, trade));
  CHECK(row(80) == fmt::format("{}  h4t0zb  {}", name, trade));
  CHECK(row(70) == fmt::format("{}  h4t0zb  {}…", name, std::string(29, 't')));
  CHECK(row(34).find("h4t0zb") != std::string::npos);
}

TEST_CASE("a padded text takes exactly its columns") {
  for (const std::string text : {"", "Ana", "Ștefan Popescu", "日本語", "S\u0326tefan"})
    for (const std::size_t columns : {1U, 2U, 5U, 6U, 20U}) {
      CASE(text);
      CASE(columns);
      CHECK(width(padded(text, columns)) == columns);
      CHECK(width(padded_left(text, columns)) == columns);
    }
  CHECK(padded("Ana", 5) == "Ana  ");
  CHECK(padded_left("Ana", 5) == "  Ana");
  CHECK(padded("Popescu", 4) == "Pop…");
}

TEST_CASE("items are broken into lines that fit, at their joints") {
  CHECK(wrapped({"Ana Popescu", "Ștefan", "日本"}, 19, ", ") == Texts{"Ana Popescu,", "Ștefan, 日本"});
  CHECK(wrapped({"Ana", "Ion"}, 8, ", ") == Texts{"Ana, Ion"});
  CHECK(wrapped({"Ana", "Ion"}, 7, ", ") == Texts{"Ana,", "Ion"});
  CHECK(wrapped({"a-word-that-is-too-long", "b"}, 5, ", ") == Texts{"a-word-that-is-too-long,", "b"});
  CHECK(wrapped({}, 10, ", ").empty());
  CHECK(wrapped_text("one two  three", 7) == Texts{"one two", "three"});
  CHECK(wrapped_text("", 7).empty());
}

TEST_CASE("a text is broken at blanks, and a word that is longer than a line where the line ends") {
  const Cases<std::string, Texts> cases{{"ana and dan", {"ana and", "dan"}},
                                        {"to donauschiff in", {"to", "donausch", "iff in"}},
                                        {"日本太郎太郎", {"日本太郎", "太郎"}},
                                        {"12345678", {"12345678"}},
                                        {"", {}}};
  check_each(cases, [](const std::string& text) { return wrapped_text(text, 8); });
  CHECK(wrapped_text("日本", 1) == Texts{"日", "本"});
}

TEST_CASE("what is last to give way does so when names were cut, which then have the room") {
  const Table table{{{"since", true, Room::left_out_last}, {"who", false, Room::cut}, {"last", false, Room::cut_last}},
                    {{{"16 Jan 2025"}, {"Ana Maria Popescu"}, {"contacted 24 Jul"}}}};
  const Cases<std::size_t, std::string> cases{{48, "16 Jan 2025  Ana Maria Popescu  contacted 24 Jul"},
                                              {43, "16 Jan 2025  Ana Maria P…  contacted 24 Jul"},
                                              {37, "16 Jan 2025  Ana Maria P…  contacted…"},
                                              {34, "16 Jan 2025  Ana Mari…  contacted…"},
                                              {33, "Ana Maria Pope…  contacted 24 Jul"}};
  for (const auto& one : cases) {
    CASE(one.first);
    CHECK(text_of(laid_out(table, one.first).back()) == one.second);
  }
}

TEST_CASE("hints stand in a line, in two, or below what they are for") {
  const Line first{{"Why? ", Style::dim}, {"netlog show ana", Style::cyan}}, second{{"Whom? "}, {"netlog next"}};
  const Cases<std::size_t, std::string> cases{{80, "Why? netlog show ana   Whom? netlog next\n"},
                                              {39, "Why? netlog show ana\nWhom? netlog next\n"},
                                              {19, "Why?\nnetlog show ana\nWhom? netlog next\n"}};
  check_each(cases, [&](std::size_t columns) {
    Page page;
    add_hints(page, first, second, columns);
    return rendered(page, Colors::no, Show::everything);
  });
}

TEST_CASE("a rendered page has no blanks at the ends of lines, colours only when asked for, rows alone with -q") {
  Page page;
  page.around({{"title", Style::bold}});
  page.blank();
  page.row({{"Ana  "}, {"   "}});
  page.row({{"Ion", Style::green}, {"  x"}});
  CHECK(rendered(page, Colors::no, Show::everything) == "title\n\nAna\nIon  x\n");
  CHECK(rendered(page, Colors::no, Show::rows) == "Ana\nIon  x\n");
  CHECK(rendered(page, Colors::yes, Show::rows) == "Ana\n\x1b[32mIon\x1b[0m  x\n");
  CHECK(rendered({}, Colors::yes, Show::everything) == "");
}

TEST_CASE("a cell of several pieces is aligned, and cut, as one text") {
  const Line cell{{"━━", Style::green}, {"│", Style::dim}, {"──", Style::green}};
  CHECK(text_of(fitted(cell, 7)) == "━━│──  ");
  CHECK(text_of(fitted(cell, 7, true)) == "  ━━│──");
  CHECK(text_of(fitted(cell, 5)) == "━━│──");
  CHECK(text_of(fitted(cell, 4)) == "━━│…");
  CHECK(text_of(fitted(cell, 3)) == "━━…");
  CHECK(text_of(fitted(cell, 0)).empty());
  CHECK(text_of(fitted({}, 2)) == "  ");
}

TEST_CASE("in ASCII each sign is one character, and letters of names stay") {
  Page page;
  page.row({{"→ Ștefan ← ━─│ −1…"}, {" 1\u00a0000 ▁▂▃▄▅▆▇", Style::dim}});
  CHECK(rendered(page, Colors::no, Show::rows, Signs::ascii) == "> Ștefan < =-| -1~ 1 000 _.-=+*#\n");
}

}  // namespace
}  // namespace netlog
