#include "netlog/analysis/find.hpp"

#include "netlog/base/text.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

std::string contact(std::string_view name, std::string_view more) {
  return fmt::format("[[contact]] name = '{}'; {}\n", name, more);
}

std::string names_of(const std::vector<FoundContact>& hits) {
  Texts names;
  for (const auto& hit : hits) names.push_back(hit.name);
  return joined(names);
}

/// Who is found in a ledger, in their order; `query` as it is typed.
std::string found(const std::string& ledger, std::string_view query, std::string_view as_of = friday) {
  const auto history = history_of(ledger);
  return names_of(Directory{network_of(history, as_of)}.with_all(words_of(folded(query))));
}

/// Who fits a need, all of them or the best, in their order.
std::string fitting(const std::string& ledger, std::string_view wanted) {
  const auto history = history_of(ledger);
  return names_of(Directory{network_of(history, friday)}.for_need(wanted));
}

/// The reason for the only one found.
std::string reason(const std::string& ledger, std::string_view query) {
  const auto history = history_of(ledger);
  const auto hits = Directory{network_of(history, friday)}.with_all(words_of(folded(query)));
  REQUIRE(hits.size() == 1);
  return hits[0].reason;
}

TEST_CASE("find looks at what a contact is and does, and at nothing else") {
  const Pairs cases{{"trade = 'the word'", "Ana"},
                    {"company = 'the word'", "Ana"},
                    {"role = 'the word'", "Ana"},
                    {"city = 'the word'", "Ana"},
                    {"tags = ['other', 'the word']", "Ana"},
                    {"note = 'the word'", "Ana"},
                    {"aliases = ['the word']", ""},
                    {"phone = ['word']", ""},
                    {"email = ['word@example.org']", ""},
                    {"website = 'https://word.example'", ""},
                    {"groups = ['the word']", ""},
                    {"passive_reason = 'the word'", ""},
                    {"source = 'the word'", ""},
                    {"x_word = 'word'", ""}};
  check_each(cases, [](const auto& field) { return found(contact("Ana", field), "word"); });
  CHECK(found(contact("Word", "trade = 'roofer'"), "word").empty());
  CHECK(found(contact("Ana", "") + "[[note]] contact = 'Ana'; date = 2026-01-01; text = 'the word'\n" +
                  "[[meeting]] contact = 'Ana'; date = 2026-01-01; note = 'the word'; place = 'word'\n" +
                  "[[update]] contact = 'Ana'; date = 2026-01-01; trade = 'roofer'; note = 'word'; tags = ['word']\n",
              "word")
            .empty());
}

TEST_CASE("find looks at what was given to a contact, from its day on") {
  const auto referral = [](std::string_view direction, std::string_view date) {
    return contact("Ana", "") + fmt::format(
                                    "[[referral]] id = 'r1'; date = {}; direction = '{}'; contact = 'Ana'; "
                                    "prospect = 'Dan'; note = 'tiles'; for = 'a new roof'\n",
                                    date, direction);
  };
  const auto deal = [](std::string_view direction, std::string_view date) {
    return contact("Ana", "") + fmt::format(
                                    "[[deal]] date = {}; direction = '{}'; contact = 'Ana'; value = 1; "
                                    "note = 'tiles'; for = 'a new roof'\n",
                                    date, direction);
  };
  CHECK(found(referral("given", friday), "roof") == "Ana");
  CHECK(found(referral("given", "2026-11-21"), "roof").empty());
  CHECK(found(referral("received", friday), "roof").empty());
  CHECK(found(referral("given", friday), "tiles").empty());
  CHECK(found(referral("given", friday), "dan").empty());
  CHECK(found(deal("given", friday), "roof") == "Ana");
  CHECK(found(deal("given", "2026-11-21"), "roof").empty());
  CHECK(found(deal("received", friday), "roof").empty());
  CHECK(found(deal("given", friday), "tiles").empty());
}

TEST_CASE("find knows contacts as they are on the day, and leaves out those who do not take part") {
  const auto ledger = contact("Ana", "date = 2026-01-01; trade = 'roofer'; ended = 2026-11-20") +
                      "[[update]] contact = 'Ana'; date = 2026-06-01; trade = 'florist'\n";
  CHECK(found(ledger, "roofer", "2025-12-31").empty());
  CHECK(found(ledger, "roofer", "2026-01-01") == "Ana");
  CHECK(found(ledger, "roofer", "2026-05-31") == "Ana");
  CHECK(found(ledger, "roofer", "2026-06-01").empty());
  CHECK(found(ledger, "florist", "2026-11-19") == "Ana");
  CHECK(found(ledger, "florist", "2026-11-20").empty());
}

TEST_CASE("contacts that are one are found as one, by what either was given") {
  const auto ledger = contact("Ana", "trade = 'roofer'; note = 'slate'") +
                      contact("Anuța", "trade = 'tiler'; note = 'thatch'; tags = ['stone']") +
                      "[[deal]] date = 2026-01-01; direction = 'given'; contact = 'Anuța'; value = 1; for = 'gutters'\n"
                      "[[update]] contact = 'Anuța'; date = 2026-11-19; same_as = 'Ana'\n";
  const Pairs cases{{"roofer", "Ana"}, {"tiler", ""},    {"slate", "Ana"},
                    {"thatch", ""},    {"stone", "Ana"}, {"gutters stone roofer", "Ana"}};
  check_each(cases, [&](const auto& query) { return found(ledger, query); });
}

TEST_CASE("every word of a query must be found, two of them in one word if need be") {
  const auto ledger = contact("Ana", "trade = 'wedding photographer'; city = 'Cluj-Napoca'");
  const Pairs cases{{"wedding", "Ana"},     {"wedding cluj", "Ana"}, {"wedding dej", ""},    {"wed ding", "Ana"},
                    {"wed wed", "Ana"},     {"WÉDDING", "Ana"},      {"cluj.napoca", "Ana"}, {"!wedding?", "Ana"},
                    {"photo-graph", "Ana"}, {"weddings", ""},        {"wddng", ""}};
  check_each(cases, [&](const auto& query) { return found(ledger, query); });
  CHECK(found(contact("Ana", "note = \"O'Neill’s Ștefan ½\""), "oneills STEFAN 1") == "Ana");
}

TEST_CASE("a whole word comes before a beginning, and that before a part, by the worst word of a query") {
  const auto ledger = contact("Ana", "note = 'sunroof car'") + contact("Bob", "note = 'roofing cars'") +
                      contact("Cal", "note = 'roof scar'") + contact("Dan", "note = 'roof car'") +
                      contact("Eva", "tags = ['roof', 'sunroof', 'roofing']");
  CHECK(found(ledger, "roof") == "Cal, Dan, Eva, Bob, Ana");
  CHECK(found(ledger, "roof car") == "Dan, Bob, Ana, Cal");
  CHECK(found(ledger, "car") == "Ana, Dan, Bob, Cal");
}

const std::string standings = R"(
[netlog]
window_days = 10; grace_days = 5
[[contact]] name = "Quiet"; date = 2020-01-01; trade = "roofer"
[[contact]] name = "One-sided"; date = 2020-01-01; trade = "roofer"
[[contact]] name = "Waiting"; date = 2020-01-01; trade = "roofer"
[[contact]] name = "Mutual twice"; date = 2020-01-01; trade = "roofer"
[[contact]] name = "Mutual"; date = 2020-01-01; trade = "roofer"
[[contact]] name = "Your turn"; date = 2020-01-01; trade = "roofer"
[[deal]] date = 2026-11-14; direction = "given"; contact = "One-sided"; value = 1
[[deal]] date = 2026-11-15; direction = "given"; contact = "Waiting"; value = 1
[[deal]] date = 2026-11-15; direction = "given"; contact = "Mutual twice"; value = 1
[[deal]] date = 2026-11-15; direction = "given"; contact = "Mutual twice"; value = 1
[[deal]] date = 2026-11-15; direction = "received"; contact = "Mutual twice"; value = 1
[[deal]] date = 2026-11-15; direction = "given"; contact = "Mutual"; value = 1
[[deal]] date = 2026-11-15; direction = "received"; contact = "Mutual"; value = 1
[[deal]] date = 2026-11-15; direction = "received"; contact = "Your turn"; value = 1
)";

TEST_CASE("of those found alike, whose turn it is comes first and who is one-sided last") {
  CHECK(found(standings, "roofer") == "Your turn, Mutual, Mutual twice, Waiting, Quiet, One-sided");
}

TEST_CASE("find has the standings of its network's window") {
  const auto history = history_of(standings);
  const Network short_window{history, day(friday), days{5}};
  CHECK(names_of(Directory{short_window}.with_all({"roofer"})) ==
        "Mutual, Mutual twice, One-sided, Quiet, Waiting, Your turn");
}

TEST_CASE("mutual contacts come by given divided by received, the least first, then all by the name") {
  std::string ledger;
  const auto add = [&](std::string_view name, int given, int received) {
    ledger += contact(name, "trade = 'roofer'");
    for (int i = 0; i < given + received; ++i)
      ledger += fmt::format("[[deal]] date = 2026-11-19; direction = '{}'; contact = '{}'; value = 1\n",
                            i < given ? "given" : "received", name);
  };
  add("Two thirds", 2, 3);
  add("A half", 1, 2);
  add("Two", 2, 1);
  add("Șa, two quarters", 2, 4);
  add("Z, three fifths", 3, 5);
  CHECK(found(ledger, "roofer") == "A half, Șa, two quarters, Z, three fifths, Two thirds, Two");
}

TEST_CASE("a reason tells once each place where a word was found, whole words before parts and fields before gifts") {
  const auto gifts =
      std::string(
          "[[referral]] id = 'r1'; date = 2026-01-01; direction = 'given'; contact = 'Ana'; for = 'Old roof'\n") +
      "[[referral]] id = 'r2'; date = 2026-01-02; direction = 'given'; contact = 'Ana'; for = 'New roof'\n"
      "[[deal]] date = 2026-01-03; direction = 'given'; contact = 'Ana'; value = 1; for = 'gutters'\n";
  const auto ana = contact("Ana",
                           "trade = 'Roofer'; city = 'Cluj'; tags = ['slate', 'Roof tiles']; "
                           "note = 'knows a roof from below'") +
                   gifts;
  const Pairs cases{{"roofer", "trade Roofer"},
                    {"roof", "tag Roof tiles"},
                    {"below", "note …roof from below"},
                    {"roof tiles", "tag Roof tiles"},
                    {"cluj slate", "city Cluj; tag slate"},
                    {"old", "referred for Old roof"},
                    {"new", "referred for New roof"},
                    {"gutter", "bought gutters"},
                    {"knows from", "note knows a roof from below"},
                    {"gutters roofer gutters", "bought gutters; trade Roofer"}};
  check_each(cases, [&](const auto& query) { return reason(ana, query); });
  CHECK(reason(contact("Ana", "") + gifts, "roof") == "referred for New roof");
}

TEST_CASE("what is told of a hit") {
  const auto history = history_of(contact("Ana", "trade = 'roofer'") + contact("Bob", "city = 'Roof'") +
                                  "[[card]] date = 2026-01-01; contact = 'Ana'; action = 'take'; count = 3\n" +
                                  "[[update]] contact = 'Ana'; date = 2026-01-01; name = 'Ana Pop'\n");
  const auto hits = Directory{network_of(history, friday)}.with_all({"roof"});
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].person == 1);
  CHECK_FALSE(hits[0].trade);
  CHECK(hits[1].person == 0);
  CHECK(hits[1].name == "Ana Pop");
  CHECK(hits[1].trade == "roofer");
  CHECK(hits[1].cards_held == 3);
  CHECK(hits[1].standing == Standing::quiet);
}

TEST_CASE("weighty words of a need have three letters, or two capitals, and are no city; without any all count") {
  const Pairs cases{{"a wedding photographer", "wedding, photographer"},
                    {"one two three four", "one, two, three, four"},
                    {"new website", "new, website"},
                    {"SEO or seo", "seo"},
                    {"somebody for IT, HR-work and TV", "somebody, for, it, hr, work, and, tv"},
                    {"is it on", "is, it, on"},
                    {"ȘI", "si"},
                    {"X", "x"},
                    {"a 5G mast", "mast"},
                    {"a roof in Cluj", "roof"},
                    {"a roof in Cluj-Napoca", "roof"},
                    {"a roof in napoca", "roof, napoca"},
                    {"something in Baia Mare", "something"},
                    {"ceva mare", "ceva, mare"},
                    {"Cluj", "cluj"},
                    {"cărți, de, vizită!", "carti, vizita"},
                    {"țuică și vin", "tuica, vin"},
                    {"a TV", "tv"},
                    {"Roof, roof and ROOF-tiles", "roof, and, tiles"},
                    {"don't", "dont"},
                    {"d.o.n.t", "d, o, n, t"},
                    {"1234 123", "1234, 123"}};
  const auto history =
      history_of(contact("Ana", "city = 'Cluj'") + contact("Bob", "city = 'Cluj-Napoca'; ended = 2020-01-01") +
                 contact("Cal", "city = 'Baia Mare'"));
  const Directory directory{network_of(history, friday)};
  check_each(cases, [&](const auto& wanted) { return joined(directory.weighty_words(wanted)); });
}

TEST_CASE("a need is for who fits a word of it, more of its words first, then in the order of find") {
  const auto ledger = contact("Ana", "trade = 'wedding florist'") + contact("Bob", "note = 'weddings, photographers'") +
                      contact("Cal", "trade = 'photographer'") + contact("Dan", "trade = 'a roofer'") +
                      contact("Eva", "trade = 'wed'") + contact("Fox", "note = 'telephotographers'");
  CHECK(fitting(ledger, "a wedding photographer") == "Bob, Ana, Cal, Fox");
  CHECK(fitting(ledger, "a WEDDING") == "Ana, Bob");
  CHECK(fitting(ledger, "a wed") == "Eva");
  CHECK(fitting(ledger, "wedding and weddings") == "Bob, Ana");
  CHECK(fitting(ledger, "photographer, photographer, photographer or wedding florist") == "Ana, Bob, Cal, Fox");
  CHECK(fitting(standings, "a roofer") == "Your turn, Mutual, Mutual twice, Waiting, Quiet, One-sided");
}

TEST_CASE("the best for a need are three") {
  const auto history = history_of(standings);
  const Directory directory{network_of(history, friday)};
  CHECK(names_of(directory.best_for_need("roofer")) == "Your turn, Mutual, Mutual twice");
  CHECK(directory.best_for_need("plumber").empty());
  CHECK(matches(network_of(history, friday), "roofer") == std::vector{PersonIndex{5}, PersonIndex{4}, PersonIndex{3}});
}

TEST_CASE("the vocabulary is every word there is to find") {
  const auto history = history_of(contact("Ana", "trade = 'Tiler, roofer'; city = 'Dej'; phone = ['12']") +
                                  contact("Bob", "trade = 'roofer'; ended = 2026-01-01; city = 'Turda'"));
  CHECK(joined(Directory{network_of(history, friday)}.vocabulary()) == "dej, roofer, tiler");
}

}  // namespace
}  // namespace netlog
