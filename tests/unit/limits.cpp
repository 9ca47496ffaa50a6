// What is far too large, in small: an error or an answer, at once. `tests/limits.py` has the large ones.

#include "netlog/exchange/records.hpp"
#include "netlog/network/warnings.hpp"

#include <string>

#include "ledgers.hpp"

namespace netlog {
namespace {

const std::string note = "[[contact]]\nname = \"Ana\"\n[[note]]\ndate = 2026-01-01\ncontact = \"Ana\"\ntext = \"a\"\n";

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// The one thing that is wrong with `text`.
std::string wrong_with(const std::string& text) {
  const auto ledger = read_ledger(text);
  REQUIRE(ledger.findings.size() == 1);
  return ledger.findings.front().what;
}

TEST_CASE("values and keys that go down 10,000 levels are refused") {
  CHECK(wrong_with(note + "x_a = " + repeated("[", 10'000) + repeated("]", 10'000) + "\n").find("depth") !=
        std::string::npos);
  CHECK(wrong_with(note + "x_a = " + repeated("{a=", 10'000) + "1" + repeated("}", 10'000) + "\n").find("depth") !=
        std::string::npos);
  CHECK(wrong_with(note + "x_a" + repeated(".a", 10'000) + " = 1\n") == "a key of more than 100 parts");
  CHECK(wrong_with(note + "[note.x_a" + repeated(".a", 10'000) + "]\n") == "a key of more than 100 parts");
}

TEST_CASE("a long text is read straight from the ledger, and one that needs the parser is refused") {
  const std::string text(16 << 20, 'a');
  CHECK(read_ledger(note + "note = \"" + text + "\"\n").findings.empty());
  CHECK(wrong_with("x_a = '" + text + "'\n" + note) == "a header of more than 16 MiB");
  const auto ledger = read_ledger(note + "note = '" + text + "'\n" + note);
  REQUIRE(ledger.findings.size() == 1);
  CHECK(ledger.findings.front().what == "an entry of more than 16 MiB");
  CHECK(ledger.findings.front().place.line == 3);
  CHECK(ledger.entries.size() == 3);
}

TEST_CASE("a number and a date of 100,000 digits are none") {
  const auto digits = repeated("1", 100'000);
  for (const auto& line : {"x_a = " + digits, "x_a = 1." + digits + "_", "x_a = " + digits + "-01-01"})
    CHECK(wrong_with(note + line + "\n").size() < 200);
}

TEST_CASE("20,000 keys of one entry are read, or each refused") {
  std::string own, unknown;
  for (int i = 0; i < 20'000; ++i) {
    own += fmt::format("x_{} = 1\n", i);
    unknown += fmt::format("unknown_{} = 1\n", i);
  }
  CHECK(read_ledger(note + own).entries.back().own_keys.size() == 20'000);
  CHECK(read_ledger(note + unknown.substr(0, unknown.find('\n', 20'000) + 1)).findings.size() > 1'000);
}

TEST_CASE("of 10,000 groups the first 200 are compared with all others") {
  std::string groups;
  for (int i = 0; i < 10'000; ++i) groups += fmt::format("\"group {}\", ", i);
  const auto history = history_of("[[contact]]\nname = \"Ana\"\ngroups = [" + groups + "]\n");
  CHECK(warnings(history, day("2026-11-20")).size() <= 200);
  CHECK(warnings(history_of("[[contact]]\nname = \"Ana\"\ngroups = [\"group 1\", \"group 2\"]\n"), day("2026-11-20"))
            .size() == 2);
}

}  // namespace
}  // namespace netlog
