#include "netlog/syntax/draft.hpp"

#include "netlog/ledger/toml.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

const std::string draft_town = R"(
[netlog]
currency = "RON"
[[group]] name = "Someș"
[[contact]] name = "Ana Popescu"; aliases = ["Anuța"]; groups = ["Mureș"]
[[contact]] name = "Ana Rusu"
[[contact]] name = "Ion"
[[update]] contact = "Ion"; date = 2026-01-01; name = "Ion Pop"
[[referral]] id = "r1"; date = 2026-11-20; direction = "given"; contact = "Ana Popescu"; prospect = "Mara Rus"; for = "a flat"; note = "n"
[[invitation]] id = "i1"; date = 2026-11-20; direction = "given"; contact = "Ion"; group = "Someș"
[[deal]] date = 2026-11-20; direction = "received"; contact = "Ana Rusu"; value = 100
)";

/// A draft on 2026-11-20 in the town, which does no more than it is asked.
struct CommandContext {
  History history = history_of(draft_town);
  Network network = network_of(history, "2026-11-20");
  EntryOptions entry_options = {};
  Draft draft{network, entry_options, "netlog give"};

  std::string written() {
    Texts texts;
    for (const auto& entry : draft.entries()) texts.push_back(to_toml(entry));
    return joined(texts, "");
  }
};

TEST_CASE("an entry is dated as the entry_options says, else on the day asked about") {
  CommandContext context;
  CHECK(iso(context.draft.date()) == "2026-11-20");
  CHECK(iso(context.draft.known_date()) == "2026-11-20");
  context.entry_options.date = day("2026-11-01");
  context.entry_options.note.emplace("n");
  context.entry_options.tags = {"t"};
  CHECK(iso(context.draft.date()) == "2026-11-01");
  context.entry_options.date_unknown = true;
  CHECK(iso(context.draft.known_date()) == "none");
  CHECK(context.draft.remarks().note == "n");
  CHECK(context.draft.remarks().tags == Texts{"t"});
}

TEST_CASE("a contact is found by a clear part of a name and written by the name of the day") {
  CommandContext context;
  CHECK(context.draft.contact("ana.p", false).name == "Ana Popescu");
  CHECK(context.draft.contact("anuta", false).name == "Ana Popescu");
  CHECK(context.draft.contact("ion", false).name == "Ion Pop");
  for (const auto* query : {"ana", "bob", "", "..."}) {
    CASE(query);
    CHECK(status_of([&] { context.draft.contact(query, false); }) == 2);
  }
  CHECK(context.draft.entries().empty());
}

TEST_CASE("--new takes a whole name or alias that is there, else adds exactly that name, dated as the entry, once") {
  CommandContext context;
  CHECK(context.draft.contact("ANA popescu", true).name == "Ana Popescu");
  CHECK(context.draft.contact("Anuța", true).name == "Ana Popescu");
  CHECK(context.draft.contact("Ion", true).name == "Ion Pop");
  CHECK(context.draft.entries().empty());
  context.entry_options.date = day("2026-11-01");
  CHECK(context.draft.contact("Ana", true).name == "Ana");
  CHECK(context.draft.contact("Ana", true).name == "Ana");
  CHECK(context.written() == "[[contact]]\nname = \"Ana\"\ndate = 2026-11-01\n");
  CHECK(status_of([&] { context.draft.contact("...", true); }) == 2);
}

TEST_CASE("a group stands somewhere already, or is new by --new") {
  CommandContext context;
  CHECK(context.draft.group("somes", false).name == "Someș");
  CHECK(context.draft.group("mur", false).name == "Mureș");
  CHECK(context.draft.group("SOMES", true).name == "Someș");
  CHECK(context.draft.group("Olt", true).name == "Olt");
  CHECK(context.draft.group("Some", true).name == "Someș");
  CHECK(status_of([&] { context.draft.group("olt", false); }) == 2);
}

TEST_CASE("an argument that only goes on with the name before it is refused, with how to join them") {
  struct Rest {
    std::string query, contact, text;
    int status;
  };
  const std::vector<Rest> cases{{"ana", "Ana Popescu", "popescu", 2}, {"ana", "Ana Popescu", "Anuta", 2},
                                {"ion", "Ion Pop", "pop", 2},         {"ana.popescu", "Ana Popescu", "popescu", 0},
                                {"ana", "Ana Popescu", "rusu", 0},    {"ana", "Ana Popescu", "Dan Popescu", 0},
                                {"ana", "Ana Popescu", "Dan", 0}};
  CommandContext context;
  for (const auto& one : cases) {
    CASE(one.query);
    CASE(one.text);
    CHECK(status_of([&] { context.draft.refuse_rest_of_name(one.query, {one.contact}, one.text, "--to"); }) ==
          one.status);
  }
  try {
    context.draft.refuse_rest_of_name("ana", {"Ana Popescu"}, "popescu", "--to");
  } catch (const UsageError& error) {
    CHECK(error.problem().remedy.find("ana.popescu") != std::string::npos);
    CHECK(error.problem().remedy.find("--to") != std::string::npos);
  }
}

TEST_CASE("a referral, invitation or deal like one of the same day in all but id and note is refused") {
  const Referral referral{
      {"zz"}, day("2026-11-20"), Direction::given, {"Ana Popescu"}, "Mara Rus", "a flat", {}, {}, {}, {}, {}};
  const Invitation invitation{{"zz"}, day("2026-11-20"), Direction::given, {"Ion Pop"}, {"Someș"}, {}, {}};
  const Deal deal{day("2026-11-20"), Direction::received, {"Ana Rusu"}, Money::of_hundredths(10'000), {}, {}, {}};
  const auto changed = [](auto content, auto change) {
    change(content);
    return Content{content};
  };
  const Cases<Content, int> cases{{referral, 1},
                                  {changed(referral, [](auto& r) { r.remarks.note = "another"; }), 1},
                                  {changed(referral, [](auto& r) { r.contact = {"Anuța"}; }), 1},
                                  {changed(referral, [](auto& r) { r.contact = {"Ana Rusu"}; }), 0},
                                  {changed(referral, [](auto& r) { r.date += days{1}; }), 0},
                                  {changed(referral, [](auto& r) { r.direction = Direction::received; }), 0},
                                  {changed(referral, [](auto& r) { r.prospect = "Dan"; }), 0},
                                  {changed(referral, [](auto& r) { r.prospect.reset(); }), 0},
                                  {changed(referral, [](auto& r) { r.heat = Heat{5}; }), 1},
                                  {changed(referral, [](auto& r) { r.remarks.tags = {"t"}; }), 1},
                                  {changed(referral, [](auto& r) { r.prospect = "rus"; }), 1},
                                  {changed(referral, [](auto& r) { r.prospect = "SC Mara Rus SRL"; }), 1},
                                  {changed(referral, [](auto& r) { r.prospect = "Mara Pop"; }), 0},
                                  {invitation, 1},
                                  {changed(invitation, [](auto& i) { i.group = {"Mureș"}; }), 0},
                                  {deal, 1},
                                  {changed(deal, [](auto& d) { d.currency = Currency{"RON"}; }), 1},
                                  {changed(deal, [](auto& d) { d.currency = Currency{"EUR"}; }), 0},
                                  {changed(deal, [](auto& d) { d.value = Money::of_hundredths(10'001); }), 0},
                                  {changed(referral, [](auto& r) { r.contact = {"Somebody new"}; }), 0}};
  CommandContext context;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    CASE(i);
    CHECK(status_of([&] { context.draft.refuse_duplicate(cases[i].first); }) == cases[i].second);
  }
  try {
    context.draft.refuse_duplicate(referral);
  } catch (const CannotDo& failure) {
    CHECK(failure.problem().what.find("r1") != std::string::npos);
  }
}

}  // namespace
}  // namespace netlog
