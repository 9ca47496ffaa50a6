#include "netlog/network/references.hpp"

#include "netlog/network/item_references.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

const std::string ledger_of_items = R"(
[[contact]] name = "Ana Popescu"; aliases = ["Anuța"]; groups = ["Someș", "Mureș Nord"]
[[contact]] name = "Ana Rusu"
[[contact]] name = "Mihai Ionescu"; ended = 2026-01-01
[[contact]] name = "Radu Boța"
[[update]] contact = "Radu Boța"; date = 2027-01-01; name = "Radu Dobre"
[[group]] name = "Mureș Sud"
[[referral]] id = "a1a1"; date = 2026-11-01; direction = "given"; contact = "Ana Popescu"; prospect = "Mara Rus"; for = "a flat"
[[referral]] id = "b2b2"; date = 2026-11-01; direction = "received"; contact = "Ana Popescu"; prospect = "Dan Pop"
[[outcome]] of = "b2b2"; date = 2026-11-02; status = "won"
[[referral]] id = "c3c3"; date = 2026-11-01; direction = "given"; contact = "Mihai Ionescu"; prospect = "Ion Vlad"
[[outcome]] of = "c3c3"; date = 2026-11-02; status = "won"
[[referral]] id = "d4d4"; date = 2026-11-01; direction = "given"; contact = "Radu Boța"
[[outcome]] of = "d4d4"; date = 2026-11-02; status = "won"
[[referral]] id = "e5e5"; date = 2026-11-01; direction = "given"; contact = "Radu Boța"
[[outcome]] of = "e5e5"; date = 2026-11-02; status = "won"
[[outcome]] of = "e5e5"; date = 2026-11-03; status = "thanked"
[[invitation]] id = "f6f6"; date = 2026-11-01; direction = "received"; contact = "Ana Popescu"; group = "Cluj"; guest = "Zoe Lupu"
[[invitation]] id = "g7g7"; date = 2026-11-01; direction = "given"; contact = "Mihai Ionescu"; group = "Cluj"
[[need]] id = "n1n1"; date = 2026-11-01; who = "Mara Rus"; for = "a flat"
[[need]] id = "n2n2"; date = 2026-11-01; who = "Dan Pop"; for = "a roof"
[[outcome]] of = "n2n2"; date = 2026-11-02; status = "dropped"
)";

struct Reference {
  std::string_view status, reference, expected;  // the id; "usage error" where it is none or several
};

void check(const std::string& ledger, const std::vector<Reference>& cases) {
  const auto history = history_of(ledger);
  const auto network = network_of(history, "2026-11-20");
  for (const auto& one : cases) {
    CASE(one.status);
    CASE(one.reference);
    std::string found = "usage error";
    try {
      found =
          id_of(history.entry(find_item(network, word_from<Status>(one.status).value(), one.reference).entry))->text;
    } catch (const UsageError&) {}
    CHECK(found == one.expected);
  }
}

TEST_CASE("an item is meant by its id, its contact, its prospect or guest, or by who needs it") {
  check(ledger_of_items, {{"contacted", "a1a1", "a1a1"},
                          {"contacted", "A1A1", "a1a1"},
                          {"contacted", "a1", "a1a1"},
                          {"contacted", "A1", "a1a1"},
                          {"contacted", "anuta", "a1a1"},
                          {"contacted", "ana.p", "a1a1"},
                          {"contacted", "popescu", "a1a1"},
                          {"contacted", "mara", "a1a1"},
                          {"lost", "mara rus", "a1a1"},
                          {"contacted", "dan", "usage error"},
                          {"contacted", "mihai", "usage error"},
                          {"contacted", "zz", "usage error"},
                          {"contacted", "...", "usage error"},
                          {"visited", "ana.p", "f6f6"},
                          {"joined", "zoe", "f6f6"},
                          {"declined", "g7", "g7g7"},
                          {"declined", "g", "usage error"},
                          {"joined", "mihai", "g7g7"},
                          {"dropped", "mara", "n1n1"},
                          {"dropped", "n1", "n1n1"},
                          {"dropped", "dan", "usage error"},
                          {"dropped", "popescu", "usage error"}});
}

TEST_CASE("an ambiguous contact is no trouble where one candidate alone is left") {
  check(ledger_of_items, {{"contacted", "ana", "a1a1"}, {"visited", "an", "f6f6"}});
}

TEST_CASE("won means the open one, or the only one already won of a contact without an open one") {
  check(ledger_of_items, {{"won", "popescu", "a1a1"},
                          {"won", "mihai", "c3c3"},
                          {"won", "vlad", "c3c3"},
                          {"won", "c3", "c3c3"},
                          {"won", "radu", "usage error"},
                          {"won", "d4d4", "d4d4"}});
}

TEST_CASE("thanked means one that was won and not thanked since") {
  check(ledger_of_items, {{"thanked", "popescu", "b2b2"},
                          {"thanked", "dan", "b2b2"},
                          {"thanked", "radu", "d4d4"},
                          {"thanked", "mara", "usage error"}});
}

TEST_CASE("a whole id names its item, open or not, but only of the kind that the status is for") {
  check(ledger_of_items, {{"contacted", "c3c3", "c3c3"},
                          {"dropped", "N2N2", "n2n2"},
                          {"joined", "a1a1", "usage error"},
                          {"won", "f6f6", "usage error"},
                          {"dropped", "b2b2", "usage error"}});
}

TEST_CASE("a reference that means one item by one way and another by another is an error") {
  const std::string ledger = R"(
[[contact]] name = "Ana"
[[contact]] name = "Ion"
[[referral]] id = "r1"; date = 2026-11-01; direction = "given"; contact = "Ana"; prospect = "Mara"
[[referral]] id = "r2"; date = 2026-11-01; direction = "given"; contact = "Ion"; prospect = "Ana Dobre"
[[referral]] id = "io7"; date = 2026-11-01; direction = "given"; contact = "Ana"; prospect = "Zoe"
)";
  check(ledger, {{"contacted", "ana", "usage error"},
                 {"contacted", "dobre", "r2"},
                 {"contacted", "io", "usage error"},
                 {"contacted", "ion", "r2"},
                 {"contacted", "r", "usage error"},
                 {"contacted", "zoe", "io7"}});
  const auto history = history_of(ledger);
  try {
    find_item(network_of(history, "2026-11-20"), Status::contacted, "ana");
    FAIL("it was found");
  } catch (const UsageError& error) {
    CHECK(error.status() == 2);
    CHECK(error.problem().details.size() == 3);
    const auto lines = joined(error.problem().details, "\n");
    for (const auto* id : {"r1", "r2", "io7"}) CHECK(lines.find(id) != std::string::npos);
  }
}

TEST_CASE("a contact is found by any of its names, old and later ones, ended or not") {
  const auto history = history_of(ledger_of_items);
  const auto network = network_of(history, "2026-11-20");
  const Pairs cases{
      {"ana.p", "Ana Popescu"}, {"anuta", "Ana Popescu"}, {"mihai", "Mihai Ionescu"}, {"dobre", "Radu Boța"}};
  for (const auto& [query, name] : cases) CHECK(network.name(find_contact(network, query)) == name);
  CHECK(network_of(history, "2027-01-01").name(person(history, "Radu Boța")) == "Radu Dobre");
  for (const auto* query : {"ana", "nobody", "", "..."}) {
    CASE(query);
    CHECK(status_of([&] { find_contact(network, query); }) == 2);
  }
  CHECK(contact_called(network, "ANUTA") == person(history, "Ana Popescu"));
  CHECK(contact_called(network, "Ana") == none);
}

TEST_CASE("several contacts are listed each with the shortest query, none with the nearest names and --new") {
  const auto history = history_of(ledger_of_items);
  const auto network = network_of(history, "2026-11-20");
  const auto told = [&](std::string_view query) {
    try {
      find_contact(network, query, [] { return std::string("netlog give --new"); });
    } catch (const UsageError& error) {
      return error.problem().what + "; " + error.problem().remedy + "; " + joined(error.problem().details);
    }
    return std::string();
  };
  CHECK(told("ana").find("\"ana\" is Ana Popescu (ana.p) or Ana Rusu (ana.r); say which") == 0);
  CHECK(told("popesku").find("Ana Popescu") != std::string::npos);
  CHECK(told("popesku").find("--new") != std::string::npos);
}

TEST_CASE("a group is found among all that stand anywhere") {
  const auto history = history_of(ledger_of_items);
  const auto network = network_of(history, "2026-11-20");
  CHECK(find_group(network, "somes") == "Someș");
  CHECK(find_group(network, "sud") == "Mureș Sud");
  CHECK(find_group(network, "mures.n") == "Mureș Nord");
  CHECK(find_group(network, "clu") == "Cluj");
  for (const auto* query : {"mures", "dej", "-"}) CHECK(status_of([&] { find_group(network, query); }) == 2);
}

}  // namespace
}  // namespace netlog
