// Entries read straight from the text and by the parser: the same, whatever stands there.

#include "netlog/ledger/plain_entry.hpp"

#include <random>

#include "../fuzz/two_readings.hpp"
#include "ledgers.hpp"

namespace netlog {
namespace {

bool is_plain(std::string_view text) {
  RawEntry entry;
  return read_plain_entry(text, 1, entry).has_value();
}

std::string entry_with(std::string_view line) {
  return fmt::format("[[note]]\n{}\n", line);
}

/// Lines that are plain as they stand.
const std::vector<std::string> plain_lines{
    R"(text = "Ștefan Mureșan")",
    R"(text="")",
    "text\t=  \"a # no comment\"  # a comment, \"quoted\" \\ and ș",
    R"(tags = ["a", "日本",])",
    R"(tags = [ ])",
    R"(count = 0)",
    R"(count = 1# so many)",
    R"(count = 123456789012345)",
    R"(value = 18.50)",
    R"(value = 0.0)",
    R"(value = 100.000)",
    R"(value = 0.000001)",
    R"(date = 2024-02-29)",
    R"(x_own-KEY_1 = true)",
    R"(x_no = false # so it is)",
    R"(# a comment alone)",
    R"()",
};

/// Lines that are left to the parser: some are good TOML, most are none.
const std::vector<std::string> other_lines{
    R"(text = "a \" b")",
    R"(text = "a \q b")",
    R"(text = "\u0219")",
    R"(text = 'a')",
    R"(text = """a""")",
    R"(text = """)",
    R"(text = "a)",
    R"(text = "a" "b")",
    R"(text = "a""b")",
    "text = \"a\tb\"",
    "text = \"a\x01\"",
    "text = \"a\x7f\"",
    "text = \"a\xff\"",
    "text = \"\xc0\xaf\"",
    "text = \"\xed\xa0\x80\"",
    "text = \"\xe2\x82\"",
    "text = \"\xc8\"",
    "text = \"\xf0\x9f\x98\x80\"",
    "text = \"a\rb\"",
    "text = \"a\"\r",
    R"( text = "a")",
    R"("text" = "a")",
    R"('text' = "a")",
    R"(text.a = "a")",
    R"(text . a = "a")",
    R"(text = )",
    R"(text)",
    R"(= "a")",
    R"(text == "a")",
    R"(text = a)",
    R"(text : "a")",
    R"(tags = ["a" "b"])",
    R"(tags = [,])",
    R"(tags = ["a",,])",
    R"(tags = ["a", 1])",
    R"(tags = [["a"]])",
    R"(tags = ["a",)",
    R"(tags = ["""])",
    "tags = [\n\"a\" ]",
    R"(tags = [ "a" # no)",
    R"(count = -1)",
    R"(count = +1)",
    R"(count = 01)",
    R"(count = 1_000)",
    R"(count = 0x1f)",
    R"(count = 0b1)",
    R"(count = 9223372036854775808)",
    R"(count = 9223372036854775807)",
    R"(count = 1 000)",
    R"(value = 1.)",
    R"(value = .5)",
    R"(value = 1.5.5)",
    R"(value = 1e3)",
    R"(value = 1.5e-3)",
    R"(value = 00.5)",
    R"(value = 3.14159265358979323846)",
    R"(value = 12345678901234.25)",
    R"(value = inf)",
    R"(value = nan)",
    R"(value = 1.0f)",
    R"(value = 100.5_0)",
    R"(date = 2026-02-29)",
    R"(date = 2026-13-01)",
    R"(date = 2026-11-20T10:00:00)",
    R"(date = 2026-11-20 10:00:00)",
    R"(date = 2026-11-20 1)",
    R"(date = 2026-1-1)",
    R"(date = 0000-01-01)",
    R"(date = 1899-12-31)",
    R"(date = 10:00:00)",
    R"(date = 2026-11-200)",
    R"(date = 2026-11)",
    R"(x_yes = True)",
    R"(x_yes = truer)",
    R"(x_yes = "true)",
    R"(x_table = { a = 1 })",
    "# \x02",
    "# \xff",
    "# a\tb",
    R"([note.x_more])",
    R"([note.x_more.y])",
    R"([x_more])",
    R"([[x_more]])",
    R"([[note.x_more]])",
    R"([)",
    R"([[)",
    R"([[]])",

    R"([note])",

    R"([["note"]])",
    R"([[ note ]])",
    R"( [[note]])",

    R"([netlog])",
    R"([card.x_a])",
};

/// Lines that begin another entry, which is not plain.
const std::vector<std::string> other_headings{"[[note]", "[[note]] text = \"a\"", "[[note]]x"};

void check_same(const std::string& text) {
  CASE(text);
  CHECK(reading_of(text, PlainEntries::read_straight) == reading_of(text, PlainEntries::left_to_the_parser));
}

TEST_CASE("plain lines are read straight from the text, and all others are not") {
  for (const auto& line : plain_lines) {
    CASE(line);
    CHECK(is_plain(entry_with(line)));
  }
  for (const auto& line : other_lines) {
    CASE(line);
    CHECK(!is_plain(entry_with(line)));
  }
  for (const auto& line : other_headings) {
    CASE(line);
    CHECK(is_plain(entry_with(line)));
    CHECK(!is_plain(line + "\n"));
  }
}

TEST_CASE("an entry that ends in the middle of a line, or has a key twice, is not plain") {
  CHECK(is_plain("[[card]]\ncount = 1\n"));
  CHECK(!is_plain("[[card]]\ncount = 1"));
  CHECK(!is_plain("[[card]]"));
  CHECK(!is_plain("[[card]]\ncount = 1\ncount = 1\n"));
  CHECK(is_plain("[[card]]\ncount = 1\n[[card]]\ncount = '1'\n"));
  CHECK(!is_plain("[[card]]\ncount = 1\n[[x_card]]\n"));
}

TEST_CASE("the parser reads the same from a plain line as who reads it straight, and in the same place") {
  for (const auto& line : plain_lines) {
    CHECK(reading_of(entry_with(line), PlainEntries::left_to_the_parser).find("lost") == std::string::npos);
    check_same(entry_with(line));
  }
}

TEST_CASE("each line beside each other reads the same straight and by the parser") {
  auto lines = plain_lines;
  lines.insert(lines.end(), other_lines.begin(), other_lines.end());
  lines.insert(lines.end(), other_headings.begin(), other_headings.end());
  for (const auto& a : lines)
    for (const auto& b : lines) check_same(entry_with("name = \"A\"\n" + a) + entry_with(b));
}

TEST_CASE("ledgers with a few bytes changed read the same straight and by the parser") {
  std::mt19937 dice{20261128};
  const auto below = [&](std::size_t limit) { return dice() % limit; };
  const std::string bytes = "\"'\\[]{}=#.,-_ \t\r\n0159aeTZx\x7f\x01\xc8\x99\xe2\xff";
  for (int round = 0; round < 3000; ++round) {
    std::string text = below(2) == 0 ? "" : "[netlog]\nformat = 1\n";
    for (auto entries = below(4); entries-- > 0;) {
      text += below(4) == 0 ? "\n[[contact]] # who\n" : "[[note]]\n";
      for (auto lines = below(5); lines-- > 0;)
        text +=
            (below(6) == 0 ? other_lines[below(other_lines.size())] : plain_lines[below(plain_lines.size())]) + "\n";
    }
    for (auto changes = below(3); changes-- > 0 && !text.empty();) {
      const auto at = below(text.size());
      if (below(3) == 0)
        text.erase(at, 1 + below(3));
      else if (below(2) == 0)
        text[at] = bytes[below(bytes.size())];
      else
        text.insert(at, 1, bytes[below(bytes.size())]);
    }
    check_same(text);
  }
}

}  // namespace
}  // namespace netlog
