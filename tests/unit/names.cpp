#include "netlog/network/names.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

/// A book of contacts, each with its names.
NameBook book_of(const std::vector<Texts>& contacts) {
  std::vector<Named> named;
  for (std::size_t i = 0; i < contacts.size(); ++i) named.push_back({i, contacts[i]});
  return NameBook{named};
}

TEST_CASE("a query names whom it matches at the first of four levels") {
  const auto book = book_of({{"Ana Popescu", "Anuța"},                    // 0
                             {"Ana Rusu"},                                // 1
                             {"Ștefan Pop"},                              // 2
                             {"Ana"},                                     // 3
                             {"Brian O'Neill-Pope"},                      // 4
                             {"Casa-Nova S.R.L."},                        // 5
                             {"Andrei Andreescu"}});                      // 6
  const Cases<std::string, std::vector<std::size_t>> cases{{"ana", {3}},  // whole, before words
                                                           {"ANA  POPESCU", {0}}, {"anuta", {0}},  // an alias
                                                           {"pop", {2}},  // a word, before beginnings
                                                           {"popescu", {0}},      {"popescu ana", {0}},  // in any order
                                                           {"ana.rusu", {1}},     {"ana.p", {0}},        // beginnings
                                                           {"p.a", {0}},          {"rus", {1}},
                                                           {"po", {0, 2, 4}},     {"an", {0, 1, 3, 6}},
                                                           {"stefan", {2}},                         // diacritics
                                                           {"ștefan", {2}},       {"oneill", {4}},  // apostrophes
                                                           {"o’neill", {4}},      {"o'ne", {4}},
                                                           {"and.an", {6}},  // each word of its own
                                                           {"and.andr", {6}},     {"andreescu.andrei", {6}},
                                                           {"ana.ana", {}},       {"escu", {0, 6}},  // inside
                                                           {"a-n", {5}},  // inside, with its punctuation
                                                           {"s.r.l.", {5}},       {"xyz", {}},
                                                           {"ana x", {}}};
  check_each(cases, [&](const auto& query) { return book.find(query); });
  CHECK(book_of({}).find("ana").empty());
}

TEST_CASE("every query word needs a word of its own, however they have to be dealt out") {
  const auto book = book_of({{"Ana Anca Andrei"}});
  for (const auto* query : {"a.an.and", "and.an.a", "an.a.and", "a.a.a", "anc.a.a"}) {
    CASE(query);
    CHECK(book.find(query) == std::vector<std::size_t>{0});
  }
  for (const auto* query : {"and.and", "anc.ana.an.a", "ana.ana"}) {
    CASE(query);
    CHECK(book.find(query).empty());
  }
}

TEST_CASE("the shortest query means only the one") {
  const auto book = book_of({{"Ana Popescu"},
                             {"Ana Rusu"},
                             {"Ion Pop"},
                             {"Ion Popa"},
                             {"Mihai"},
                             {"Mihai Ionescu"},
                             {"Ștefan Țurcanu"},
                             {"Ștefan Turda"},
                             {"O'Neill Dan"}});
  const Texts expected{"ana.p",   "ana.r",       "ion.pop",     "ion.popa", "mihai",
                       "mihai.i", "stefan.turc", "stefan.turd", "oneill"};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(book.shortest_query(i) == expected[i]);
    CHECK(book.find(book.shortest_query(i)) == std::vector{i});
  }
  const auto twins = book_of({{"Ana-Maria"}, {"Ana Maria"}});
  for (const std::size_t i : {0U, 1U}) CHECK(twins.find(twins.shortest_query(i)) == std::vector{i});
  CHECK(book_of({{"☺", "Smiley"}, {"Ana"}}).shortest_query(0) == "smiley");
}

TEST_CASE("the nearest names are offered, the nearest first, three at most") {
  const auto book = book_of({{"Ana Popescu"}, {"Andrei Neagu"}, {"Mihai Ionescu", "Misu"}});
  using Indices = std::vector<std::size_t>;
  CHECK(book.nearest("popesku") == Indices{0});
  CHECK(book.nearest("Anna Popescu") == Indices{0});
  CHECK(book.nearest("misiu") == Indices{2});
  CHECK(book.nearest("qqqqqq").empty());
  CHECK(book_of({{"Anb"}, {"Anc"}, {"And"}, {"Ane"}}).nearest("ana").size() == 3);
}

TEST_CASE("a text made of words of the names that the query left out only goes on with the name") {
  struct Rest {
    std::string query, text;
    Texts names;
    bool goes_on;
  };
  const std::vector<Rest> cases{{"ana", "popescu", {"Ana Popescu"}, true},
                                {"ana", "POPESCU", {"Ana Popescu"}, true},
                                {"popescu", "ana", {"Ana Popescu"}, true},
                                {"ana", "maria popescu", {"Ana Maria Popescu"}, true},
                                {"ana", "Rus", {"Ana Popescu", "Ana Rus"}, true},  // an old name is the contact's own
                                {"stefan", "Țurcanu", {"Ștefan Turcanu"}, true},
                                {"ana.popescu", "popescu", {"Ana Popescu"}, false},
                                {"ana.p", "popescu", {"Ana Popescu"}, false},
                                {"ana", "popescu likes tea", {"Ana Popescu"}, false},
                                {"ana", "Dan Popescu", {"Ana Popescu"}, false},
                                {"ana", "pope", {"Ana Popescu"}, false},
                                {"ana", "Dan", {"Ana Popescu"}, false},
                                {"ana", "...", {"Ana Popescu"}, false},
                                {"ana", "", {"Ana Popescu"}, false}};
  for (const auto& [query, text, names, goes_on] : cases) {
    CASE(query);
    CASE(text);
    CHECK(goes_on_with_name(query, text, names) == goes_on);
  }
  CHECK(joined_query("Ana", "Popescu") == "ana.popescu");
  CHECK(joined_query("o'neill dan", "") == "oneill.dan");
}

}  // namespace
}  // namespace netlog
