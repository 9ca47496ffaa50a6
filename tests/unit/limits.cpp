// What is far too large, in small: an error or an answer, at once. `tests/limits.py` has the large ones.

#include "netlog/exchange/records.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/network/warnings.hpp"

#include <string>

#include "ledgers.hpp"

namespace netlog {
namespace {

const std::string ledger_with_a_note =
    "[[contact]]\nname = \"Ana\"\n[[note]]\ndate = 2026-01-01\ncontact = \"Ana\"\ntext = \"a\"\n";

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
  CHECK(wrong_with(ledger_with_a_note + "x_a = " + repeated("[", 10'000) + repeated("]", 10'000) + "\n")
            .find("256 deep") != std::string::npos);
  CHECK(wrong_with(ledger_with_a_note + "x_a = " + repeated("{a=", 10'000) + "1" + repeated("}", 10'000) + "\n")
            .find("256 deep") != std::string::npos);
  CHECK(wrong_with(ledger_with_a_note + "x_a" + repeated(".a", 10'000) + " = 1\n") == "a key of more than 100 parts");
  CHECK(wrong_with(ledger_with_a_note + "[note.x_a" + repeated(".a", 10'000) + "]\n") ==
        "a key of more than 100 parts");
}

TEST_CASE("an entry that is too long for the parser is refused, and those around it are read") {
  const std::string text(16 << 20, 'a');
  const auto ledger = read_ledger(ledger_with_a_note + "note = '" + text + "'\n" + ledger_with_a_note);
  REQUIRE(ledger.findings.size() == 1);
  CHECK(ledger.findings.front().what == "an entry of more than 16 MiB");
  CHECK(ledger.findings.front().place.line == 3);
  CHECK(ledger.entries.size() == 3);
}

TEST_CASE("a number and a date of 100,000 digits are none") {
  const auto digits = repeated("1", 100'000);
  for (const auto& line : {"x_a = " + digits, "x_a = 1." + digits + "_", "x_a = " + digits + "-01-01"})
    CHECK(wrong_with(ledger_with_a_note + line + "\n").size() < 200);
}

TEST_CASE("5,000 keys of one entry are read, or each refused") {
  std::string own, unknown;
  for (int i = 0; i < 5'000; ++i) own += fmt::format("x_{} = 1\n", i);
  for (int i = 0; i < 500; ++i) unknown += fmt::format("unknown_{} = 1\n", i);
  CHECK(read_ledger(ledger_with_a_note + own).entries.back().own_keys.size() == 5'000);
  CHECK(read_ledger(ledger_with_a_note + unknown).findings.size() == 500);
}

TEST_CASE("a card or row of more than 1,000 phones is a problem, and one of 1,000 is none") {
  const auto read = [](std::size_t phones) {
    std::string card = "BEGIN:VCARD\nFN:Ana\n";
    for (std::size_t i = 0; i < phones; ++i) card += fmt::format("TEL:07{:08}\n", i);
    Records records;
    read_records(card + "END:VCARD\nBEGIN:VCARD\nFN:Dan\nEND:VCARD\n", 0, "book", {}, records);
    return records;
  };
  CHECK(read(most_values_of_list).records.size() == 2);
  const auto too_many = read(most_values_of_list + 1);
  CHECK(too_many.records.size() == 1);
  REQUIRE(too_many.problems.size() == 1);
  CHECK(too_many.problems.front().message == "this card has more than 1000 phones, e-mails, nicknames or categories");
}

TEST_CASE("aliases are checked, and over 100 one behind another are refused") {
  std::string plain = "[netlog.alias]\n", chain = plain;
  for (int i = 0; i < 500; ++i) plain += fmt::format("a{} = \"report\"\n", i);
  for (int i = 0; i < 200; ++i) chain += fmt::format("a{} = \"a{}\"\n", i, i + 1);
  CHECK(read_and_check(plain).ledger().findings.empty());
  const auto findings = read_and_check(chain).ledger().findings;
  REQUIRE(findings.size() == 100);
  CHECK(findings.front().what == "a0 leads over more than 100 aliases");
}

TEST_CASE("of 1,000 groups the first 200 are compared with all others") {
  std::string groups;
  for (int i = 0; i < 1'000; ++i) groups += fmt::format("\"group {}\", ", i);
  const auto history = history_of("[[contact]]\nname = \"Ana\"\ngroups = [" + groups + "]\n");
  CHECK(warnings(history, day("2026-11-20")).size() <= 200);
  CHECK(warnings(history_of("[[contact]]\nname = \"Ana\"\ngroups = [\"group 1\", \"group 2\"]\n"), day("2026-11-20"))
            .size() == 2);
}

}  // namespace
}  // namespace netlog
