// Cases of merging, a row each. An entry stands on one line here, an empty line before each entry is put in.
#include "merges.hpp"

namespace netlog {
namespace {

struct MergeCase {
  std::string what, base, ours, theirs, result;
};

std::string phones(std::string_view list, std::string_view day) {
  return fmt::format("[[update]] contact = \"Ana\"; date = {}; phone = [{}]", day, list);
}
std::string list_update(std::string_view list, std::string_view day) {
  return fmt::format("[[update]] contact = \"Ana\"; date = {}; phone = [{}]", day, list);
}

}  // namespace

TEST_CASE("three ledgers are merged block by block") {
  const std::string new_ana = "[[contact]] name = \"Ana Rus\"";
  const std::string had_111 = "[[contact]] name = \"Ana\"; phone = [\"111\"]";
  const auto ours_222 = phones("\"111\", \"222\"", "2026-11-03"), theirs_333 = phones("\"111\", \"333\"", "2026-11-05"),
             theirs_333_only = phones("\"333\"", "2026-11-05");
  const std::vector<MergeCase> cases{
      {"both append: by date", base, base + " | " + met_ana, base + " | " + met_dan,
       base + " | " + met_dan + " | " + met_ana},
      {"one undid the last entry, the other appended", base + " | " + met_dan, base + " | " + met_dan + " | " + met_ana,
       base, base + " | " + met_ana},
      {"one edits a referral, the other appends its outcome", base + " | " + referral, base + " | " + referral_to,
       base + " | " + referral + " | " + won, base + " | " + referral_to + " | " + won},
      {"one changes a value", base + " | " + deal(100) + " | " + met_ana, base + " | " + deal(110) + " | " + met_ana,
       base + " | " + deal(100) + " | " + met_ana, base + " | " + deal(110) + " | " + met_ana},
      {"both record the same", base, base + " | " + met_ana, base + " | " + met_ana, base + " | " + met_ana},
      {"both record the same in other words", base, base + " | " + deal(100) + "; currency = \"EUR\"",
       base + " | " + deal(100) + ".00", base + " | " + deal(100) + "; currency = \"EUR\""},
      {"new contacts of one name, with different keys", base, base + " | " + new_ana + "; trade = \"roofer\"",
       base + " | " + new_ana + "; phone = [\"1\"]", base + " | " + new_ana + "; phone = [\"1\"]; trade = \"roofer\""},
      {"lists that both changed", had_111, had_111 + " | " + ours_222, had_111 + " | " + theirs_333,
       had_111 + " | " + ours_222 + " | " + theirs_333 + " | " +
           list_update("\"111\", \"222\", \"333\"", "2026-11-05")},
      {"lists that both changed, and one took a member out", had_111, had_111 + " | " + ours_222,
       had_111 + " | " + theirs_333_only,
       had_111 + " | " + ours_222 + " | " + theirs_333_only + " | " + list_update("\"222\", \"333\"", "2026-11-05")},
      {"one side puts the entries in another order", base + " | " + met_ana,
       met_ana + " | " + contact_dan + " | " + contact_ana, base + " | " + met_ana + " | " + met_dan,
       met_ana + " | " + met_dan + " | " + contact_dan + " | " + contact_ana},
      {"a comment goes with its entry", base, "# a friend\n" + contact_ana + " | " + contact_dan,
       base + " | " + met_ana, "# a friend\n" + contact_ana + " | " + contact_dan + " | " + met_ana},
      {"an entry without id is changed at the end, while the other goes on", base + " | " + met_ana,
       base + " | " + met_ana + "; place = \"Turda\"", base + " | " + met_ana + " | " + met_dan,
       base + " | " + met_ana + "; place = \"Turda\" | " + met_dan},
      {"nothing in common", "", contact_ana + " | " + met_ana, contact_dan + " | " + met_dan,
       contact_ana + " | " + contact_dan + " | " + met_dan + " | " + met_ana},
  };
  for (const auto& one : cases) {
    CAPTURE(one.what);
    CHECK(merged(one.base, one.ours, one.theirs) == ledger_of(one.result));
    CHECK(merged(one.base, one.theirs, one.ours) == ledger_of(one.result));
  }
}

TEST_CASE("what cannot be decided is marked around whole entries") {
  const std::string ana_rus = "[[contact]] name = \"Ana Rus\"; trade = ";
  const auto roofer = ana_rus + "\"roofer\"", plumber = ana_rus + "\"plumber\"";
  const auto both = ledger_of(base) + "\n";
  CHECK(merged(base + " | " + deal(100) + " | " + met_ana, base + " | " + deal(110) + " | " + met_ana,
               base + " | " + deal(120) + " | " + met_ana) ==
        both + marked(deal(110), deal(120)) + "\n" + ledger_of(met_ana) + "conflict: the deal with Ana, 2026-11-01\n");
  CHECK(merged(base, base + " | " + roofer, base + " | " + plumber) ==
        both + marked(roofer, plumber) + "conflict: the contact Ana Rus\n");
  CHECK(merged(base + " | " + referral, base, base + " | " + referral_to) ==
        both + marked("", referral_to) + "conflict: the referral aaaaaa with Ana, 2026-11-01\n");
  CHECK(merged(base, base + " | " + deal(100), base + " | " + deal(120)) ==
        both + marked(deal(100), deal(120)) + "conflict: the deal with Ana, 2026-11-01\n");
  CHECK(merged(base, base + " | " + referral, base + " | " + referral_to) ==
        both + marked(referral, referral_to) + "conflict: the referral aaaaaa with Ana, 2026-11-01\n");
  CHECK(merged(base + " | " + referral, base + " | " + referral + " | " + won,
               base + " | " + referral + " | " + won + ".5") ==
        both + ledger_of(referral) + "\n" + marked(won, won + ".5") +
            "conflict: the outcome won of aaaaaa, 2026-11-04\n");
  CHECK(merged(base, "# ours\n" + contact_ana + " | " + contact_dan,
               contact_ana + "; city = \"Turda\" | " + contact_dan) ==
        marked("# ours\n" + contact_ana, contact_ana + "; city = \"Turda\"") + "\n" + ledger_of(contact_dan) +
            "conflict: the contact Ana\n");
}

TEST_CASE("what one side took out stays as a conflict when the other refers to it anew") {
  const auto text = merged(base + " | " + referral, base, base + " | " + referral + " | " + won);
  CHECK(text == ledger_of(base) + "\n" + marked("", referral) + "\n" + ledger_of(won) +
                    "conflict: the referral aaaaaa with Ana, 2026-11-01\n");
  const auto findings = findings_of(text.substr(0, text.find("conflict:")));
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].what == "git's conflict markers, lines 7 to 14");
  CHECK(findings[1].what == "no referral, invitation or need has the id aaaaaa");
}

TEST_CASE("a conflict may be settled in advance") {
  const auto one = ledger_of(deal(100)), ours = ledger_of(deal(110)), theirs = ledger_of(deal(120));
  CHECK(merged_ledgers(one, ours, theirs, {Preference::Takes::ours, 7})->text == ours);
  CHECK(merged_ledgers(one, ours, theirs, {Preference::Takes::theirs, 7})->text == theirs);
  CHECK(merged_ledgers(one, ours, "# none\n", {Preference::Takes::theirs, 7})->text == "# none\n");
  CHECK(merged_ledgers(one, ours, theirs, {Preference::Takes::marked, 9})->text.starts_with("<<<<<<<<< ours\n"));
}

TEST_CASE("the later of two names shows, and that is told") {
  const auto renamed = [](std::string_view name, std::string_view day) {
    return fmt::format("[[update]] contact = \"Ana\"; date = {}; name = \"{}\"", day, name);
  };
  const auto ours = base + " | " + renamed("Ana Pop", "2026-11-03"),
             theirs = base + " | " + renamed("Ana Rus", "2026-11-01");
  const auto result = merged_ledgers(ledger_of(base), ledger_of(ours), ledger_of(theirs), {});
  REQUIRE(result);
  CHECK(result->text ==
        ledger_of(base + " | " + renamed("Ana Rus", "2026-11-01") + " | " + renamed("Ana Pop", "2026-11-03")));
  CHECK(result->conflicts.empty());
  CHECK(result->told == Texts{"both sides changed the name of Ana: name = \"Ana Rus\", 2026-11-01, and name = \"Ana "
                              "Pop\", 2026-11-03; the later one shows"});
}

TEST_CASE("of asks that both sides changed the later ones show, and that is told") {
  const auto asking = [](std::string_view asks, std::string_view day) {
    return fmt::format("[[update]] contact = \"Ana\"; date = {}; asks = [\"{}\"]", day, asks);
  };
  const auto result = merged_ledgers(ledger_of(base), ledger_of(base + " | " + asking("chefs", "2026-11-03")),
                                     ledger_of(base + " | " + asking("bakers", "2026-11-01")), {});
  REQUIRE(result);
  CHECK(result->text ==
        ledger_of(base + " | " + asking("bakers", "2026-11-01") + " | " + asking("chefs", "2026-11-03")));
  CHECK(result->told == Texts{"both sides changed the asks of Ana: asks = [\"bakers\"], 2026-11-01, and asks = "
                              "[\"chefs\"], 2026-11-03; the later one shows"});
}

TEST_CASE("headers are merged line by line") {
  const std::string header =
      "[netlog]\nformat = 1\n# currency = \"EUR\"\n\n# [netlog.goals]\n# meetings = 1\n\n# [netlog.alias]\n# w = "
      "\"report\"\n";
  const auto with = [&](std::string_view line, std::string_view other) {
    auto text = header;
    return text.replace(text.find(line), line.size(), other);
  };
  const auto goal = with("# [netlog.goals]\n# meetings = 1", "[netlog.goals]\nmeetings = 2"),
             alias = with("# [netlog.alias]\n# w = \"report\"", "[netlog.alias]\nw = \"next\""),
             ron = with("# currency = \"EUR\"", "currency = \"RON\""),
             huf = with("# currency = \"EUR\"", "currency = \"HUF\"");
  const auto text = merged_ledgers(header, goal, alias, {})->text;
  CHECK(text.find("\nmeetings = 2\n") != text.npos);
  CHECK(text.find("\nw = \"next\"\n") != text.npos);
  CHECK(findings_of(text).empty());
  const auto conflict = merged_ledgers(header, ron, huf, {});
  CHECK(about(*conflict) == "the header");
  CHECK(conflict->text == with("# currency = \"EUR\"\n",
                               "<<<<<<< ours\ncurrency = \"RON\"\n=======\ncurrency = \"HUF\"\n>>>>>>> theirs\n"));
  CHECK(merged_ledgers("", ron, header + "\n" + ledger_of(contact_ana), {})->conflicts.size() == 1);
}

TEST_CASE("line ends and a byte order mark are those of ours") {
  const auto old = ledger_of(base), more = ledger_of(base + " | " + met_ana);
  auto dos = with_look(ledger_of(base + " | " + met_dan), {true, true});
  CHECK(merged_ledgers(old, dos, more, {})->text ==
        with_look(ledger_of(base + " | " + met_dan + " | " + met_ana), {true, true}));
  CHECK(merged_ledgers(old, more, dos, {})->text == ledger_of(base + " | " + met_dan + " | " + met_ana));
  CHECK(merged_ledgers(with_look(old, {false, true}), old, more, {})->text == more);
}

TEST_CASE("of a base with marked conflicts what stands outside of them counts") {
  const auto old = ledger_of(base) + "\n" + marked(deal(110), deal(120)) + "\n" + ledger_of(met_ana);
  const auto ours = base + " | " + deal(110) + " | " + met_ana + "; place = \"Turda\"",
             theirs = base + " | " + deal(110) + " | " + met_ana + " | " + met_dan;
  CHECK(merged_ledgers(old, ledger_of(ours), ledger_of(theirs), {})->text == ledger_of(ours + " | " + met_dan));
  const auto other = base + " | " + deal(120) + " | " + met_ana;
  CHECK(about(*merged_ledgers(old, ledger_of(ours), ledger_of(other), {})) == "the deal with Ana, 2026-11-01");
  CHECK(merged_ledgers("no ledger [[", ledger_of(ours), ledger_of(theirs), {}));
}

TEST_CASE("entries whose values cannot be read are not taken for equal") {
  const auto both_add = base + " | " + met_ana;
  const auto ours = both_add + "; place = 5", theirs = both_add + "; place = 6";
  CHECK(merged(base, ours, theirs) == ledger_of(ours + " | " + met_ana + "; place = 6"));
}

TEST_CASE("what is no ledger, or has conflicts marked, is not merged by entries") {
  const auto good = ledger_of(base), longer = ledger_of(base + " | " + met_ana);
  for (const std::string broken :
       {"[[contact]]\nname = \"Ana\n", "[[person]]\nname = \"Ana\"\n", "[netlog]\nformat = 99\n"}) {
    CAPTURE(broken);
    CHECK(!merged_ledgers(good, broken, longer, {}));
    CHECK(!merged_ledgers(good, longer, broken, {}));
  }
  CHECK(!merged_ledgers(good, marked(contact_ana, contact_dan), longer, {}));
}

namespace {

/// What a contact's field shows on a day, in the ledger of both texts.
std::string city_on(const std::string& here, const TakenOver& result, std::string_view on) {
  const auto history = history_of(here + "\n" + result.appended);
  return network_of(history, on).profile(person(history, "Ana")).details.city.value_or("none");
}

}  // namespace

TEST_CASE("without a base, what the other ledger has more goes to the end") {
  const auto here = ledger_of(base + " | " + met_ana + " | " + referral);
  const auto result =
      taken(here, ledger_of(base + " | " + met_ana + " | " + met_dan + "; note = \"x\" | " + referral + " | " + won));
  CHECK(result.appended ==
        "# merged 2026-11-28 from laptop.toml: 2 entries\n" + ledger_of(met_dan + "; note = \"x\" | " + won));
  CHECK(result.in_both == 4);
  CHECK(result.replaced.empty());
  CHECK(result.differences.empty());
  CHECK(result.maybe_taken_out == Texts{"the meeting with Dan, 2026-11-02"});
  CHECK(taken(here, here).entries == 0);
  CHECK(taken(here, here).appended.empty());
}

TEST_CASE("without a base, what differs is told with both") {
  const std::string more = won + ".25";
  const auto here = ledger_of(base + " | " + referral + " | " + won),
             other = ledger_of(base + " | " + referral + " | " + more);
  const auto result = taken(here, other);
  CHECK(result.entries == 0);
  REQUIRE(result.differences.size() == 1);
  CHECK(result.differences[0].what == "the outcome won of aaaaaa, 2026-11-04");
  CHECK(result.differences[0].here == "value = 1000");
  CHECK(result.differences[0].there == "value = 1000.25");
  const auto theirs = taken(here, other, Preference::Takes::theirs);
  CHECK(theirs.replaced == other);
  CHECK(theirs.differences.empty());
  const auto ours = taken(here, other, Preference::Takes::ours);
  CHECK(ours.replaced.empty());
  CHECK(ours.differences.empty());
}

TEST_CASE("without a base, a contact known here gets an update with what it lacks") {
  const std::string cluj = "[[contact]] name = \"Ana\"; date = 2025-01-01; city = \"Cluj\"",
                    turda = "[[update]] contact = \"Ana\"; date = 2026-03-01; city = \"Turda\"";
  const auto here = ledger_of(contact_ana + "; date = 2025-01-01");
  const auto result = taken(here, ledger_of(cluj + " | " + turda));
  CHECK(appended(result) == ledger_of("[[update]] contact = \"Ana\"; date = 2025-01-01; city = \"Cluj\" | " + turda));
  CHECK(city_on(here, result, "2024-12-31") == "none");
  CHECK(city_on(here, result, "2025-12-31") == "Cluj");
  CHECK(city_on(here, result, "2026-11-28") == "Turda");
  const auto again = taken(here + "\n" + result.appended, ledger_of(cluj + " | " + turda));
  CHECK(again.entries == 0);
  CHECK(again.differences.empty());
  CHECK(appended(taken(ledger_of(contact_ana), ledger_of(contact_ana + "; city = \"Cluj\""))) ==
        ledger_of("[[update]] contact = \"Ana\"; date = 1900-01-01; city = \"Cluj\""));
}

TEST_CASE("without a base, keys of a contact that differ are told, left or taken") {
  const auto here = ledger_of("# a friend\n" + contact_ana + "; city = \"Cluj\" | " + contact_dan);
  const auto other = ledger_of("[[contact]] name = \"ANA\"; date = 2025-05-05; city = \"Turda\"; trade = \"roofer\"");
  const auto result = taken(here, other);
  REQUIRE(result.differences.size() == 1);
  CHECK(result.differences[0].what == "the contact ANA");
  CHECK(result.differences[0].here == "city = \"Cluj\"");
  CHECK(result.differences[0].there == "city = \"Turda\"");
  CHECK(appended(result) == ledger_of("[[update]] contact = \"Ana\"; date = 2025-05-05; trade = \"roofer\""));
  CHECK(result.left_there == Texts{"of Ana: date = 2025-05-05"});
  const auto theirs = taken(here, other, Preference::Takes::theirs);
  CHECK(theirs.replaced ==
        ledger_of("# a friend\n" + contact_ana + "; date = 2025-05-05; city = \"Turda\" | " + contact_dan));
  CHECK(appended(theirs) == appended(result));
  CHECK(taken(here, other, Preference::Takes::ours).differences.empty());
}

TEST_CASE("without a base, a contact is known here by any name it ever has") {
  const auto here =
      ledger_of("[[contact]] name = \"Ana\" | [[update]] contact = \"Ana\"; date = 2026-01-01; name = \"Ana Pop\"");
  const auto result = taken(here, ledger_of("[[contact]] name = \"ana pop\"; city = \"Turda\""));
  CHECK(appended(result) == ledger_of("[[update]] contact = \"Ana\"; date = 1900-01-01; city = \"Turda\""));
}

TEST_CASE("without a base, a value gets the currency of its own ledger's header") {
  const auto other =
      "[netlog]\ncurrency = \"RON\"\n\n" + ledger_of(contact_ana + " | " + deal(100) + "\n[deal.x_paid]\ncash = true");
  const auto result = taken(ledger_of(contact_ana), other);
  CHECK(appended(result) ==
        "[[deal]]\ncurrency = \"RON\"\n" + ledger_of(deal(100)).substr(9) + "[deal.x_paid]\ncash = true\n");
  CHECK(
      taken(ledger_of(contact_ana + " | " + deal(100) + "; currency = \"RON\""), other.substr(0, other.find("[deal.x")))
          .in_both == 2);
  const std::string bni = "[[group]] name = \"BNI\"; fee = 500";
  CHECK(appended(
            taken(ledger_of(contact_ana), "[netlog]\ncurrency = \"RON\"\n\n" + ledger_of(contact_ana + " | " + bni))) ==
        ledger_of(bni + "; currency = \"RON\""));
}

TEST_CASE("without a base, lists that both changed are brought together") {
  const auto result = taken(ledger_of(contact_ana + " | " + phones("\"111\"", "2026-11-03")),
                            ledger_of(contact_ana + " | " + phones("\"222\"", "2026-11-01")));
  CHECK(appended(result) ==
        ledger_of(phones("\"222\"", "2026-11-01") + " | " + phones("\"222\", \"111\"", "2026-11-03")));
  CHECK(result.appended.starts_with("# merged 2026-11-28 from laptop.toml: 2 entries\n"));
}

TEST_CASE("a merged ledger ends in the blank lines of ours") {
  const auto old = ledger_of(base), more = ledger_of(base + " | " + met_ana), other = ledger_of(base + " | " + met_dan);
  const auto both = ledger_of(base + " | " + met_dan + " | " + met_ana);
  for (const auto& [ours, theirs] : {std::pair(more, other), std::pair(other, more)}) {
    CHECK(merged_ledgers(old, ours + "\n\n", theirs, {})->text == both + "\n\n");
    CHECK(merged_ledgers(old, ours, theirs + "\n\n", {})->text == both);
  }
}

}  // namespace netlog
