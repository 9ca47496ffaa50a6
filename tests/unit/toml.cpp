#include "netlog/ledger/toml.hpp"

#include "netlog/ledger/ledger.hpp"

#include <algorithm>
#include <random>

#include "ledgers.hpp"

namespace netlog {
namespace {

using namespace std::string_literals;

const std::string ana = "[[contact]]\nname = \"Ana\"\n\n";

/// What the entries of a ledger hold, each as TOML.
Texts contents(const Ledger& ledger) {
  Texts texts;
  for (const auto& entry : ledger.entries) texts.push_back(to_toml(entry));
  return texts;
}

/// "LINE:COLUMN what; remedy" of each finding.
Texts told(const std::vector<Finding>& findings) {
  Texts texts;
  for (const auto& finding : findings)
    texts.push_back(
        fmt::format("{}:{} {}; {}", finding.place.line, finding.place.column, finding.what, finding.remedy));
  return texts;
}

std::string times(int number, const std::string& text) {
  std::string all;
  for (int i = 0; i < number; ++i) all += text;
  return all;
}

TEST_CASE("a ledger read in pieces has the entries that each of them has alone, at its own place") {
  std::string text = "# a log\n[netlog]\nowner = \"Ioana\"\n\n";
  for (int i = 0; i < 700; ++i)
    text += i % 3 == 0 ? fmt::format("[[contact]]\nname = \"Ana {}\"\ntags = [\n\"a\",\n\"b\", # ]\n]\n\n", i)
            : i % 3 == 1
                ? fmt::format("  [[ note ]]   # {}\ndate = 2026-11-20\ncontact = \"Ana\"\ntext = '''\n{}'''\n", i, i)
                : fmt::format("\n[[\"meeting\"]]\r\ndate = 2026-11-20\r\ncontact = \"Ana\"\r\nx_no = {}\r\n", i);
  const auto ledger = read_ledger(text);
  CHECK(told(ledger.findings) == Texts{});
  REQUIRE(ledger.entries.size() == 700);
  CHECK(text.size() > 40'000);
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    CASE(i);
    const auto& entry = ledger.entries[i];
    const auto alone = read_ledger(text.substr(entry.begin, entry.end - entry.begin));
    REQUIRE(alone.entries.size() == 1);
    CHECK(to_toml(alone.entries[0]) == to_toml(entry));
    CHECK(line_of(text, entry.line).find("[[") != std::string_view::npos);
    CHECK(entry.end == (i + 1 < ledger.entries.size() ? ledger.entries[i + 1].begin : text.size()));
  }
}

TEST_CASE("places are those of the file, however far down") {
  const auto text = ana + times(2000, "[[meeting]]\ndate = 2026-11-20\ncontact = \"Ana\"\n\n") +
                    "[[meeting]]\ndate = 2026-11-20\ncontact = \"Ana\"\nplase = \"here\"\n";
  CHECK(findings_of(text).size() == 1);
  CHECK(findings_of(text)[0].place == Place{8007, 1});
}

TEST_CASE("a line inside of a value begins no entry") {
  const std::vector<std::string> values{"\"\"\"\n[[meeting]]\n[netlog]\n\"\"\"",
                                        "'''\n[[meeting]]\n'''",
                                        "'''\n\\\n[[meeting]]'''",
                                        "\"\"\"\n[[meeting]]\n\"\"\"\"\"",
                                        "'''\n[[meeting]]\n''''",
                                        "\"\"\"\\\n   [[meeting]]\n   \"\"\"",
                                        "\"\"\"\"\n[[meeting]]\"\"\"",
                                        "\"# no comment\"",
                                        "\"a \\\" [[\"",
                                        "'\\'  # a comment with \" and [[ and '''",
                                        "[\n[[\"meeting\"]]\n,\n[[ 1 ]]\n]",
                                        "[ # \"\"\" [\n[[2]], # ]]\n]",
                                        "[\n\"\"\"\n]\n[[meeting]]\n\"\"\",\n'[[',\n]",
                                        "[\"\"\"a\"\"\"\"\", \"]\",\n[[1]]\n]",
                                        "{ a = [\n[[1]]\n], b = \"}\" }",
                                        "1"};
  for (const auto& value : values) {
    CASE(value);
    const auto one = "[[note]]\ndate = 2026-11-20\ncontact = \"Ana\"\ntext = \"t\"\nx_a = " + value + "\n";
    const auto ledger = read_ledger(ana + times(400, one) + "\n[[contact]]\nname = \"Ion\"\n");
    CHECK(told(ledger.findings) == Texts{});
    REQUIRE(ledger.entries.size() == 402);
    CHECK(ledger.entries[1].own_keys.size() == 1);
    CHECK(to_toml(ledger.entries[1]) == to_toml(ledger.entries[400]));
    CHECK(kind_of(ledger.entries[401]) == "contact");
  }
}

TEST_CASE("an entry may have sub-tables of its user's own") {
  const auto ledger = read_ledger(
      "[[ contact ]] # Ana\nname = \"Ana\"\nx_a.b = 1\n[contact.x_private]\nage = 40\n[contact.x_private.more]\n"
      "z = true\n[[contact.x_kids]]\nname = \"Ion\"\n[[contact.x_kids]]\nname = \"Dan\"\n\n"
      "[[ 'contact' ]]\nname = \"Bob\"\n[ \"contact\" . x_private ]\nage = 50\n");
  CHECK(told(ledger.findings) == Texts{});
  REQUIRE(ledger.entries.size() == 2);
  Texts keys;
  for (const auto& cell : ledger.entries[0].own_keys) keys.push_back(cell.key);
  std::ranges::sort(keys);
  CHECK(keys == Texts{"x_a", "x_kids", "x_private"});
  CHECK(ledger.entries[1].own_keys.size() == 1);
}

TEST_CASE("a header is read, once and before the first entry") {
  const std::vector<std::string> good{
      "",
      "\n\n# nothing yet\n",
      "\xEF\xBB\xBF[netlog]\nformat = 1\n",
      "[netlog]\r\nformat = 1\r\n",
      "[netlog]\nowner = \"Ioana\"\ncurrency = \"RON\"\nwindow_days = 36525\ngrace_days = 0\nx_mine = [1, \"a\"]\n",
      "[netlog]\nwindow_days = 1\ngrace_days = 36525\n[netlog.goals]\nreferrals = 0\ninvitations = 0.25\nmeetings = "
      "3\n",
      "[netlog.next]\nthank = false\ncall = 0\nask = 36525\nmeet = false\nreconnect = 2\nx_a = 1\n",
      "[netlog.score]\nanything = [{ goes = nan }]\n[netlog.score.here]\na = 1\n",
      "[netlog]\nscore = 5\n[netlog.alias]\nw = \"report last week\"\n\"won\" = \"outcome won\"\n",
      "x_a = 1\n[x_b]\nc = 2\n[[x_d]]\ne = 3\n[netlog.x_f]\ng = 4\n"};
  for (const auto& header : good) {
    CASE(header);
    CHECK(told(findings_of(header)) == Texts{});
    CHECK(told(findings_of(header + "\n" + ana)) == Texts{});
  }
  const Cases<std::string, std::size_t> wrong{// text, the line of its first finding
                                              {ana + "[netlog]\nowner = \"Ioana\"\n", 4},
                                              {ana + "[netlog.goals]\nreferrals = 1\n", 4},
                                              {ana + "[x_mine]\na = 1\n", 4},
                                              {ana + "[[x_mine]]\na = 1\n", 4},
                                              {ana + "[contact]\nname = \"Ion\"\n", 4},
                                              {ana + "[note.x_a]\nb = 1\n", 4},
                                              {ana + "[contact.address]\ncity = \"Cluj\"\n", 4},
                                              {ana + "[mine]\na = 1\n", 4},
                                              {"[netlog]\n[netlog]\n", 2},
                                              {"[netlog.goals]\n[netlog.goals]\n", 2},
                                              {"a = 1\n" + ana, 1},
                                              {"[contact]\nname = \"Ana\"\n", 1},
                                              {"contact = [{ name = \"Ana\" }]\n", 1},
                                              {"contact = []\n", 1},
                                              {"[other]\n", 1},
                                              {"[[netlog]]\nformat = 1\n", 1},
                                              {"netlog = 5\n", 1},
                                              {"[netlog]\nwindow = 5\n", 2},
                                              {"[netlog.goal]\nreferrals = 5\n", 1},
                                              {"[netlog]\ngoals = 5\n", 2},
                                              {"[netlog]\nwindow_days = 0\n", 2},
                                              {"[netlog]\nwindow_days = 36526\n", 2},
                                              {"[netlog]\ngrace_days = -1\n", 2},
                                              {"[netlog]\ngrace_days = \"90\"\n", 2},
                                              {"[netlog]\nformat = 0\n", 2},
                                              {"[netlog]\nformat = \"1\"\n", 2},
                                              {"[netlog]\nowner = \"\"\n", 2},
                                              {"[netlog]\nowner = 5\n", 2},
                                              {"[netlog]\ncurrency = \"eur\"\n", 2},
                                              {"[netlog.goals]\nreferrals = -1\n", 2},
                                              {"[netlog.goals]\nreferrals = nan\n", 2},
                                              {"[netlog.goals]\ndeals = 1\n", 2},
                                              {"[netlog.next]\nthank = true\n", 2},
                                              {"[netlog.next]\nthank = 3\n", 2},
                                              {"[netlog.next]\ncall = 36526\n", 2},
                                              {"[netlog.next]\nphone = 1\n", 2},
                                              {"[netlog.alias]\nw = 5\n", 2},
                                              {"[netlog.alias]\nw = \" \"\n", 2}};
  for (const auto& [text, line] : wrong) {
    CASE(text);
    const auto findings = findings_of(text);
    REQUIRE(findings.size() > 0);
    CHECK(findings[0].place.line == line);
  }
}

TEST_CASE("a newer format is refused before anything else is judged") {
  for (const auto& text : {"[netlog]\nformat = 2\nnew = 1\n\n[[visit]]\nx = 5\n"s, "a = 1\n[netlog]\nformat = 2\n"s,
                           "[netlog]\nformat = 999\n[netlog.goals]\nreferrals = -1\n[[contact]]\n[netlog]\n"s}) {
    CASE(text);
    const auto findings = findings_of(text);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].what.find("format") != std::string::npos);
  }
  CHECK(findings_of("[netlog]\nformat = 2\n")[0].place == Place{2, 10});
}

TEST_CASE("every error of an entry is told at its place") {
  struct Wrong {
    std::string text;   // below a contact Ana in the lines 1 to 3
    Place place;        // column 0: wherever the line's parser stopped
    std::string names;  // what the message or its remedy names
  };
  const std::string note = "[[note]]\ndate = 2026-11-20\ncontact = \"Ana\"\ntext = \"t\"\n";
  const std::string referral =
      "[[referral]]\nid = \"r1\"\ndate = 2026-11-20\ndirection = \"given\"\ncontact = \"Ana\"\n";
  const std::string invitation =
      "[[invitation]]\nid = \"i1\"\ndate = 2026-11-20\ndirection = \"given\"\ncontact = \"Ana\"\ngroup = \"S\"\n";
  const std::string card = "[[card]]\ndate = 2026-11-20\ncontact = \"Ana\"\n";
  const std::string deal = "[[deal]]\ndate = 2026-11-20\ndirection = \"given\"\ncontact = \"Ana\"\n";
  const std::string update = "[[update]]\ncontact = \"Ana\"\ndate = 2026-11-20\n";
  const std::vector<Wrong> cases{
      {"[[meting]]\ndate = 2026-11-20\n", {4, 1}, "meeting"},
      {"[[Contact]]\nname = \"Ion\"\n", {4, 1}, "contact"},
      {note + "txt = \"a\"\n", {8, 1}, "text"},
      {note + "  place = \"a\"\n", {8, 3}, "place"},
      {note + "Note = \"a\"\n", {8, 1}, "note"},
      {"[[note]]\ndate = 2026-11-20\ncontact = \"Ana\"\n", {4, 1}, "text"},
      {"[[note]]\ncontact = \"Ana\"\ntext = \"t\"\n", {4, 1}, "date"},
      {"[[contact]]\n", {4, 1}, "name"},
      {"[[note]]\ndate = \"2026-11-20\"\ncontact = \"Ana\"\ntext = \"t\"\n", {5, 8}, "date"},
      {"[[note]]\ndate = 2026-11-20T10:00:00\ncontact = \"Ana\"\ntext = \"t\"\n", {5, 8}, "date"},
      {"[[note]]\ndate = 1899-12-31\ncontact = \"Ana\"\ntext = \"t\"\n", {5, 8}, "1900"},
      {"[[note]]\ndate = 2026-02-29\ncontact = \"Ana\"\ntext = \"t\"\n", {5, 0}, ""},
      {note + "note = 5\n", {8, 8}, "note"},
      {note + "note = \"\"\n", {8, 8}, "note"},
      {note + "note = \" \\t\"\n", {8, 8}, "note"},
      {note + "tags = \"a\"\n", {8, 8}, "tags"},
      {note + "tags = [1]\n", {8, 0}, "tags"},
      {note + "tags = [\"a\", \"\"]\n", {8, 0}, "tags"},
      {note + "note = \"ȘȘȘ\" x\n", {8, 14}, ""},
      {note + "note = \"a\nb\"\n", {8, 0}, ""},
      {note + "text = \"twice\"\n", {8, 0}, ""},
      {note + "note = \"\xff\"\n", {8, 0}, "UTF-8"},
      {"[[contact]]\nname = \"\"\n", {5, 8}, "name"},
      {"[[contact]]\nname = [\"Ion\"]\n", {5, 8}, "name"},
      {"[[contact]]\nname = \"ANA\"\n", {5, 8}, "ANA"},
      {"[[contact]]\nname = \"Ion\"\naliases = [\"Ána\"]\n", {6, 11}, "Ána"},
      {"[[contact]]\nname = \"Ion\"\nevery = \"0w\"\n", {6, 9}, "every"},
      {"[[contact]]\nname = \"Ion\"\nintroduced_by = \"Nobody\"\n", {6, 17}, "Nobody"},
      {"[[group]]\nname = \"Someș\"\n[[group]]\nname = \"SOMES\"\n", {7, 8}, "SOMES"},
      {card + "action = \"took\"\n", {7, 10}, "take"},
      {card + "action = \"take\"\ncount = 1.5\n", {8, 9}, "count"},
      {card + "action = \"take\"\ncount = 1000001\n", {8, 9}, "count"},
      {card + "action = \"take\"\ncount = 0\n", {8, 9}, "count"},
      {card + "action = \"take\"\ncount = -1\n", {8, 9}, "count"},
      {referral + "heat = 6\n", {9, 8}, "heat"},
      {referral + "need = \"nn\"\n", {9, 8}, "nn"},
      {referral + "need = \"r1\"\n", {9, 8}, "r1"},
      {referral + referral, {10, 6}, "r1"},
      {"[[need]]\nid = \"R1\"\ndate = 2026-11-20\nwho = \"Dan\"\nfor = \"a flat\"\n", {5, 6}, "id"},
      {"[[need]]\nid = \"r\"\ndate = 2026-11-20\nwho = \"Dan\"\nfor = \"a flat\"\n", {5, 6}, "id"},
      {"[[meeting]]\ndate = 2026-11-20\ncontact = \"Anna\"\n", {6, 11}, "Ana"},
      {"[[outcome]]\nof = \"zz9\"\ndate = 2026-11-20\nstatus = \"won\"\n", {5, 6}, "zz9"},
      {referral + "[[outcome]]\nof = \"r1\"\ndate = 2026-11-20\nstatus = \"joined\"\n", {12, 10}, "joined"},
      {referral + "[[outcome]]\nof = \"r1\"\ndate = 2026-11-20\nstatus = \"dropped\"\n", {12, 10}, "dropped"},
      {invitation + "[[outcome]]\nof = \"i1\"\ndate = 2026-11-20\nstatus = \"won\"\n", {13, 10}, "won"},
      {referral + "[[outcome]]\nof = \"r1\"\ndate = 2026-11-20\nstatus = \"Won\"\n", {12, 10}, "won"},
      {invitation + "guest = \"Dan\"\n", {10, 9}, "guest"},
      {deal + "value = -1\n", {8, 9}, "value"},
      {deal + "value = 1.005\n", {8, 9}, "value"},
      {deal + "value = 1000000000000\n", {8, 9}, "value"},
      {deal + "value = \"5\"\n", {8, 9}, "value"},
      {deal + "value = 5\ncurrency = \"eur\"\n", {9, 12}, "currency"},
      {deal, {4, 1}, "value"},
      {update, {4, 0}, ""},
      {update + "note = \"n\"\ntags = [\"t\"]\nx_a = 1\n", {4, 0}, ""},
      {update + "name = \"\"\n", {7, 8}, "name"},
      {update + "aliases = [\"\"]\n", {7, 0}, "aliases"},
      {update + "same_as = \"\"\n", {7, 11}, "same_as"},
      {update + "same_as = \"Ana\"\n", {7, 11}, ""},
      {update + "same_as = \"Bob\"\n", {7, 11}, "Bob"},
      {"[[contact]]\nname = \"Ion\"\n" + update + "same_as = \"Ion\"\ncity = \"Cluj\"\n", {9, 11}, "same_as"},
      {update + "ended = 2026\n", {7, 9}, "ended"}};
  for (const auto& [text, place, names] : cases) {
    CASE(text);
    const auto findings = findings_of(ana + text);
    CASE(joined(told(findings), "\n"));
    REQUIRE(findings.size() > 0);
    CHECK(findings[0].level == Level::error);
    // An update without a field has no better place than its own lines.
    if (place.column == 0 && place.line == 4)
      CHECK(findings[0].place.line >= 4);
    else
      CHECK(findings[0].place.line == place.line);
    if (place.column > 0) CHECK(findings[0].place.column == place.column);
    CHECK((findings[0].what + findings[0].remedy).find(names) != std::string::npos);
    CHECK_THROWS_AS(refuse_errors(checked(read_ledger(ana + text)).ledger(), "ledger.toml"), CannotDo);
  }
}

TEST_CASE("a key that may be written in several ways means the same") {
  const auto ledger =
      read_ledger(ana + "[[card]]\n\"date\" = 2026-11-20\n'contact' = '''Ana'''\naction= \"take\"\ncount=1_0\n");
  CHECK(told(ledger.findings) == Texts{});
  CHECK(to_toml(ledger.entries.at(1)) ==
        "[[card]]\ndate = 2026-11-20\ncontact = \"Ana\"\naction = \"take\"\ncount = 10\n");
}

TEST_CASE("a blank string or an empty list removes a field in an update, whatever its type") {
  for (const auto& change : {"trade = \"\"", "trade = []", "phone = []", "phone = \"\"", "every = \"\"", "ended = \"\"",
                             "ended = []", "introduced_by = \"\"", "groups = []", "aliases = []"}) {
    CASE(change);
    CHECK(told(findings_of(ana + "[[update]]\ncontact = \"Ana\"\ndate = 2026-11-20\n" + change + "\n")) == Texts{});
  }
}

TEST_CASE("an entry that is no TOML is told once, and the others are read") {
  const auto text = ana + "[[note]]\ndate = 2026-11-20\ncontact = \"Ana\ntext = \"t\"\n\n[[contact]]\nname = \"Ion\"\n";
  CHECK(findings_of(text).size() == 1);
  CHECK(contents(read_ledger(text)) == Texts{"[[contact]]\nname = \"Ana\"\n", "[[contact]]\nname = \"Ion\"\n"});
}

TEST_CASE("a bracket before a control character is an error, not an end of the program") {
  for (const auto& bad : {"[\x01"s, "[[\x01]]"s, "[\x7f]"s, "[\x0b"s, "[netlog.\x02]"s, "[\0]"s, "[[contact\x1b]]"s,
                          "["s, "[["s, "[["s + "\n", "[]"s, "[[]]"s, "[\xc2\x85]"s})
    for (const auto& before : {""s, ana, "[netlog]\n"s}) {
      CASE(bad);
      CHECK(findings_of(before + bad + "\n").size() > 0);
      CHECK(findings_of(before + bad).size() > 0);
      CHECK(findings_of(before + bad + "\n" + ana).size() > 0);
    }
}

TEST_CASE("half an entry is an error that says so") {
  const std::string half = "[[note]]\ndate = 2026-11-20\ncontact = \"Ana\"\ntext = \"likes\"\ntags = [\"a\", \"b\"]";
  for (std::size_t length = 1; length < half.size(); ++length) {
    const auto text = ana + half.substr(0, length);
    CASE(text);
    const auto findings = findings_of(text);
    if (findings.empty()) {
      CHECK(length >= half.find("\ntags"));
      CHECK(read_ledger(text).entries.size() == 2);
      continue;
    }
    CHECK(findings[0].place.line >= 4);
    const bool is_half_written = findings[0].what.find("half-written") != std::string::npos;
    CHECK(is_half_written == !text.ends_with('\n'));
  }
}

TEST_CASE("a half-written entry is the last one") {
  const auto findings = findings_of(ana + "[[note]]\ndate = 2026-11-20\n\n[[contact]]\nname = \"Bo");
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].what.find("half-written") == std::string::npos);
  CHECK(findings[2].what.find("half-written") != std::string::npos);
}

TEST_CASE("a last line without a line break that is whole, but wrong, is not half-written") {
  const std::string note = "[[note]]\ndate = 2026-11-20\ncontact = \"Ana\"\n";
  for (const auto& last :
       {"text = \"likes\" tea"s, "text = 5"s, "tetx = \"likes tea\""s, "text = likes tea"s, "text = \"\""s,
        "text = \"tea\"\ndate = 2026-11-21"s, "text = \"tea\"\n[[nota]]"s, "text = \"tea\"\n[netlog]"s,
        "text = \"tea\"\ntags = [1]"s, "text = \"a\\qb\""s, "text = 'tea'x"s}) {
    CASE(last);
    const auto findings = findings_of(ana + note + last);
    CHECK(findings.size() > 0);
    if (!findings.empty()) CHECK(findings[0].what.find("half-written") == std::string::npos);
  }
  for (const auto& last :
       {"text = \"tea"s, "text ="s, "text = "s, "te"s, "[[not"s, "[[note]"s, "["s, "text = \"\"\"a\nb"s,
        "text = \"tea\"\ntags = [\"a\","s, "text = 'tea"s, "text = \"tea\"\ntags = [\"a\""s, "text = \"tea\\"s}) {
    CASE(last);
    const auto findings = findings_of(ana + note + last);
    CHECK(findings.size() > 0);
    if (!findings.empty()) CHECK(findings.back().what.find("half-written") != std::string::npos);
  }
}

TEST_CASE("NUL bytes at the end are an error that says so") {
  for (const auto& before : {""s, ana, ana + "[[note]]\ndate = 20"}) {
    const auto findings = findings_of(before + std::string(5, '\0'));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].what.find("5 NUL bytes") != std::string::npos);
    CHECK(findings[0].place.line == std::size_t(std::ranges::count(before, '\n')) + 1);
  }
}

TEST_CASE("whatever a string holds, it reads back the same") {
  std::vector<std::string> strings{"\"",
                                   "\\",
                                   "'''",
                                   "\"\"\"",
                                   "a\nb",
                                   "a\r\nb",
                                   "\t",
                                   "\\n",
                                   "a\x01b",
                                   "\x7f x",
                                   "x\0y"s,
                                   "[[note]]\n",
                                   "# no comment",
                                   " a ",
                                   "ș",
                                   "日本😀",
                                   "a\u0085\u2028b",
                                   "\\u0041",
                                   "= 5",
                                   "\ufeffbom",
                                   "\uffff",
                                   std::string(100'000, 'x')};
  std::mt19937 chance{20261120};
  const std::vector<std::string> parts{"\"", "\\", "'", "\n", "\r",   "\t",     "[", "]",
                                       "#",  "=",  "a", "ș",  "\x1b", "\u2028", "{", "u0041"};
  for (int i = 0; i < 200; ++i) {
    std::string text = "a";
    for (auto length = chance() % 20; length > 0; --length) text += parts[chance() % parts.size()];
    strings.push_back(text);
  }
  std::string ledger_text = ana;
  for (const auto& text : strings) {
    Note note{day("2026-11-20"), {"Ana"}, "t", {}};
    // A blank text is no text.
    if (text == "\t")
      note.remarks.note = "a" + text;
    else
      note.text = text;
    note.remarks.tags = {"a" + text, "b"};
    const auto written = to_toml(Entry{note, {}});
    CHECK(std::ranges::count(written, '\n') == (text == "\t" ? 6 : 5));
    ledger_text += written + "\n";
  }
  const auto ledger = read_ledger(ledger_text);
  CHECK(told(ledger.findings) == Texts{});
  REQUIRE(ledger.entries.size() == strings.size() + 1);
  for (std::size_t i = 0; i < strings.size(); ++i) {
    const auto& note = std::get<Note>(ledger.entries[i + 1].content);
    CHECK(note.remarks.tags == Texts{"a" + strings[i], "b"});
    if (strings[i] != "\t") CHECK(note.text == strings[i]);
  }
}

TEST_CASE("a user's own keys of any value read back the same") {
  const auto text = ana +
                    "x_text = \"a\\u0001\"\nx_list = [1, [\"b\", []], { }]\nx_date = 1979-05-27\nx_time = 07:32:00\n"
                    "x_moment = 1979-05-27T07:32:00Z\nx_yes = true\nx_inf = -inf\nx_nan = nan\n\"x_ odd key\" = 1\n"
                    "x_table = { \"a b\" = 'c', d = { e = 0.5 } }\n";
  const auto ledger = read_ledger(text);
  CHECK(told(ledger.findings) == Texts{});
  REQUIRE(ledger.entries.size() == 1);
  CHECK(ledger.entries[0].own_keys.size() == 10);
  const auto again = read_ledger(to_toml(ledger.entries[0]));
  CHECK(told(again.findings) == Texts{});
  REQUIRE(again.entries.size() == 1);
  CHECK(again.entries[0].own_keys == ledger.entries[0].own_keys);
}

TEST_CASE("the characters of a value, and the line of a place, are those of the file") {
  const auto ledger = read_ledger(
      ana + "[[deal]]\ndate = 2026-11-20\ndirection = \"given\"\ncontact = 'Ana'\r\nvalue = 18.500 # lei\n");
  const auto& deal = ledger.entries.at(1);
  CHECK(characters_of(ledger, deal, "value") == "18.500");
  CHECK(characters_of(ledger, deal, "contact") == "'Ana'");
  CHECK(characters_of(ledger, deal, "currency") == "");
  CHECK(spot_of(ledger, deal, "value").place == Place{8, 9});
  CHECK(spot_of(ledger, deal, "currency").place == Place{4, 1});
  CHECK(line_of(ledger.text, 7) == "contact = 'Ana'");
  CHECK(line_of(ledger.text, 100) == "");
}

}  // namespace
}  // namespace netlog
