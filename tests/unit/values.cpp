#include "netlog/views/data/values.hpp"

#include "netlog/analysis/find.hpp"
#include "netlog/analysis/report.hpp"
#include "netlog/views/data/entry_values.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

using namespace std::string_literals;

Value text(std::string characters) {
  return {Literal{Shape::text, std::move(characters)}};
}

TEST_CASE("JSON quotes text and dates, and escapes what JSON text must not hold") {
  const Pairs cases{{"", R"("")"},
                    {"Ștefan 😀", R"("Ștefan 😀")"},
                    {"a \"b\" \\ c", R"("a \"b\" \\ c")"},
                    {"a\nb\tc", R"("a\nb\tc")"},
                    {"\r\x01\x1f"s, R"("\u000d\u0001\u001f")"},
                    {"\0"s, R"("\u0000")"},
                    {"</script>/", R"("</script>/")"}};
  for (const auto& [characters, expected] : cases) CHECK(to_json(text(characters)) == expected + "\n");
  CHECK(to_json({Literal{Shape::date, "2026-11-20"}}) == "\"2026-11-20\"\n");
  CHECK(to_json({Literal{Shape::integer, "5"}}) == "5\n");
  CHECK(to_json({Literal{Shape::decimal, "0.25"}}) == "0.25\n");
  CHECK(to_json({Literal{Shape::boolean, "true"}}) == "true\n");
  CHECK(to_json({Literal{Shape::other, "nan"}}) == "\"nan\"\n");
  CHECK(to_json({List{}}) == "[]\n");
  CHECK(to_json({Object{}}) == "{}\n");
  const Value nested{Object{{"a", {List{text("x"), {Object{{"k\n", text("v")}}}}}}}};
  CHECK(to_json(nested) == "{\"a\": [\"x\", {\"k\\n\": \"v\"}]}\n");
}

TEST_CASE("what is not there is absent, lists are always there, money is a number beside its currency") {
  Reciprocity contact;
  contact.name = "Ana";
  contact.closed_given = {{Currency{"EUR"}, Money::of_hundredths(1050)}, {Currency{"RON"}, Money{}}};
  const auto json = to_json(value_of(contact));
  CHECK(json.find("\"groups\": []") != std::string::npos);
  CHECK(json.find(R"("closed_given": [{"currency": "EUR", "amount": 10.50}, {"currency": "RON", "amount": 0}])") !=
        std::string::npos);
  CHECK(json.find("\"given\": {\"referrals\": 0") != std::string::npos);
  for (const auto* absent : {"trade", "passive_reason", "gave_first", "last_act", "null"})
    CHECK(json.find(absent) == std::string::npos);
}

TEST_CASE("the keys of balance and report are those that scripts build on") {
  const auto keys = [](const Texts& columns) { return joined(columns, " "); };
  CHECK(keys(columns_of<Reciprocity>()) ==
        "name trade groups given.referrals given.cards given.invitations given.joined given.deals given.total "
        "received.referrals received.cards received.invitations received.joined received.deals received.total balance "
        "closed_given closed_received standing networker passive_reason gave_first last_act cards_held return_days "
        "came_round");
  CHECK(keys(columns_of<Balance>()) == "as_of from to contacts");
  CHECK(keys(columns_of<Habits>()) ==
        "referrals.count referrals.previous referrals.goal invitations.count invitations.previous invitations.goal "
        "meetings.count meetings.previous meetings.goal cards.held cards.of streak_weeks");
  CHECK(keys(columns_of<Growth>()) ==
        "contacts added joined networkers.active networkers.undecided networkers.passive "
        "networkers_before.active networkers_before.undecided networkers_before.passive");
  CHECK(keys(columns_of<Efficiency>()) ==
        "given.decided given.won given.conversion given.median_days given.followed_up given.follow_up_days "
        "received.decided received.won received.conversion received.median_days received.followed_up "
        "received.follow_up_days received.thanked received.thanks_days returns.count returns.median_days returns.open "
        "gave_first.me gave_first.them unreturned.acts unreturned.of");
  CHECK(keys(columns_of<Standings>()) == "your-turn mutual waiting one-sided");
  CHECK(keys(columns_of<NextStep>()) == "rule contact entry since reason command");
  CHECK(keys(columns_of<FoundContact>()) == "name trade standing cards_held reason asks");
  Texts report;
  const auto empty = value_of(Report{});
  for (const auto& member : std::get<Object>(empty.is)) report.push_back(member.key);
  CHECK(keys(report) == "as_of period habits results growth efficiency concentration standings next");
}

TEST_CASE("CSV quotes what holds a comma, a quote or a line break, and joins lists") {
  const Value amounts = value_of(
      std::vector<Amount>{{Currency{"EUR"}, Money::of_hundredths(1000)}, {Currency{"RON"}, Money::of_hundredths(550)}});
  const Cases<Value, std::string> cases{{text("Ana"), "Ana"},
                                        {text(""), ""},
                                        {text(" a b "), " a b "},
                                        {text("a,b"), "\"a,b\""},
                                        {text("a \"b\""), "\"a \"\"b\"\"\""},
                                        {text("\""), "\"\"\"\""},
                                        {text("\"\"a"), "\"\"\"\"\"a\""},
                                        {text("a\nb"), "\"a\nb\""},
                                        {text("a\rb"), "\"a\rb\""},
                                        {text("a;b"), "a;b"},
                                        {Value{List{text("a"), text("b, c")}}, "\"a; b, c\""},
                                        {Value{List{}}, ""},
                                        {amounts, "EUR 10.00; RON 5.50"}};
  for (const auto& [value, expected] : cases)
    CHECK(to_csv({{"k"}, {Object{{"k", value}}}}) == fmt::format("k\n{}\n", expected));
}

TEST_CASE("a CSV has a header, a line for each row, and columns inside of objects after a point") {
  const Object row{{"name", text("Ana")}, {"given", {Object{{"total", {Literal{Shape::integer, "3"}}}}}}};
  CHECK(to_csv({{"given.total", "name", "given.none", "a,b"}, {row, {}}}) ==
        "given.total,name,given.none,\"a,b\"\n3,Ana,,\n,,,\n");
  CHECK(to_csv({{"name"}, {}}) == "name\n");
}

TEST_CASE("CSV guards with an apostrophe what a spreadsheet would compute, and gives it raw when asked") {
  const auto cell = [](const std::string& column, const std::string& value, Cells cells) {
    const auto csv = to_csv({{column}, {Object{{column, text(value)}}}}, cells);
    return csv.substr(column.size() + 1, csv.size() - column.size() - 2);
  };
  const Texts guarded{"=1+1", "@sum", "\tx", "+1+cmd", "-Ana", "-", "+40.745.010", "-.5", "'=1", "''=1", "'-Ana"};
  const Texts left{"-5", "+5.25", "'+5", "'t Hooft", " =1", "a=1", "0745"};
  for (const auto& value : guarded) {
    CHECK(cell("note", value, Cells::guarded) == "'" + value);
    CHECK(cell("note", value, Cells::raw) == value);
  }
  for (const auto& value : left) CHECK(cell("note", value, Cells::guarded) == value);
  CHECK(cell("note", "\rx", Cells::guarded) == "\"'\rx\"");
  CHECK(cell("note", "=1,2", Cells::guarded) == "\"'=1,2\"");
  const Pairs phones{{"+40745010114", "'+40745010114"}, {"'+40745", "''+40745"}, {"0745", "0745"}, {"-5", "-5"}};
  for (const auto& [value, expected] : phones) CHECK(cell("contact.phone", value, Cells::guarded) == expected);
  CHECK(to_csv({{"phone"}, {Object{{"phone", {List{text("+407"), text("0745")}}}}}}) == "phone\n'+407; 0745\n");
}

TEST_CASE("figures are named by their path") {
  const Value one{Literal{Shape::integer, "1"}};
  const Value counted{Object{{"count", one}, {"previous", one}}};
  Texts paths;
  for (const auto& leaf :
       leaves({{"habits", {Object{{"referrals", counted}, {"streak_weeks", one}}}}, {"next", {List{}}}}))
    paths.push_back(leaf.first);
  CHECK(joined(paths, " ") == "habits.referrals habits.streak_weeks next");
}

TEST_CASE("entries have their kind, then the ledger's keys, the defaults filled in") {
  const auto history = history_of(R"(
[netlog]
currency = "RON"
[[contact]] name = "Ana"; x_a = nan; x_b = { c = -inf, d = [1.5] }
[[update]] contact = "Ana"; date = 2026-02-01; name = "Ana Rus"
[[card]] date = 2026-01-01; contact = "Ana"; action = "take"
[[deal]] date = 2026-01-01; contact = "ana"; direction = "given"; value = 18.500
[[referral]] id = "r1"; date = 2026-01-01; contact = "Ana"; direction = "given"
[[outcome]] of = "r1"; date = 2026-01-02; status = "won"; value = 0
[[outcome]] of = "r1"; date = 2026-01-02; status = "thanked"
)");
  const auto network = network_of(history, "2026-02-01");
  const auto json = [&](std::size_t entry) { return to_json({List{{entry_object(network, EntryIndex{entry})}}}); };
  CHECK(json(0).find(R"("x_a": "nan", "x_b": {"c": "-inf", "d": [1.5]})") != std::string::npos);
  CHECK(json(2) ==
        R"([{"kind": "card", "date": "2026-01-01", "contact": "Ana Rus", "action": "take", "count": 1, "tags": []}])"
        "\n");
  CHECK(
      json(3) ==
      R"([{"kind": "deal", "date": "2026-01-01", "direction": "given", "contact": "Ana Rus", "value": 18.50, "currency": "RON", "tags": []}])"
      "\n");
  CHECK(
      json(5) ==
      R"([{"kind": "outcome", "of": "r1", "date": "2026-01-02", "status": "won", "value": 0, "currency": "RON", "tags": []}])"
      "\n");
  CHECK(json(6).find("currency") == std::string::npos);
  const auto csv = to_csv(entries_sheet(network, {EntryIndex{3}, EntryIndex{4}, EntryIndex{2}}));
  CHECK(
      csv.starts_with("kind,date,contact,action,count,to,id,direction,prospect,for,heat,via,group,need,value,currency,"
                      "note,tags,source\ndeal,2026-01-01,Ana Rus,,,,,given"));
  CHECK(entries_value(network, {}) == Value{List{}});
}

}  // namespace
}  // namespace netlog
