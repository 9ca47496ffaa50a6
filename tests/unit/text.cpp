#include "netlog/base/text.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

using namespace std::string_literals;

TEST_CASE("names are compared without case, marks and extra blanks") {
  const Pairs cases{{"", ""},
                    {"Ana Popescu", "ana popescu"},
                    {"  Ana \t\n Popescu ", "ana popescu"},
                    {"Ana\u00a0\u3000Popescu", "ana popescu"},
                    {"Ștefan MUREȘAN", "stefan muresan"},  // comma below
                    {"Şerban ŢARĂ", "serban tara"},        // cedilla
                    {"e\u0301\u0302a", "ea"},              // marks that stand apart
                    {"İstanbul", "istanbul"},              // a dot that would stay after case folding alone
                    {"ırmak", "ırmak"},                    // dotless i is a letter of its own
                    {"Straße", "strasse"},
                    {"STRASSE", "strasse"},
                    {"GROẞ", "gross"},
                    {"\u0149", "\u02bcn"},  // ŉ
                    {"\u1fb3", "α"},        // ypogegrammeni: a mark, which case folding would make an iota
                    {"\u1fbc", "α"},
                    {"Σίσυφος", "σισυφοσ"},
                    {"ﬁnanțe", "finante"},
                    {"Ａｎａ", "ana"},
                    {"Ǆ", "dz"},
                    {"\u212b", "a"},
                    {"Łukasz", "łukasz"},
                    {"का", "का"},            // a spacing mark of class 0: a vowel sign tells names apart
                    {"a\u20dd", "a\u20dd"},  // an enclosing mark of class 0
                    {"㎒", "mhz"}};
  for (const auto& [text, expected] : cases) {
    CASE(text);
    CHECK(folded(text) == expected);
    CHECK(folded(folded(text)) == folded(text));
  }
  CHECK(folded("Ana\xff Pop") == "Ana\xff Pop");
}

TEST_CASE("words are runs of letters and digits, apostrophes dropped") {
  const Cases<std::string, Texts> cases{{"", {}},
                                        {"...", {}},
                                        {"'", {}},
                                        {"o'neill-pop", {"oneill", "pop"}},
                                        {"d\u2019angelo", {"dangelo"}},
                                        {"\u2018ana\u2019", {"ana"}},
                                        {"\u02bcn", {"n"}},
                                        {"ana.p", {"ana", "p"}},
                                        {"s.c. casa nova", {"s", "c", "casa", "nova"}},
                                        {"ana_popescu/3m", {"ana", "popescu", "3m"}},
                                        {"50% \u00d7 2", {"50", "2"}},
                                        {"山田 太郎", {"山田", "太郎"}}};
  check_each(cases, words_of);
}

TEST_CASE("width is what a terminal shows") {
  const Cases<std::string, std::size_t> cases{
      {"", 0},     {"Ana", 3},  {"Ș", 1}, {"S\u0326", 1}, {"e\u0301\u0302", 1}, {"日本", 4},
      {"한국", 4}, {"ＡＢ", 4}, {"😀", 2}, {"…", 1},       {"18\u00a0500", 6},   {"\u200d", 0}};
  check_each(cases, [](const auto& text) { return width(text); });
}

TEST_CASE("a clipped text fits, ends with an ellipsis and keeps its characters whole") {
  struct Clip {
    std::string text;
    std::size_t columns;
    std::string expected;
  };
  const std::vector<Clip> cases{{"Popescu", 7, "Popescu"},
                                {"Popescu", 6, "Popes…"},
                                {"Popescu", 1, "…"},
                                {"Popescu", 0, ""},
                                {"", 0, ""},
                                {"日本語", 6, "日本語"},
                                {"日本語", 5, "日本…"},
                                {"日本語", 4, "日…"},
                                {"S\u0326tefan", 4, "S\u0326te…"},
                                {"abc\u0301def", 4, "abc\u0301…"},
                                {"abcd\u0301ef", 4, "abc…"},
                                {"😀😀", 3, "😀…"}};
  for (const auto& [text, columns, expected] : cases) {
    CASE(text);
    CHECK(clipped(text, columns) == expected);
  }
}

TEST_CASE("no control character and no turn of direction reaches a terminal raw") {
  const Pairs cases{{"Ștefan 日本 😀", "Ștefan 日本 😀"},
                    {"a\x1b[31mb", "a\\x1b[31mb"},
                    {"a\nb", "a\\nb"},
                    {"a\tb", "a\\tb"},
                    {"a\0b"s, "a\\x00b"},
                    {"\x7f", "\\x7f"},
                    {"\u009b", "\\x9b"},
                    {"\u202e", "\\u202e"},
                    {"\u2066x\u2069", "\\u2066x\\u2069"},
                    {"\u200e\u200f\u061c", "\\u200e\\u200f\\u061c"}};
  check_each(cases, shown);
  for (int c = 0; c < 0x20; ++c) {
    const auto seen = shown("Ana" + std::string(1, char(c)));
    CASE(c);
    CHECK(seen.find(char(c)) == std::string::npos);
  }
  CHECK(is_utf8(shown("a\xff\xc3(")));
}

TEST_CASE("UTF-8 is the shortest form of a character that Unicode has") {
  for (const std::string_view text : {"", "Ana", "Ș", "€", "😀", "\xf4\x8f\xbf\xbf"}) CHECK(is_utf8(text));
  for (const std::string_view text :
       {"\xff", "\x80", "\xc0\xaf", "\xe2\x82", "\xed\xa0\x80", "\xf4\x90\x80\x80", "a\xc8"})
    CHECK_FALSE(is_utf8(text));
}

TEST_CASE("blank is what holds nothing but blanks") {
  for (const std::string_view text : {"", " ", "\t\n\r", "\u00a0\u3000", " \u2028"}) CHECK(is_blank(text));
  for (const std::string_view text : {"a", " a ", ".", "\u0301", "0"}) CHECK_FALSE(is_blank(text));
}

TEST_CASE("a whole number is digits alone") {
  const Cases<std::string, std::int64_t> numbers{{"0", 0}, {"007", 7}, {"999999999999999999", 999'999'999'999'999'999}};
  for (const auto& [text, expected] : numbers) CHECK(whole_number(text) == expected);
  for (const std::string_view text : {"", "-1", "+1", " 1", "1 ", "1.0", "1e3", "9999999999999999999", "٣"})
    CHECK_FALSE(whole_number(text));
}

TEST_CASE("things in a row") {
  CHECK(enumerated({}) == "");
  CHECK(enumerated({"a"}) == "a");
  CHECK(enumerated({"a", "b"}, " or ") == "a or b");
  CHECK(enumerated({"a", "b", "c"}) == "a, b and c");
  CHECK(counted(0, "card") == "0 cards");
  CHECK(counted(1, "entry", "entries") == "1 entry");
  CHECK(counted(2, "entry", "entries") == "2 entries");
}

}  // namespace
}  // namespace netlog
