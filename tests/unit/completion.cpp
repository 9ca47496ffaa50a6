#include "netlog/completion/completion.hpp"

#include "netlog/completion/bash_line.hpp"

#include <algorithm>

#include "ledgers.hpp"

namespace netlog {
namespace {

const std::string ledger_to_complete = R"(
[netlog]
currency = "RON"
[[group]] name = "Someș"
[[contact]] name = "Ștefan Ardelean"; trade = "architect"; groups = ["Someș"]
[[contact]] name = "Ana Popescu"; aliases = ["Anuța"]; trade = "roofer"; tags = ["heights"]
[[contact]] name = "Ana Rusu"; trade = "Roofer"
[[contact]] name = "Gone Away"; ended = 2026-01-01
[[contact]] name = "Not Yet"; date = 2027-01-01
[[contact]] name = "-n"
[[referral]] id = "a1a1"; date = 2026-11-01; direction = "given"; contact = "Ana Popescu"; prospect = "Dan Pop"; for = "a roof"
[[referral]] id = "b2b2"; date = 2026-11-02; direction = "received"; contact = "Ana Rusu"; prospect = "Mara Rus"
[[outcome]] of = "b2b2"; date = 2026-11-03; status = "won"; value = 5; currency = "HUF"
[[invitation]] id = "c3c3"; date = 2026-11-04; direction = "given"; contact = "Ana Rusu"; group = "Chess"
[[need]] id = "d4d4"; date = 2026-11-05; who = "Dan Pop"; for = "a survey"
[[need]] id = "e5e5"; date = 2026-11-06; who = "Ion Vlad"; for = "a roof"
)";

Texts values(const std::vector<Candidate>& all) {
  Texts texts;
  for (const auto& one : all) texts.push_back(one.value);
  return texts;
}

/// What the last word of a line may become, each word apart from the next by a "|".
Texts completed(std::string_view line, const std::string& ledger = ledger_to_complete) {
  Texts words;
  while (true) {
    const auto bar = line.find('|');
    words.emplace_back(line.substr(0, bar));
    if (bar == line.npos) break;
    line.remove_prefix(bar + 1);
  }
  const auto history = history_of(ledger);
  return values(completions(completion_target(words, day("2026-11-20")), network_of(history, "2026-11-20")));
}

TEST_CASE("a contact is found by the beginning of any word of any name, as people compare them") {
  check_each(Cases<std::string, Texts>{{"show|pop", {"Ana Popescu"}},
                                       {"show|ana", {"Ana Popescu", "Ana Rusu"}},
                                       {"show|Ana P", {"Ana Popescu"}},
                                       {"show|r.a", {"Ana Rusu"}},
                                       {"show|stef", {"Ștefan Ardelean"}},
                                       {"show|anuta", {"Ana Popescu"}},
                                       {"show|escu", {}},
                                       {"show|gone", {}},
                                       {"show|not", {}}},
             [](const std::string& line) { return completed(line); });
}

TEST_CASE("a name that would be taken for an option is offered by its words") {
  CHECK(completed("meet|n") == Texts{"n"});
}

TEST_CASE("each argument completes in its place, each option by what its value is") {
  check_each(Cases<std::string, Texts>{{"gi", {"give"}},
                                       {"-q|gi", {"give"}},
                                       {"--file|x|gav", {"gave"}},
                                       {"complet", {"completion"}},
                                       {"give|ana|d", {"Dan Pop"}},
                                       {"give|ana|dan|a r", {"a roof"}},
                                       {"give|ana|--for|a s", {"a survey"}},
                                       {"give|--note|x|an|mar", {"Mara Rus"}},
                                       {"give|-nm|x|ana|mar", {"Mara Rus"}},
                                       {"give|-mx|ana|mar", {"Mara Rus"}},
                                       {"give|ana|--need|", {"e5e5", "d4d4"}},
                                       {"give|ana|--need|ion", {"e5e5"}},
                                       {"give|ana|--need=e", {"--need=e5e5"}},
                                       {"give|ana|--group=", {"--group=Someș", "--group=Chess"}},
                                       {"give|ana|--new=", {}},
                                       {"give|--|--n", {"n"}},
                                       {"give|--|ana|mar", {"Mara Rus"}},
                                       {"give|ana|dan|roof|extra|a", {}},
                                       {"balance|--standing|y", {"your-turn"}},
                                       {"balance|--standing|turn", {"your-turn"}},
                                       {"balance|--trade|", {"architect", "roofer"}},
                                       {"log|--tag|", {"heights"}},
                                       {"deal|sold|ana.p|5|--currency|", {"RON", "HUF", "EUR", "USD", "GBP", "CHF"}},
                                       {"completion|", {"bash", "zsh", "fish"}},
                                       {"help|comp", {"completion"}},
                                       {"add|an", {}},
                                       {"nonsense|a", {}},
                                       {"nonsense|--f", {}}},
             [](const std::string& line) { return completed(line); });
}

TEST_CASE("a reference is one that the status before it fits") {
  check_each(Cases<std::string, Texts>{{"outcome|contacted|", {"a1a1"}},
                                       {"outcome|won|", {"b2b2", "a1a1"}},
                                       {"outcome|THANKED|", {"b2b2"}},
                                       {"outcome|joined|", {"c3c3"}},
                                       {"outcome|dropped|", {"e5e5", "d4d4"}},
                                       {"outcome|won|A1", {"a1a1"}},
                                       {"outcome|won|dan", {"a1a1"}},
                                       {"outcome|won|rusu", {"b2b2"}},
                                       {"outcome|-d|fri|dropped|vl", {"e5e5"}},
                                       {"outcome|won|zz", {}}},
             [](const std::string& line) { return completed(line); });
}

TEST_CASE("an option that may stand once is offered until it is there") {
  const auto has = [](const std::string& line, const std::string& option) {
    return std::ranges::count(completed(line), option) == 1;
  };
  CHECK(has("meet|ana|--", "--place"));
  CHECK(has("meet|--place|x|--", "--tag"));
  CHECK_FALSE(has("meet|--place|x|--", "--place"));
  CHECK_FALSE(has("meet|-d|fri|--", "--date"));
  CHECK(has("meet|--tag|x|--", "--tag"));
  CHECK(has("--", "--file"));
  CHECK(has("check|", "--format"));
  CHECK(has("group|x|--n", "--note"));
  CHECK(completed("group|x|-n").empty());
}

TEST_CASE("words that go without quotes are completed one by one") {
  check_each(Cases<std::string, Texts>{{"report|la", {"last"}},
                                       {"report|last|", {"week", "month", "quarter", "year", "7", "30", "12"}},
                                       {"report|last|30|", {"days"}},
                                       {"report|this|week|", {}},
                                       {"report|2026", {"2026", "2026-Q4", "2026-11"}},
                                       {"show|ana|", {"Popescu", "Rusu"}},
                                       {"show|ana|r", {"Rusu"}},
                                       {"update|stef|", {"Ardelean"}}},
             [](const std::string& line) { return completed(line); });
}

TEST_CASE("who is named already is not offered again") {
  CHECK(completed("meet|Ana Popescu|an") == Texts{"Ana Rusu"});
}

TEST_CASE("the global options that stand on the line are known, and bad ones do no harm") {
  const auto now = day("2026-11-20");
  CHECK(completion_target({"--file", "x.toml", "show", "a"}, now).common_options.file == "x.toml");
  CHECK(completion_target({"show", "--file=y.toml", "a"}, now).common_options.file == "y.toml");
  CHECK(completion_target({"show", "--today", "yesterday", "a"}, now).common_options.today == day("2026-11-19"));
  CHECK_FALSE(completion_target({"show", "--today", "nonsense", "a"}, now).common_options.today);
  CHECK(completion_target({"--file", ""}, now).is_file());
  CHECK(completion_target({"-f", ""}, now).is_file());
  CHECK_FALSE(completion_target({"-f", "x", ""}, now).is_file());
  CHECK_FALSE(completion_target({"gi"}, now).needs_ledger());
  CHECK_FALSE(completion_target({"balance", "--standing", ""}, now).needs_ledger());
  CHECK(completion_target({}, now).words.empty());
}

TEST_CASE("what begins so comes first, then what only has a word that does") {
  const std::vector<Candidate> all{{"Dan Ana", "", {}}, {"x", "", {"Ana"}}, {"Ana Pop", "", {}}};
  CHECK(values(fitting(all, "an")) == Texts{"Ana Pop", "Dan Ana", "x"});
  CHECK(values(fitting(all, "")) == Texts{"Dan Ana", "x", "Ana Pop"});
}

TEST_CASE("the values of every name of a value are there, in a ledger with or without entries") {
  const auto full = history_of(ledger_to_complete), empty = history_of("");
  for (const auto& command : all_commands())
    for (const auto& word : parameters_of(command).own) {
      if (word.is_flag()) continue;
      candidates(word, network_of(full, "2026-11-20"));
      candidates(word, network_of(empty, "2026-11-20"));
    }
  const auto network = network_of(empty, "2026-11-20");
  CHECK(candidates(Takes::contact, network).empty());
  CHECK(candidates(Takes::text, network).empty());
  CHECK(values(candidates(Takes::date, network)).front() == "today");
}

TEST_CASE("a value that is one of several has the candidates of each") {
  const auto history = history_of(ledger_to_complete);
  const auto network = network_of(history, "2026-11-20");
  CHECK(values(fitting(candidates(Takes::entry, network), "a")) ==
        Texts{"a1a1", "Ana Popescu", "Ana Rusu", "c3c3", "b2b2", "Ștefan Ardelean"});
}

TEST_CASE("the settings are offered by their names, and the aliases that are there") {
  const auto history = history_of("[netlog]\n[netlog.alias]\nw = \"report last week\"\n");
  const auto network = network_of(history, "2026-11-20");
  CHECK(values(fitting(candidates(Takes::setting, network), "cur")) == Texts{"currency"});
  CHECK(values(candidates(Takes::setting, network)).back() == "alias.w");
}

constexpr std::string_view breaks = " \t\n\"'><=;|&(:";

TEST_CASE("a line of bash is read up to the part that bash replaces") {
  struct Case {
    std::string_view line;
    Texts words;
    std::string_view kept, replaced;
  };
  const std::vector<Case> cases{
      {"netlog ", {"netlog", ""}, "", ""},
      {"netlog show an", {"netlog", "show", "an"}, "", "an"},
      {"netlog  show\tAna\\ P", {"netlog", "show", "Ana P"}, "", "Ana P"},
      {"netlog show \"Ana P", {"netlog", "show", "Ana P"}, "", "Ana P"},
      {"netlog show 'Ana \"P", {"netlog", "show", "Ana \"P"}, "", "Ana \"P"},
      {"netlog \"\" ''x \"a\\$b\\c\" ", {"netlog", "", "x", "a$b\\c", ""}, "", ""},
      {"netlog --note=ab", {"netlog", "--note=ab"}, "--note=", "ab"},
      {"netlog --note=\"a b", {"netlog", "--note=a b"}, "--note=", "a b"},
      {"netlog --note=\"a=b\"c", {"netlog", "--note=a=bc"}, "--note=", "a=bc"},
      {"netlog a\\:b:c", {"netlog", "a:b:c"}, "a:b:", "c"},
  };
  for (const auto& one : cases) {
    CASE(one.line);
    const auto line = read_shell_line(one.line, breaks);
    CHECK(line.words == one.words);
    CHECK(line.kept == one.kept);
    CHECK(line.replaced == one.replaced);
  }
}

TEST_CASE("a value is quoted as the line of bash has begun to") {
  struct Case {
    std::string_view line, value, text;
  };
  const std::vector<Case> cases{
      {"netlog an", "Ana Popescu", "Ana\\ Popescu"},
      {"netlog \"an", "Ana Popescu", "Ana Popescu"},
      {"netlog o", "O'Brien $HOME", "O\\'Brien\\ \\$HOME"},
      {"netlog \"o", "O'Brien \"Nelu\" $HOME \\ `!", "O'Brien \\\"Nelu\\\" \\$HOME \\\\ \\`\"'!'\""},
      {"netlog 'o", "O'Brien $HOME", "O'\\''Brien $HOME"},
      {"netlog s", "Ștefan", "Ștefan"},
      {"netlog --standing=m", "--standing=mutual", "mutual"},
      {"netlog --note=\"m", "--note=a b", "a b"},
      {"netlog a:b", "a:b=c", "b\\=c"},
      {"netlog a:b", "Ana", ""},
  };
  for (const auto& one : cases) {
    CASE(one.line);
    CHECK(in_bash_line(read_shell_line(one.line, breaks), one.value, breaks) == one.text);
  }
}

}  // namespace
}  // namespace netlog
