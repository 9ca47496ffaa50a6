// Merging where histories cross, case by case: each side has merged the other one, and the base is older than that.
#include "merges.hpp"

namespace netlog {

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

TEST_CASE("where histories cross, what was moved and has another name is a conflict") {
  const auto conflicts = [](const std::string& base_text, const std::string& ours, const std::string& theirs) {
    return merged_ledgers(ledger_of(base_text), ledger_of(ours), ledger_of(theirs), {})->conflicts.size();
  };
  const std::string ion = " | [[contact]] name = \"Ion\"; trade = \"roofer\"",
                    jon = " | [[contact]] name = \"Zeno\"; trade = \"roofer\"", past = " | " + note("a");
  CHECK(conflicts(base, base + past + jon + " | " + card(5), base + ion + past) == 1);
  // Whom only one side knows by that name, and whose old name somebody else has now.
  const auto re = [](std::string_view name) {
    return fmt::format(" | [[update]] contact = \"{}\"; date = 2026-11-02; city = \"Turda\"; note = \"moved\"", name);
  };
  const auto old = base + " | [[contact]] name = \"Ion\"";
  CHECK(conflicts(old, base + " | [[contact]] name = \"Zeno\"" + re("Zeno") + past + ion, old + re("Ion") + past) == 1);
  const auto met = [](std::string_view name, std::string_view day, std::string_view more) {
    return fmt::format(" | [[meeting]] date = 2026-11-{}; contact = \"{}\"; note = \"at the fair\"{}", day, name, more);
  };
  // Two whom both sides know, met at one fair.
  CHECK(conflicts(base, base + past + " | " + card(5) + met("Ana", "09", ""), base + past + met("Dan", "09", "")) == 0);
}

TEST_CASE("where histories cross, an edited entry is known by what it still tells") {
  const std::string joins = "[[update]] contact = \"Dan\"; date = 2026-11-05; same_as = \"{}\"; note = \"one\"",
                    phone = "[[update]] contact = \"Dan\"; date = 2026-11-05; phone = [\"1\"]";
  const auto joined_to = [&](std::string_view name) { return fmt::format(fmt::runtime(joins), name); };
  const auto old = base + " | " + joined_to("Ana") + " | " + deal(1);
  // The new phone stands before the joining, of which one key is another one now.
  CHECK(merged(old, base + " | " + phone + "; x_c = 1 | " + joined_to("Eva") + " | " + deal(2),
               base + " | " + phone + " | " + joined_to("Ana") + " | " + deal(2)) ==
        ledger_of(base) + "\n" + marked(phone + "; x_c = 1", phone) + "\n" +
            ledger_of(joined_to("Eva") + " | " + deal(2)) + "conflict: the update of Dan, 2026-11-05\n");
}

TEST_CASE("where histories cross for certain, contacts of whom nothing but the name is known may be one") {
  const auto crossed = ledger_of(base) + "\n" + marked(deal(1), deal(2));
  const auto conflicts = [&](const std::string& old) {
    return merged_ledgers(old, ledger_of(base + " | [[contact]] name = \"Zeno\" | " + note("a")),
                          ledger_of(base + " | " + met_ana + " | [[contact]] name = \"Ion\""), {})
        ->conflicts.size();
  };
  CHECK(conflicts(crossed) == 1);
  CHECK(conflicts(ledger_of(base)) == 0);
}

}  // namespace netlog
