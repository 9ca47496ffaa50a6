#include "netlog/analysis/brief.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/text/brief_view.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

const std::string people = R"(
[[contact]] name = "Ana Pop"; date = 2026-01-01; trade = "roofer"; tags = ["solar", "TV"]
[[contact]] name = "Bob"; date = 2026-01-01; trade = "electrician"; note = "solar panels"
[[contact]] name = "Cal"; date = 2026-01-01; trade = "roofer"
)";

const std::string more_roofers = R"(
[[contact]] name = "Roofers"; company = "Roofer"
[[contact]] name = "Zed"; note = "uproofers"
)";

std::string need(std::string_view id, std::string_view who, std::string_view wanted, std::string_view date = friday) {
  return fmt::format("[[need]] id = '{}'; date = {}; who = '{}'; for = '{}'\n", id, date, who, wanted);
}

Brief brief_of(const History& history, std::string_view name, std::string_view as_of = friday) {
  return make_brief(network_of(history, as_of), person(history, name));
}

/// The ids of entries, or their lines where they have none.
std::string handles(const History& history, const std::vector<EntryIndex>& entries) {
  Texts texts;
  for (const auto i : entries) {
    const auto* id = id_of(history.entry(i));
    texts.push_back(id ? id->text : remarks_of(history.entry(i)).tags.at(0));
  }
  return joined(texts);
}

std::string names(const std::vector<FoundContact>& hits) {
  Texts texts;
  for (const auto& hit : hits) texts.push_back(hit.name);
  return joined(texts);
}

TEST_CASE("a brief has what is open both ways by its day, in the order of the dates") {
  const auto history = history_of(people + R"(
[[referral]] id = "r3"; date = 2026-11-03; direction = "given"; contact = "Ana Pop"
[[referral]] id = "r2"; date = 2026-11-02; direction = "received"; contact = "Ana Pop"
[[referral]] id = "r4"; date = 2026-11-21; direction = "given"; contact = "Ana Pop"
[[referral]] id = "r5"; date = 2026-11-01; direction = "given"; contact = "Ana Pop"
[[referral]] id = "r6"; date = 2026-11-01; direction = "given"; contact = "Bob"
[[invitation]] id = "i1"; date = 2026-11-01; direction = "given"; contact = "Ana Pop"; group = "S"
[[outcome]] of = "r5"; date = 2026-11-02; status = "lost"
[[outcome]] of = "r2"; date = 2026-11-02; status = "quoted"
)");
  CHECK(handles(history, brief_of(history, "Ana Pop").open) == "i1, r2, r3");
  CHECK(handles(history, brief_of(history, "Ana Pop", "2026-11-01").open) == "r5, i1");
  CHECK(brief_of(history, "Cal").open.empty());
}

TEST_CASE("a brief remembers notes, and meetings of which something was remarked, by its day") {
  const auto history = history_of(people + R"(
[[note]] date = 2026-11-03; contact = "Ana Pop"; text = "x"; tags = ["third"]
[[meeting]] date = 2026-11-02; contact = "Ana Pop"; note = "x"; tags = ["second"]
[[meeting]] date = 2026-11-04; contact = "Ana Pop"; tags = ["silent"]
[[note]] date = 2026-11-01; contact = "Ana Pop"; text = "x"; tags = ["first"]
[[note]] date = 2026-11-21; contact = "Ana Pop"; text = "x"; tags = ["future"]
[[meeting]] date = 2026-11-21; contact = "Ana Pop"; tags = ["next"]
[[deal]] date = 2026-11-03; contact = "Ana Pop"; direction = "given"; value = 1; note = "x"; tags = ["deal"]
[[note]] date = 2026-11-03; contact = "Bob"; text = "x"; tags = ["other"]
)");
  const auto brief = brief_of(history, "Ana Pop");
  CHECK(handles(history, brief.notes) == "first, second, third");
  CHECK(handles(history, {brief.last_meeting}) == "silent");
  CHECK(brief_of(history, "Bob").last_meeting == none);
}

TEST_CASE("a brief tells the open needs that the contact fits, and not only as one of the best") {
  const auto history = history_of(people + more_roofers + need("n1", "Dan", "a roofer") +
                                  need("n2", "Dan", "solar panels", "2026-11-01") + need("n3", "Dan", "a TV") +
                                  need("n4", "Dan", "a roofer", "2026-11-21") + need("n5", "Dan", "a roofer") +
                                  need("n6", "Dan", "a roofer") +
                                  "[[outcome]] of = 'n5'; date = 2026-11-20; status = 'dropped'\n"
                                  "[[referral]] id = 'r1'; date = 2026-11-20; direction = 'given'; contact = 'Bob'; "
                                  "need = 'n6'\n");
  CHECK(handles(history, brief_of(history, "Ana Pop").fitting) == "n2, n1, n3");
  CHECK(handles(history, brief_of(history, "Bob").fitting) == "n2");
  CHECK(handles(history, brief_of(history, "Zed").fitting) == "n1");
}

TEST_CASE("a need of the contact's own comes with its best matches, without the contact") {
  const auto history =
      history_of(people + need("n1", "ana", "a roofer with solar panels") + need("n2", "Ana Pop", "a submarine") +
                 need("n3", "Anna", "a roofer") + need("n4", "bob", "solar panels"));
  const auto ana = brief_of(history, "Ana Pop");
  REQUIRE(ana.wishes.size() == 2);
  CHECK(handles(history, {ana.wishes[0].entry, ana.wishes[1].entry}) == "n1, n2");
  CHECK(names(ana.wishes[0].matches) == "Bob, Cal");
  CHECK(ana.wishes[1].matches.empty());
  CHECK(handles(history, ana.fitting) == "n3, n4");
}

TEST_CASE("alike are those who fit the trade and the tags, without the contact") {
  const auto history = history_of(people);
  CHECK(names(brief_of(history, "Ana Pop").alike) == "Bob, Cal");
  CHECK(names(brief_of(history, "Bob").alike).empty());
}

TEST_CASE("a brief fits a screen of 24 lines and 80 columns, however much there is") {
  std::string text =
      "[[contact]] name = 'Ana'; trade = 'roofer'; phone = ['1', '2']; note = '" + std::string(200, 'x') + "'\n";
  for (int i = 0; i < 9; ++i) {
    text += fmt::format("[[contact]] name = 'Roofer {}'; trade = 'roofer'\n", i);
    text += fmt::format("[[referral]] id = 'r{}'; date = 2026-11-01; direction = 'given'; contact = 'Ana'\n", i);
    text += fmt::format("[[note]] date = 2026-11-01; contact = 'Ana'; text = '{}'\n", std::string(100, 'y'));
    text += need(fmt::format("n{}", i), "Dan", "a roofer") + need(fmt::format("w{}", i), "Ana", "a roofer");
  }
  const auto history = history_of(text);
  const auto network = network_of(history, friday);
  for (const auto* name : {"Ana", "Roofer 1"}) {
    const auto page = brief_page(network, brief_of(history, name), 80);
    CHECK(page.lines.size() <= 24);
    for (const auto& line : page.lines) CHECK(width(line.line) <= 80);
  }
  CHECK(brief_page(network, brief_of(history, "Ana"), 80).lines.size() == 24);
}

}  // namespace
}  // namespace netlog
