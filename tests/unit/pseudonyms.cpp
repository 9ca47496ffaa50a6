#include "netlog/exchange/pseudonyms.hpp"

#include "netlog/analysis/chart.hpp"
#include "netlog/analysis/groups.hpp"
#include "netlog/analysis/report.hpp"
#include "netlog/analysis/score.hpp"
#include "netlog/base/search_text.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/passive_reasons.hpp"
#include "netlog/ledger/raw_entry.hpp"
#include "netlog/views/data/values.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "dice.hpp"
#include "ledgers.hpp"
#include "rounds.hpp"

namespace netlog {
namespace pseudonym_tests {

const std::string header = R"([netlog]
format = 1
owner = "Zqowner"
window_days = 90
books = ["zqbooks.vcf"]
x_zqkey = "zq"
[netlog.goals]
referrals = 0.75
[netlog.next]
card = false
meet = 30
[netlog.alias]
zqalias = "report zq"
[netlog.score]
months = 6
referrals_given = [[0.5, 5], [0.75, 10]]
closed_received = [[1000, 5]]
other = 3
bands = [["green", 10], ["grey", 0]]

[[group]]
name = "Zqgroup"
date = 2026-03-01
meets = "zqmeets 7:00"
fee = 1200
note = "zqnote"
)";

/// A ledger whose words all begin with "zq", but for trades; its names stand in many a key, in any case.
class WordyLedger {
 public:
  explicit WordyLedger(Dice& dice) : dice_(dice) {}

  std::string text(std::size_t entries) {
    std::string all = header;
    for (const auto* name : {"Zqana Zqpop", "Zqdan", "Zqeva Zqrus"})
      all += fmt::format("\n# zqcomment\n[[contact]]\nname = \"{}\"\ntrade = \"roofer\"\naliases = [\"{}\"]\n{}", name,
                         fmt::format("zqalias{}", all.size()),
                         maybe("groups = [\"zqGROUP\", \"{}\"]\n") + maybe("introduced_by = \"zqDAN\"\n"));
    for (std::size_t i = 0; i < entries; ++i) {
      const auto more = all + "\n" + entry(i);
      if (findings_of(more).empty()) all = more;
    }
    return all;
  }

 private:
  std::string word() { return fmt::format("zq{}", dice_.below(40)); }
  std::string name() {
    const std::vector<std::string> names{"Zqana Zqpop", "ZQANA zqpop", "Zqdan", "Zqeva Zqrus", word(), word()};
    return dice_.one_of(names);
  }
  std::string date() { return fmt::format("2026-{:02}-{:02}", 1 + dice_.below(11), 1 + dice_.below(28)); }
  std::string direction() { return dice_.one_in(2) ? "given" : "received"; }
  std::string maybe(const std::string& line) {
    return dice_.one_in(2) ? "" : fmt::format(fmt::runtime(line), dice_.one_in(2) ? name() : word());
  }

  std::string entry(std::size_t number) {
    const auto of_contact = fmt::format("date = {}\ncontact = \"{}\"\n", date(), name());
    const auto remarks = maybe("note = \"{}\"\n") + maybe("tags = [\"{}\"]\n") + maybe("x_{0} = \"{0}\"\n");
    const auto way = fmt::format("direction = \"{}\"\n", direction());
    switch (dice_.below(10)) {
      case 0:
        return "[[update]]\n" + of_contact + maybe("name = \"{}\"\n") + maybe("aliases = [\"{}\"]\n") +
               maybe("groups = [\"zqgroup\", \"{}\"]\n") + maybe("passive_reason = \"{}\"\n") + "city = \"\"\n";
      case 1:
        return fmt::format("[[update]]\n{}same_as = \"{}\"\n", of_contact, name());
      case 2:
        return "[[card]]\n" + of_contact + "action = \"pass\"\n" + maybe("to = \"{}\"\n") + remarks;
      case 3:
        return "[[meeting]]\n" + of_contact + maybe("place = \"{}\"\n") + remarks;
      case 4:
        return "[[deal]]\n" + of_contact + way + "value = 300.50\n" + maybe("for = \"{}\"\n") + remarks;
      case 5:
        return "[[note]]\n" + of_contact + fmt::format("text = \"{} {}\"\n", word(), name()) + remarks;
      case 6:
        return fmt::format("[[invitation]]\nid = \"i{}\"\n{}{}group = \"zqgroup\"\n{}", number, of_contact, way,
                           remarks);
      case 7:
        return fmt::format("[[outcome]]\nof = \"i{}\"\ndate = {}\nstatus = \"joined\"\n", dice_.below(number + 1),
                           date());
      case 8:
        return fmt::format("[[outcome]]\nof = \"r{}\"\ndate = {}\nstatus = \"{}\"\nvalue = 700\n{}",
                           dice_.below(number + 1), date(), dice_.one_in(3) ? "thanked" : "won", remarks);
      default:
        return fmt::format("[[referral]]\nid = \"r{}\"\n{}{}{}{}{}{}", number, of_contact, way,
                           maybe("prospect = \"{}\"\n"), maybe("for = \"{}\"\n"), maybe("via = \"{}\"\n"),
                           maybe("group = \"Zqgroup\"\n") + remarks);
    }
  }

  Dice& dice_;
};

using Renamed = std::map<std::string, std::string>;

void note_pseudonyms(Renamed& renamed, const Value& value, const Value& now) {
  if (const auto* list = std::get_if<List>(&value.is)) {
    for (std::size_t i = 0; i < list->size(); ++i) note_pseudonyms(renamed, (*list)[i], std::get<List>(now.is)[i]);
  } else if (const auto* literal = std::get_if<Literal>(&value.is); literal && literal->shape == Shape::text) {
    renamed[literal->text] = std::get<Literal>(now.is).text;
  }
}

/// What each text of a ledger became in another one, entry by entry and key by key.
Renamed pseudonyms_in(const Ledger& ledger, const Ledger& now) {
  Renamed renamed;
  REQUIRE(ledger.entries.size() == now.entries.size());
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const auto cells = object_of(now.entries[i], EmptyLists::left_out);
    for (const auto& cell : object_of(ledger.entries[i], EmptyLists::left_out)) {
      const auto other = std::ranges::find(cells, cell.key, &Member::key);
      if (cell.key != "text" && other != cells.end()) note_pseudonyms(renamed, cell.value, other->value);
    }
  }
  return renamed;
}

/// With pseudonyms in place of texts, and each list in the order of what its members say.
Value without_names(Value value, const Renamed& renamed) {
  if (auto* literal = std::get_if<Literal>(&value.is)) {
    const auto at = renamed.find(literal->text);
    if (literal->shape == Shape::text && at != renamed.end()) literal->text = at->second;
  } else if (auto* list = std::get_if<List>(&value.is)) {
    for (auto& member : *list) member = without_names(std::move(member), renamed);
    std::ranges::sort(*list, {}, to_json);
  } else {
    auto& object = std::get<Object>(value.is);
    std::erase_if(object, [](const Member& member) { return member.key == "next" || member.key == "standings"; });
    for (auto& member : object) member.value = without_names(std::move(member.value), renamed);
  }
  return value;
}

/// The JSON of every figure as of a day.
std::string figures(const History& history, std::string_view as_of, const Renamed& renamed) {
  const auto network = network_of(history, as_of);
  const Span span{day("2026-01-01"), day(as_of)};
  std::string all;
  const auto add = [&](const Value& value) { all += to_json(without_names(value, renamed)) + "\n"; };
  BalanceChoice everybody;
  everybody.ended_too = true;
  add(value_of(make_balance(network, everybody)));
  add(value_of(make_report(network, {.span = span, .previous = Span{day("2025-11-01"), day("2025-12-31")}})));
  add(value_of(make_groups(network, span)));
  if (const auto& table = history.ledger.settings.score) add(value_of(make_score(network, *table)));
  ChartChoice months;
  months.span = span;
  add(value_of(acts_over_time(network, months)));
  add(value_of(closed_over_time(network, months)));
  return all;
}

void check_figures(const std::string& text) {
  const auto history = checked(read_ledger(text)).history();
  const auto now = with_pseudonyms(history);
  CAPTURE(text);
  CAPTURE(now);
  const auto pseudonymous = checked(read_ledger(now)).history();
  const auto renamed = pseudonyms_in(history.ledger, pseudonymous.ledger);
  for (const auto* as_of : {"2026-02-10", "2026-06-30", "2026-11-20"})
    REQUIRE(figures(history, as_of, renamed) == figures(pseudonymous, as_of, {}));
}

TEST_CASE("a ledger with pseudonyms has the same figures, and no word of its owner's") {
  for (std::uint64_t seed = 1; seed <= rounds(60); ++seed) {
    Dice dice{seed};
    const auto text = WordyLedger{dice}.text(25);
    check_figures(text);
    CASE(seed);
    CHECK(folded(with_pseudonyms(history_of(text))).find("zq") == std::string::npos);
  }
}

std::string text_of_file(const std::string& name) {
  std::ifstream in{std::string(NETLOG_SOURCE_DIR) + name, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

void add_words(std::set<std::string>& words, const Value& value) {
  if (const auto* list = std::get_if<List>(&value.is))
    for (const auto& member : *list) add_words(words, member);
  if (const auto* literal = std::get_if<Literal>(&value.is); literal && literal->shape == Shape::text)
    for (auto& word : words_to_find(literal->text)) words.insert(std::move(word));
}

/// The words of what a ledger's entries say, those that stay with pseudonyms apart.
struct WordsOfLedger {
  std::set<std::string> words, kept;
};
WordsOfLedger words_in(const Ledger& ledger) {
  static const std::set<std::string> stays{"trade",  "id",     "of",       "need", "direction",
                                           "action", "status", "currency", "every"};
  WordsOfLedger found;
  for (const auto& kind : all_kinds())  // what pseudonyms are made of
    for (const auto& column : columns_of(kind)) found.kept.insert(column.key);
  for (const auto& entry : ledger.entries)
    for (const auto& cell : object_of(entry, EmptyLists::left_out))
      add_words(stays.contains(cell.key) ? found.kept : found.words, cell.value);
  return found;
}

TEST_CASE("no word of the ledgers of the tests is left, but of trades, ids and netlog's own") {
  for (const auto* name : {"/tests/ledgers/town.toml", "/tests/ledgers/hostile.toml", "/examples/ledger.toml"}) {
    const auto history = checked(read_ledger(text_of_file(name))).history();
    const auto now = with_pseudonyms(history);
    CHECK(("\n" + now).find("\n#") == std::string::npos);
    const auto before = words_in(history.ledger);
    auto left = words_in(checked(read_ledger(now)).history().ledger).words;
    for (const auto reason : passive_reasons)
      for (const auto& word : words_to_find(reason)) left.erase(word);
    CHECK(before.words.size() > 30);
    for (const auto& word : before.words) {
      const bool is_number = word.find_first_not_of("0123456789") == word.npos;
      if (is_number || before.kept.contains(word)) continue;
      CASE(word);
      CHECK_FALSE(left.contains(word));
    }
  }
}

TEST_CASE("one pseudonym a folded text, a contact's wherever their names stand") {
  const auto text = with_pseudonyms(history_of(R"(# mine
[netlog]
owner = "Eva"
currency = "RON"

[netlog.score]
months = 0
x_secret = "Ana"

[[contact]]
name = "Ana Pop"
aliases = ["Ani"]
trade = "roofer"
passive_reason = "too-far"
phone = ["0745", "0733"]

[[contact]]
name = "Dan"
introduced_by = "ANI"
groups = ["Someș", "BNI"]
passive_reason = "shy"

[[update]]
contact = "Dan"
date = 2026-01-02
city = ""

[[referral]]
id = "ana-1"
date = 2026-01-03
direction = "received"
contact = "dan"
prospect = "ana  pop"
for = "a roof"
via = "Mara"
group = "SOMES"
note = "secret"

[[need]]
id = "n1"
date = 2026-01-04
who = "MARA"
for = "A Roof"

[[note]]
date = 2026-01-05
contact = "Dan"
text = "secret"
)"));
  CHECK(text == R"toml([netlog]
owner = "owner 1"
currency = "RON"

[[contact]]
name = "contact 1"
aliases = ["contact 1 (2)"]
trade = "roofer"
phone = ["phone 1", "phone 2"]
passive_reason = "too-far"

[[contact]]
name = "contact 2"
groups = ["group 1", "group 2"]
introduced_by = "contact 1 (2)"
passive_reason = "passive_reason 1"

[[update]]
contact = "contact 2"
date = 2026-01-02
city = ""

[[referral]]
id = "ana-1"
date = 2026-01-03
direction = "received"
contact = "contact 2"
prospect = "contact 1"
for = "need 1"
via = "prospect 1"
group = "group 1"

[[need]]
id = "n1"
date = 2026-01-04
who = "prospect 1"
for = "need 1"

[[note]]
date = 2026-01-05
contact = "contact 2"
text = "-"
)toml");
}

}  // namespace pseudonym_tests
}  // namespace netlog
