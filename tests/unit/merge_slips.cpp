// What is easily doubled, lost or mixed up when ledgers are merged.
#include "netlog/base/text.hpp"
#include "netlog/ledger/markers.hpp"

#include "merges.hpp"

namespace netlog {
namespace {

std::string joining(std::string_view contact, std::string_view other, std::string_view day,
                    std::string_view more = "") {
  return fmt::format("[[update]] contact = \"{}\"; date = {}; same_as = \"{}\"{}", contact, day, other, more);
}
const std::string both_had = base + " | " + deal(100) + " | " + met_dan;

}  // namespace

TEST_CASE("where nothing else is in common, both of two entries that are nearly alike stand") {
  CHECK(merged(base, base + " | " + card(50), base + " | " + card(5)) ==
        ledger_of(base + " | " + card(5) + " | " + card(50)));
  CHECK(merged(base, base + " | " + note("y") + " | " + note("likes tea"),
               base + " | " + note("y") + " | " + note("likes coffee"))
            .find("conflict") == std::string::npos);
  const auto ours = base + " | " + note("y") + " | " + note("has moved"),
             theirs = base + " | " + note("y") + " | " + note("likes tea");
  CHECK(merged(base, ours, theirs) ==
        ledger_of(base + " | " + note("y") + " | " + note("has moved") + " | " + note("likes tea")));
}

TEST_CASE("what both sides say on two days, or beside one more that is the same, stands twice") {
  const auto called = [](int day) {
    return fmt::format(" | [[note]] date = 2026-11-{:02}; contact = \"Dan\"; text = \"called\"", day);
  };
  const auto met = [](int day) { return fmt::format(" | [[meeting]] date = 2026-11-{:02}; contact = \"Ana\"", day); };
  CHECK(merged(base, base + called(2), base + called(16)) == ledger_of(base + called(2) + called(16)));
  const auto both = base + " | " + note("likes tea");
  CHECK(merged(base, both + met(12), both + met(13)) == ledger_of(both + met(12) + met(13)));
}

TEST_CASE("either side's new entries keep their order beside one that both have") {
  const auto sold = " | [[deal]] date = 2026-11-01; direction = \"received\"; contact = \"Ana\"; value = 1";
  const auto ours = base + " | " + referral + sold;
  CHECK(merged(base, ours, base + sold) == ledger_of(ours));
  CHECK(merged(base, base + sold, ours) == ledger_of(ours));
}

TEST_CASE("of two entries that are alike both sides have taken one out") {
  const auto tea = " | " + note("likes tea"), met = " | " + met_ana;
  const auto old = base + met + tea + met;
  CHECK(merged(old, base + tea + met + " | " + note("z"), base + tea + met) ==
        ledger_of(base + tea + met + " | " + note("z")));
  const auto one = merged(old, base + met + tea, base + tea + met);
  CHECK(one.find("[[meeting]]") != std::string::npos);
  CHECK(one.find("[[meeting]]") == one.rfind("[[meeting]]"));
}

TEST_CASE("a contact that both sides gave another name in its place is one conflict, and so is its deal") {
  const auto pop = in(both_had, "Ana Pop"), rus = in(both_had, "Ana Rus");
  CHECK(merged(both_had, pop, rus) ==
        marked("[[contact]] name = \"Ana Pop\"", "[[contact]] name = \"Ana Rus\"") + "\n" + ledger_of(contact_dan) +
            "\n" + marked(in(deal(100), "Ana Pop"), in(deal(100), "Ana Rus")) + "\n" + ledger_of(met_dan) +
            "conflict: the contact Ana; the deal with Ana, 2026-11-01\n");
  CHECK(merged(both_had, pop, both_had + " | " + card(5)) == ledger_of(pop + " | " + card(5)));
  CHECK(merged(both_had, pop, both_had + " | " + met_ana) ==
        marked("[[contact]] name = \"Ana Pop\"", contact_ana) + "\n" + ledger_of(contact_dan + " | ") + "\n" +
            ledger_of(in(deal(100), "Ana Pop") + " | " + met_dan + " | " + met_ana) + "conflict: the contact Ana\n");
}

TEST_CASE("a side that a formatter has been over doubles nothing") {
  const auto spaced = [](std::string text) {
    for (auto at = text.find(" = "); at != text.npos; at = text.find(" = ", at + 7)) text.replace(at, 3, "   =   ");
    return text;
  };
  const std::string again = "[[meeting]] date = 2026-11-03; contact = \"Ana\"; place = \"Turda\"",
                    later = "[[meeting]] date = 2026-11-03; contact = \"Ana\"; place = \"Cluj\"";
  const auto old = base + " | " + met_ana + " | " + again, ours = spaced(base + " | " + again + " | " + met_ana),
             theirs = base + " | " + met_ana + " | " + later;
  CHECK(merged(old, ours, theirs) == ledger_of(spaced(base)) + "\n" + marked(spaced(again), later) + "\n" +
                                         ledger_of(spaced(met_ana)) + "conflict: the meeting with Ana, 2026-11-03\n");
}

TEST_CASE("contacts that both sides joined are joined once") {
  const auto ours = base + " | " + joining("Ana", "Dan", "2026-11-03"),
             theirs = base + " | " + joining("Dan", "Ana", "2026-11-05");
  const auto result = merged_ledgers(ledger_of(base), ledger_of(ours), ledger_of(theirs), {});
  CHECK(findings_of(result->text).empty());
  CHECK(result->conflicts.empty());
  REQUIRE(result->told.size() == 1);
  CHECK(result->text == merged_ledgers(ledger_of(base), ledger_of(theirs), ledger_of(ours), {})->text);
  CHECK(merged(base, ours, base + " | " + joining("Ana", "Dan", "2026-11-05", "; note = \"a\"")).find("conflict: ") !=
        std::string::npos);

  const auto taken_here = taken(ledger_of(ours), ledger_of(theirs));
  CHECK(taken_here.entries == 0);
  CHECK(taken_here.in_both == 3);
  CHECK(taken_here.told == Texts{"Dan and Ana are one here already"});
  const std::string eva = " | [[contact]] name = \"Eva\"";
  const auto round = taken(
      ledger_of(base + eva + " | " + joining("Ana", "Dan", "2026-11-03") + " | " + joining("Dan", "Eva", "2026-11-03")),
      ledger_of(base + eva + " | " + joining("Ana", "Eva", "2026-11-04", "; note = \"a\"")));
  CHECK(round.entries == 0);
  CHECK(round.left_there == Texts{"of the update of Ana, 2026-11-04: note = \"a\""});
}

TEST_CASE(
    "what a side that does not check joins twice is its own matter, whichever side it is and wherever it stands") {
  const auto contacts = ledger_of(base) + "\n", joined = ledger_of(joining("Ana", "Dan", "2026-11-03")),
             again = ledger_of(joining("Dan", "Ana", "2026-11-05", "; note = \"a\""));
  const auto old = contacts + joined;
  for (const auto& twice : {old + "\n" + again, contacts + again + "\n" + joined}) {
    const auto ours = merged_ledgers(old, twice, old, {}), theirs = merged_ledgers(old, old, twice, {});
    CHECK(ours->conflicts.empty());
    CHECK(theirs->conflicts.empty());
    CHECK(theirs->text == ours->text);
  }
}

TEST_CASE("a joining that one side put right is no other one than it says now") {
  // By the name of the one whom nobody is any more, either side is the first of the two texts.
  for (const std::string other : {"Ana", "Zoe"}) {
    CAPTURE(other);
    const auto name = [](std::string_view one) { return fmt::format("[[contact]] name = \"{}\" | ", one); };
    const auto contacts = name(other) + name("Eva") + name("Ion");
    const std::string met = " | [[meeting]] date = 2026-11-01; contact = \"Ion\"";
    const std::string old = contacts + joining("Eva", other, "2026-11-02") + met,
                      right = contacts + joining("Eva", "Ion", "2026-11-02") + met,
                      later = " | [[meeting]] date = 2026-11-09; contact = \"Ion\"",
                      back = " | " + joining(other, "Eva", "2026-11-03"),
                      forth = " | " + joining("Ion", "Eva", "2026-11-03");
    CHECK(merged(old, old + later, right + back) == ledger_of(right + back + later));
    CHECK(merged(old, right + back, old + later) == ledger_of(right + back + later));
    CHECK(merged(old, old + forth, right) == ledger_of(right));
    CHECK(merged(old, right, old + forth) == ledger_of(right));
  }
}

TEST_CASE("a contact that the sides joined to two others is a conflict") {
  const auto all = base + " | [[contact]] name = \"Eva\"";
  const auto to_dan = joining("Ana", "Dan", "2026-11-03"), to_eva = joining("Ana", "Eva", "2026-11-05");
  CHECK(merged(all, all + " | " + to_dan, all + " | " + to_eva) ==
        ledger_of(all) + "\n" + marked(to_dan, to_eva) + "conflict: the update of Ana, 2026-11-03\n");
  CHECK(merged_ledgers(ledger_of(all), ledger_of(all + " | " + to_dan), ledger_of(all + " | " + to_eva), {})
            ->told.empty());
  // Where all three are one by what else is said, it stands once.
  const auto dan_too = " | " + joining("Dan", "Eva", "2026-11-06");
  CHECK(merged(all, all + " | " + to_dan, all + " | " + to_eva + dan_too) == ledger_of(all + " | " + to_dan + dan_too));

  const auto here = ledger_of(all + " | " + to_dan), other = ledger_of(all + " | " + to_eva + " | " + met_ana);
  const auto result = taken(here, other);
  CHECK(appended(result) == ledger_of(met_ana));
  REQUIRE(result.differences.size() == 1);
  CHECK(result.differences[0].what == "the update of Ana, 2026-11-05");
  CHECK(result.differences[0].here == "date = 2026-11-03, same_as = \"Dan\"");
  CHECK(result.differences[0].there == "date = 2026-11-05, same_as = \"Eva\"");
  CHECK(taken(here, other, Preference::Takes::ours).differences.empty());
  CHECK(taken(here, other, Preference::Takes::theirs).replaced == ledger_of(all + " | " + to_eva));
}

TEST_CASE("a conflict in the first line is known where an editor put a byte order mark before it") {
  const auto side = [](std::string_view comment) {
    return fmt::format("{}# {}\n[netlog]\nformat = 1\n\n{}", byte_order_mark, comment, ledger_of(base));
  };
  const auto text = merged_ledgers(side("of the club"), side("of the choir"), side("of the chapter"), {})->text;
  const auto conflicts = marked_conflicts(text, findings_of(text));
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].first == 1);
  const auto kept = with_marked_blanked(text, conflicts, MarkedSide::ours);
  CHECK(kept.starts_with(byte_order_mark));
  CHECK(findings_of(kept).empty());
  CHECK(findings_of(text).size() == 1);
}

TEST_CASE("a conflict that somebody noted in a text of the base is read as a text") {
  const auto noted = [](std::string_view text, int day) {
    return fmt::format("\n[[note]]\ndate = 2026-11-0{}\ncontact = \"Ana\"\ntext = \"\"\"\n{}\n\"\"\"\n", day, text);
  };
  const auto met = [](int day) { return fmt::format("\n[[meeting]]\ndate = 2026-11-0{}\ncontact = \"Ana\"\n", day); };
  const auto contacts = ledger_of(base), conflict = noted("<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs", 1);
  const auto old = contacts + conflict + met(1);
  const auto both = merged_ledgers(old, old + met(4), old + met(5), {});
  CHECK(both->conflicts.empty());
  CHECK(both->text == old + met(4) + met(5));
  const auto changed = contacts + noted("settled", 1) + met(1);
  CHECK(merged_ledgers(old, changed, old + met(5), {})->text == changed + met(5));
  CHECK(merged_ledgers(old, contacts + met(1), old + met(5), {})->text == contacts + met(1) + met(5));
  // What stands between markers of several texts and was taken out stays out.
  const auto begin = contacts + noted("look\n<<<<<<< ours", 1),
             end = noted("Title\n=======\nz", 1) + met(2) + noted("w\n>>>>>>> theirs", 2) + met(3);
  CHECK(merged_ledgers(begin + met(1) + end, begin + end, begin + met(1) + end + met(9), {})->text ==
        begin + end + met(9));
}

TEST_CASE("comments within an entry that both sides have new are kept above the one that stays") {
  const std::string met = "[[meeting]]\ndate = 2026-11-03\ncontact = \"Ana\"\nnote = \"room #5 #x\"\n";
  auto beside = met, within = met;
  beside.replace(beside.find("03\n"), 3, "03  # b\n");
  within.replace(within.find("contact"), 0, "# c\n");
  const auto old = ledger_of(base) + "\n";
  const auto result = merged_ledgers(old, old + beside, old + within, {});
  CHECK(result->conflicts.empty());
  CHECK(result->text == old + "# c\n" + beside);
  CHECK(merged_ledgers(old, old + within, old + beside, {})->text == result->text);
}

TEST_CASE("a base with returns that end no line is read as the sides are") {
  for (const std::string old : {"\r\r\n# a\n", "# a\n[[need]]\nid = 1\r"}) {
    const std::string ours = "# a\n";
    const auto merged = merged_ledgers(old, ours, old, {}), swapped = merged_ledgers(old, old, ours, {});
    REQUIRE((merged && swapped));
    CHECK(merged->conflicts.empty());
    CHECK(swapped->conflicts.empty());
  }
}

TEST_CASE("an empty side does not take all out") {
  const auto old = ledger_of(base), more = ledger_of(base + " | " + met_ana);
  CHECK(!merged_ledgers(old, more, "", {}));
  CHECK(!merged_ledgers(old, "\n", more, {}));
  CHECK(!merged_ledgers(old, old, "", {}));
  CHECK(!merged_ledgers(old, "", old, {}));
  CHECK(merged_ledgers("", more, "", {})->text == more);
}

TEST_CASE("a new value keeps its currency when the other side has changed that of the header") {
  const std::string owner = "[netlog]\nowner = \"Ioana\"\n", ron = owner + "currency = \"RON\"\n";
  const auto old = "\n" + ledger_of(base), ours = "\n" + ledger_of(base + " | " + met_ana),
             theirs = "\n" + ledger_of(base + " | " + deal(100));
  const auto expected = ron + "\n" + ledger_of(base + " | " + deal(100) + "; currency = \"EUR\" | " + met_ana);
  CHECK(merged_ledgers(owner + old, ron + ours, owner + theirs, {})->text == expected);
  CHECK(merged_ledgers(owner + old, owner + theirs, ron + ours, {})->text == expected);
  const auto bare = "\n" + ledger_of(base + " | " + deal(100));
  CHECK(merged_ledgers(owner + old, ron + bare, owner + bare, {})->conflicts.size() == 1);
}

TEST_CASE("without a base, what only the other ledger has and keeps is told") {
  const auto here = "[netlog]\nformat = 1\n# mine\n\n" + ledger_of(contact_ana + " | " + deal(5));
  const auto result = taken(here,
                            "[netlog]\nformat=1\nowner = \"Ioana\"\n# theirs\n# currency = \"EUR\"\n[netlog.goals]\n"
                            "meetings = 2\n\n" +
                                ledger_of("# a friend\n" + contact_ana + "; note = \"tall\"; tags = [\"vip\"] | " +
                                          deal(5) + ".0  # in cash | # new\n" + met_ana));
  CHECK(result.left_there == Texts{"of Ana: note = \"tall\"", "of Ana: tags = [\"vip\"]"});
  CHECK(result.left_around == Texts{"in its header: owner = \"Ioana\"", "in its header: goals: meetings = 2",
                                    "a comment: # theirs", "a comment: # a friend", "a comment: # in cash"});
  CHECK(result.entries == 1);
  // A line of its own within an entry too.
  const std::string beside = "[[contact]]\nname = \"Eva\"\ndate = 2026-01-01\n",
                    within = "[[contact]]\nname = \"Eva\"\n# pay her back\ndate = 2026-01-01\n";
  CHECK(taken(beside, within).left_around == Texts{"a comment: # pay her back"});
  CHECK(taken(within, within).left_around.empty());
  // A sign in quotes begins none, and one right behind a value does.
  const std::string quoted = "[[contact]]\nname = \"Eva\"\ndate = 2026-01-01#hers\nnote = \"a #1\"\n";
  CHECK(taken(beside + "note = \"a #1\" # b\n", quoted).left_around == Texts{"a comment: #hers"});
  CHECK(taken(here, here).left_there.empty());
  const auto theirs =
      taken(ledger_of(contact_ana), ledger_of(contact_ana + "; note = \"tall\""), Preference::Takes::theirs);
  CHECK(theirs.replaced == ledger_of(contact_ana + "; note = \"tall\""));
  CHECK(theirs.left_there.empty());
}

TEST_CASE("without a base, an entry that says nearly the same is told") {
  const auto place = met_ana + "; place = \"Olivo\"";
  const auto result = taken(ledger_of(base + " | " + met_ana), ledger_of(base + " | " + place));
  CHECK(appended(result) == ledger_of(place));
  CHECK(result.maybe_corrected ==
        Texts{"the meeting with Ana, 2026-11-03: here nothing of it, there place = \"Olivo\""});
  CHECK(taken(ledger_of(base + " | " + met_ana), ledger_of(base + " | " + met_ana + " | " + note("a")))
            .maybe_corrected.empty());
}

TEST_CASE("without a base, what is of an id that stands for another thing here is left") {
  const std::string of_dan =
      "[[referral]] id = \"aaaaaa\"; date = 2026-11-02; direction = \"given\"; contact = \"Dan\"";
  const auto here = ledger_of(base + " | " + referral), other = ledger_of(base + " | " + of_dan + " | " + won);
  const auto result = taken(here, other);
  CHECK(result.entries == 0);
  REQUIRE(result.differences.size() == 2);
  CHECK(result.differences[1].what == "the outcome won of aaaaaa, 2026-11-04");
  CHECK(result.differences[1].here == "aaaaaa is another thing");
  const auto ours = taken(here, other, Preference::Takes::ours);
  CHECK(ours.entries == 0);
  CHECK(ours.left_there == Texts{"the outcome won of aaaaaa, 2026-11-04"});
  CHECK(taken(here, other, Preference::Takes::theirs).entries == 1);
  // The same thing, told otherwise, has its outcome.
  CHECK(taken(here, ledger_of(base + " | " + referral_to + " | " + won)).entries == 1);
}

}  // namespace netlog
