// Contacts as vCards: what is written is read back the same.
#include "netlog/exchange/vcard_text.hpp"

#include "netlog/exchange/address_book.hpp"
#include "netlog/exchange/importing.hpp"
#include "netlog/ledger/toml.hpp"

#include <algorithm>
#include <regex>

#include "dice.hpp"
#include "ledgers.hpp"

namespace netlog {
namespace {

std::string cards_of(const std::vector<PersonRecord>& book, VcardVersion version = VcardVersion::v3) {
  std::string text;
  for (const auto& one : book) text += to_vcard(one, version);
  return text;
}

/// `cards` without what the marks say of their text.
std::string without_hashes(const std::string& cards) {
  static const std::regex mark{"(X-NETLOG:[A-Za-z0-9-]+) [0-9a-f]{16}"};
  return std::regex_replace(cards, mark, "$1");
}

std::vector<PersonRecord> read_back(const std::string& cards) {
  Records all;
  read_records(cards, 0, "cards", {}, all);
  CHECK(all.problems.empty());
  CHECK(all.left_out.nobody + all.left_out.groups == 0);
  return all.records;
}

/// One to six words with all that means something in a card, or is long, or wide.
std::string random_words(Dice& dice) {
  static const Texts pieces{"Ana",    "Ștefan",    "O'Neill", "\\",    "\\n",   ";",         ",",     ":",
                            "\"x\"",  "=",         "=3D",     "a\\;b", "José",  "e\u0301",   "北京",  "😀",
                            "ß",      "(Dej)",     "&amp;",   "%41",   "x\\,y", "END:VCARD", "بغداد", "ext. 12",
                            "https:", "item1.TEL", "`id`",    "$HOME", "N",     "ААААААА",   "ꙮ"};
  std::string text = "w";
  for (auto count = dice.below(6); count > 0; --count) text += (dice.one_in(4) ? "" : " ") + dice.one_of(pieces);
  if (dice.one_in(8)) text += std::string(50 + dice.below(60), 'l') + "ș";
  return text;
}

Contact random_contact(Dice& dice, std::size_t number) {
  Contact contact{.name = fmt::format("{} P{}", random_words(dice), number)};
  auto& details = *contact.details;
  for (auto* field : {&details.company, &details.role, &details.city, &details.website, &details.trade})
    if (dice.one_in(2)) *field = random_words(dice);
  if (dice.one_in(6)) details.website = fmt::format("https://www.linkedin.com/in/p{}/", number);
  for (auto count = dice.below(4); count > 0; --count)
    details.phone.push_back(fmt::format("{}{}{:06} {:03}{}", dice.one_in(2) ? "+40 " : "0", number % 7, number, count,
                                        dice.one_in(5) ? " ext. 12" : ""));
  for (auto count = dice.below(3); count > 0; --count)
    details.email.push_back(
        fmt::format("{}{}@p{}.example", dice.one_of(Texts{"a,b", "Ș", "x;y", "a.b"}), count, number));
  if (dice.one_in(3)) details.aliases.push_back(fmt::format("{} A{}", random_words(dice), number));
  if (dice.one_in(3)) contact.remarks.note = random_words(dice) + "\n" + random_words(dice);
  if (dice.one_in(3)) contact.remarks.tags = {random_words(dice) + " 1", random_words(dice) + " 2"};
  return contact;
}

std::string random_people(std::size_t seed) {
  Dice dice{seed};
  std::string toml;
  for (std::size_t number = 1; number <= 12; ++number) toml += to_toml({random_contact(dice, number), {}}) + "\n";
  return toml;
}

/// All that a card says of somebody, in a line a field.
std::string all_of(const PersonRecord& record) {
  std::string text = fmt::format("{}\n{}\n{}\n", record.formatted, record.given, record.family);
  for (const auto* list : {&record.nicknames, &record.phones, &record.emails, &record.categories})
    text += joined(*list, " | ") + "\n";
  for (const auto* field : {&record.company, &record.role, &record.city, &record.website, &record.note, &record.uid})
    text += *field + "\n";
  return text;
}

void check_lines(const std::string& cards) {
  for (std::size_t at = 0; at < cards.size();) {
    const auto end = cards.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    const auto line = cards.substr(at, end - at);
    CHECK(line.size() <= 75);
    CHECK(is_utf8(line));
    CHECK(line.find_first_of("\r\n") == std::string::npos);
    at = end + 2;
  }
}

/// The history of random people.
History history_of_people(const std::string& ledger) {
  return checked(read_ledger(ledger)).history_or_refuse("ledger");
}

constexpr std::size_t books_to_try = 60;

std::string uid_of_first(const std::string& ledger) {
  const auto history = history_of(ledger);
  return address_book(network_of(history, friday), false).front().uid;
}

}  // namespace

TEST_CASE("a card has its properties in a fixed order, each line ended by CR LF, and always both names") {
  PersonRecord record;
  record.formatted = "Ana Maria Pop";
  record.given = "Ana Maria";
  record.family = "Pop";
  record.uid = "netlog-1";
  record.phones = {"+40 745 010 114", "021 300"};
  record.emails = {"ana@x.example"};
  record.company = "Pop; Fiii, SRL";
  record.role = "owner";
  record.city = "Dej";
  record.website = "https://x.example";
  CHECK(without_hashes(to_vcard(record, VcardVersion::v3)) ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:netlog-1\r\nFN:Ana Maria Pop\r\nN:Pop;Ana Maria;;;\r\n"
        "TEL;TYPE=cell:+40 745 010 114\r\nTEL;TYPE=cell:021 300\r\nEMAIL:ana@x.example\r\n"
        "ORG:Pop\\; Fiii\\, SRL\r\nTITLE:owner\r\nADR;TYPE=work:;;;Dej;;;\r\nURL:https://x.example\r\n"
        "X-NETLOG:netlog-1\r\nEND:VCARD\r\n");
  PersonRecord bare;
  bare.formatted = bare.given = "Dedeman";
  bare.uid = "2";
  CHECK(without_hashes(to_vcard(bare, VcardVersion::v4)) ==
        "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:2\r\nFN:Dedeman\r\nN:;Dedeman;;;\r\nX-NETLOG:2\r\nEND:VCARD\r\n");
}

TEST_CASE("what is exported as vCards is read back the same, for random contacts") {
  for (std::size_t seed = 1; seed <= books_to_try; ++seed) {
    const auto ledger = random_people(seed);
    INFO("seed ", seed, "\n", ledger);
    const auto history = history_of_people(ledger);
    const auto book = address_book(network_of(history, friday), true);
    for (const auto version : {VcardVersion::v3, VcardVersion::v4}) {
      const auto cards = cards_of(book, version);
      check_lines(cards);
      const auto back = read_back(cards);
      REQUIRE(back.size() == book.size());
      for (std::size_t i = 0; i < book.size(); ++i) {
        CHECK(all_of(back[i]) == all_of(book[i]));
        CHECK(back[i].name == history.as<Contact>(EntryIndex{i}).name);
      }
    }
  }
}

TEST_CASE("exported contacts are known where they come from, and the same contacts in another ledger") {
  for (std::size_t seed = 1; seed <= books_to_try; ++seed) {
    const auto ledger = random_people(seed);
    INFO("seed ", seed, "\n", ledger);
    const auto history = history_of_people(ledger), empty = history_of("");
    const auto network = network_of(history, friday);
    const auto people = brought_together(read_back(cards_of(address_book(network, false))), {});
    const auto again = imported(network, people, {.add_new = true});
    CHECK(again.fresh.size() + again.updates.size() + again.doubtful.size() + again.differs.size() == 0);
    CHECK(again.unchanged == history.persons.size());
    const auto anew = imported(network_of(empty, friday), people, {.add_new = true});
    REQUIRE(anew.fresh.size() == history.persons.size());
    for (std::size_t i = 0; i < anew.fresh.size(); ++i) {
      // What a card has no room for, or not without --keep-notes.
      auto expected = history.as<Contact>(EntryIndex{i});
      expected.details->aliases.clear();
      expected.details->trade.reset();
      expected.remarks = std::get<Contact>(anew.fresh[i].content).remarks;
      CHECK(expected.remarks.source.value_or("").starts_with("vcard:netlog-"));
      CHECK(to_toml(anew.fresh[i]) == to_toml({expected, {}}));
    }
  }
}

TEST_CASE("nothing that a program would obey is in a card, and no line begins but netlog's") {
  const auto history = history_of(
      "[[contact]]; name = \"Ana\\u001b[31m Pop\"; company = \"x\\r\\nTEL:0900\"; city = \"a\\nEND:VCARD\"; "
      "phone = [\"1\\u00070745 010 114\"]; email = [\"\\u009b@x.example\"]\n"
      "note = \"END:VCARD\\r\\n\\r\\nBEGIN:VCARD\\u0000\\t!\"");
  CHECK(without_hashes(cards_of(address_book(network_of(history, friday), true))) ==
        fmt::format("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{0}\r\nFN:Ana[31m Pop\r\nN:Pop;Ana[31m;;;\r\n"
                    "TEL;TYPE=cell:10745 010 114\r\nEMAIL:@x.example\r\nORG:x TEL:0900\r\n"
                    "ADR;TYPE=work:;;;a END:VCARD;;;\r\nNOTE:END:VCARD\\n\\nBEGIN:VCARD !\r\n"
                    "X-NETLOG:{0} notes\r\nEND:VCARD\r\n",
                    uid_of_first("[[contact]]; name = \"Ana\\u001b[31m Pop\"")));
}

TEST_CASE("a card is called as the one that was imported, else after the first name, in plain letters") {
  const auto made = uid_of_first("[[contact]]; name = 'Ana Pop'");
  CHECK(made == "netlog-9d3e3439f8d175f2");
  const auto with_source = [](const std::string& source) {
    return uid_of_first(fmt::format("[[contact]]; name = 'Ana Pop'; source = '{}'", source));
  };
  check_each<std::string, std::string>({{"vcard:5c1f-A", "5c1f-A"},
                                        {"vcard:netlog-0123456789abcdef", "netlog-0123456789abcdef"},
                                        {"vcard:" + std::string(200, 'a'), std::string(200, 'a')},
                                        {"vcard:" + std::string(201, 'a'), made},
                                        {"vcard:ana@x.example", made},
                                        {"vcard:urn:1", made},
                                        {"vcard:../../ana", made},
                                        {"vcard:-rf", made},
                                        {"vcard:", made},
                                        {"vcard:#0123456789abcdef", made},
                                        {"linkedin:ana", made},
                                        {"phone.vcf", made}},
                                       with_source);
  CHECK(uid_of_first("[[contact]]; name = 'Ana Pop'\n[[update]]; contact = 'Ana Pop'; date = 2020-01-01; "
                     "name = 'Ana Rus'") == made);
  CHECK(uid_of_first("[[contact]]; name = 'Ana Pop'\n[[update]]; contact = 'Ana Pop'; date = 2020-01-01; "
                     "city = 'Dej'; source = 'vcard:u1'") == "u1");
}

TEST_CASE("no two cards are called alike, and who is one has one") {
  const auto history = history_of(
      "[[contact]]; name = 'Ana'; source = 'vcard:u1'\n[[contact]]; name = 'Dan'; source = 'vcard:U1'\n"
      "[[contact]]; name = 'Eva'; date = 2027-01-01\n[[contact]]; name = 'Ion'; ended = 2020-01-01\n"
      "[[contact]]; name = 'Anca'; phone = ['0745']\n"
      "[[update]]; contact = 'Anca'; date = 2020-01-01; same_as = 'Ana'");
  const auto book = address_book(network_of(history, friday), false);
  REQUIRE(book.size() == 3);
  CHECK(book[0].uid == "u1");
  CHECK(book[0].phones == Texts{"0745"});
  CHECK(book[1].uid.starts_with("netlog-"));
  CHECK(book[2].formatted == "Ion");
}

TEST_CASE("notes, passive reasons and tags are in a card only when they are asked for") {
  const auto history = history_of(
      "[[contact]]; name = 'Ana'; note = 'tea'; tags = ['a,b', 'c']; passive_reason = 'too-far'; asks = ['chefs']; "
      "groups = ['G']; x_diet = 'vegan'\n[[contact]]; name = 'Dan'; passive_reason = 'not-yet'");
  const auto network = network_of(history, friday);
  const auto without = cards_of(address_book(network, false));
  for (const auto* word : {"tea", "a\\,b", "CATEGORIES", "NOTE", "too-far", "not-yet", "chefs", "vegan"}) {
    CASE(std::string(word));
    CHECK(without.find(word) == std::string::npos);
  }
  const auto with = cards_of(address_book(network, true));
  CHECK(with.find("NOTE:tea\\npassive: too-far\r\nCATEGORIES:a\\,b,c\r\n") != std::string::npos);
  CHECK(with.find("NOTE:passive: not-yet\r\n") != std::string::npos);
  CHECK(with.find("chefs") == std::string::npos);
}

TEST_CASE("a card of netlog's own is known by its mark") {
  PersonRecord record;
  record.formatted = record.given = "Ana";
  record.uid = "u1";
  const auto card = to_vcard(record, VcardVersion::v3);
  CHECK(is_own_card(card, "u1"));
  CHECK_FALSE(is_own_card(card, "u"));
  CHECK_FALSE(is_own_card(card + card, "u1"));
  CHECK_FALSE(is_own_card(card + "BEGIN:VCARD\r\nUID:u2\r\nFN:Dan\r\nEND:VCARD\r\n", "u1"));
  CHECK_FALSE(is_own_card("BEGIN:VCARD\r\nUID:u1\r\nNOTE:\\nX-NETLOG:u1 0\r\nEND:VCARD\r\n", "u1"));
  CHECK(is_own_card("BEGIN:VCARD\nX-NETLOG:u1 0\nUID:u1\nBDAY:1980-01-02\nEND:VCARD\n", "u1"));
}

TEST_CASE("what others made of a card stays until there is something new to say, and of that what is theirs") {
  PersonRecord record;
  record.formatted = record.given = "Ana";
  record.uid = "u1";
  record.phones = {"1234567"};
  const auto card = to_vcard(record, VcardVersion::v3);
  const auto mark = card.substr(card.find("X-NETLOG"), 28);
  const std::string photo = "PHOTO;ENCODING=b:" + std::string(200, 'A');
  const auto theirs = "BEGIN:VCARD\nVERSION:3.0\n" + mark + "\nUID:u1\nBDAY:1980-01-02\n" + photo +
                      "\nTEL;TYPE=home:999\nNOTE:tea\nN:;Ana;;;\nFN:Ana\nEND:VCARD\n";
  CHECK(is_own_card(theirs, "u1"));
  CHECK(card_over(card, card) == card);
  CHECK(card_over(theirs, card) == theirs);

  record.city = "Dej";
  const auto now = to_vcard(record, VcardVersion::v3);
  const auto over = card_over(theirs, now);
  check_lines(over);
  CHECK(over.starts_with(now.substr(0, now.size() - 11) + "BDAY:1980-01-02\r\nPHOTO;ENCODING=b:AAAA"));
  CHECK(over.ends_with("A\r\nNOTE:tea\r\nEND:VCARD\r\n"));
  CHECK(card_over(over, now) == over);

  // With netlog's own notes theirs go, and netlog's own with the next export that was not asked for them.
  record.note = "coffee";
  record.categories = {"school"};
  const auto with_notes = to_vcard(record, VcardVersion::v3);
  const auto with_both = card_over(over, with_notes);
  CHECK(with_both.find("tea") == std::string::npos);
  CHECK(with_both.find("NOTE:coffee\r\nCATEGORIES:school\r\n") != std::string::npos);
  CHECK(card_over(with_both, now).find("coffee") == std::string::npos);
  CHECK(card_over(with_both, now).find("school") == std::string::npos);
  CHECK(card_over(with_both, now).find("BDAY:1980-01-02\r\n") != std::string::npos);
}

}  // namespace netlog
