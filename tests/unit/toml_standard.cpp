// What TOML 1.0 allows and forbids, a document or more for each chapter of the standard: what is read straight from the
// text and what the parser makes of it are the same, whether it stands in an entry or is the whole file.

#include <algorithm>
#include <string>
#include <string_view>

#include "../fuzz/two_readings.hpp"
#include "ledgers.hpp"

namespace netlog {
namespace {

using namespace std::string_literals;

/// Lines of an entry, and the values that they mean, one behind another.
const Pairs valid_lines{
    // Comment
    {"# one\n x_a = 1 # two # three", "1"},
    {"x_a = \"# none\" # one", "\"# none\""},
    {"#\n#\t\xc8\x99\nx_a = '#'#", "\"#\""},
    // Key/value pair
    {"x_a=1", "1"},
    {" \tx_a\t = \t1 \t", "1"},
    // Keys
    {"x_a-B_0 = 1", "1"},
    {"x_1234 = 1", "1"},
    {"\"x_ \xc8\x99 = ]\" = 1", "1"},
    {"'x_\"a\"' = 1", "1"},
    {"\"x_\\u0061\" = 1", "1"},
    {"x_a.b . \"c.d\".'e' = 1", "{\"b\"={\"c.d\"={\"e\"=1,},},}"},
    {"x_a.b = 1\nx_a.c = 2", "{\"b\"=1,\"c\"=2,}"},
    {"x_a.\"\" = 1", "{\"\"=1,}"},
    {"x_3.14 = 1", "{\"14\"=1,}"},
    // String
    {R"(x_a = "\b\t\n\f\r\"\\\u00e9\U0001F600")", R"("\u0008\t\n\u000c\u000d\"\\é😀")"},
    {R"(x_a = "")", R"("")"},
    {"x_a = \"a\tb\"", R"("a\tb")"},
    {"x_a = \"\"\"\nRoses\r\nViolets\"\"\"", R"("Roses\nViolets")"},
    {"x_a = \"\"\"one \\\n\n   two\\   \n three\"\"\"", R"("one twothree")"},
    {R"(x_a = """"two" quotes""""")", R"("\"two\" quotes\"\"")"},
    {R"(x_a = """a ""\" b""")", R"("a \"\"\" b")"},
    {R"(x_a = 'C:\new\"x"')", R"("C:\\new\\\"x\"")"},
    {"x_a = ''", R"("")"},
    {"x_a = '''\n'a' \\\n''b'''''", R"("'a' \\\n''b''")"},
    // Integer
    {"x_a = [0, +0, -0, +99, -17, 1_000, 1_2_3]", "[0,0,0,99,-17,1000,123,]"},
    {"x_a = [0xDEAD_beef, 0o755, 0b1101]", "[3735928559,493,13,]"},
    {"x_a = [9223372036854775807, -9223372036854775808]", "[9223372036854775807,-9223372036854775808,]"},
    // Float
    {"x_a = [+1.0, -0.01, 5e+22, 1e06, -2E-2, 6.626e-34, 9_224.5_1]",
     "[1,-0.01,5e+22,1000000,-0.02,6.626e-34,9224.51,]"},
    {"x_a = [inf, +inf, -inf, nan, +nan]", "[inf,inf,-inf,nan,nan,]"},
    // Boolean
    {"x_a = [true, false]", "[true,false,]"},
    // Offset date-time, local date-time, local date, local time
    {"x_a = [1979-05-27T07:32:00Z, 1979-05-27 00:32:00.999999-07:00]",
     "[1979-05-27T07:32:00Z,1979-05-27T00:32:00.999999-07:00,]"},
    {"x_a = [1979-05-27T07:32:00, 1979-05-27t00:32:00.5]", "[1979-05-27T07:32:00,1979-05-27T00:32:00.5,]"},
    {"x_a = [1979-05-27, 2024-02-29]", "[1979-05-27,2024-02-29,]"},
    {"x_a = [07:32:00, 23:59:59.999]", "[07:32:00,23:59:59.999,]"},
    // Array
    {"x_a = []", "[]"},
    {"x_a = [[1, 2], ['a', \"b\"], [], [[]]]", "[[1,2,],[\"a\",\"b\",],[],[[],],]"},
    {"x_a = [1, 'a', {b = 2}, 1.5]", "[1,\"a\",{\"b\"=2,},1.5,]"},
    {"x_a = [ # one\n  1,\n\n # two\n  2 , # three\n]", "[1,2,]"},
    // Table
    {"[note.x_a]", "{}"},
    {"[ note . \"x_a\" ] # one\nb = 1", "{\"b\"=1,}"},
    {"[note.x_a.b]\nc = 1\n[note.x_a]\nd = 2", "{\"b\"={\"c\"=1,},\"d\"=2,}"},
    // Inline table
    {"x_a = {}", "{}"},
    {"x_a = { b = 1, 'c d'.e = { f = [ {}, {} ] } }", "{\"b\"=1,\"c d\"={\"e\"={\"f\"=[{},{},],},},}"},
    // Array of tables
    {"[[note.x_a]]\nb = 1\n[[note.x_a]]\n[[note.x_a]]\nc = 2", "[{\"b\"=1,},{},{\"c\"=2,},]"},
    {"[[note.x_a]]\n[note.x_a.b]\nc = 1\n[[note.x_a.d]]\n", "[{\"b\"={\"c\"=1,},\"d\"=[{},],},]"},
};

/// Lines of an entry that no TOML may have.
const Texts invalid_lines{
    // Comment, and the bytes of a file
    "# a\x01",
    "# a\x7f",
    "# a\rb",
    "# \xff",
    "x_a = 1 \x0b",
    "x_a = 1 // one",
    "\xef\xbb\xbfx_a = 1",
    // Key/value pair
    "x_a",
    "x_a =",
    "x_a = 1 x_b = 2",
    "x_a\n= 1",
    "x_a =\n1",
    "x_a = = 1",
    "x_a: 1",
    "x_a = 1, x_b = 2",
    // Keys
    "= 1",
    "x_\xc8\x99 = 1",
    "x_a! = 1",
    "x a = 1",
    "x_a. = 1",
    ".x_a = 1",
    "x_a..b = 1",
    "\"x_a = 1",
    "'''x_a''' = 1",
    "\"\"\"x_a\"\"\" = 1",
    "\"x_\\q\" = 1",
    "x_a = 1\nx_a = 2",
    "x_a = 1\n\"x_a\" = 2",
    "x_a = 1\nx_a.b = 2",
    "x_a.b = 1\nx_a = 2",
    "x_a.b = 1\nx_a.b.c = 2",
    // String
    R"(x_a = "\q")",
    R"(x_a = "\x41")",
    R"(x_a = "\u12")",
    R"(x_a = "\ud800")",
    R"(x_a = "\U00110000")",
    R"(x_a = "a)",
    "x_a = \"a\nb\"",
    "x_a = \"\x01\"",
    "x_a = \"\x7f\"",
    "x_a = \"\xc0\x80\"",
    "x_a = \"\xed\xa0\x80\"",
    "x_a = 'a",
    "x_a = 'a'b'",
    "x_a = 'a\nb'",
    "x_a = '\x01'",
    R"(x_a = """a"""""")",
    R"(x_a = """""" """)",
    R"(x_a = """a \ b""")",
    "x_a = '''a''''''",
    "x_a = \"a\"\"b\"",
    "x_a = a",
    // Integer
    "x_a = 01",
    "x_a = -01",
    "x_a = 1__0",
    "x_a = _1",
    "x_a = 1_",
    "x_a = 0x",
    "x_a = 0xg",
    "x_a = 0o8",
    "x_a = 0b2",
    "x_a = +0x1",
    "x_a = 0X1",
    "x_a = 0x_1",
    "x_a = ++1",
    "x_a = 1a",
    "x_a = 9223372036854775808",
    "x_a = -9223372036854775809",
    // Float
    "x_a = 1.",
    "x_a = .1",
    "x_a = 1.e2",
    "x_a = 1e",
    "x_a = 1e2.3",
    "x_a = 01.5",
    "x_a = 1._5",
    "x_a = 1_.5",
    "x_a = 1.5_",
    "x_a = 1e_2",
    "x_a = Inf",
    "x_a = NaN",
    "x_a = +-inf",
    "x_a = 1.2.3",
    // Boolean
    "x_a = True",
    "x_a = FALSE",
    "x_a = tru",
    "x_a = trues",
    "x_a = t",
    // Offset date-time, local date-time, local date, local time
    "x_a = 1979-5-27",
    "x_a = 1979-13-01",
    "x_a = 1979-00-01",
    "x_a = 1979-01-00",
    "x_a = 1979-04-31",
    "x_a = 2023-02-29",
    "x_a = 79-05-27",
    "x_a = 1979-05-27T",
    "x_a = 1979-05-27T24:00:00",
    "x_a = 1979-05-27T00:60:00",
    "x_a = 1979-05-27T00:00:00+25:00",
    "x_a = 1979-05-27T00:00:00.",
    "x_a = 1979-05-27T00:00",
    "x_a = 7:32:00",
    "x_a = 25:00:00",
    "x_a = 00:00:00Z",
    "x_a = 1979-05-27  00:32:00",
    "x_a = 1979-05-27x",
    // Array
    "x_a = [",
    "x_a = ]",
    "x_a = [1",
    "x_a = [1, 2",
    "x_a = [1 2]",
    "x_a = [,]",
    "x_a = [1,,]",
    "x_a = [1]]",
    "x_a = [1] 2",
    "x_a = [ = 1]",
    // Table
    "[note.x_a",
    "[note.]",
    "[note..x_a]",
    "[note.x_a] b = 1",
    "[note.x_a]]",
    "[note.\"x_a]",
    "[note.x a]",
    "[note.x_a]\n[note.x_a]",
    "x_a = 1\n[note.x_a]",
    "x_a = 1\n[note.x_a.b]",
    "x_a.b = 1\n[note.x_a]",
    "[note.x_a]\nb = 1\n[note.x_a.b]",
    "[note.x_a]\nb.c = 1\n[note.x_a.b]",
    // Inline table
    "x_a = {",
    "x_a = }",
    "x_a = { b = 1",
    "x_a = { b = 1, }",
    "x_a = { b = 1\n}",
    "x_a = { b = 1 c = 2 }",
    "x_a = { b }",
    "x_a = { , }",
    "x_a = { b = 1, b = 2 }",
    "x_a = { b = 1, b.c = 2 }",
    "x_a = { b = 1 }\nx_a.c = 2",
    "x_a = { b = {} }\n[note.x_a.b]",
    "x_a = {}\n[note.x_a]",
    "x_a = { b.c = 1, b = 2 }",
    // Array of tables
    "[[note.x_a]",
    "[[note.x_a] ]",
    "[[note.x_a]]]",
    "[ [note.x_a]]",
    "x_a = []\n[[note.x_a]]",
    "x_a = [{}]\n[[note.x_a]]",
    "[[note.x_a]]\n[note.x_a]",
    "[note.x_a]\n[[note.x_a]]",
    "x_a = [{}]\n[note.x_a.b]",
};

std::string note_with(const std::string& lines) {
  return "[[note]]\n" + lines + "\n";
}

void check_readings(const std::string& text) {
  CASE(text);
  CHECK(reading_of(text, PlainEntries::read_straight) == reading_of(text, PlainEntries::left_to_the_parser));
}

/// The value of `text` as TOML's JSON has it, but for the quotes around its dates and numbers.
std::string meaning(const Value& value) {
  if (const auto* literal = std::get_if<Literal>(&value.is))
    return literal->shape == Shape::text ? in_quotes(literal->text) : literal->text;
  std::string text;
  if (const auto* list = std::get_if<List>(&value.is)) {
    for (const auto& member : *list) text += meaning(member) + ",";
    return "[" + text + "]";
  }
  for (const auto& [key, member] : std::get<Object>(value.is)) text += in_quotes(key) + "=" + meaning(member) + ",";
  return "{" + text + "}";
}

/// The values of the one entry of `text`; what is wrong where it is not read without a finding.
std::string meaning(const std::string& text) {
  std::string meanings, wrong;
  read_toml(text, {[](const RawEntry&) { return true; },
                   [&](const RawEntry& entry, std::size_t, std::size_t) {
                     for (const auto& field : entry.fields) meanings += meaning(field.value);
                   },
                   [&](const Finding& finding, bool) { wrong += finding.what + "\n"; }});
  return wrong.empty() ? meanings : wrong;
}

TEST_CASE("what the TOML standard allows is read as it means, straight and by the parser") {
  check_each(valid_lines, [](const std::string& lines) { return meaning(note_with(lines)); });
  for (const auto& [lines, means] : valid_lines) {
    check_readings(lines + "\n");
    check_readings(note_with(lines));
    check_readings(note_with("date = 2026-11-20") + note_with(lines) + note_with("text = \"a\""));
  }
}

TEST_CASE("what the TOML standard forbids is wrong, straight and by the parser, and takes only its own entry with it") {
  for (const auto& lines : invalid_lines) {
    CASE(lines);
    CHECK(reading_of(note_with(lines), PlainEntries::read_straight).find(" lost") != std::string::npos);
    check_readings(lines + "\n");
    check_readings(note_with(lines));
    check_readings(note_with("date = 2026-11-20") + note_with(lines) + note_with("text = \"a\""));
  }
}

TEST_CASE("line ends, and a byte order mark at the beginning, are as the TOML standard has them") {
  for (const auto& text : {"\xef\xbb\xbf[[note]]\nx_a = 1\n"s, "[[note]]\r\nx_a = 1\r\n"s, "[[note]]\nx_a = 1"s})
    CHECK(meaning(text) == "1");
  for (const auto& text : {"[[note]]\rx_a = 1\n"s, "[[note]]\nx_a = 1\r"s, "[[note]]\nx_a = 1\n\xef\xbb\xbf"s, "\0"s})
    CHECK(reading_of(text, PlainEntries::read_straight).find(" lost") != std::string::npos);
}

}  // namespace
}  // namespace netlog
