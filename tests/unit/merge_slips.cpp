// What is easily doubled, lost or mixed up when ledgers are merged.
#include "merges.hpp"

namespace netlog {
namespace {

std::string card(int count) {
  return fmt::format("[[card]] date = 2026-11-05; contact = \"Dan\"; action = \"take\"; count = {}", count);
}
std::string note(std::string_view text) {
  return fmt::format("[[note]] date = 2026-11-06; contact = \"Dan\"; text = \"{}\"", text);
}
std::string joining(std::string_view contact, std::string_view other, std::string_view day,
                    std::string_view more = "") {
  return fmt::format("[[update]] contact = \"{}\"; date = {}; same_as = \"{}\"{}", contact, day, other, more);
}
std::string in(std::string text, std::string_view name) {
  for (auto at = text.find("\"Ana\""); at != text.npos; at = text.find("\"Ana\"")) text.replace(at + 1, 3, name);
  return text;
}
const std::string both_had = base + " | " + deal(100) + " | " + met_dan;

}  // namespace

TEST_CASE("where histories cross, an entry without id that one side corrected is a conflict") {
  const auto old = base + " | " + met_ana;
  const auto ours = old + " | " + card(50) + " | " + note("y"), theirs = old + " | " + card(5) + " | " + note("y");
  CHECK(merged(old, ours, theirs + " | " + note("else")) == ledger_of(old) + "\n" + marked(card(50), card(5)) + "\n" +
                                                                ledger_of(note("y") + " | " + note("else")) +
                                                                "conflict: the card with Dan, 2026-11-05\n");
  CHECK(merged("", ours, theirs) == ledger_of(old) + "\n" + marked(card(50), card(5)) + "\n" + ledger_of(note("y")) +
                                        "conflict: the card with Dan, 2026-11-05\n");
  const auto place = met_ana + "; place = \"Olivo\"";
  CHECK(merged(base, base + " | " + note("y") + " | " + place, base + " | " + note("y") + " | " + met_ana) ==
        ledger_of(base + " | " + note("y")) + "\n" + marked(place, met_ana) +
            "conflict: the meeting with Ana, 2026-11-03\n");
  // What is changed on both sides alike tells of a past in common too.
  CHECK(merged(base + " | " + deal(1), base + " | " + deal(2) + " | " + note("likes tea"),
               base + " | " + deal(2) + " | " + note("likes tea, green")) ==
        ledger_of(base + " | " + deal(2)) + "\n" + marked(note("likes tea"), note("likes tea, green")) +
            "conflict: the note with Dan, 2026-11-06\n");
}

TEST_CASE("where histories cross, an entry of which two fields were corrected is a conflict") {
  const auto met = [](std::string_view day, std::string_view place) {
    return fmt::format("[[meeting]] date = 2026-11-{}; contact = \"Ana\"; place = \"{}\"", day, place);
  };
  const auto olivo = met("03", "Olivo"), turda = met("04", "Turda");
  const std::string later = "[[meeting]] date = 2026-11-09; contact = \"Dan\"";
  const auto past = base + " | " + note("a") + " | ";
  const auto result = ledger_of(base + " | " + note("a")) + "\n" + marked(olivo, turda) + "\n" +
                      ledger_of(card(5) + " | " + later) + "conflict: the meeting with Ana, 2026-11-03\n";
  CHECK(merged(base, past + olivo + " | " + card(5), past + turda + " | " + card(5) + " | " + later) == result);
  CHECK(merged(base, past + card(5) + " | " + olivo, past + card(5) + " | " + turda + " | " + later) ==
        ledger_of(base + " | " + note("a") + " | " + card(5)) + "\n" + marked(olivo, turda) + "\n" + ledger_of(later) +
            "conflict: the meeting with Ana, 2026-11-03\n");
  // The contact too.
  const auto dan = "[[meeting]] date = 2026-11-04; contact = \"Dan\"; place = \"Olivo\"";
  CHECK(merged(base, past + olivo + " | " + card(5), past + dan + " | " + card(5)).find("conflict: ") !=
        std::string::npos);
  // At the end it is known by a text.
  const std::string remark = "; note = \"with her boss\"";
  CHECK(merged(base, past + card(5) + " | " + olivo + remark,
               past + card(5) + " | " + turda + remark + " | " + note("x")) ==
        ledger_of(base + " | " + note("a") + " | " + card(5)) + "\n" + marked(olivo + remark, turda + remark) + "\n" +
            ledger_of(note("x")) + "conflict: the meeting with Ana, 2026-11-03\n");
}

TEST_CASE("where histories cross, a contact who has another name on one side is a conflict") {
  const auto with = [](std::string_view name, std::string_view then) {
    return fmt::format(
        "{} | {} | [[contact]] name = \"{}\" | [[meeting]] date = 2026-11-02; contact = \"{}\"; place = "
        "\"Olivo\"{}",
        base, card(5), name, name, then);
  };
  for (const std::string name : {"Lia Pop", "Liana", "Maria Rus"})
    for (const auto& then : {std::string(), " | " + note("a")}) {
      CAPTURE(name);
      CAPTURE(then);
      const auto result = merged_ledgers(ledger_of(base), ledger_of(with("Lia", then)),
                                         ledger_of(with(name, then + " | " + met_ana)), {});
      REQUIRE(result->conflicts.size() == 2);
      CHECK(result->conflicts[0].ours == ledger_of("[[contact]] name = \"Lia\""));
      CHECK(result->conflicts[1].theirs == ledger_of(fmt::format("[[meeting]] date = 2026-11-02; contact = \"{}\"; "
                                                                 "place = \"Olivo\"",
                                                                 name)));
    }
}

TEST_CASE("where histories cross, a contact of another name who is reached in one place is a conflict") {
  const auto with = [](std::string_view name, std::string_view phone) {
    return fmt::format("{} | {} | [[contact]] name = \"{}\"; phone = [\"{}\"]", base, card(5), name, phone);
  };
  CHECK(merged(base, with("Lia", "1"), with("Maria", "1")).find("conflict: ") != std::string::npos);
  CHECK(merged(base, with("Lia", "1"), with("Maria", "2")).find("conflict: ") == std::string::npos);
}

TEST_CASE("where histories cross, the end of the past is known again though its contact has another name there") {
  const auto conflicts = [&](const std::string& ours, const std::string& theirs) {
    return merged_ledgers(ledger_of(base), ledger_of(ours), ledger_of(theirs), {})->conflicts.size();
  };
  // One side gave Ana, who is older, another name, and corrected the entry about her; the other side went on.
  const auto past = base + " | " + card(5) + " | ", ended = met_ana + "; place = \"Olivo\"";
  CHECK(conflicts(past + ended + " | " + note("x"), past + in(ended, "Ana Pop")) == 1);
  // One side gave somebody new another name and one more key, behind whom the other side took all out.
  const std::string lia = "[[contact]] name = \"Lia\"; note = \"from the fair\"",
                    maria = "[[contact]] name = \"Maria\"; note = \"from the fair\"; x_c = 2";
  CHECK(conflicts(past + maria + " | " + note("x"), past + lia) == 1);
}

TEST_CASE("where histories cross, what one side may have taken out is told") {
  const auto before = base + " | " + note("a") + " | ", after = " | " + card(5) + " | " + card(7);
  const auto told = [&](const std::string& ours, const std::string& theirs) {
    return merged_ledgers(ledger_of(base), ledger_of(before + ours), ledger_of(before + theirs), {})->told;
  };
  CHECK(told(met_dan + after, after.substr(3) + " | " + met_ana) ==
        Texts{"the meeting with Dan, 2026-11-02 is on one side alone, amid what both have; if it was taken out on the "
              "other one, do so again"});
  CHECK(told(after.substr(3) + " | " + met_dan, after.substr(3) + " | " + met_ana).empty());
}

TEST_CASE("where histories cross, what is new on one side alone is left in peace") {
  const auto past = base + " | " + note("a") + " | " + card(5);
  const std::string mia = " | [[contact]] name = \"Mia Pop\"; date = 2026-11-08",
                    ion = " | [[contact]] name = \"Ion Pop\"; date = 2026-11-09",
                    met = " | [[meeting]] date = 2026-11-08; contact = \"Mia Pop\"",
                    met_ion = " | [[meeting]] date = 2026-11-08; contact = \"Ion Pop\"";
  const auto conflicts = [&](const std::string& ours, const std::string& theirs) {
    return merged_ledgers(ledger_of(base), ledger_of(ours), ledger_of(theirs), {})->conflicts.size();
  };
  const auto other_day = " | [[meeting]] date = 2026-11-10; contact = \"Ana\"; place = \"Turda\"";
  CHECK(conflicts(past + mia + met, past + ion + met_ion) == 0);
  CHECK(conflicts(past + " | " + met_ana + "; place = \"Olivo\"", past + other_day) == 0);
  const std::string step = " | [[outcome]] of = \"aaaaaa\"; date = 2026-11-0";
  CHECK(conflicts(past + " | " + referral + step + "4; status = \"contacted\"",
                  past + " | " + referral + step + "5; status = \"quoted\"") == 0);
  // Recommendations have an id, and are two whatever they look like and wherever they stand.
  auto other = referral;
  other.replace(other.find("aaaaaa"), 6, "bbbbbb");
  const auto end = " | " + note("b") + " | " + met_ana;
  CHECK(conflicts(past + " | " + referral + end, past + " | " + other + end) == 0);
  // What both wrote down by chance does not make a past of all that stands before it.
  CHECK(conflicts(base + mia + " | " + note("a"), base + ion + " | " + note("a")) == 0);
}

TEST_CASE("where nothing else is in common, both of two entries that are nearly alike stand") {
  CHECK(merged(base, base + " | " + card(50), base + " | " + card(5)) ==
        ledger_of(base + " | " + card(5) + " | " + card(50)));
  CHECK(merged(base, base + " | " + note("y") + " | " + note("likes tea"),
               base + " | " + note("y") + " | " + note("likes coffee"))
            .find("conflict") == std::string::npos);
  const auto ours = base + " | " + note("y") + " | " + note("has moved"),
             theirs = base + " | " + note("y") + " | " + note("likes tea");
  CHECK(merged(base, ours, theirs) ==
        ledger_of(base + " | " + note("likes tea") + " | " + note("y") + " | " + note("has moved")));
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

TEST_CASE("an empty side does not take all out") {
  const auto old = ledger_of(base), more = ledger_of(base + " | " + met_ana);
  CHECK(!merged_ledgers(old, more, "", {}));
  CHECK(!merged_ledgers(old, "\n", more, {}));
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
