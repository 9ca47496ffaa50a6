#include "netlog/analysis/balance.hpp"

#include "netlog/views/text/balance_view.hpp"

#include <algorithm>

#include "ledgers.hpp"

namespace netlog {
namespace {

/// A ledger whose window is the ten days from 2026-11-11, and whose grace is 5 days.
std::string short_window(const std::string& text) {
  return "[netlog]\ncurrency = 'RON'; window_days = 10; grace_days = 5\n[[contact]] name = 'Ana'; date = 2020-01-01\n" +
         text;
}

std::string deal(std::string_view direction, std::string_view date, std::string_view more = "value = 1") {
  return fmt::format("[[deal]] direction = '{}'; date = {}; contact = 'Ana'; {}\n", direction, date, more);
}

Reciprocity ana_in(const std::string& text, std::string_view as_of = friday) {
  const auto history = history_of(short_window(text));
  auto balance = make_balance(network_of(history, as_of));
  REQUIRE(balance.contacts.size() == 1);
  return balance.contacts[0];
}

std::string text_of(const std::vector<Amount>& amounts) {
  Texts texts;
  for (const auto& amount : amounts) texts.push_back(amount.currency.code + " " + with_two_decimals(amount.amount));
  return joined(texts);
}

std::string text_of(const Tally& tally) {
  return fmt::format("{} {} {} {} {} = {}", tally.referrals, tally.cards, tally.invitations, tally.joined, tally.deals,
                     tally.total);
}

TEST_CASE("a gift stays waiting up to and including the last day of grace") {
  const auto gift = day("2026-01-01");
  CHECK(standing(1, 0, gift, gift, days{90}) == Standing::waiting);
  CHECK(standing(1, 0, gift, gift + days{90}, days{90}) == Standing::waiting);
  CHECK(standing(1, 0, gift, gift + days{91}, days{90}) == Standing::one_sided);
  CHECK(standing(1, 0, gift, gift, days{0}) == Standing::waiting);
  CHECK(standing(1, 0, gift, gift + days{1}, days{0}) == Standing::one_sided);
}

TEST_CASE("a standing tells who gave in the window") {
  const auto long_ago = day("2020-01-01");
  CHECK(standing(1, 1, {}, day(friday), days{90}) == Standing::mutual);
  CHECK(standing(9, 1, long_ago, day(friday), days{90}) == Standing::mutual);
  CHECK(standing(0, 1, {}, day(friday), days{90}) == Standing::your_turn);
  CHECK(standing(0, 0, {}, day(friday), days{90}) == Standing::quiet);
  CHECK(standing(0, 0, long_ago, day(friday), days{90}) == Standing::quiet);
}

TEST_CASE("a networker is active by what was received, undecided while watched for a short time, else passive") {
  const std::string updated = "[[update]] contact = 'Ana'; date = 2026-01-01; city = 'Dej'\n";
  const std::string told = "[[update]] contact = 'Ana'; date = 2026-03-31; passive_reason = 'too-far'\n";
  const auto met = [](std::string_view date) { return fmt::format("[[contact]] name = 'Ana'; date = {}\n", date); };
  const auto need = [](std::string_view date) {
    return fmt::format("[[need]] id = 'n1'; date = {}; who = 'Zoe'; for = 'x'\n", date);
  };
  const std::string undated = "[[contact]] name = 'Ana'\n";
  // As of 1 April 2026, the day 90 days after 1 January.
  const Cases<std::string, Networker> cases{
      {met("2021-01-01"), Networker::undecided},
      {met("2021-01-01") + updated, Networker::undecided},
      {met("2021-01-01") + "[[group]] name = 'G'; date = 2021-01-01\n", Networker::undecided},
      {met("2021-01-01") + need("2026-01-01"), Networker::undecided},
      {met("2021-01-01") + need("2025-12-31"), Networker::passive},
      {met("2021-01-01") + need("2026-04-02"), Networker::undecided},
      {met("2026-01-01") + need("2021-01-01"), Networker::undecided},
      {met("2025-12-31") + need("2021-01-01"), Networker::passive},
      {undated + need("2026-01-01"), Networker::undecided},
      {undated + need("2025-12-31"), Networker::passive},
      {undated + need("2025-12-31") + deal("received", "2026-03-31"), Networker::active},
      {undated + told, Networker::passive},
      {undated + told + deal("received", "2026-03-31"), Networker::active}};
  check_each(cases, [](const auto& ledger) {
    const auto history = history_of(ledger);
    return make_balance(network_of(history, "2026-04-01")).contacts.at(0).networker;
  });
  CHECK(ana_in("[[update]] contact = 'Ana'; date = 2026-01-01; passive_reason = 'too-far'\n" + deal("received", friday))
            .networker == Networker::active);
}

TEST_CASE("of many quiet contacts some are named, and how many more there are") {
  std::string many;
  for (int i = 100; i < 300; ++i) many += fmt::format("[[contact]] name = 'N{}'\n", i);
  const auto history = history_of(many);
  const auto network = network_of(history, friday);
  const auto text = [&](Show show) {
    return rendered(balance_page(network, make_balance(network), BalanceOrder::standing, 80), Colors::no, show);
  };
  CHECK(std::ranges::count(text(Show::everything), '\n') < 20);
  CHECK(text(Show::everything).find("\n  and 148 more\n  All of them: netlog balance --sort name\n") !=
        std::string::npos);
  CHECK(text(Show::rows).ends_with("  and 148 more\n"));
}

TEST_CASE("the window holds its first day and not the one before") {
  CHECK(ana_in(deal("received", "2026-11-11")).standing == Standing::your_turn);
  CHECK(ana_in(deal("received", "2026-11-10")).standing == Standing::quiet);
  CHECK(ana_in(deal("given", "2026-11-11")).given.total == 1);
  CHECK(ana_in(deal("given", "2026-11-10")).given.total == 0);
  CHECK(ana_in(deal("given", friday)).given.total == 1);
  CHECK(ana_in(deal("given", "2026-11-21")).given.total == 0);
}

TEST_CASE("the first unreturned gift is the first after the last one ever received, before the window too") {
  const Cases<std::string, Standing> cases{
      {deal("given", "2026-11-15"), Standing::waiting},
      {deal("given", "2026-11-14"), Standing::one_sided},
      {deal("given", "2026-11-18"), Standing::waiting},
      {deal("given", "2026-01-01") + deal("given", "2026-11-18"), Standing::one_sided},
      {deal("given", "2026-01-01") + deal("received", "2026-01-02") + deal("given", "2026-11-18"), Standing::waiting},
      {deal("received", "2026-01-02") + deal("given", "2026-01-03") + deal("given", "2026-11-18"), Standing::one_sided},
      // On one day the order of the file decides.
      {deal("given", "2026-01-02") + deal("received", "2026-01-02") + deal("given", "2026-11-18"), Standing::waiting},
      {deal("received", "2026-01-02") + deal("given", "2026-01-02") + deal("given", "2026-11-18"), Standing::one_sided},
      {deal("given", "2026-01-01") + deal("received", "2026-11-21") + deal("given", "2026-11-18"), Standing::one_sided},
      {deal("given", "2026-01-01"), Standing::quiet}};
  check_each(cases, [](const auto& text) { return ana_in(text).standing; });
}

TEST_CASE("who gave first is whose act came first ever, by the day and then the order of the file") {
  const Cases<std::string, std::string_view> cases{
      {"", "nobody"},
      {deal("given", "2020-01-01"), "me"},
      {deal("received", "2020-01-01"), "them"},
      {deal("received", "2020-01-02") + deal("given", "2020-01-01"), "me"},
      {deal("given", "2020-01-02") + deal("received", "2020-01-01"), "them"},
      {deal("given", "2020-01-01") + deal("received", "2020-01-01"), "me"},
      {deal("received", "2020-01-01") + deal("given", "2020-01-01"), "them"},
      {deal("received", "2026-11-21"), "nobody"},
      {"[[invitation]] id = 'i1'; date = 2020-01-03; direction = 'received'; contact = 'Ana'; group = 'S'\n"
       "[[outcome]] of = 'i1'; date = 2020-01-01; status = 'joined'\n" +
           deal("given", "2020-01-02"),
       "me"}};
  check_each(cases, [](const auto& text) {
    const auto first = ana_in(text).gave_first;
    return first ? spelled(*first) : "nobody";
  });
}

TEST_CASE("balance counts the acts of the window, and the last act is the last ever") {
  const auto ana = ana_in(deal("given", "2026-11-11") + deal("given", "2026-11-12") + R"(
[[card]] date = 2026-11-12; contact = "Ana"; action = "take"; count = 9
[[card]] date = 2026-11-12; contact = "Ana"; action = "pass"; count = 3
[[card]] date = 2026-11-12; contact = "Ana"; action = "carried"; count = 3
[[referral]] id = "r1"; date = 2026-11-12; direction = "received"; contact = "Ana"
[[referral]] id = "r2"; date = 2026-11-12; direction = "given"; contact = "Ana"
[[invitation]] id = "i1"; date = 2026-01-01; direction = "given"; contact = "Ana"; group = "S"
[[outcome]] of = "i1"; date = 2026-11-13; status = "joined"
[[outcome]] of = "i1"; date = 2026-11-14; status = "joined"
[[meeting]] date = 2026-11-19; contact = "Ana"
)");
  CHECK(text_of(ana.given) == "1 1 0 0 2 = 4");
  CHECK(text_of(ana.received) == "1 1 0 1 0 = 3");
  CHECK(ana.balance == 1);
  CHECK(iso(ana.last_act) == "2026-11-13");
  CHECK(ana.cards_held == 6);
  CHECK(iso(ana_in(deal("given", "2020-01-05")).last_act) == "2020-01-05");
  CHECK(iso(ana_in("").last_act) == "none");
}

TEST_CASE("closed business is what was won, dated by the outcome, and deals, by currency") {
  const auto won = [](std::string_view direction, std::string_view date, std::string_view more) {
    return fmt::format(
        "[[referral]] id = 'r1'; date = 2026-01-01; direction = '{}'; contact = 'Ana'\n"
        "[[outcome]] of = 'r1'; date = {}; status = 'won'; {}\n",
        direction, date, more);
  };
  struct Closed {
    std::string text, given, received;
  };
  const std::vector<Closed> cases{
      {"", "", ""},
      {won("given", "2026-11-11", "value = 0.1; currency = 'USD'"), "USD 0.10", ""},
      {won("received", "2026-11-11", "value = 100"), "", "RON 100.00"},
      {won("received", "2026-11-10", "value = 100"), "", ""},
      {won("received", "2026-11-21", "value = 100"), "", ""},
      {won("received", "2026-11-11", "note = 'no value'"), "", ""},
      {won("received", "2026-11-11", "value = 0"), "", "RON 0.00"},
      {won("given", "2026-11-12", "value = 5") +
           "[[outcome]] of = 'r1'; date = 2026-11-13; status = 'won'; value = 7\n",
       "RON 12.00", ""},
      {won("given", "2026-11-12", "value = 5") + "[[outcome]] of = 'r1'; date = 2026-11-13; status = 'lost'\n",
       "RON 5.00", ""},
      {won("given", "2026-11-12", "value = 5") +
           "[[outcome]] of = 'r1'; date = 2026-11-13; status = 'quoted'; value = 9\n",
       "RON 5.00", ""},
      {deal("given", "2026-11-11", "value = 0.1") + deal("given", "2026-11-11", "value = 0.2; currency = 'EUR'") +
           deal("given", "2026-11-12", "value = 0.2; currency = 'RON'") + deal("received", "2026-11-12", "value = 1"),
       "EUR 0.20, RON 0.30", "RON 1.00"},
      {deal("given", "2026-11-10", "value = 3"), "", ""}};
  for (const auto& [text, given, received] : cases) {
    CASE(text);
    const auto ana = ana_in(text);
    CHECK(text_of(ana.closed_given) == given);
    CHECK(text_of(ana.closed_received) == received);
  }
}

const std::string several = R"(
[netlog]
window_days = 10; grace_days = 5
[[contact]] name = "Zoe"; trade = "Notary"; groups = ["Someș"]
[[contact]] name = "Ștefan"; date = 2020-01-01; trade = "roofer"
[[contact]] name = "Tudor"; date = 2020-01-01
[[contact]] name = "Ana"; date = 2020-01-01; groups = ["Mureș"]
[[contact]] name = "Bob"; date = 2020-01-01
[[contact]] name = "Old"; date = 2020-01-01; ended = 2026-11-20
[[contact]] name = "New"; date = 2026-11-21
[[deal]] date = 2026-11-12; direction = "received"; contact = "Tudor"; value = 1
[[deal]] date = 2026-11-12; direction = "received"; contact = "Ștefan"; value = 1
[[deal]] date = 2026-11-14; direction = "received"; contact = "Ana"; value = 1
[[deal]] date = 2026-11-12; direction = "received"; contact = "Ana"; value = 1
[[deal]] date = 2026-11-19; direction = "given"; contact = "Bob"; value = 1
[[deal]] date = 2026-11-19; direction = "received"; contact = "Old"; value = 1
)";

std::string names_in(const BalanceChoice& choice) {
  const auto history = history_of(several);
  Texts names;
  for (const auto& contact : make_balance(network_of(history, friday), choice).contacts) names.push_back(contact.name);
  return joined(names);
}

TEST_CASE("balance is in order of standing, then the larger balance, then the name, or as asked") {
  const Cases<BalanceOrder, std::string> cases{
      {BalanceOrder::standing, "Ana, Ștefan, Tudor, Bob, Zoe"}, {BalanceOrder::name, "Ana, Bob, Ștefan, Tudor, Zoe"},
      {BalanceOrder::balance, "Bob, Zoe, Ștefan, Tudor, Ana"},  {BalanceOrder::given, "Bob, Ana, Ștefan, Tudor, Zoe"},
      {BalanceOrder::received, "Ana, Ștefan, Tudor, Bob, Zoe"}, {BalanceOrder::last, "Bob, Ana, Ștefan, Tudor, Zoe"}};
  for (const auto& [order, expected] : cases) {
    BalanceChoice choice;
    choice.order = order;
    CASE(spelled(order));
    CHECK(names_in(choice) == expected);
  }
}

TEST_CASE("balance shows those who fit one of each kind of choice, ended ones only when asked") {
  BalanceChoice choice;
  choice.ended_too = true;
  CHECK(names_in(choice) == "Ana, Old, Ștefan, Tudor, Bob, Zoe");
  choice = {};
  choice.standings = {Standing::waiting, Standing::quiet};
  CHECK(names_in(choice) == "Bob, Zoe");
  choice.networkers = {Networker::passive};
  CHECK(names_in(choice) == "Bob, Zoe");
  choice = {};
  choice.groups = {"somes", "MURES"};
  CHECK(names_in(choice) == "Ana, Zoe");
  choice.trades = {"notary"};
  CHECK(names_in(choice) == "Zoe");
  choice = {};
  choice.persons = {PersonIndex{0}, PersonIndex{2}};
  CHECK(names_in(choice) == "Tudor, Zoe");
}

TEST_CASE("balance tells its window") {
  const auto history = history_of(several);
  const auto balance = make_balance(network_of(history, friday));
  CHECK(iso(balance.as_of) == "2026-11-20");
  CHECK(iso(balance.from) == "2026-11-11");
  CHECK(iso(balance.to) == "2026-11-20");
}

}  // namespace
}  // namespace netlog
