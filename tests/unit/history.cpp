#include "netlog/network/history.hpp"

#include <algorithm>

#include "ledgers.hpp"

namespace netlog {
namespace {

/// The acts of a history, "2026-11-20 given referral Ana" each.
Texts acts_of(const History& history) {
  static const Texts kinds{"referral", "card", "invitation", "joined", "deal"};
  Texts texts;
  for (const auto& act : history.acts)
    texts.push_back(fmt::format("{} {} {} {}", iso(act.date), act.given ? "given" : "received",
                                kinds.at(std::size_t(act.kind)), history.persons[act.person].names.front()));
  return texts;
}

Texts names_of(const History& history, std::size_t index) {
  auto names = history.persons[index].names;
  std::ranges::sort(names);
  return names;
}

std::string first_error(const std::string& text) {
  const auto findings = findings_of(spread(text));
  return findings.empty() ? "" : fmt::format("{}", findings[0].place.line);
}

TEST_CASE("a contact is named by any name or alias it ever has, whatever the dates and the order of the file") {
  const std::vector<std::string> ledgers{
      // An alias that an update brings later than the entry which uses it.
      R"([[meeting]] date = 2026-01-01; contact = "nusa"
[[update]] contact = "Ana"; date = 2026-06-01; aliases = ["Nușa"]
[[contact]] name = "Ana"; date = 2026-02-01)",
      // A chain of renames, backwards in the file and each named by the name that the one before gave.
      R"([[meeting]] date = 2026-01-01; contact = "D"
[[update]] contact = "C"; date = 2026-01-01; name = "D"
[[update]] contact = "B"; date = 2027-01-01; name = "C"
[[update]] contact = "A"; date = 2026-05-01; name = "B"
[[contact]] name = "A")",
      // There and back.
      R"([[contact]] name = "A"
[[update]] contact = "A"; date = 2026-01-01; name = "B"
[[update]] contact = "B"; date = 2026-02-01; name = "A"
[[meeting]] date = 2026-01-01; contact = "B")",
      // A removed alias is still a name.
      R"([[contact]] name = "A"; aliases = ["B"]
[[update]] contact = "A"; date = 2025-01-01; aliases = []
[[meeting]] date = 2026-01-01; contact = "b")",
      R"([[contact]] name = "Ștefan  Pop"
[[meeting]] date = 2026-01-01; contact = " STEFAN pop")"};
  for (const auto& text : ledgers) {
    CASE(text);
    const auto history = history_of(text);
    CHECK(history.persons.size() == 1);
    for (std::size_t i = 0; i < history.ledger.entries.size(); ++i) CHECK(history.person_of[i] == 0);
  }
}

TEST_CASE("two contacts that share a name are an error, even joined ones; of one contact it is none") {
  CHECK(first_error("[[contact]] name = 'Ana'\n[[contact]] name = 'ána'") == "4");
  CHECK(first_error("[[contact]] name = 'Ana'\n[[contact]] name = 'Ion'; aliases = ['Ana']") == "5");
  CHECK(first_error("[[contact]] name = 'Ana'\n[[contact]] name = 'Ion'\n"
                    "[[update]] contact = 'Ion'; date = 2026-01-01; name = 'ANA'") == "8");
  CHECK(first_error("[[contact]] name = 'Ana'; aliases = ['Nușa']\n[[contact]] name = 'Ion'; aliases = ['Nusa']\n"
                    "[[update]] contact = 'Ion'; date = 2026-01-01; same_as = 'Ana'") == "6");
  CHECK(first_error("[[contact]] name = 'Ana'; aliases = ['ANA']\n"
                    "[[update]] contact = 'Ana'; date = 2026-01-01; name = 'Ána'") == "");
  CHECK(first_error("[[contact]] name = 'Ana'\n[[group]] name = 'Ana'") == "");
  CHECK(first_error("[[group]] name = 'Someș'\n[[group]] name = 'somes '") == "4");
}

TEST_CASE("same_as makes one person of a chain, in any order of the file") {
  const auto history = history_of(R"(
[[update]] contact = "Aa"; date = 2026-01-01; same_as = "B"
[[meeting]] date = 2026-05-01; contact = "A"
[[contact]] name = "A"; aliases = ["Aa"]
[[contact]] name = "B"; date = 2024-01-01
[[contact]] name = "D"
[[contact]] name = "C"; date = 2025-01-01
[[update]] contact = "D"; date = 2020-01-01; same_as = "c"
[[update]] contact = "B"; date = 2030-01-01; same_as = "C"
[[contact]] name = "E")");
  REQUIRE(history.persons.size() == 2);
  const auto joined_one = person(history, "C");
  CHECK(names_of(history, joined_one) == Texts{"A", "Aa", "B", "C", "D"});
  Texts order;
  for (const auto& contact : history.persons[joined_one].contacts)
    order.push_back(history.as<Contact>(contact.entry).name);
  CHECK(order == Texts{"C", "A", "B", "D"});
  CHECK(iso(history.persons[joined_one].known_since) == "2024-01-01");
  CHECK(history.person_of[1] == joined_one);
  CHECK(names_of(history, person(history, "E")) == Texts{"E"});
}

TEST_CASE("a circle of same_as and a second same_as of a contact are errors") {
  const std::string three = "[[contact]] name = 'A'\n[[contact]] name = 'B'\n[[contact]] name = 'C'\n";
  const auto same = [](const std::string& one, const std::string& other) {
    return fmt::format("[[update]] contact = '{}'; date = 2026-01-01; same_as = '{}'\n", one, other);
  };
  CHECK(first_error(three + same("A", "A")) != "");
  CHECK(first_error(three + same("A", "B") + same("B", "A")) != "");
  CHECK(first_error(three + same("A", "B") + same("B", "C") + same("C", "A")) != "");
  CHECK(first_error(three + same("A", "B") + same("A", "C")) != "");
  CHECK(first_error(three + same("A", "B") + same("A", "B")) != "");
  CHECK(first_error(three + same("A", "C") + same("B", "C")) == "");
}

TEST_CASE("ids are unique, and name what they are the outcomes of wherever it stands") {
  const auto history = history_of(R"(
[[outcome]] of = "r1"; date = 2026-01-05; status = "won"
[[contact]] name = "Ana"; date = 2026-02-01
[[referral]] id = "r1"; date = 2026-01-10; direction = "given"; contact = "Ana"; need = "n1"
[[outcome]] of = "n1"; date = 2026-03-01; status = "dropped"
[[need]] id = "n1"; date = 2026-02-01; who = "Dan"; for = "a roof"
[[outcome]] of = "r1"; date = 2026-01-10; status = "contacted")");
  REQUIRE(history.items.size() == 2);
  CHECK(history.items[0].outcomes == std::vector{EntryIndex{0}, EntryIndex{5}});
  CHECK(history.items[1].referrals == std::vector{EntryIndex{2}});
  CHECK(history.items[1].outcomes == std::vector{EntryIndex{3}});
  CHECK(history.person_of[0] == person(history, "Ana"));
  CHECK(history.person_of[3] == none);
  // An outcome dated before its referral counts on that one's date, and comes in the order of the file.
  CHECK(iso(history.counts_on[0]) == "2026-01-10");
  CHECK(iso(history.persons[0].known_since) == "2026-01-10");
  CHECK(iso(history.log_begins) == "2026-01-10");
  CHECK(iso(history.earliest) == "2026-01-05");
}

TEST_CASE("an entry is one act, whatever its count; some are none") {
  const auto history = history_of(R"(
[[contact]] name = "Ana"; date = 2020-01-01
[[card]] date = 2026-01-09; contact = "Ana"; action = "carried"; count = 5
[[card]] date = 2026-01-08; contact = "Ana"; action = "pass"; count = 3; to = "Dan"
[[card]] date = 2026-01-08; contact = "Ana"; action = "take"
[[card]] date = 2026-01-08; contact = "Ana"; action = "drop"
[[card]] date = 2026-01-08; contact = "Ana"; action = "count"
[[card]] date = 2026-01-08; contact = "Ana"; action = "leave"
[[meeting]] date = 2026-01-08; contact = "Ana"
[[note]] date = 2026-01-08; contact = "Ana"; text = "t"
[[deal]] date = 2026-01-07; direction = "given"; contact = "Ana"; value = 5
[[deal]] date = 2026-01-06; direction = "received"; contact = "Ana"; value = 5
[[referral]] id = "r1"; date = 2026-01-05; direction = "given"; contact = "Ana"
[[referral]] id = "r2"; date = 2026-01-04; direction = "received"; contact = "Ana"
[[outcome]] of = "r1"; date = 2026-01-08; status = "won"; value = 5
[[invitation]] id = "i1"; date = 2026-01-03; direction = "given"; contact = "Ana"; group = "S"
[[invitation]] id = "i2"; date = 2026-01-02; direction = "received"; contact = "Ana"; group = "S"
[[invitation]] id = "i3"; date = 2026-01-01; direction = "received"; contact = "Ana"; group = "S"; guest = "Zoe"
[[outcome]] of = "i1"; date = 2026-01-12; status = "joined"
[[outcome]] of = "i1"; date = 2026-01-11; status = "joined"
[[outcome]] of = "i2"; date = 2026-01-01; status = "joined"
[[outcome]] of = "i3"; date = 2026-01-10; status = "joined"
[[outcome]] of = "i1"; date = 2026-01-10; status = "visited")");
  CHECK(joined(acts_of(history), "\n") ==
        "2026-01-01 received invitation Ana\n2026-01-02 received invitation Ana\n2026-01-02 given joined Ana\n"
        "2026-01-03 given invitation Ana\n2026-01-04 received referral Ana\n2026-01-05 given referral Ana\n"
        "2026-01-06 received deal Ana\n2026-01-07 given deal Ana\n2026-01-08 given card Ana\n"
        "2026-01-09 received card Ana\n2026-01-11 received joined Ana");
}

TEST_CASE(
    "known since is the earlier of the contact's date and its earliest entry but updates, without a date always") {
  const Pairs cases{
      {"[[contact]] name = 'Ana'", "none"},
      {"[[contact]] name = 'Ana'; date = 2026-01-05", "2026-01-05"},
      {"[[contact]] name = 'Ana'; date = 2026-01-05\n[[note]] date = 2026-01-04; contact = 'Ana'; text = 't'",
       "2026-01-04"},
      {"[[contact]] name = 'Ana'; date = 2026-01-05\n[[note]] date = 2026-01-06; contact = 'Ana'; text = 't'",
       "2026-01-05"},
      {"[[contact]] name = 'Ana'\n[[update]] contact = 'Ana'; date = 2026-01-07; city = 'Dej'", "none"},
      {"[[contact]] name = 'Ana'\n[[note]] date = 2026-01-04; contact = 'Ana'; text = 't'", "none"},
      {"[[contact]] name = 'Ana'; date = 2026-01-05\n[[update]] contact = 'Ana'; date = 2026-01-04; city = 'Dej'",
       "2026-01-05"},
      {"[[contact]] name = 'Ana'\n[[contact]] name = 'Ani'; date = 2026-01-05\n"
       "[[update]] contact = 'Ani'; date = 2026-01-07; same_as = 'Ana'",
       "2026-01-05"},
      {"[[contact]] name = 'Ana'\n[[need]] id = 'n1'; date = 2026-01-07; who = 'Ana'; for = 'x'", "none"},
      {"[[contact]] name = 'Ana'\n[[contact]] name = 'Ion'; date = 2020-01-01; introduced_by = 'Ana'", "none"}};
  check_each(cases, [](const auto& text) {
    const auto history = history_of(text);
    return iso(history.persons[person(history, "Ana")].known_since);
  });
}

TEST_CASE("the earliest date is that of any entry") {
  CHECK(iso(history_of("[[contact]] name = 'Ana'").earliest) == "none");
  CHECK(iso(history_of("[[contact]] name = 'Ana'; date = 2026-02-01\n[[group]] name = 'S'; date = 2025-01-01")
                .earliest) == "2025-01-01");
  CHECK(iso(history_of("[[contact]] name = 'Ana'; ended = 2026-02-01").earliest) == "none");
}

TEST_CASE("the first error is told with its place and the number of the others") {
  const auto ledger =
      checked(read_ledger("[[contact]]\nname = \"Ana\"\n[[note]]\n[[meeting]]\ndate = 2026-01-01\ncontact = \"Bob\"\n"))
          .ledger();
  try {
    refuse_errors(ledger, "town.toml");
    FAIL("it was not refused");
  } catch (const CannotDo& failure) {
    CHECK(failure.status() == 1);
    CHECK(failure.problem().where == "town.toml:3:1");
    REQUIRE(failure.problem().details.size() == 1);
    CHECK(failure.problem().details[0].find(std::to_string(ledger.findings.size() - 1)) == 0);
    CHECK(failure.problem().details[0].find("check") != std::string::npos);
  }
  CHECK_NOTHROW(refuse_errors(checked(read_ledger("")).ledger(), "town.toml"));
}

TEST_CASE("a ledger with errors has no history that anybody could look at") {
  const auto wrong = checked(read_ledger("[[meeting]]\ndate = 2026-01-01\ncontact = \"Bob\"\n"));
  CHECK(wrong.has_errors());
  CHECK(wrong.ledger().entries.size() == 1);
  CHECK_THROWS_AS(wrong.history(), std::bad_variant_access);
  const auto right = checked(read_ledger("[[contact]]\nname = \"Bob\"\n"));
  CHECK_FALSE(right.has_errors());
  CHECK(right.history().persons.size() == 1);
  CHECK(&right.ledger() == &right.history().ledger);
}

TEST_CASE("what has no errors is understood without the rest") {
  const auto history = without_errors(read_ledger(spread(R"([[contact]] name = "Ana"
[[contact]] name = "ana"
[[contact]] name = "Ion"; date = 2026-01-01
[[outcome]] of = "zz"; date = 2026-01-01; status = "won"
[[meeting]] date = 2026-01-02; contact = "Ion"
[[meeting]] date = 2026-01-02; contact = "Ion"; plase = "x"
)")));
  CHECK(history.ledger.findings.empty());
  CHECK(history.ledger.entries.size() == 3);
  CHECK(history.persons.size() == 2);
}

}  // namespace
}  // namespace netlog
