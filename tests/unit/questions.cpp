#include "netlog/asking/questions.hpp"

#include "netlog/asking/partial_line.hpp"
#include "netlog/base/shell.hpp"

#include <deque>

#include "ledgers.hpp"

namespace netlog {
namespace {

const std::string questions_town = R"(
[netlog]
currency = "RON"
[[group]] name = "Someș"
[[contact]] name = "Ana Popescu"; trade = "roofer"
[[contact]] name = "Ana Rusu"; trade = "notary"
[[contact]] name = "Emil Fărcaș"; trade = "plumber"; groups = ["Someș", "Rotary Cluj", "Rotary Sibiu"]
[[referral]] id = "ra11"; date = 2026-11-10; direction = "given"; contact = "Ana Popescu"; prospect = "Mara Rus"; for = "a flat"
[[referral]] id = "ra12"; date = 2026-11-12; direction = "given"; contact = "Ana Popescu"; prospect = "Dan Pop"; for = "roof repair"
[[referral]] id = "rb11"; date = 2026-11-14; direction = "received"; contact = "Ana Popescu"; prospect = "Casa Albă"
[[invitation]] id = "in11"; date = 2026-11-15; direction = "given"; contact = "Emil Fărcaș"; group = "Someș"
[[need]] id = "ne11"; date = 2026-11-16; who = "Ioan Hotea"; for = "a boiler"
)";

const std::string ctrl_c = "\x03", ctrl_d = "\x04";

/// A person who has made up all answers beforehand. What they see is kept, and what stood in each line already.
struct Person {
  std::deque<std::string> answers;
  std::string seen;
  std::vector<std::string> in_line;
  std::vector<std::vector<std::string>> offered;  // for each line, what its first letter could become

  LineRead read(const LineWanted& wanted) {
    seen += wanted.prompt;
    in_line.push_back(wanted.text);
    if (answers.empty()) FAIL("one question too many: " << seen);
    const auto answer = answers.front();
    answers.pop_front();
    offered.emplace_back();
    if (!answer.empty())
      for (const auto& one : wanted.completions(answer.substr(0, 1))) offered.back().push_back(one.text);
    if (answer == ctrl_c) return {LineRead::By::interrupt, {}};
    if (answer == ctrl_d) return {LineRead::By::end, {}};
    seen += answer + "\n";
    return {LineRead::By::enter, answer};
  }
};

/// The town on 2026-11-20, with a person at the terminal.
struct Talk {
  History history = history_of(questions_town);
  Network network = network_of(history, "2026-11-20");
  Person person = {};
  Surroundings surroundings = {};
  Series series = {};
  std::optional<Completed> whole = {};

  Talk() {
    surroundings.today = day("2026-11-20");
    surroundings.read_line = [this](const LineWanted& wanted) { return person.read(wanted); };
    surroundings.tell_at_once = [this](const std::string& text) { person.seen += text; };
  }

  /// The line that comes of `arguments` and `answers`, all of which must be needed.
  std::string line(const Texts& arguments, const Texts& answers) {
    person = {{answers.begin(), answers.end()}, {}, {}, {}};
    whole = completed(arguments, network, surroundings, Colors::no, series);
    if (!person.answers.empty()) FAIL("nobody asked for " << person.answers.front() << ": " << person.seen);
    return whole ? command_line(whole->arguments) : "nobody";
  }
  /// What it says where the person leaves.
  Problem left(const Texts& arguments, const Texts& answers) {
    try {
      line(arguments, answers);
    } catch (const CannotDo& failure) {
      return failure.problem();
    }
    FAIL("the person stayed: " << person.seen);
    return {};
  }
  bool was_seen(std::string_view text) const { return person.seen.find(text) != std::string::npos; }
};

TEST_CASE("what is missing is asked for, with the optional arguments after it, and confirmed") {
  struct Case {
    Texts arguments, answers;
    std::string line;
  };
  const std::vector<Case> cases{
      {{"give"}, {"emil", "Vlad Pop", "a boiler", ""}, "netlog give \"Emil Fărcaș\" \"Vlad Pop\" \"a boiler\""},
      {{"give"}, {"emil", "Vlad Pop", "", "y"}, "netlog give \"Emil Fărcaș\" \"Vlad Pop\""},
      {{"give"}, {"emil", "", "", ""}, "netlog give \"Emil Fărcaș\""},
      {{"give"}, {"emil", "", "heat", ""}, "netlog give \"Emil Fărcaș\" --for heat"},
      {{"give", "--to", "Dan"}, {"emil", "heat", ""}, "netlog give \"Emil Fărcaș\" --for heat --to Dan"},
      {{"give", "--need", "ne11"}, {"emil", ""}, "netlog give \"Emil Fărcaș\" --need ne11"},
      {{"--today", "2026-11-19", "got", "-d", "mon"},
       {"emil", "", "", ""},
       "netlog receive \"Emil Fărcaș\" --today 2026-11-19 --date mon"},
      {{"outcome"}, {"won", "ra11", "1200", ""}, "netlog outcome won ra11 1200"},
      {{"outcome"}, {"contacted", "ra11", ""}, "netlog outcome contacted ra11"},
      {{"outcome", "won"}, {"mara", "", ""}, "netlog outcome won mara"},
      {{"need"}, {"Dan", "a wall", ""}, "netlog need Dan \"a wall\""},
      {{"need", "Dan"}, {"a wall", ""}, "netlog need Dan \"a wall\""},
      {{"meet"}, {"emil", ""}, "netlog meet \"Emil Fărcaș\""},
      {{"card"}, {"take", "emil", "3", ""}, "netlog card take \"Emil Fărcaș\" --count 3"},
      {{"card", "take"}, {"emil", "", ""}, "netlog card take \"Emil Fărcaș\""},
      {{"card", "pass"}, {"emil", "Dan", "", ""}, "netlog card pass \"Emil Fărcaș\" --to Dan"},
      {{"card", "count", "emil"}, {"0", ""}, "netlog card count emil --count 0"},
      {{"invite"}, {"ana.r", "some", ""}, "netlog invite \"Ana Rusu\" Someș"},
      {{"deal"}, {"bought", "emil", "99,50", ""}, "netlog deal bought \"Emil Fărcaș\" 99,50"},
      {{"note"}, {"emil", "likes tea", ""}, "netlog note \"Emil Fărcaș\" \"likes tea\""},
      {{"note", "emil"}, {"-x", ""}, "netlog note -- emil -x"},
      {{"group"}, {"Chess", ""}, "netlog group Chess"},
      {{"update"}, {"emil", "fitter", "", "", "", ""}, "netlog update \"Emil Fărcaș\" --trade fitter"},
      {{"add"}, {"Ion", "baker", "some", "", "", "", "2", ""}, "netlog add Ion --trade baker --group Someș --cards 2"}};
  for (const auto& one : cases) {
    CASE(joined(one.arguments, " "));
    CHECK(Talk{}.line(one.arguments, one.answers) == one.line);
  }
}

TEST_CASE("every argument that a recording command needs has a question") {
  for (const auto& command : all_commands()) {
    const auto line = parse_line({command.name});
    if (!std::holds_alternative<Record>(line.call->run)) continue;
    for (const auto& word : line.syntax.parameters) {
      CASE(command.name + " " + word.name);
      CHECK((!word.required || !word.question.empty()));
    }
  }
}

TEST_CASE("what this contact's last such entry had is proposed; Enter takes it, a dash leaves it out") {
  Talk talk;
  CHECK(talk.line({"give"}, {"ana.p", "", "", ""}) == "netlog give \"Ana Popescu\" \"Dan Pop\" \"roof repair\"");
  CHECK(talk.was_seen("To whom? [Dan Pop] "));
  CHECK(talk.line({"give"}, {"ana.p", "-", "-", ""}) == "netlog give \"Ana Popescu\"");
  CHECK(talk.line({"got"}, {"ana.p", "", "", ""}) == "netlog receive \"Ana Popescu\" \"Casa Albă\"");
  CHECK(!talk.was_seen("roof repair"));
  CHECK(talk.line({"give"}, {"emil", "-", "", ""}) == "netlog give \"Emil Fărcaș\"");
  CHECK(talk.line({"invite", "emil"}, {"", ""}) == "netlog invite emil Someș");
}

TEST_CASE("a name that could be several people is a choice by number, typed or asked for") {
  Talk talk;
  CHECK(talk.line({"give"}, {"ana", "2", "", "", ""}) == "netlog give \"Ana Rusu\"");
  CHECK(talk.was_seen("  1  Ana Popescu  roofer  mutual  2 given, 1 received\n"));
  CHECK(talk.was_seen("Which of the two? "));
  CHECK(talk.line({"give", "ana", "Dan", "roof"}, {"1"}) == "netlog give ana.p Dan roof");
  CHECK(!talk.was_seen("Write it?"));
  CHECK(talk.line({"give", "ana"}, {"3", "", "1"}) == "netlog give ana.p");
  CHECK(talk.was_seen("\"3\" is none of them"));
  CHECK(talk.line({"meet", "emil", "ana"}, {"1"}) == "netlog meet emil ana.p");
  CHECK(talk.line({"outcome", "contacted", "ana.p"}, {"2"}) == "netlog outcome contacted ra12");
  CHECK(talk.line({"invite", "emil", "rotary"}, {"1"}) == "netlog invite emil rotary.c");
  CHECK(talk.line({"show", "ana"}, {"1"}) == "netlog show ana.p");
  CHECK(talk.line({"show"}, {"emil"}) == "netlog show \"Emil Fărcaș\"");
  // What is unclear as a group is not looked for among the contacts.
  CHECK(talk.line({"add", "rotary", "--group", "rotary"}, {"2"}) == "netlog add rotary --group rotary.s");
  CHECK(talk.line({"note", "ana", "ana"}, {"2"}) == "netlog note ana.r ana");
}

TEST_CASE("a name that nobody has: the nearest as a choice, and n, a new contact or group") {
  Talk talk;
  CHECK(talk.line({"meet", "popesku"}, {"1"}) == "netlog meet ana.p");
  CHECK(talk.was_seen("nobody is called \"popesku\""));
  CHECK(talk.line({"meet", "popesku"}, {"n"}) == "netlog meet popesku --new");
  CHECK(talk.was_seen("n  a new contact, popesku"));
  CHECK(talk.line({"meet"}, {"Vlad Pop", "n", ""}) == "netlog meet \"Vlad Pop\" --new");
  CHECK(talk.line({"invite", "emil", "Olt"}, {"n"}) == "netlog invite \"Emil Fărcaș\" Olt --new");
  CHECK(talk.was_seen("n  a new group, Olt"));
  CHECK(talk.line({"invite", "Vlad"}, {"n", "rotary", "2", ""}) == "netlog invite Vlad \"Rotary Sibiu\" --new");
  CHECK(talk.line({"give"}, {"Vlad", "n", "<", "emil", "", "", ""}) == "netlog give \"Emil Fărcaș\"");
  // An update changes only who is there.
  CHECK(talk.left({"update"}, {"Vlad", ctrl_c}).what == "nothing was written");
  CHECK(talk.was_seen("nobody is called \"Vlad\""));
  CHECK(!talk.was_seen("Which one?"));
}

TEST_CASE("where one alone could be meant, it is said why it asks") {
  Talk talk;
  talk.history = history_of(questions_town + R"(
[[referral]] id = "rc11"; date = 2026-11-01; direction = "given"; contact = "Emil Fărcaș"; prospect = "Vlad Moga"
[[referral]] id = "rc12"; date = 2026-11-01; direction = "given"; contact = "Emil Fărcaș"; prospect = "Ion Bota"
[[outcome]] of = "rc11"; date = 2026-11-02; status = "won"
)");
  CHECK(talk.line({"outcome", "won", "moga"}, {"1"}) == "netlog outcome won rc11");
  CHECK(talk.was_seen("\"moga\" is none of the open referrals, but one already won"));
  CHECK(talk.was_seen("Which one? "));
}

TEST_CASE("what it is for is never taken for the rest of the prospect's name, since each was asked for") {
  Talk talk;
  CHECK(talk.line({"give"}, {"emil", "Dan", "SEO", ""}) == "netlog give \"Emil Fărcaș\" Dan --for SEO");
}

TEST_CASE("< goes back one answer and keeps what was typed") {
  Talk talk;
  CHECK(talk.line({"give"}, {"emil", "Dan", "<", "Dan Pop", "heat", ""}) ==
        "netlog give \"Emil Fărcaș\" \"Dan Pop\" heat");
  CHECK(talk.person.in_line == Texts{"", "", "", "Dan", "", ""});
  CHECK(talk.line({"give"}, {"emil", "Dan", "a", "<", "<", "<", "<", "ana.r", "Dan", "a", ""}) ==
        "netlog give \"Ana Rusu\" Dan a");
  CHECK(talk.person.in_line == Texts{"", "", "", "", "a", "Dan", "emil", "emil", "Dan", "a", ""});
  CHECK(talk.line({"give"}, {"ana", "<", "emil", "", "", ""}) == "netlog give \"Emil Fărcaș\"");
  CHECK(talk.line({"give", "ana"}, {"<", "emil"}) == "netlog give emil");
  CHECK(talk.person.in_line == Texts{"", "ana"});
  // What no longer goes with the first answer is taken back.
  CHECK(talk.line({"outcome"}, {"won", "ra11", "5", "<", "<", "<", "lost", "ra11", ""}) == "netlog outcome lost ra11");
}

TEST_CASE("a bad answer is asked again with the words of the error") {
  Talk talk;
  CHECK(talk.line({"outcome"}, {"wonn", "won", "zzz", "ra11", "18.5000", "5", ""}) == "netlog outcome won ra11 5");
  CHECK(talk.was_seen("\"wonn\" is none of"));
  CHECK(talk.was_seen("\"zzz\" is none of the open referrals"));
  CHECK(talk.was_seen("\"18.5000\" can be read in two ways"));
  CHECK(talk.line({"give"}, {"", "emil", "", "", "x", ""}) == "netlog give \"Emil Fărcaș\"");
  CHECK(talk.was_seen("CONTACT is needed"));
  CHECK(talk.was_seen("\"x\" is neither yes nor no"));
  CHECK(talk.line({"card"}, {"count", "emil", "", "2", ""}) == "netlog card count \"Emil Fărcaș\" --count 2");
  CHECK(talk.was_seen("COUNT is needed"));
  CHECK(talk.line({"add"}, {"ana popescu", "Ion", "", "", "", "", "", ""}) == "netlog add Ion");
  CHECK(talk.was_seen("Ana Popescu is there already"));
  // A prospect may be called as the contact is: who answers "to whom" does not go on with the name.
  CHECK(talk.line({"give"}, {"emil", "Farcas", "", ""}) == "netlog give \"Emil Fărcaș\" Farcas");
  CHECK(talk.line({"update", "emil"}, {"", "", "", "", "2", ""}) == "netlog update emil --cards 2");
  CHECK(talk.was_seen("nothing to change is given"));
}

TEST_CASE("who leaves is told what the line was") {
  Talk talk;
  const auto interrupted = talk.left({"give", "-d", "mon"}, {"emil", "Dan Pop", ctrl_c});
  CHECK(interrupted.what == "nothing was written");
  CHECK(interrupted.details == Texts{"so far: netlog give emil \"Dan Pop\" --date mon"});
  const auto ended = talk.left({"give"}, {"emil", ctrl_d});
  CHECK(ended.what == "the input ended; nothing was written");
  CHECK(ended.details == Texts{"so far: netlog give emil"});
  CHECK(talk.left({"give"}, {"emil", "", "", "n"}).details == Texts{"so far: netlog give emil"});
  CHECK(talk.left({"show", "ana"}, {ctrl_c}).what == "nothing was chosen");
  CHECK(talk.left({"give", "ana"}, {ctrl_c}).details == Texts{"so far: netlog give ana"});
}

TEST_CASE("what is there already is written once more only for a yes") {
  Talk talk;
  const Texts same{"give", "ana.p", "Dan Pop", "roof repair", "-d", "2026-11-12"};
  CHECK(talk.line(same, {"y"}).find(" --again ") != std::string::npos);
  CHECK(talk.was_seen("already there on Thu 12 Nov 2026 as ra12"));
  CHECK(talk.left(same, {""}).what == "nothing was written");
  CHECK(talk.left(same, {"<"}).what == "nothing was written");
  CHECK(talk.line({"give", "-d", "2026-11-12"}, {"ana.p", "", "", "<", "<", "Vlad", "a wall", ""}) ==
        "netlog give \"Ana Popescu\" Vlad \"a wall\" --date 2026-11-12");
}

TEST_CASE("a new name like that of somebody who is there is asked about") {
  Talk talk;
  CHECK(talk.line({"add", "Ana Rusu", "Sibiu"}, {"y"}) == "netlog add \"Ana Rusu Sibiu\"");
  CHECK(talk.was_seen("Ana Rusu Sibiu is a new contact beside Ana Rusu\nIs that somebody else? [y/N/<]"));
  CHECK(talk.left({"add", "Emil"}, {""}).what == "nothing was written");
  CHECK(talk.left({"meet", "Emil Farcas Sibiu", "--new"}, {"n"}).what == "nothing was written");
  CHECK(talk.line({"add", "Emil-Farcas"}, {"y"}) == "netlog add Emil-Farcas --new");
  CHECK(talk.was_seen("Emil-Farcas is there already, written Emil Fărcaș\nIs that somebody else? [y/N/<]"));
  CHECK(talk.left({"add", "Emil-Farcas"}, {""}).what == "nothing was written");
  CHECK(talk.line({"add", "Emil-Farcas"}, {"<", "Ion"}) == "netlog add Ion");
}

TEST_CASE("before it is written the entry is shown in words, with its day") {
  Talk talk;
  talk.line({"give", "-d", "wed", "-m", "soon"}, {"emil", "Dan Pop", "heat", ""});
  CHECK(talk.was_seen(
      "→ referred Emil Fărcaș to Dan Pop for heat: soon\n  2 days ago, Wed 18 Nov 2026\nWrite it? [Y/n/<]"));
  talk.line({"give", "--dry-run"}, {"emil", "Dan Pop", "heat"});
  CHECK(!talk.was_seen("Write it?"));
  talk.line({"add"}, {"Ion Pop", "baker", "someș", "", "0744 1", "", "", "2", ""});
  CHECK(talk.was_seen("  added Ion Pop, baker\n  phone 0744 1, groups Someș\n  took 2 cards of Ion Pop\n"));
}

TEST_CASE("the same in a line has the shortest words that mean it") {
  Talk talk;
  talk.line({"give"}, {"Ana Popescu", "Dan", "", ""});
  CHECK(command_line(talk.whole->in_short) == "netlog give ana.p Dan \"roof repair\"");
  // After emil alone the word farcas would only go on with the name.
  talk.line({"give"}, {"emil", "farcas", "", ""});
  CHECK(command_line(talk.whole->in_short) == "netlog give \"Emil Fărcaș\" farcas");
  talk.line({"meet"}, {"Vlad", "n", ""});
  CHECK(command_line(talk.whole->in_short) == "netlog meet Vlad --new");
}

TEST_CASE("add goes on to the next one until the name is left empty; group and date keep the answer before") {
  Talk talk;
  CHECK(talk.line({"add"}, {"Ion", "baker", "some", "", "0744", "", "mon", "2", ""}) ==
        "netlog add Ion --trade baker --group Someș --phone 0744 --cards 2 --date mon");
  CHECK(talk.was_seen("Tab completes"));
  CHECK(talk.was_seen("Since when do you know them? (-: not known) [today] "));
  auto next = next_in_series(talk.whole->arguments, talk.series);
  CHECK(command_line(next) == "netlog add");
  // Enter all the way: nothing of the person before but the group and the day.
  CHECK(talk.line(next, {"Vlad", "", "", "", "", "", ""}) == "netlog add Vlad --group Someș --date mon");
  CHECK(talk.was_seen("In which group? [Someș] "));
  CHECK(talk.was_seen("Since when do you know them? (-: not known) [mon] "));
  CHECK(talk.was_seen("How many of their cards did you take? "));
  CHECK(!talk.was_seen("Tab completes"));
  next = next_in_series(talk.whole->arguments, talk.series);
  CHECK(talk.left(next, {"Dan", ctrl_c}).what == "nothing more was written");
  CHECK(talk.line(next, {"Dan", "", "-", "", "-", "", ""}) == "netlog add Dan --date unknown");
  next = next_in_series(talk.whole->arguments, talk.series);
  CHECK(talk.line(next, {"Eva", "", "", "", "", "", ""}) == "netlog add Eva --date unknown");
  next = next_in_series(talk.whole->arguments, talk.series);
  CHECK(talk.line(next, {""}) == "nobody");
  CHECK(talk.line(next, {ctrl_d}) == "nobody");
  CHECK(next_in_series({"meet", "emil"}, talk.series).empty());
}

TEST_CASE("what was given on the line of add holds for each, and is not asked") {
  Talk talk;
  CHECK(talk.line({"add", "--cards", "1", "--group", "rotary", "-d", "fri"}, {"1", "Ion", "", "", ""}) ==
        "netlog add Ion --group rotary.c --cards 1 --date fri");
  const auto next = next_in_series(talk.whole->arguments, talk.series);
  CHECK(command_line(next) == "netlog add --group rotary.c --cards 1 --date fri");
  CHECK(talk.line(next, {"Vlad", "baker", "0744", "", ""}) ==
        "netlog add Vlad --trade baker --group rotary.c --phone 0744 --cards 1 --date fri");
}

TEST_CASE("several groups and phones are taken, one after the other or with commas between") {
  Talk talk;
  CHECK(talk.line({"add"}, {"Ion", "", "some", "rotary", "2", "", "0744", "0755", "", "", "", ""}) ==
        "netlog add Ion --group Someș --group \"Rotary Sibiu\" --phone 0744 --phone 0755");
  CHECK(talk.was_seen("In which other group? Enter: in none. "));
  CHECK(talk.was_seen("  1  Rotary Cluj\n  2  Rotary Sibiu\n"));
  CHECK(talk.line({"add"}, {"Ion", "", "rotary.c, some", "", "0744, 0755", "", "", "", ""}) ==
        "netlog add Ion --group \"Rotary Cluj\" --group Someș --phone 0744 --phone 0755");
  // A new one among them; what is none of them is not taken, and the others stay.
  CHECK(talk.line({"add"}, {"Ion", "", "some, Olt", "x", "n", "", "", "", "", ""}) ==
        "netlog add Ion --group Someș --group Olt --new");
  CHECK(talk.was_seen("\"x\" is none of them; write n or <"));
  CHECK(talk.line({"add"}, {"Ion", "", "some", "Olt", "<", "", "", "", "", ""}) == "netlog add Ion --group Someș");
  // Back to the groups, all of which stand in the line again.
  CHECK(talk.line({"add"}, {"Ion", "", "some", "rotary.c", "", "<", "some", "", "", "", "", ""}) ==
        "netlog add Ion --group Someș");
  CHECK(talk.person.in_line[6] == "some, rotary.c");
  // Both are proposed for the next person.
  CHECK(talk.line({"add"}, {"Ion", "", "some, rotary.c", "", "", "", "", ""}) ==
        "netlog add Ion --group Someș --group \"Rotary Cluj\"");
  const auto next = next_in_series(talk.whole->arguments, talk.series);
  CHECK(talk.line(next, {"Vlad", "", "", "", "", "", ""}) == "netlog add Vlad --group Someș --group \"Rotary Cluj\"");
  CHECK(talk.was_seen("In which group? [Someș, Rotary Cluj] "));
}

TEST_CASE("questions and remarks keep to a narrow terminal") {
  Talk talk;
  talk.surroundings.width = 40;
  talk.line({"add"}, {"Ion", "", "", "", "", "", ""});
  CHECK(talk.was_seen("Since when do you know them? (-:\nnot known)\n[today] "));
  CHECK(talk.was_seen("Tab completes, < goes back, - leaves\nout, "));
  talk.line({"outcome", "won"}, {"ra", "3", "1", "", "a lot", "500", ""});
  std::size_t widest = 0;
  for (std::size_t from = 0; from < talk.person.seen.size();) {
    const auto end = std::min(talk.person.seen.find('\n', from), talk.person.seen.size());
    widest = std::max(widest, width(std::string_view(talk.person.seen).substr(from, end - from)));
    from = end + 1;
  }
  CHECK(widest <= 40);
  // What is to be written, too: its words in lines, then its note, then what else is known.
  talk.line({"add", "--note", "met at the fair of the chamber in spring"},
            {"Ion Georgescu-Brancoveanu", "a maker of wooden stairs", "some", "", "0744", "", "", "", ""});
  CHECK(
      talk.was_seen("  added Ion Georgescu-Brancoveanu, a\n  maker of wooden stairs\n"
                    "  met at the fair of the chamber in\n  spring\n"));
}

TEST_CASE("what would be warned of is told before it is written") {
  Talk talk;
  CHECK(talk.line({"add"}, {"Ion Rus, baker", "", "", "", "", "", "<", "<", "<", "<", "<", "<",  //
                            "Ion Rus", "baker", "", "", "", "", ""}) == "netlog add \"Ion Rus\" --trade baker");
  CHECK(talk.was_seen("did you mean\n  netlog add \"Ion Rus\" --trade baker?\n"));
}

TEST_CASE("a reason that is nearly one of netlog's own is asked about") {
  Talk talk;
  CHECK(talk.line({"update", "emil", "--passive", "narow-market"}, {"1"}) ==
        "netlog update emil --passive narrow-market");
  CHECK(talk.was_seen("n  your own words, narow-market"));
  CHECK(talk.line({"update", "emil", "--passive", "narow-market"}, {"n"}) ==
        "netlog update emil --new --passive narow-market");
}

TEST_CASE("Tab offers contacts, groups, open items, and earlier prospects and needs") {
  Talk talk;
  talk.line({"give"}, {"ana.p", "Dan Pop", "a flat", ""});
  CHECK(talk.person.offered[0] == Texts{"Ana Popescu", "Ana Rusu"});
  CHECK(talk.person.offered[1] == Texts{"Dan Pop"});
  CHECK(talk.person.offered[2] == Texts{"a boiler", "a flat"});
  talk.line({"invite"}, {"emil", "rotary", "1", ""});
  CHECK(talk.person.offered[1] == Texts{"Rotary Cluj", "Rotary Sibiu"});
  talk.line({"outcome"}, {"won", "ra11", "", ""});
  CHECK(talk.person.offered[0] == Texts{"won"});
  CHECK(talk.person.offered[1] == Texts{"rb11", "ra12", "ra11"});
}

TEST_CASE("only what a person could mend is asked about") {
  const MissingArgument missing("CONTACT", "");
  const auto give = parse_line({"give"}), list = parse_line({"list"}), check = parse_line({"check"});
  CHECK(can_be_asked(missing, give));
  CHECK(!can_be_asked(missing, list));
  CHECK(can_be_asked(Duplicate(Problem{}), give));
  CHECK(can_be_asked(OtherSpelling(Problem{}), give));
  CHECK(can_be_asked(NameBeside(Problem{}), give));
  CHECK(can_be_asked(Unclear(Referent::contact, "ana", {}, {}), list));
  CHECK(!can_be_asked(Unclear(Referent::contact, "ana", {}, {}), check));
  CHECK(!can_be_asked(UsageError(Problem{}), give));
  CHECK(!can_be_asked(CannotDo(Problem{}), give));
}

}  // namespace
}  // namespace netlog
