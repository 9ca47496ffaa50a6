// Who is who, and what an import adds: the cases that pin the rules.
#include "netlog/exchange/importing.hpp"

#include "netlog/exchange/books.hpp"
#include "netlog/exchange/duplicates.hpp"
#include "netlog/ledger/toml.hpp"
#include "netlog/network/history.hpp"

#include "ledgers.hpp"
#include <doctest/doctest.h>

using namespace netlog;

namespace {

const std::string two_contacts = R"([[contact]]
name = "Ana Popescu"
phone = ["0745 010 114"]
source = "vcard:u1"

[[contact]]
name = "Ion Popescu"
)";

std::vector<PersonRecord> records_of_cards(const std::vector<std::string>& cards) {
  Records all;
  std::string text;
  for (const auto& lines : cards) text += "BEGIN:VCARD\nVERSION:3.0\n" + lines + "\nEND:VCARD\n";
  read_records(text, 0, "cards", {}, all);
  return all.records;
}

/// What an import into `ledger` says, a line each: "C Ana", "U Ion: phone ...", "? Ana: Ana Popescu (why)" ...
struct ImportAnswer {
  std::string lines;
  std::string ledger;  // afterwards
  std::size_t unchanged = 0;
};

ImportAnswer import_into(const std::string& ledger, const std::vector<PersonRecord>& records,
                         ImportWishes wishes = {true}) {
  const auto history = checked(read_ledger(ledger)).history();
  const Network network{history, *date_from_iso("2026-11-28"), days{182}};
  const auto result = imported(network, brought_together(records, wishes.namesakes), wishes);
  ImportAnswer told{{}, ledger, result.unchanged};
  for (const auto* entries : {&result.fresh, &result.updates})
    for (const auto& entry : *entries) {
      const auto toml = to_toml(entry);
      told.ledger += "\n" + toml;
      told.lines += toml;
    }
  for (const auto& one : result.doubtful) {
    told.lines += "? " + one.name + ":";
    for (const auto& contact : one.contacts) told.lines += " " + contact;
    told.lines += " (" + one.why + ")\n";
  }
  for (const auto& one : result.differs)
    told.lines += "! " + one.contact + ": " + one.key + " " + one.here + " | " + one.there +
                  (one.may_be_taken ? " (--update)" : "") + "\n";
  for (const auto& remark : result.remarks) told.lines += "- " + remark + "\n";
  for (const auto& [one, other] : result.may_be_one) told.lines += "= " + one + " | " + other + "\n";
  if (result.others > 0) told.lines += "others " + std::to_string(result.others) + "\n";
  return told;
}

ImportAnswer import_cards(const std::vector<std::string>& cards, ImportWishes wishes = {true},
                          const std::string& ledger = two_contacts) {
  return import_into(ledger, records_of_cards(cards), std::move(wishes));
}

std::vector<PersonRecord> linkedin_rows(const std::string& rows) {
  Records all;
  read_records("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + rows, 0, "c.csv", {}, all);
  return all.records;
}

}  // namespace

TEST_CASE("a known contact gets what it lacks, once") {
  const auto rows = linkedin_rows("Ana,Popescu,https://www.linkedin.com/in/ana-p,,Dentalis,,\n");
  const auto first = import_into(two_contacts, rows);
  CHECK(first.lines ==
        "[[update]]\ncontact = \"Ana Popescu\"\ndate = 2026-11-28\ncompany = \"Dentalis\"\nsource = "
        "\"linkedin:ana-p\"\n");
  const auto again = import_into(first.ledger, rows);
  CHECK(again.lines.empty());
  CHECK(again.unchanged == 1);
  CHECK(
      import_cards({"FN:Popescu\\, Ion\nN:Popescu;Ion\nTEL:0722 000 111"})
          .lines.starts_with("[[update]]\ncontact = \"Ion Popescu\"\ndate = 2026-11-28\nphone = [\"0722 000 111\"]\n"));
}

TEST_CASE("a common phone makes two people one only with a part of the name") {
  CHECK(import_cards({"FN:Ana\nTEL:0745010114"}).unchanged == 1);
  CHECK(import_cards({"FN:Ana\nTEL:0745010114"}).lines == "! Ana Popescu: name Ana Popescu | Ana\n");
  const auto maria = import_cards({"FN:Maria Popescu\nTEL:+40745010114"});
  CHECK(maria.lines.starts_with("[[contact]]\nname = \"Maria Popescu\"\nphone = [\"+40745010114\"]\nsource = "));
  CHECK(maria.lines.ends_with("= Maria Popescu | Ana Popescu\n"));
  const auto five =
      import_cards({"FN:Ana Pop\nTEL:0264 595 001", "FN:Dan Rusu\nTEL:0264 595 001", "FN:Ioana Rus\nTEL:0264 595 001",
                    "FN:Dan Pop\nTEL:0264 595 001", "FN:Ana BCR\nTEL:0264 595 001"});
  CHECK(five.lines.find("= Dan Pop | Ana Pop\n= Dan Pop | Dan Rusu\n= Ana BCR | Ana Pop\n") != std::string::npos);
  CHECK(five.lines.find('?') == std::string::npos);
}

TEST_CASE("a shorter number is the same where a longer one ends so, and an e-mail in any capitals") {
  CHECK(import_cards({"FN:Ana\nTEL:5010114"}).lines == "! Ana Popescu: name Ana Popescu | Ana\n");
  CHECK(import_cards({"FN:Ana\nTEL:010114"}).lines.starts_with("[[contact]]\nname = \"Ana\"\n"));
  CHECK(import_cards({"FN:Dan\nEMAIL:DAN@Example.com"}, {true},
                     "[[contact]]\nname = \"Dan Rus\"\nemail = [\"Dan@example.COM\"]\n")
            .lines == "! Dan Rus: name Dan Rus | Dan\n");
}

TEST_CASE("of two who share a name and no number, the firm decides, whatever its legal form") {
  const auto ledger = two_contacts + "company = \"Dentalis S.R.L.\"\n";
  const std::string ion = "\n[[update]]\ncontact = \"Ion Popescu\"\ndate = 2026-01-01\nphone = [\"0733 000 111\"]\n";
  CHECK(import_cards({"FN:Ion Popescu\nTEL:0722 000 111\nORG:Dentalis"}, {true}, ledger + ion)
            .lines.starts_with("[[update]]\ncontact = \"Ion Popescu\"\n"));
  CHECK(import_cards({"FN:Ion Popescu\nTEL:0722 000 111\nORG:SRL"}, {true}, ledger + ion).lines ==
        "? Ion Popescu: Ion Popescu (0722 000 111 against 0733 000 111)\n");
}

TEST_CASE("a key alone, and a name with another number, are unclear") {
  CHECK(import_cards({"FN:Dan Rusu\nUID:u1\nTEL:0733 1"}).lines ==
        "? Dan Rusu: Ana Popescu (the key vcard:u1 is theirs, and nothing else)\n");
  CHECK(import_cards({"FN:Ana Ionescu\nUID:u1\nTEL:+40 745 010 114"}).lines ==
        "! Ana Popescu: name Ana Popescu | Ana Ionescu\n");
  const std::string other = "FN:Ana Popescu\nUID:u9\nTEL:0722 000 111";
  CHECK(import_cards({other}).lines == "? Ana Popescu: Ana Popescu (0722 000 111 against 0745 010 114)\n");
  CHECK(import_cards({other}, {.add_new = true, .namesakes = Namesakes::same})
            .lines.find("phone = [\"0745 010 114\", \"0722 000 111\"]\nsource = \"vcard:u9\"") != std::string::npos);
  CHECK(import_cards({other}, {.add_new = true, .namesakes = Namesakes::separate})
            .lines.starts_with("[[contact]]\nname = \"Ana Popescu (2)\"\n"));
  CHECK(import_cards({other + "\nORG:Dentalis"}, {.add_new = true, .namesakes = Namesakes::separate})
            .lines.starts_with("[[contact]]\nname = \"Ana Popescu (Dentalis)\"\n"));
  const auto three = import_cards(
      {"FN:Ana Popescu\nTEL:0745010114", "FN:Ana Popescu\nTEL:0745 010 114", "FN:Ana Popescu\nTEL:0722 000 111"});
  CHECK(three.unchanged == 2);
  CHECK(three.lines == "? Ana Popescu: Ana Popescu (0722 000 111 against 0745 010 114)\n");
}

TEST_CASE("two profiles of one name are two people until their keys are known") {
  const auto both =
      linkedin_rows("Andrei,Popa,https://linkedin.com/in/a,,,,\nAndrei,Popa,https://linkedin.com/in/b,,,,\n");
  const std::string andrei = "[[contact]]\nname = \"Andrei Popa\"\n";
  const auto unclear = std::string("? Andrei Popa: Andrei Popa (another one of the file has this name too)\n");
  CHECK(import_into(andrei, both).lines == unclear + unclear);
  const auto known = andrei + "source = \"linkedin:a\"\n";
  CHECK(import_into(known, both).lines == unclear);
  CHECK(import_into(known, both).unchanged == 1);
  CHECK(import_into(known, linkedin_rows("Andrei,Popa,https://linkedin.com/in/b,,,,\n")).lines ==
        "! Andrei Popa: source linkedin:a | linkedin:b\n");
  // Without a contact the first one is new, and a second import finds the same.
  const auto first = import_into("", both);
  CHECK(first.lines.starts_with("[[contact]]\nname = \"Andrei Popa\"\nsource = \"linkedin:a\"\n? Andrei Popa: "));
  CHECK(import_into(first.ledger, both).lines == unclear);
}

TEST_CASE("what was taken off stays off, and is told") {
  const auto ledger = two_contacts +
                      "\n[[update]]\ncontact = \"Ana Popescu\"\ndate = 2026-01-01\nphone = []\n\n[[update]]\ncontact = "
                      "\"Ana Popescu\"\ndate = 2026-01-02\nphone = [\"0722\"]\n";
  const auto told = import_cards({"FN:Ana Popescu\nTEL:0745 010 114\nTEL:0722"}, {true}, ledger);
  CHECK(told.lines == "- Ana Popescu: 0745 010 114 was taken off, and stays off\n");
  CHECK(told.unchanged == 1);
  const auto once = two_contacts +
                    "\n[[update]]\ncontact = \"Ion Popescu\"\ndate = 2026-01-01\nphone = [\"0733 000 111\"]\n"
                    "\n[[update]]\ncontact = \"Ion Popescu\"\ndate = 2026-01-02\nphone = []\n";
  CHECK(import_cards({"FN:Ion Popescu\nTEL:0733 000 111"}, {true}, once).lines ==
        "- Ion Popescu: 0733 000 111 was taken off, and stays off\n");
  const auto moved = two_contacts +
                     "\n[[update]]\ncontact = \"Ion Popescu\"\ndate = 2026-01-01\ncompany = \"Dentalis\"\n"
                     "\n[[update]]\ncontact = \"Ion Popescu\"\ndate = 2026-01-02\ncompany = \"\"\n";
  CHECK(import_cards({"FN:Ion Popescu\nORG:Dentalis"}, {true}, moved).lines ==
        "- Ion Popescu: company \"Dentalis\" stays off, as the company was taken off\n");
}

TEST_CASE("joined and ended contacts") {
  const auto joined = two_contacts +
                      "\n[[contact]]\nname = \"Anca\"\nsource = \"vcard:u7\"\n\n[[update]]\ncontact = \"Anca\"\ndate = "
                      "2026-01-01\nsame_as = \"Ana Popescu\"\n";
  const auto first = import_cards({"FN:Anca\nUID:u7\nADR:;;;Cluj;;;"}, {true}, joined);
  CHECK(first.lines.starts_with("[[update]]\ncontact = \"Ana Popescu\"\ndate = 2026-11-28\ncity = \"Cluj\"\n"));
  CHECK(import_cards({"FN:Anca\nUID:u7\nADR:;;;Cluj;;;"}, {true}, first.ledger).lines.empty());
  const auto ended = two_contacts + "\n[[update]]\ncontact = \"Ana Popescu\"\ndate = 2026-01-01\nended = 2026-01-01\n";
  CHECK(import_cards({"FN:Ana Popescu\nUID:u1\nTEL:0745 010 114\nTEL:0722 000 111"}, {true}, ended).lines.empty());
}

TEST_CASE("nobody is added without being asked for, and some by what is known of them") {
  const std::vector<std::string> cards{"FN:Dan Rus\nORG:Dentalis", "FN:Mara\nCATEGORIES:Cluj,x", "FN:Ana Popescu"};
  CHECK(import_cards(cards, {}).lines == "others 2\n");
  CHECK(
      import_cards(cards, {.add_new = true, .match = {"dental"}}).lines.starts_with("[[contact]]\nname = \"Dan Rus\""));
  CHECK(import_cards(cards, {.add_new = true, .match = {"clu", "mara"}})
            .lines.starts_with("[[contact]]\nname = \"Mara\""));
}

TEST_CASE("what differs is told, and taken on request unless it was there before") {
  const auto ledger = two_contacts + "company = \"Old SRL\"\ncity = \"Cluj\"\n";
  const std::vector<std::string> card{"FN:Ion Popescu\nORG:New SRL\nADR:;;;Cluj;;;"};
  CHECK(import_cards(card, {true}, ledger).lines == "! Ion Popescu: company Old SRL | New SRL (--update)\n");
  const auto taken = import_cards(card, {.add_new = true, .update = true}, ledger);
  CHECK(taken.lines.find("company = \"New SRL\"\n") != std::string::npos);
  CHECK(import_cards({"FN:Ion Popescu\nORG:Old S.R.L."}, {.update = true}, taken.ledger).lines ==
        "! Ion Popescu: company New SRL | Old S.R.L.\n");
}

TEST_CASE("several of one file who may be one are told with where each stands") {
  const auto records = records_of_cards({"FN:Ana Pop\nTEL:0745 010 114", "FN:Ana Pop\nTEL:0722 000 111"});
  const auto history = checked(read_ledger("")).history();
  const Network network{history, *date_from_iso("2026-11-28"), days{182}};
  const auto result = imported(network, brought_together(records, {}), {.add_new = true});
  REQUIRE(result.doubtful.size() == 1);
  const auto& one = result.doubtful.front();
  CHECK(one.why == "0722 000 111 against 0745 010 114");
  CHECK(one.place.line == 6);
  REQUIRE(one.others.size() == 1);
  CHECK(one.others.front().line == 1);
}

TEST_CASE("groups, tags and notes of new contacts") {
  ImportWishes wishes{.add_new = true, .keep_notes = true};
  wishes.groups = {{"BNI"}};
  wishes.tags = {"phone"};
  const auto told =
      import_cards({"FN:Dan Rus\nCATEGORIES:Phone,Dentists\nBDAY:1980-05-01\nNOTE:a\\nb", "FN:Ion Popescu"}, wishes);
  CHECK(told.lines.find("groups = [\"BNI\"]\nnote = \"birthday 1980-05-01\\na\\nb\"\ntags = [\"phone\", "
                        "\"Dentists\"]\n") != std::string::npos);
  CHECK(told.lines.find("contact = \"Ion Popescu\"\ndate = 2026-11-28\ngroups = [\"BNI\"]\n") != std::string::npos);
}

TEST_CASE("a book gives whom a whole name means alone, and offers those of whom it is a part") {
  Shelf shelf;
  add_book(shelf, "phone.vcf",
           "BEGIN:VCARD\nFN:Dan Popescu\nNICKNAME:Dănuț\nTEL:0722 000 111\nEND:VCARD\n"
           "BEGIN:VCARD\nFN:Ana Rus\nEND:VCARD\n");
  add_book(shelf, "Connections.csv",
           "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
           "Dan,Popescu,https://linkedin.com/in/dan,,Dentalis,Manager,03 Nov 2026\n");
  const auto found = found_in_books(shelf, "popescu dan");
  REQUIRE(found.person);
  CHECK(found.books == std::vector<std::string>{"phone.vcf", "Connections.csv"});
  CHECK(found_in_books(shelf, "danut").person);
  Contact contact{"Dan Popescu", {}, {}, {}};
  contact.details->company = "Mine";
  CHECK(fill_in(contact, *found.person) == std::vector<std::string>{"role", "phone"});
  CHECK(contact.details->company == "Mine");
  // Of two who are called so nobody knows which is meant.
  Shelf twice;
  add_book(twice, "phone.vcf",
           "BEGIN:VCARD\nFN:Dan Popescu\nTEL:0722 000 111\nEND:VCARD\n"
           "BEGIN:VCARD\nFN:Dan Popescu\nTEL:0733 000 111\nEND:VCARD\n");
  CHECK(!found_in_books(twice, "Dan Popescu").person);
  CHECK(found_in_books(twice, "Dan Popescu").namesakes.size() == 2);
  const auto part = found_in_books(shelf, "Dan");
  CHECK(!part.person);
  REQUIRE(part.offers.size() == 1);
  CHECK(part.offers.front().name == "Dan Popescu");
  CHECK(found_in_books(shelf, "Dan Pop").offers.empty());
  CHECK(names_in_books(shelf, "dan pop", 5) == std::vector<std::string>{"Dan Popescu"});
  add_book(shelf, "broken", "PK\x03\x04");
  CHECK(shelf.warnings ==
        std::vector<std::string>{"the book broken is not used: it is a ZIP archive or an Excel workbook (XLSX)"});
}

TEST_CASE("contacts from one file have nothing in common by that") {
  const auto history =
      checked(read_ledger("[[contact]]\nname = \"Ana Popescu\"\nsource = \"phone.vcf\"\n\n[[contact]]\n"
                          "name = \"Ana Rus\"\nsource = \"phone.vcf\"\n\n[[contact]]\nname = \"Rus "
                          "Ana\"\nsource = \"phone.vcf\"\n"))
          .history();
  const auto pairs = likely_pairs(Network{history, *date_from_iso("2026-11-28"), days{182}});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].first == 1);
  CHECK(pairs[0].common == "the name");
}

TEST_CASE("contacts who may be one are told in pairs") {
  const auto history =
      checked(
          read_ledger("[[contact]]\nname = \"Ana Popescu\"\nphone = [\"0745 010 114\"]\n\n[[contact]]\nname = \"Dan "
                      "Rus\"\nphone = [\"0745 010 114\"]\n\n[[contact]]\nname = \"Ana\"\nphone = [\"+40745010114\"]\n"
                      "\n[[contact]]\nname = \"Rus Dan\"\nphone = [\"0722 000 111\"]\n"))
          .history();
  const auto pairs = likely_pairs(Network{history, *date_from_iso("2026-11-28"), days{182}});
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].first == 0);
  CHECK(pairs[0].second == 2);
  CHECK(pairs[0].is_same);
  CHECK(pairs[0].common == "the phone 0745010114");
  CHECK(pairs[1].first == 1);
  CHECK(pairs[1].second == 3);
  CHECK(!pairs[1].is_same);
}
