// Every key of `review` at a terminal, and what each writes; and a ledger that others change meanwhile.

#include "netlog/base/text.hpp"

#include "terminal.hpp"

namespace netlog {
namespace review_key_tests {

const std::string of_one_each = spread(R"([netlog]
currency = "RON"

[[group]] name = "Someș"

[[group]] name = "Dej"

[[contact]] name = "Ana Popescu"; date = 2026-10-02; trade = "roofer"

[[contact]] name = "Dan Rus"; date = 2026-10-01

[[contact]] name = "Eva Pop"; date = 2026-08-25

[[note]] date = 2026-08-26; contact = "Eva Pop"; text = "likes tea"
)");

std::string call_line(std::string_view id = "ca01") {
  return spread(fmt::format(
      "\n[[referral]] id = \"{}\"; date = 2026-11-02; direction = \"received\"; contact = \"Dan Rus\"; prospect = "
      "\"Hotel\"\n",
      id));
}
std::string invitation(std::string_view id, std::string_view group) {
  return spread(fmt::format(
      "\n[[invitation]] id = \"{}\"; date = 2026-10-01; direction = \"given\"; contact = \"Dan Rus\"; group = \"{}\"\n",
      id, group));
}
std::string need(std::string_view id, std::string_view who) {
  return spread(fmt::format("\n[[need]] id = \"{}\"; date = 2026-11-16; who = \"{}\"; for = \"a roof\"\n", id, who));
}
const std::string to_thank =
    call_line("th01") + spread("\n[[outcome]] of = \"th01\"; date = 2026-11-05; status = \"won\"\n");
const std::string to_ask =
    spread("\n[[referral]] id = \"as01\"; date = 2026-10-02; direction = \"given\"; contact = \"Ana Popescu\"\n");

std::string outcome(std::string_view of, std::string_view status, std::string_view date = friday) {
  return fmt::format("[[outcome]]; of = \"{}\"; date = {}; status = \"{}\"", of, date, status);
}

TEST_CASE("every key of review writes its entry") {
  struct Case {
    std::string entries;
    Texts answers;
    std::string gained;
  };
  const std::string update_of_dan = "; [[update]]; contact = \"Dan Rus\"; date = 2026-11-20; groups = ";
  const std::string passive = "[[update]]; contact = \"Eva Pop\"; date = 2026-11-20; passive_reason = ";
  const std::string given = "[[referral]]; id = \"000000\"; date = 2026-11-20; direction = \"given\"; contact = ";
  const std::string to_mara = "; prospect = \"Mara\"; for = \"a roof\"; need = \"ne01\"";
  const std::string busy = "[[note]]; date = 2026-11-20; contact = \"Dan Rus\"; text = \"busy\"; ";
  const std::vector<Case> cases{
      {to_thank, {"t", "", ""}, outcome("th01", "thanked")},
      {call_line(), {"c", "", ""}, outcome("ca01", "contacted")},
      {call_line(), {"q", "", ""}, outcome("ca01", "quoted")},
      {call_line(), {"l", "", ""}, outcome("ca01", "lost")},
      {call_line(), {"w", "", "", ""}, outcome("ca01", "won")},
      {call_line(), {"w", "1200", "", ""}, outcome("ca01", "won") + "; value = 1200; currency = \"RON\""},
      {call_line(), {"w", "99.50 EUR", "", ""}, outcome("ca01", "won") + "; value = 99.50; currency = \"EUR\""},
      {to_ask, {"c", "", ""}, outcome("as01", "contacted")},
      {to_ask, {"q", "", ""}, outcome("as01", "quoted")},
      {to_ask, {"w", "5", "", ""}, outcome("as01", "won") + "; value = 5; currency = \"RON\""},
      {to_ask, {"l", "", ""}, outcome("as01", "lost")},
      {invitation("in01", "Someș"), {"v", "", ""}, outcome("in01", "visited")},
      {invitation("in01", "Someș"), {"x", "", ""}, outcome("in01", "declined")},
      {invitation("in01", "Someș"), {"j", "", ""}, outcome("in01", "joined") + update_of_dan + "[\"Someș\"]"},
      {need("ne01", "Mara"), {"x", "", ""}, outcome("ne01", "dropped")},
      {need("ne01", "Mara"), {"g", "1", "", ""}, given + "\"Ana Popescu\"" + to_mara},
      {need("ne01", "Mara"), {"g", "dan", "", ""}, given + "\"Dan Rus\"" + to_mara},
      {"", {"p", "too-far", ""}, passive + "\"too-far\""},
      {"", {"p", "she has no time", ""}, passive + "\"she has no time\""},
      {"", {"p", "-n", ""}, passive + "\"-n\""},
      {"", {"n", "-x is new", "", ""}, "[[note]]; date = 2026-11-20; contact = \"Eva Pop\"; text = \"-x is new\""},
      {"",
       {"d", "yesterday", "p", "too-far", ""},
       "[[update]]; contact = \"Eva Pop\"; date = 2026-11-19; passive_reason = \"too-far\""},
      {call_line(), {"d", "3d", "c", "", ""}, outcome("ca01", "contacted", "2026-11-17")},
      {call_line(), {"d", "", "c", "", ""}, outcome("ca01", "contacted")},
      {call_line(), {"d", "never", "31 feb", "<", "c", "", ""}, outcome("ca01", "contacted")},
      {call_line(), {"d", "never", "3d", "c", "", ""}, outcome("ca01", "contacted", "2026-11-17")},
      {call_line(), {"C", "", ""}, outcome("ca01", "contacted")},
      {call_line(), {"c", "<", "l", "", ""}, outcome("ca01", "lost")},
      {call_line(), {"n", "busy", "n", "", "c", "", ""}, outcome("ca01", "contacted")},
      {call_line(), {"n", "busy", "n", "<", "c", "", ""}, busy + outcome("ca01", "contacted")},
      {call_line(), {"p", "n", "<", "w", "<", "d", "<", "c", "", ""}, outcome("ca01", "contacted")},
      {call_line(), {"c", ".", ""}, outcome("ca01", "contacted")},
      {call_line(), {"", "."}, ""},
      {call_line(), {"?", "zz", "t", "g", "c", "", ""}, outcome("ca01", "contacted")},
  };
  for (const auto& one : cases) {
    CASE(joined(one.answers));
    Terminal terminal(of_one_each + one.entries);
    CHECK(terminal.review(entered(one.answers)) == 0);
    CHECK(terminal.gained() == one.gained);
  }
}

TEST_CASE("what an answer is not to be is told, and asked for anew") {
  const std::vector<std::pair<Texts, std::string>> cases{
      {{"w", "much", "<", "", "."}, "\"much\" is no value"},
      {{"w", "-n", "<", "", "."}, "\"-n\" is no value"},
      {{"w", "--help", "<", "", "."}, "\"--help\" is no value"},
      {{"d", "31 feb", "", "."}, "\"31 feb\" is no date"},
      {{"zz", "."}, "\"zz\" is no answer here; write c contacted, q quoted, w won"},
      {{"", "g", "nobody", "", "."}, "nobody is called \"nobody\""},
      {{"", "g", "--new", "<", "."}, "nobody is called \"--new\""},
      {{"", "g", "", "."}, "Ana Popescu"},
  };
  for (const auto& one : cases) {
    CASE(joined(one.first));
    Terminal terminal(of_one_each + call_line() + need("ne01", "Mara"));
    CHECK(terminal.review(entered(one.first)) == 0);
    CHECK(terminal.was_seen(one.second));
    CHECK(terminal.gained().empty());
  }
}

TEST_CASE("< goes back one answer and keeps what was typed") {
  const std::string kept = Terminal::as_kept;
  const auto dated = outcome("ca01", "won", "2026-11-17") + "; value = 1200; currency = \"RON\"";
  const auto noted = "[[note]]; date = 2026-11-17; contact = \"Dan Rus\"; text = \"busy\"; " + dated;
  const auto thanked = outcome("th01", "thanked") + "; ";
  const Texts answers{"t", "d", "3d", "n", "busy", "w", "1200"};
  const Cases<Texts, std::string> cases{
      // From the next line, from the last question, and twice back.
      {{"<", kept, kept, "", kept}, thanked + noted},
      {{"", "<", "<", kept, kept, "", ""}, thanked + noted},
      {{"<", "w<", kept, kept, kept, "", "y"}, thanked + noted},
      // What was typed can be taken out, or be written over.
      {{"<", "", "", ""}, thanked + noted.substr(0, noted.find("; [[outcome"))},
      {{"<", "wl", "", ""}, thanked + noted.substr(0, noted.find("[[outcome")) + outcome("ca01", "lost", "2026-11-17")},
      {{"<", "n", "", "d", "", kept, kept, "", ""},
       thanked + outcome("ca01", "won") + "; value = 1200; currency = \"RON\""},
      {{"<", kept, "<", "w", "7", "", ""},
       thanked + noted.substr(0, noted.find("value")) + "value = 7; currency = \"RON\""},
  };
  for (const auto& one : cases) {
    CASE(joined(one.first));
    Terminal terminal(of_one_each + to_thank + call_line());
    auto all = answers;
    all.insert(all.end(), one.first.begin(), one.first.end());
    CHECK(terminal.review(entered(all)) == 0);
    CHECK(terminal.gained() == one.second);
  }
}

TEST_CASE("an answer knows those before it, and each day stands below what is written of it") {
  Terminal terminal(of_one_each + invitation("in01", "Someș") + invitation("in02", "Dej") + need("ne01", "Mara") +
                    need("ne02", "Ion"));
  CHECK(terminal.review(entered({"j", "j", "g", "1", "d", "yesterday", "g", "1", "", ""})) == 0);
  CHECK(terminal.text().find("groups = [\"Someș\", \"Dej\"]") != std::string::npos);
  CHECK(terminal.text().find("need = \"ne01\"") != std::string::npos);
  CHECK(terminal.text().find("need = \"ne02\"") != std::string::npos);
  for (const auto* told : {&terminal.seen, &terminal.said}) {
    const auto last_of_today = told->find("Fri 20 Nov 2026"), yesterday = told->rfind("Thu 19 Nov 2026");
    CHECK(last_of_today < yesterday);
    CHECK(yesterday != told->npos);
  }
}

TEST_CASE("whoever leaves has the command lines of the answers so far") {
  for (const auto by : {LineRead::By::interrupt, LineRead::By::end}) {
    for (const Texts& answers : {Texts{"t", "c"}, Texts{"t", "c", ""}, Texts{"t", "c", "", "p"}}) {
      CASE(joined(answers));
      Terminal terminal(of_one_each + to_thank + call_line());
      auto acts = entered(answers);
      acts.push_back({.answer = {}, .by = by});
      CHECK(terminal.review(acts) == 1);
      CHECK(terminal.gained().empty());
      CHECK(terminal.was_said("nothing was written"));
      CHECK(terminal.was_said("outcome thanked th01\n"));
      CHECK(terminal.was_said("outcome contacted ca01\n"));
    }
  }
  Terminal terminal(of_one_each + call_line());
  CHECK(terminal.review(entered({"c", "", "n"})) == 1);
  CHECK(terminal.was_said("outcome contacted ca01"));
  CHECK(terminal.gained().empty());
}

TEST_CASE("what others write meanwhile stays, and answers that no longer fit are named") {
  const auto before = of_one_each + to_thank + call_line();
  const auto settled = before + "\n" + spread("[[outcome]] of = \"th01\"; date = 2026-11-20; status = \"thanked\"\n");
  SUBCASE("another netlog has settled one of two") {
    Terminal terminal(before);
    CHECK(terminal.review({{"t"}, {"c"}, {""}, {"", settled}}) == 0);
    CHECK(terminal.text() ==
          settled + "\n" + spread("[[outcome]] of = \"ca01\"; date = 2026-11-20; status = \"contacted\"\n"));
    CHECK(terminal.was_said("left out, as the ledger was changed meanwhile: netlog"));
    CHECK(terminal.was_said("outcome thanked th01: it no longer waits"));
  }
  SUBCASE("another one has settled all") {
    Terminal terminal(before);
    CHECK(terminal.review({{"t"}, {"."}, {"", settled}}) == 1);
    CHECK(terminal.text() == settled);
    CHECK(terminal.was_said("nothing was written"));
    CHECK(terminal.was_said("outcome thanked th01: it no longer waits"));
  }
  SUBCASE("an editor has put other things before, and renamed the contact") {
    auto edited = "# mine\n" + before;
    for (auto at = edited.find("Dan Rus"); at != edited.npos; at = edited.find("Dan Rus"))
      edited.replace(at, 7, "D. Rusu");
    Terminal terminal(before);
    CHECK(terminal.review({{"t"}, {"c"}, {"."}, {"", edited}}) == 0);
    CHECK(terminal.text().starts_with(edited));
    CHECK(terminal.text().find("status = \"contacted\"") != std::string::npos);
    CHECK(!terminal.was_said("left out"));
  }
  SUBCASE("an editor has left half a ledger") {
    const auto broken = before + "\n[[meeting]]\ndate = 2026-";
    Terminal terminal(before);
    CHECK(terminal.review({{"t"}, {"c"}, {"."}, {"", broken}}) == 1);
    CHECK(terminal.text() == broken);
    CHECK(terminal.was_said("of = \"th01\""));
    CHECK(terminal.was_said("of = \"ca01\""));
  }
  SUBCASE("the ledger is gone") {
    Terminal terminal(before);
    CHECK(terminal.review({{"t"}, {"c"}, {"."}, {"", Terminal::gone}}) == 1);
    CHECK(terminal.was_said("there is no ledger"));
    CHECK(terminal.was_said("netlog outcome thanked th01\n  netlog outcome contacted ca01"));
  }
}

TEST_CASE("no line of review is wider than the terminal") {
  for (const std::size_t width : {40U, 60U, 80U, 120U, 200U}) {
    CASE(width);
    Terminal terminal(of_one_each + to_thank + call_line() + to_ask + invitation("in01", "Someș") +
                      need("ne01", "Mara"));
    terminal.width = width;
    CHECK(terminal.review(entered({"?", "t", "w", "x", "w", "5", "q", "j", "zz", "g", "", "g", "1", "n", "a word", "p",
                                   "too-far", "n"})) == 1);
    std::string line;
    for (const char c : terminal.seen) {
      if (c == '\n') CHECK_MESSAGE(netlog::width(line) <= width, line);
      line = c == '\n' ? "" : line + c;
    }
  }
}

}  // namespace review_key_tests
}  // namespace netlog
