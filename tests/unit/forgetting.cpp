#include "netlog/network/forgetting.hpp"

#include "netlog/analysis/chart.hpp"
#include "netlog/analysis/gaps.hpp"
#include "netlog/analysis/groups.hpp"
#include "netlog/analysis/next.hpp"
#include "netlog/analysis/report.hpp"
#include "netlog/analysis/score.hpp"
#include "netlog/network/warnings.hpp"
#include "netlog/views/data/values.hpp"

#include <random>

#include "terminal.hpp"

namespace netlog {
namespace forgetting_tests {

const std::string ledger = R"(# kept

[[contact]]
name = "Ana Pop"
aliases = ["Anuța"]
date = 2020-01-01
trade = "roofer"
company = "Pop SRL"
city = "Dej"
phone = ["0723"]
groups = ["BNI"]
passive_reason = "she is shy"

# somebody else's comment
[[contact]]
name = "Dan" # a friend
introduced_by = "ANUTA"

[[contact]]
name = "Anna"

# hers
[[update]]
contact = "Anna"
date = 2026-01-02
same_as = "Ana Pop"

[[update]]
contact = "Ana Pop"
date = 2026-01-03
name = "Ana Rus"

[[referral]]
id = "r1"
date = 2026-10-01
direction = "given"
contact = "Ana Rus"
prospect = "Mara"
for = "what Ana knows"
note = "secret"
x_mine = { a = 1 }

[[need]]
id = "n1"
date = 2026-10-02
who = "anuța"
for = "a car"
)";

Forgotten forgotten_ana() {
  const auto history = history_of(ledger);
  return forgotten(history, person(history, "Ana Pop"));
}

std::string forgotten_in(const std::string& text) {
  const auto history = history_of(text);
  return forgotten(history, person(history, "Ana")).text;
}

TEST_CASE("a forgotten person leaves acts, dates, trade and groups, and nothing else") {
  const auto result = forgotten_ana();
  CHECK(result.called == "somebody 1");
  for (const std::string_view gone :
       {"Pop", "Anuța", "ANUTA", "anuța", "Rus", "Anna", "Dej", "0723", "shy", "secret", "x_mine", "# hers"}) {
    CASE(gone);
    CHECK(result.text.find(gone) == std::string::npos);
  }
  for (const std::string_view kept :
       {"# kept", "# somebody else's comment", "\"Dan\" # a friend", "roofer", "BNI", "2020-01-01", "id = \"r1\"",
        "same_as = \"somebody 1\"", "name = \"somebody 2\"", "Mara"}) {
    CASE(kept);
    CHECK(result.text.find(kept) != std::string::npos);
  }
  CHECK(result.gone == 1);  // the new name was all that the update said
}

TEST_CASE("a forgotten person gets a name that nobody has") {
  const auto history = history_of(ledger + "\n[[contact]]\nname = \"Somebody 1\"\n");
  CHECK(forgotten(history, person(history, "Ana Pop")).called == "somebody 2");
}

TEST_CASE("the ledger begins on the day on which it began, whatever the update of that day said") {
  const std::string dan = "[[contact]]\nname = \"Dan\"\n\n", ana = "[[contact]]\nname = \"Ana\"\n\n";
  const std::string moved = "[[update]]\ncontact = \"Ana\"\ndate = 2019-05-01\ncity = \"Dej\"\n";
  const auto text =
      forgotten_in(dan + ana + moved + "\n[[update]]\ncontact = \"Ana\"\ndate = 2020-01-01\nname = \"A\"\n");
  CHECK(text == dan + "[[contact]]\nname = \"somebody 1\"\n\n" +
                    "[[update]]\ncontact = \"somebody 1\"\ndate = 2019-05-01\nname = \"somebody 1\"\n");
  CHECK(forgotten_in(dan + ana + moved + "\n[[note]]\ndate = 2019-05-01\ncontact = \"Dan\"\ntext = \"tea\"\n")
            .find("[[update]]") == std::string::npos);
}

TEST_CASE("notes of one day that say nothing any more are no duplicates") {
  const auto noted = [](std::string_view text) {
    return fmt::format("\n[[note]]\ndate = 2026-05-01\ncontact = \"Ana\"\ntext = \"{}\"\n", text);
  };
  const auto text = forgotten_in("[[contact]]\nname = \"Ana\"\n" + noted("likes tea") + noted("has a dog"));
  CHECK(text.find("dog") == std::string::npos);
  CHECK(warnings(history_of(text), day(friday)).empty());
  CHECK(warnings(history_of("[[contact]]\nname = \"Ana\"\n" + noted("tea") + noted("tea")), day(friday)).size() == 1);
}

TEST_CASE("every figure of balance stays but for the name and what was taken out") {
  const auto before = history_of(ledger);
  const auto after = history_of(forgotten_ana().text);
  REQUIRE(after.ledger.findings.empty());
  const auto figures = [](const History& history) {
    auto balance = make_balance(network_of(history, "2026-11-20"));
    for (auto& contact : balance.contacts) {
      contact.name.clear();
      contact.passive_reason.reset();
    }
    std::ranges::sort(balance.contacts, {}, [](const auto& contact) { return to_json(value_of(contact)); });
    return to_json(value_of(balance));
  };
  CHECK(figures(before) == figures(after));
}

TEST_CASE(
    "comments right above and below go, those of the next entry stay; a phone elsewhere and a genitive are told") {
  const auto history = history_of(R"([[contact]]
name = "Ana Pop"
phone = ["0745 010 114"] # at work
# moved in May

[[contact]]
name = "Dan"
note = "ask 0745 010 114"
# not Ana's business
[[meeting]]
contact = "Ana Pop"
date = 2026-01-02
# Dan's comment
[[note]]
contact = "Dan"
date = 2026-01-03
text = "at Ana’s"
)");
  const auto result = forgotten(history, person(history, "Ana Pop"));
  CHECK(result.text == R"([[contact]]
name = "somebody 1"

[[contact]]
name = "Dan"
note = "ask 0745 010 114"
[[meeting]]
date = 2026-01-02
contact = "somebody 1"
# Dan's comment
[[note]]
contact = "Dan"
date = 2026-01-03
text = "at Ana’s"
)");
  REQUIRE(result.mentions.size() == 2);
  CHECK(result.mentions[0].line == 6);
  CHECK(result.mentions[1].words == "text = \"at Ana’s\"");
}

TEST_CASE("lines that still hold a word of the name are told, with their numbers") {
  const auto result = forgotten_ana();
  REQUIRE(result.mentions.size() == 1);
  CHECK(result.mentions.front().words == "for = \"what Ana knows\"");
  CHECK(line_of(result.text, result.mentions.front().line) == result.mentions.front().words);
}

TEST_CASE("nothing is forgotten of a ledger that somebody changed while it was asked about") {
  const auto edited = "# mine\n" + ledger;
  const auto longer = ledger + "\n[[meeting]]\ndate = 2026-11-01\ncontact = \"Dan\"\n";
  for (const auto& meanwhile : {edited, longer, ledger.substr(0, 40)}) {
    CASE(meanwhile);
    Terminal terminal(ledger);
    CHECK(terminal.run({"forget", "Ana Rus"}, {{"y", meanwhile}}) == 1);
    CHECK(terminal.was_said("it was changed meanwhile; nothing was forgotten"));
    CHECK(terminal.text() == meanwhile);
  }
  Terminal gone(ledger);
  CHECK(gone.run({"forget", "Ana Rus"}, {{"y", Terminal::gone}}) == 1);
  CHECK(gone.was_said("there is no ledger"));
}

TEST_CASE("who is asked whether to forget may say no, which Enter does too") {
  for (const std::string answer : {"", "n"}) {
    Terminal terminal(ledger);
    CHECK(terminal.run({"forget", "Ana Rus"}, entered({answer})) == 1);
    CHECK(terminal.was_seen("for = \"what Ana knows\""));
    CHECK(terminal.text() == ledger);
  }
  Terminal terminal(ledger);
  CHECK(terminal.run({"forget", "Ana Rus"}, entered({"y"})) == 0);
  CHECK(terminal.text() == forgotten_ana().text);
}

/// A ledger at random of somebody whose every datum begins with "Zq", which nothing else does, and of others.
class RandomLedger {
 public:
  explicit RandomLedger(unsigned seed) : chance_(seed) {
    text_ =
        "[netlog]\n[netlog.score]\nmonths = 6\nreferrals_given = [[0.01, 5], [9, 10]]\nmeetings = [[0.1, 5]]\n"
        "partners = [[1, 3], [2, 6]]\nother = 3\n\n[[group]]\nname = \"BNI\"\nfee = 300\ncurrency = \"EUR\"\n";
    add_contact("Zq One", "Others");
    if (is(2)) add_contact("Zq Two", "Zq One");
    add_contact("Others", "Zq Alias");
    add_contact("More", "Zq One");
    if (text_.find("\"Zq Two\"") != text_.npos)
      text_ += "\n[[update]]\ncontact = \"Zq Two\"\ndate = 2026-01-01\nsame_as = \"Zq One\"\n";
    if (is(2)) add_update(fmt::format("2025-{:02}-01", chance_() % 12 + 1));
    if (is(4)) add_update("2025-01-01");
    while (number_ < 30) add_entry();
  }
  const std::string& text() const { return text_; }

 private:
  bool is(unsigned in) { return chance_() % in == 0; }
  std::string own(std::string_view word) { return fmt::format("\"Zq{}{}\"", word, ++number_); }
  std::string anybody() {
    return is(2) ? "Others" : is(2) ? "More" : is(2) ? "zq  one" : is(2) ? "Zq One" : "ZQ ALIAS";
  }
  std::string date() { return fmt::format("2026-{:02}-{:02}", chance_() % 10 + 2, chance_() % 28 + 1); }

  /// What an entry of the person has, and one of others has not.
  void add_own(const std::string& name) {
    if (!name.starts_with("Zq") && !name.starts_with("zq") && !name.starts_with("ZQ")) return;
    if (is(2)) text_ += "note = " + own("note") + "\n";
    if (is(2)) text_ += "tags = [" + own("tag") + "]\n";
    if (is(2)) text_ += "x_mine = " + own("x") + "\n";
  }
  void add_details(bool of_person) {
    if (!of_person) return;
    for (const auto* key : {"company", "role", "city", "website"})
      if (is(2)) text_ += fmt::format("{} = {}\n", key, own(key));
    for (const auto* key : {"phone", "email", "asks"})
      if (is(2)) text_ += fmt::format("{} = [{}]\n", key, own(key));
    if (is(3)) text_ += is(2) ? "passive_reason = \"too-far\"\n" : "passive_reason = " + own("why") + "\n";
  }
  void add_contact(const std::string& name, const std::string& by) {
    const bool of_person = name.starts_with("Zq");
    text_ += (of_person ? "\n# Zq comment\n" : "\n# theirs\n") + std::string("[[contact]]\n");
    text_ += fmt::format("name = \"{}\"\ndate = 2026-01-01\ntrade = \"roofer\"\ngroups = [\"BNI\"]\n", name);
    if (name == "Zq One") text_ += "aliases = [\"Zq Alias\"]\n";
    text_ += fmt::format("introduced_by = \"{}\"\n", by);
    add_details(of_person);
    add_own(name);
  }
  void add_entry() {
    ++number_;
    const auto name = anybody(), other = anybody();
    const auto head = [&](std::string_view kind) { return fmt::format("\n[[{}]]\ndate = {}\n", kind, date()); };
    const auto direction = is(2) ? "given" : "received";
    switch (chance_() % 6) {
      case 0:
        text_ += head("referral") +
                 fmt::format("id = \"r{}\"\ndirection = \"{}\"\ncontact = \"{}\"\n", number_, direction, name);
        if (is(2)) text_ += fmt::format("prospect = \"{}\"\n", other);
        if (is(2) && direction[0] == 'r') text_ += fmt::format("via = \"{}\"\n", anybody());
        break;
      case 1:
        text_ += head("need") + fmt::format("id = \"n{}\"\nwho = \"{}\"\nfor = \"a roof\"\n", number_, name);
        return;
      case 2:
        text_ +=
            head("invitation") +
            fmt::format("id = \"i{}\"\ndirection = \"received\"\ncontact = \"{}\"\ngroup = \"BNI\"\nguest = \"{}\"\n",
                        number_, name, other);
        break;
      case 3:
        text_ +=
            head("deal") + fmt::format("direction = \"{}\"\ncontact = \"{}\"\nvalue = {}\n", direction, name, number_);
        break;
      case 4:
        text_ += head("note") + fmt::format("contact = \"{}\"\ntext = {}\n", name,
                                            name[0] == 'O' || name[0] == 'M' ? "\"hello\"" : own("text"));
        break;
      default:
        text_ += head("meeting") + fmt::format("contact = \"{}\"\n", name);
    }
    add_own(name);
    if (number_ % 7 == 0) add_update(date());
  }
  void add_update(const std::string& date) {
    ++number_;
    text_ += fmt::format("\n# Zq comment\n[[update]]\ncontact = \"Zq One\"\ndate = {}\n", date);
    text_ += is(2) ? "name = \"Zq New" + std::to_string(number_) + "\"\n" : "city = " + own("city") + "\n";
  }

  std::mt19937 chance_;
  std::string text_;
  int number_ = 0;
};

/// What `next` has in its list, and since when; its words and commands have names in them.
std::string steps_of(const Network& network) {
  std::string json;
  for (const auto& step : make_next(network, 0).steps)
    json += fmt::format("{{{} {} {}", spelled(step.rule), step.entry.value_or(""), step.since ? iso(*step.since) : "");
  return json;
}

/// The figures of a ledger as a set of their rows, with all names of the person, and own words, as one.
std::string figures_of(const std::string& text) {
  const auto history = history_of(text);
  const auto network = network_of(history, "2026-11-20");
  std::string json = to_json(value_of(make_balance(network)));
  auto report = make_report(network, period_from_words("2026", network.as_of(), {}));
  report.next = {};
  json += to_json(value_of(report)) + to_json(value_of(make_groups(network, network.window())));
  json += to_json(value_of(make_score(network, *history.ledger.settings.score)));
  json += to_json(value_of(make_gaps(network).needs));
  const auto all = period_from_words("all", network.as_of(), history.earliest);
  report = make_report(network, all);
  report.next = {};
  json += to_json(value_of(report));
  ChartChoice chart;
  chart.span = all.span;
  json += to_json(value_of(acts_over_time(network, chart))) + to_json(value_of(closed_over_time(network, chart)));
  json += steps_of(network);
  for (const auto begin : {"\"Zq", "\"zq", "\"ZQ", "\"somebody ", "\"-\""})
    for (auto at = json.find(begin); at != json.npos; at = json.find(begin, at))
      json.replace(at, json.find('"', at + 1) + 1 - at, "@");
  std::vector<std::string> rows(1);
  for (const char c : json) {
    if (c == '{') rows.emplace_back();
    rows.back() += c;
  }
  std::ranges::sort(rows);
  return joined(rows, "\n");
}

TEST_CASE(
    "of random ledgers nothing of the person is left, and every figure of balance, report, groups, score, gaps, chart "
    "and next stays") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const RandomLedger random(seed);
    const auto history = history_of(random.text());
    const auto result = forgotten(history, person(history, "Zq One"));
    for (const std::string_view gone : {"Zq", "zq", "ZQ"}) CHECK(result.text.find(gone) == result.text.npos);
    CHECK(result.mentions.empty());
    CHECK(std::ranges::count(result.text, '#') == 2);
    CHECK(figures_of(random.text()) == figures_of(result.text));
  }
}

}  // namespace forgetting_tests
}  // namespace netlog
