#include "netlog/network/warnings.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

const std::string contacts = "[[contact]]\nname = \"Ana\"\n[[contact]]\nname = \"Ion\"\n";

struct Doubtful {
  std::string text;      // below Ana and Ion in the lines 1 to 4
  std::string expected;  // "LINE:COLUMN ..." of each warning
  std::string names;     // what the first one names
};

void check(const std::string& before, const std::vector<Doubtful>& cases) {
  for (const auto& [text, expected, names] : cases) {
    CASE(text);
    const auto found = warnings(history_of(before + text), day("2026-11-20"));
    Texts places, messages;
    for (const auto& finding : found) {
      CHECK(finding.level == Level::warning);
      places.push_back(fmt::format("{}:{}", finding.place.line, finding.place.column));
      messages.push_back(finding.what + "; " + finding.remedy);
    }
    CASE(joined(messages, "\n"));
    CHECK(joined(places, " ") == expected);
    if (!messages.empty()) CHECK(messages[0].find(names) != std::string::npos);
  }
}

std::string card(std::string_view date, std::string_view action, int count) {
  return fmt::format("[[card]]\ndate = 2026-01-{}\ncontact = \"Ana\"\naction = \"{}\"\ncount = {}\n", date, action,
                     count);
}

TEST_CASE("cards below zero are doubtful, at the entry that takes them there") {
  check(contacts, {{card("01", "take", 2) + card("02", "pass", 2), "", ""},
                   {card("01", "take", 2) + card("02", "pass", 3), "12:11", "1 card"},
                   {card("01", "take", 2) + card("02", "drop", 3), "12:11", "1 card"},
                   {card("02", "pass", 2) + card("01", "take", 2), "", ""},
                   {card("01", "count", 0) + card("02", "carried", 3) + card("03", "leave", 3), "", ""},
                   {card("01", "pass", 1) + card("02", "count", 5) + card("03", "pass", 5), "", ""},
                   {card("01", "pass", 1) + card("02", "count", 0) + card("03", "pass", 2), "17:11", "2 cards"},
                   {card("03", "count", 0) + card("01", "pass", 1), "", ""}});
}

TEST_CASE("a ledger whose kinds stand together while days go back was sorted by a tool") {
  const auto meeting = [](std::string_view date) {
    return fmt::format("[[meeting]]\ndate = 2026-01-{}\ncontact = \"Ana\"\n", date);
  };
  const std::string update = "[[update]]\ncontact = \"Ana\"\ndate = 2025-01-01\ntrade = \"x\"\n";
  check(contacts,
        {{card("01", "take", 1) + card("03", "take", 2) + meeting("02") + meeting("03"), "16:8", "git"},
         {card("01", "take", 1) + card("03", "take", 2) + update + meeting("01") + meeting("03"), "20:8", "sorted"},
         {card("01", "take", 1) + card("03", "take", 2) + meeting("03"), "", ""},
         {card("03", "take", 1) + card("01", "take", 2), "", ""},
         {card("01", "take", 1) + card("03", "take", 2) + meeting("02"), "", ""},
         {card("03", "take", 1) + meeting("01"), "", ""},
         {card("03", "take", 1) + meeting("02") + card("01", "take", 2), "", ""}});
}

TEST_CASE("what a list says twice counts once, and is doubtful") {
  const std::string text =
      "[[contact]]\nname = \"Eva\"\ngroups = [\"BNI\", \"bni\", \"Club\"]\ntags = [\"a\", \"b\"]\n"
      "[[update]]\ncontact = \"Eva\"\ndate = 2026-01-01\nphone = [\"1\", \" 1\"]\n";
  check(contacts, {{text, "7:10 12:9", "groups"}});
  const auto history = history_of(contacts + text);
  CHECK(history.as<Contact>(EntryIndex{2}).details->groups.size() == 2);
  CHECK(history.as<Update>(EntryIndex{3}).details->phone->to->size() == 1);
}

TEST_CASE("an outcome before its referral and a value without won are doubtful") {
  const std::string referral =
      "[[referral]]\nid = \"r1\"\ndate = 2026-11-02\ndirection = \"given\"\ncontact = \"Ana\"\n[[outcome]]\nof = "
      "\"r1\"\n";
  check(contacts + referral,
        {{"date = 2026-11-02\nstatus = \"won\"\nvalue = 5\n", "", ""},
         {"date = 2026-11-01\nstatus = \"won\"\n", "12:8", "2026-11-01"},
         {"date = 2026-11-03\nstatus = \"lost\"\n", "", ""},
         {"date = 2026-11-03\nstatus = \"quoted\"\nvalue = 5\n", "", ""},
         {"date = 2026-11-03\nstatus = \"lost\"\nvalue = 0\n", "14:9", "lost"},
         {"date = 2026-11-03\nstatus = \"won\"\nvalue = 18.500\n", "14:9", "18.500"},
         {"date = 2026-11-03\nstatus = \"won\"\nvalue = 5\ncurrency = \"EUX\"\n", "15:12", "EUX"}});
}

TEST_CASE("a value written with three or more digits after its point, or of no ISO currency, is doubtful") {
  const std::string deal = "[[deal]]\ndate = 2026-11-01\ndirection = \"given\"\ncontact = \"Ana\"\nvalue = ";
  check(contacts + deal, {{"18500\n", "", ""},
                          {"18.50\n", "", ""},
                          {"18.5 # 1.000\n", "", ""},
                          {"18.500\n", "9:9", "18.500"},
                          {"1_8.5000 # lei\n", "9:9", "18.50"},
                          {"5\ncurrency = \"RON\"\n", "", ""},
                          {"5\ncurrency = \"ROL\"\n", "", ""},
                          {"5\ncurrency = \"ABC\"\n", "10:12", "ABC"}});
  CHECK(warnings(history_of("[netlog]\ncurrency = \"ABC\"\n"), day("2026-11-20")).size() == 1);
  CHECK(warnings(history_of("[netlog]\ncurrency = \"RON\"\n"), day("2026-11-20")).empty());
}

TEST_CASE("a date in the future is doubtful, that of the day itself is not") {
  check(contacts, {{"[[meeting]]\ndate = 2026-11-20\ncontact = \"Ana\"\n", "", ""},
                   {"[[meeting]]\ndate = 2026-11-21\ncontact = \"Ana\"\n", "6:8", "2026-11-21"},
                   {"[[contact]]\nname = \"Dan\"\ndate = 2027-01-01\n", "7:8", "2027-01-01"}});
}

TEST_CASE("two entries alike in all but their id are doubtful, at the later one") {
  const auto need = [](std::string_view id, std::string_view wanted) {
    return fmt::format("[[need]]\nid = \"{}\"\ndate = 2026-11-01\nwho = \"Dan\"\nfor = \"{}\"\n", id, wanted);
  };
  const std::string meeting = "[[meeting]]\ndate = 2026-11-01\ncontact = \"Ana\"\n";
  check(contacts, {{need("n1", "a") + need("n2", "a"), "10:1", "line 5"},
                   {need("n1", "a") + need("n2", "b"), "", ""},
                   {meeting + meeting, "8:1", "line 5"},
                   {meeting + meeting + "place = \"here\"\n", "", ""},
                   {meeting + "[[meeting]]\ncontact = \"Ana\"\ndate = 2026-11-01\n", "8:1", "line 5"}});
}

TEST_CASE("a group named once that resembles another is doubtful") {
  const std::string someș = "[[group]]\nname = \"Someș\"\n";
  check(someș,
        {{"[[contact]]\nname = \"Ana\"\ngroups = [\"SOMES\"]\n", "", ""},
         {"[[contact]]\nname = \"Ana\"\ngroups = [\"Somesh\"]\n", "5:10", "Someș"},
         {"[[contact]]\nname = \"Ana\"\ngroups = [\"Business Breakfast\"]\n", "", ""},
         {"[[contact]]\nname = \"Ana\"\ngroups = [\"Somesh\"]\n[[contact]]\nname = \"Ion\"\ngroups = [\"Somesh\"]\n",
          "", ""}});
}

TEST_CASE("of many groups that are named once, only so many are compared with all others") {
  std::string text;
  for (int i = 0; i < 210; ++i)
    text += fmt::format("[[contact]]\nname = \"Contact {}\"\ngroups = [\"Group {:03}\"]\n", i, i);
  CHECK(warnings(history_of(text), day("2026-11-20")).size() == 200);
}

TEST_CASE("contacts that share a phone or an e-mail are doubtful, at the later one") {
  const auto two = [](std::string_view one, std::string_view other) {
    return fmt::format("[[contact]]\nname = \"Ana\"\n{}\n[[contact]]\nname = \"Ion\"\n{}\n", one, other);
  };
  check("", {{two("phone = [\"0744 210 377\"]", "phone = [\"1\", \"0744-210-377\"]"), "6:9", "Ana"},
             {two("email = [\"ana@example.org\"]", "email = [\"ANA@example.org\"]"), "6:9", "Ana"},
             {two("phone = [\"1\"]", "phone = [\"2\"]"), "", ""},
             {two("phone = [\"1\"]\nemail = [\"a@b.c\"]", "website = \"1\""), "", ""},
             {"[[contact]]\nname = \"Ana\"\nphone = [\"1\", \"1\"]\n", "3:9", "more than once"},
             {two("phone = [\"1\"]", "phone = [\"1\"]") +
                  "[[update]]\ncontact = \"Ion\"\ndate = 2026-01-01\nsame_as = \"Ana\"\n",
              "", ""}});
}

TEST_CASE("a recording command is told of its own entries only") {
  const auto history = history_of(contacts + card("01", "pass", 1) + card("02", "pass", 1));
  CHECK(warnings(history, day("2026-11-20")).size() == 2);
  CHECK(warnings(history, day("2026-11-20"), EntryIndex{3}).size() == 1);
  CHECK(warnings(history, day("2026-11-20"), EntryIndex{4}).empty());
}

}  // namespace
}  // namespace netlog
