#include "netlog/network/network.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

std::string or_none(const std::optional<std::string>& text) {
  return text.value_or("none");
}

TEST_CASE("an update replaces its fields from its date on, the last by date, then file order") {
  const auto history = history_of(R"(
[[contact]] name = "Ana"; trade = "roofer"; city = "Cluj"; phone = ["1", "2"]; every = "6w"; company = "P"
[[update]] contact = "Ana"; date = 2026-03-01; trade = "builder"; phone = ["3"]
[[update]] contact = "Ana"; date = 2026-02-01; trade = "mason"; city = "Dej"; name = "Ana Rus"
[[update]] contact = "Ana"; date = 2026-03-01; city = "Turda"; every = ""; company = []
[[update]] contact = "Ana"; date = 2026-03-01; city = "Gherla"
[[update]] contact = "Ana"; date = 2026-04-01; phone = []; name = "Ana Pop")");
  struct AsOf {
    std::string_view day, name, trade, city;
    Texts phone;
    std::string_view company;
    bool every;
  };
  const std::vector<AsOf> days_of{{"2026-01-31", "Ana", "roofer", "Cluj", {"1", "2"}, "P", true},
                                  {"2026-02-01", "Ana Rus", "mason", "Dej", {"1", "2"}, "P", true},
                                  {"2026-03-01", "Ana Rus", "builder", "Gherla", {"3"}, "none", false},
                                  {"2026-04-01", "Ana Pop", "builder", "Gherla", {}, "none", false}};
  for (const auto& one : days_of) {
    CASE(one.day);
    const auto network = network_of(history, one.day);
    const auto profile = network.profile(PersonIndex{0});
    CHECK(profile.name == one.name);
    CHECK(network.name(PersonIndex{0}) == one.name);
    CHECK(or_none(profile.details.trade) == one.trade);
    CHECK(or_none(profile.details.city) == one.city);
    CHECK(profile.details.phone == one.phone);
    CHECK(or_none(profile.details.company) == one.company);
    CHECK(profile.details.every.has_value() == one.every);
  }
}

TEST_CASE("of joined contacts the other one's fields stand, and what it lacks comes from the others in file order") {
  const auto history = history_of(R"(
[[contact]] name = "B"; date = 2025-05-01; city = "Dej"; role = "owner"; phone = ["2", "1 "]; tags = ["Ș"]; note = "b"
[[contact]] name = "C"; date = 2025-01-01; city = "Turda"; role = "clerk"; company = "C"; groups = ["SOMEȘ", "Mureș"]; ended = 2020-01-01
[[contact]] name = "A"; date = 2025-03-01; city = "Cluj"; phone = ["1"]; groups = ["Someș"]; tags = ["s", "t"]
[[update]] contact = "C"; date = 2026-01-01; same_as = "A"
[[update]] contact = "B"; date = 2027-01-01; same_as = "A"
[[update]] contact = "B"; date = 2026-02-01; website = "b.example"
[[update]] contact = "A"; date = 2026-03-01; name = "Aa")");
  REQUIRE(history.persons.size() == 1);
  const auto network = network_of(history, "2026-02-15");
  const auto profile = network.profile(PersonIndex{0});
  CHECK(profile.name == "A");
  CHECK(iso(profile.date) == "2025-01-01");
  CHECK(or_none(profile.details.city) == "Cluj");
  CHECK(or_none(profile.details.role) == "owner");
  CHECK(or_none(profile.details.company) == "C");
  CHECK(or_none(profile.details.website) == "b.example");
  CHECK(profile.details.phone == Texts{"1", "2"});
  Texts groups;
  for (const auto& group : profile.details.groups) groups.push_back(group.name);
  CHECK(groups == Texts{"Someș", "Mureș"});
  CHECK(profile.remarks.tags == Texts{"s", "t"});
  CHECK(or_none(profile.remarks.note) == "b");
  // But not `ended`.
  CHECK_FALSE(profile.details.ended);
  CHECK(network.takes_part(PersonIndex{0}));
  CHECK(network_of(history, "2026-01-31").profile(PersonIndex{0}).details.website == std::nullopt);
  CHECK(network_of(history, "2026-03-01").name(PersonIndex{0}) == "Aa");
}

TEST_CASE("a contact takes part from its first day until the day before it ended, as far as that is known by then") {
  const auto history = history_of(R"(
[[contact]] name = "Ana"; date = 2026-01-10
[[update]] contact = "Ana"; date = 2026-05-01; ended = 2026-06-01
[[update]] contact = "Ana"; date = 2026-07-01; ended = ""
[[update]] contact = "Ana"; date = 2026-09-01; ended = 2026-08-01)");
  const Cases<std::string_view, bool> days_of{{"2026-01-09", false}, {"2026-01-10", true},  {"2026-05-31", true},
                                              {"2026-06-01", false}, {"2026-06-30", false}, {"2026-07-01", true},
                                              {"2026-08-31", true},  {"2026-09-01", false}};
  for (const auto& [as_of, takes_part] : days_of) {
    CASE(as_of);
    const auto network = network_of(history, as_of);
    CHECK(network.takes_part(PersonIndex{0}) == takes_part);
    CHECK(network.participants().size() == (takes_part ? 1 : 0));
  }
  CHECK(network_of(history_of("[[contact]] name = 'Ana'"), "1900-01-01").takes_part(PersonIndex{0}));
}

TEST_CASE("cards held are the last count and what was taken, passed on and dropped since") {
  const auto card = [](std::string_view date, std::string_view action, int count) {
    return fmt::format("[[card]] date = 2026-01-{}; contact = 'Ana'; action = '{}'; count = {}\n", date, action, count);
  };
  struct Cards {
    std::string ledger;
    std::int64_t counted, held;
  };
  const std::vector<Cards> cases{{"", 0, 0},
                                 {card("01", "take", 4), 4, 4},
                                 {"[[card]] date = 2026-01-01; contact = 'Ana'; action = 'take'\n", 1, 1},
                                 {card("02", "pass", 1) + card("01", "take", 4), 3, 3},
                                 {card("01", "take", 4) + card("02", "leave", 2) + card("02", "carried", 3), 4, 4},
                                 {card("01", "take", 4) + card("02", "drop", 5), -1, 0},
                                 {card("01", "pass", 2) + card("02", "take", 3), 1, 1},
                                 {card("01", "take", 4) + card("02", "count", 2) + card("02", "pass", 1), 1, 1},
                                 {card("01", "take", 4) + card("02", "pass", 1) + card("02", "count", 2), 2, 2},
                                 {card("01", "take", 4) + card("02", "count", 0), 0, 0},
                                 {card("10", "take", 9) + card("11", "take", 1), 9, 9}};
  for (const auto& [ledger, counted, held] : cases) {
    CASE(ledger);
    const auto history = history_of("[[contact]] name = 'Ana'\n" + ledger);
    const auto network = network_of(history, "2026-01-10");
    CHECK(network.cards_counted(PersonIndex{0}) == counted);
    CHECK(network.cards_held(PersonIndex{0}) == held);
  }
}

TEST_CASE("a referral is open until won or lost, its result is the last one, dated when it last changed") {
  struct Became {
    Cases<int, std::string_view> outcomes;  // day of November, status
    bool open;
    std::string result;
    bool to_thank;
  };
  const std::vector<Became> cases{
      {{}, true, "none", false},
      {{{2, "contacted"}, {3, "quoted"}, {4, "thanked"}}, true, "none", false},
      {{{5, "won"}}, false, "won 2026-11-05", true},
      {{{5, "lost"}}, false, "lost 2026-11-05", false},
      {{{5, "won"}, {9, "won"}}, false, "won 2026-11-05", true},
      {{{9, "lost"}, {5, "won"}}, false, "lost 2026-11-09", false},
      {{{5, "lost"}, {9, "won"}}, false, "won 2026-11-09", true},
      {{{5, "won"}, {6, "lost"}, {7, "won"}, {8, "won"}}, false, "won 2026-11-07", true},
      {{{5, "lost"}, {5, "won"}}, false, "won 2026-11-05", true},
      {{{5, "won"}, {5, "lost"}}, false, "lost 2026-11-05", false},
      {{{5, "won"}, {6, "contacted"}}, false, "won 2026-11-05", true},
      {{{5, "won"}, {6, "thanked"}}, false, "won 2026-11-05", false},
      {{{5, "won"}, {5, "thanked"}}, false, "won 2026-11-05", false},
      {{{5, "thanked"}, {5, "won"}}, false, "won 2026-11-05", false},
      {{{4, "thanked"}, {5, "won"}}, false, "won 2026-11-05", true},
      {{{5, "won"}, {6, "thanked"}, {7, "lost"}, {8, "won"}}, false, "won 2026-11-08", false},
      {{{11, "won"}}, true, "none", false},
      {{{5, "won"}, {11, "lost"}}, false, "won 2026-11-05", true}};
  for (const auto& one : cases) {
    std::string text =
        "[[contact]] name = 'Ana'\n[[referral]] id = 'r1'; date = 2026-11-01; direction = 'received'; contact = "
        "'Ana'\n";
    for (const auto& outcome : one.outcomes)
      text +=
          fmt::format("[[outcome]] of = 'r1'; date = 2026-11-{:02}; status = '{}'\n", outcome.first, outcome.second);
    CASE(text);
    const auto history = history_of(text);
    const auto network = network_of(history, "2026-11-10");
    const auto& item = history.items.at(0);
    const auto result = network.result(item);
    CHECK(network.is_open(item) == one.open);
    CHECK((result ? fmt::format("{} {}", spelled(result->status), iso(result->date)) : "none") == one.result);
    CHECK(network.is_to_thank(item) == one.to_thank);
  }
}

TEST_CASE("an invitation is open until joined or declined, a need until a referral names it or it is dropped") {
  const std::string invitation =
      "[[invitation]] id = 'x1'; date = 2026-11-01; direction = 'given'; contact = 'Ana'; group = 'S'\n";
  const std::string need = "[[need]] id = 'x1'; date = 2026-11-01; who = 'Dan'; for = 'a roof'\n";
  const auto outcome = [](std::string_view status, int on) {
    return fmt::format("[[outcome]] of = 'x1'; date = 2026-11-{:02}; status = '{}'\n", on, status);
  };
  const auto referral = [](int on) {
    return fmt::format(
        "[[referral]] id = 'r1'; date = 2026-11-{:02}; direction = 'given'; contact = 'Ana'; need = 'x1'\n", on);
  };
  const Cases<std::string, bool> cases{{invitation, true},
                                       {invitation + outcome("visited", 2), true},
                                       {invitation + outcome("joined", 10), false},
                                       {invitation + outcome("joined", 11), true},
                                       {invitation + outcome("declined", 2), false},
                                       {invitation + outcome("declined", 2) + outcome("visited", 3), false},
                                       {need, true},
                                       {need + referral(10), false},
                                       {need + referral(11), true},
                                       {need + outcome("dropped", 10), false},
                                       {need + outcome("dropped", 11), true}};
  check_each(cases, [](const auto& text) {
    const auto history = history_of("[[contact]] name = 'Ana'\n" + text);
    return network_of(history, "2026-11-10").is_open(history.items.at(0));
  });
}

TEST_CASE("a group is the owner's from its date until the day before it ended") {
  const auto history = history_of(R"(
[[group]] name = "Someș"; date = 2026-01-10; ended = 2026-02-10; city = "Cluj"
[[group]] name = "Always"
[[contact]] name = "Ana"; groups = ["SOMES", "Other"]
[[contact]] name = "Ion"; groups = ["Other"]; date = 2026-02-01
[[contact]] name = "Dan"; groups = ["Other"]; ended = 2026-01-15
[[invitation]] id = "i1"; date = 2026-02-05; direction = "given"; contact = "Ion"; group = "Third")");
  const auto fellow = [&](std::string_view as_of) {
    const auto network = network_of(history, as_of);
    return network.is_fellow(network.profile(PersonIndex{0}));
  };
  CHECK_FALSE(fellow("2026-01-09"));
  CHECK(fellow("2026-01-10"));
  CHECK(fellow("2026-02-09"));
  CHECK_FALSE(fellow("2026-02-10"));
  const auto groups = [&](std::string_view as_of) {
    Texts texts;
    for (const auto& group : network_of(history, as_of).groups())
      texts.push_back(fmt::format("{}{} {}", group.second.name, group.second.mine ? "!" : "", group.second.members));
    return joined(texts);
  };
  CHECK(groups("2026-01-09") == "Always! 0, Other 2, Someș 1");
  CHECK(groups("2026-01-14") == "Always! 0, Other 2, Someș! 1");
  CHECK(groups("2026-01-15") == "Always! 0, Other 1, Someș! 1");
  CHECK(groups("2026-02-10") == "Always! 0, Other 2, Someș 1, Third 0");
}

TEST_CASE("the window is the days that end on the day, both included, cut where 1900 began") {
  const auto history = history_of("[netlog]\nwindow_days = 10");
  CHECK(text_of(network_of(history, "2026-11-20").window()) == "2026-11-11..2026-11-20");
  CHECK(text_of(network_of(history, "1900-01-03").window()) == "1900-01-01..1900-01-03");
  CHECK(text_of(network_of(history, "2026-11-20").on(day("2026-11-10")).window()) == "2026-11-01..2026-11-10");
  CHECK(text_of(Network(history, day("2026-11-20"), days{1}).window()) == "2026-11-20..2026-11-20");
  CHECK(text_of(network_of(history_of(""), "2026-11-20").window()) == "2026-05-23..2026-11-20");
}

TEST_CASE("what is dated after the day is not counted yet") {
  const auto history = history_of(R"(
[[contact]] name = "Ana"; date = 2026-11-20
[[referral]] id = "r1"; date = 2026-11-20; direction = "given"; contact = "Ana"
[[outcome]] of = "r1"; date = 2026-11-19; status = "won")");
  const auto before = network_of(history, "2026-11-19"), on = network_of(history, "2026-11-20");
  CHECK_FALSE(before.is_known(PersonIndex{0}));
  CHECK_FALSE(before.counts(EntryIndex{1}));
  CHECK_FALSE(before.first_outcome(history.items[0]));
  CHECK(before.last_outcome(history.items[0]) == none);
  CHECK(on.is_known(PersonIndex{0}));
  CHECK(on.counts(EntryIndex{1}));
  CHECK(iso(on.first_outcome(history.items[0])) == "2026-11-20");
  CHECK(iso(on.first_outcome(history.items[0], Status::won)) == "2026-11-20");
  CHECK(iso(on.first_outcome(history.items[0], Status::lost)) == "none");
}

}  // namespace
}  // namespace netlog
