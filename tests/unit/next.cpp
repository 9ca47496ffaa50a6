#include "netlog/analysis/next.hpp"

#include "netlog/analysis/next_rules.hpp"
#include "netlog/analysis/report.hpp"
#include "netlog/base/period.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace next_tests {

/// The lines of one rule for a ledger, each "who since": who is the contact, or the entry where there is none.
std::string lines_of(Rule rule, const std::string& ledger, std::string_view as_of = friday) {
  const auto history = history_of(ledger);
  Texts lines;
  for (const auto& told : make_next(network_of(history, as_of), 0).steps)
    if (told.rule == rule) {
      const auto who = told.contact ? *told.contact : *told.entry;
      lines.push_back(told.since ? fmt::format("{} {}", who, iso(*told.since)) : who);
    }
  return joined(lines);
}

NextStep first_step(const std::string& ledger, std::string_view as_of = friday) {
  const auto history = history_of(ledger);
  const auto next = make_next(network_of(history, as_of), 0);
  REQUIRE_FALSE(next.steps.empty());
  return next.steps.front();
}

std::string contact(std::string_view name, std::string_view more = {}) {
  return fmt::format("[[contact]] name = '{}'; {}\n", name, more.empty() ? "date = 2020-01-01" : more);
}
std::string referral(std::string_view id, std::string_view date, std::string_view direction,
                     std::string_view with = "Ana") {
  return fmt::format("[[referral]] id = '{}'; date = {}; direction = '{}'; contact = '{}'\n", id, date, direction,
                     with);
}
std::string outcome(std::string_view of, std::string_view date, std::string_view status) {
  return fmt::format("[[outcome]] of = '{}'; date = {}; status = '{}'\n", of, date, status);
}
std::string meeting(std::string_view date, std::string_view with = "Ana") {
  return fmt::format("[[meeting]] date = {}; contact = '{}'\n", date, with);
}
std::string note(std::string_view date, std::string_view with = "Ana") {
  return fmt::format("[[note]] date = {}; contact = '{}'; text = 'x'\n", date, with);
}
std::string deal(std::string_view date, std::string_view direction, std::string_view with = "Ana") {
  return fmt::format("[[deal]] date = {}; direction = '{}'; contact = '{}'; value = 1\n", date, direction, with);
}
std::string setting(std::string_view rule, std::string_view value) {
  return fmt::format("[netlog.next]\n{} = {}\n", rule, value);
}

const std::string ana = contact("Ana");
const std::string ended_ana = contact("Ana", "date = 2020-01-01; ended = 2026-11-20");

TEST_CASE("every rule has one row") {
  std::vector<Rule> rows;
  for (const auto group : {entry_rules(), contact_rules()})
    for (const auto& row : group) rows.push_back(row.rule);
  std::ranges::sort(rows);
  std::vector<Rule> rules;
  for (const auto& setting : rule_settings) rules.push_back(setting.rule);
  CHECK(rows == rules);
}

TEST_CASE("thank for a referral that is won, until it is thanked on or after the day it was first won") {
  const auto ledger = ana + referral("r1", "2026-10-01", "received");
  const auto won = outcome("r1", "2026-11-02", "won");
  check_each(Pairs{{"", ""},
                   {won, "Ana 2026-11-02"},
                   {won + outcome("r1", "2026-11-05", "won"), "Ana 2026-11-02"},
                   {won + outcome("r1", "2026-11-01", "thanked"), "Ana 2026-11-02"},
                   {won + outcome("r1", "2026-11-02", "thanked"), ""},
                   {outcome("r1", "2026-11-02", "thanked") + won, ""},
                   {won + outcome("r1", "2026-11-21", "thanked"), "Ana 2026-11-02"},
                   {won + outcome("r1", "2026-11-03", "lost"), ""},
                   {won + outcome("r1", "2026-11-03", "lost") + outcome("r1", "2026-11-04", "won"), "Ana 2026-11-02"},
                   {outcome("r1", "2026-11-20", "won"), "Ana 2026-11-20"},
                   {outcome("r1", "2026-11-21", "won"), ""}},
             [&](const auto& more) { return lines_of(Rule::thank, ledger + more); });
  CHECK(lines_of(Rule::thank, ana + referral("r1", "2026-10-01", "given") + won) == "");
  CHECK(lines_of(Rule::thank, ended_ana + referral("r1", "2026-10-01", "received") + won) == "");
  CHECK(lines_of(Rule::thank, setting("thank", "false") + ledger + won) == "");
}

TEST_CASE("call who was sent three days ago, unless something came of it") {
  check_each(Pairs{{"2026-11-18", ""}, {"2026-11-17", "Ana 2026-11-17"}, {"2026-11-21", ""}},
             [&](const auto& date) { return lines_of(Rule::call, ana + referral("r1", date, "received")); });
  const auto ledger = ana + referral("r1", "2026-11-01", "received");
  CHECK(lines_of(Rule::call, ledger + outcome("r1", "2026-11-20", "contacted")) == "");
  CHECK(lines_of(Rule::call, ledger + outcome("r1", "2026-11-21", "contacted")) == "Ana 2026-11-01");
  CHECK(lines_of(Rule::call, ana + referral("r1", "2026-11-01", "given")) == "");
  CHECK(lines_of(Rule::call, ended_ana + referral("r1", "2026-11-01", "received")) == "");
  CHECK(lines_of(Rule::call, setting("call", "false") + ledger) == "");
  CHECK(lines_of(Rule::call, setting("call", "19") + ledger) == "Ana 2026-11-01");
  CHECK(lines_of(Rule::call, setting("call", "20") + ledger) == "");
  CHECK(lines_of(Rule::call, setting("call", "0") + ana + referral("r1", "2026-11-20", "received")) ==
        "Ana 2026-11-20");
}

TEST_CASE("ask what came of a recommendation 14 days after it and after the last meeting or note") {
  check_each(Pairs{{"2026-11-07", ""}, {"2026-11-06", "Ana 2026-11-06"}},
             [&](const auto& date) { return lines_of(Rule::ask, ana + referral("r1", date, "given")); });
  const auto ledger = ana + contact("Ion") + referral("r1", "2026-10-01", "given");
  check_each(Pairs{{meeting("2026-11-07"), ""},
                   {meeting("2026-11-06"), "Ana 2026-11-06"},
                   {note("2026-11-07"), ""},
                   {note("2026-11-06"), "Ana 2026-11-06"},
                   {meeting("2026-10-20") + note("2026-10-10"), "Ana 2026-10-20"},
                   {meeting("2026-09-20"), "Ana 2026-10-01"},
                   {meeting("2026-11-21"), "Ana 2026-10-01"},
                   {meeting("2026-11-19", "Ion"), "Ana 2026-10-01"},
                   {deal("2026-11-19", "given"), "Ana 2026-10-01"},
                   {outcome("r1", "2026-11-20", "quoted"), ""}},
             [&](const auto& more) { return lines_of(Rule::ask, ledger + more); });
  CHECK(lines_of(Rule::ask, ended_ana + referral("r1", "2026-10-01", "given")) == "");
  CHECK(lines_of(Rule::ask, setting("ask", "false") + ledger) == "");
  CHECK(lines_of(Rule::ask, setting("ask", "50") + ledger) == "Ana 2026-10-01");
  CHECK(lines_of(Rule::ask, setting("ask", "51") + ledger) == "");
}

TEST_CASE("give something back to who gave more in the window") {
  // The window is the 182 days from 2026-05-23.
  check_each(Pairs{{deal("2026-11-01", "received"), "Ana 2026-11-01"},
                   {deal("2026-11-01", "received") + deal("2026-11-02", "given"), ""},
                   {deal("2026-11-01", "received") + deal("2026-11-02", "given") + deal("2026-11-03", "received"),
                    "Ana 2026-11-03"},
                   {deal("2026-11-01", "received") + deal("2026-05-22", "given"), "Ana 2026-11-01"},
                   {deal("2026-05-23", "received"), "Ana 2026-05-23"},
                   {deal("2026-05-22", "received"), ""},
                   {deal("2026-11-21", "received"), ""}},
             [&](const auto& deals) { return lines_of(Rule::repay, ana + deals); });
  CHECK(lines_of(Rule::repay, ended_ana + deal("2026-11-01", "received")) == "");
  CHECK(lines_of(Rule::repay, setting("repay", "false") + ana + deal("2026-11-01", "received")) == "");
  const auto joined_contacts =
      ana + contact("Ani") + "[[update]] contact = 'Ani'; date = 2026-11-20; same_as = 'Ana'\n";
  CHECK(lines_of(Rule::repay, joined_contacts + deal("2026-11-01", "received", "Ani") +
                                  deal("2026-11-02", "received")) == "Ana 2026-11-02");
  CHECK(lines_of(Rule::repay, joined_contacts + deal("2026-11-01", "received", "Ani") + deal("2026-11-02", "given")) ==
        "");
}

TEST_CASE("match every open need") {
  const std::string need = "[[need]] id = 'n1'; date = 2026-11-01; who = 'Zoe'; for = 'a roof'\n";
  check_each(
      Pairs{{"", "n1 2026-11-01"},
            {outcome("n1", "2026-11-20", "dropped"), ""},
            {outcome("n1", "2026-11-21", "dropped"), "n1 2026-11-01"},
            {"[[referral]] id = 'r1'; date = 2026-11-20; direction = 'given'; contact = 'Ana'; need = 'n1'\n", ""},
            {"[[referral]] id = 'r1'; date = 2026-11-21; direction = 'given'; contact = 'Ana'; need = 'n1'\n",
             "n1 2026-11-01"}},
      [&](const auto& more) { return lines_of(Rule::match, ana + need + more); });
  CHECK(lines_of(Rule::match, ana + need, "2026-10-31") == "");
  CHECK(lines_of(Rule::match, setting("match", "false") + need) == "");
  const std::string more =
      "[[need]] id = 'n2'; date = 2026-11-01; who = 'Șerban'; for = 'b'\n"
      "[[need]] id = 'n3'; date = 2026-11-01; who = 'ZOE'; for = 'c'\n"
      "[[need]] id = 'n4'; date = 2026-10-31; who = 'Zoe'; for = 'd'\n";
  CHECK(lines_of(Rule::match, need + more) == "n4 2026-10-31, n2 2026-11-01, n1 2026-11-01, n3 2026-11-01");
}

TEST_CASE("a need's line names the three best matches and is for the first of them") {
  const std::string need = "[[need]] id = 'n1'; date = 2026-11-01; who = 'Zoe'; for = 'a flat roof'\n";
  const auto with = [](std::string_view name, std::string_view trade) {
    return contact(name, fmt::format("date = 2020-01-01; trade = '{}'", trade));
  };
  const auto nobody = first_step(setting("card", "false") + with("Ana", "dentist") + need);
  CHECK(nobody.reason == "Zoe with nobody you know yet: a flat roof");
  CHECK(nobody.command == "netlog find flat roof");
  const auto four = first_step(with("Dan", "roofer") + with("Ana A", "roofer") + with("Ion", "roof, flat") +
                               with("Ana B", "roofer") + with("Gus", "baker") + need);
  CHECK(four.reason == "Zoe with Ion, Ana A or Ana B: a flat roof");
  CHECK(four.command == "netlog give ion --need n1");
  CHECK(four.lasting_command == "netlog find flat");
  CHECK_FALSE(four.contact);
}

TEST_CASE("a need of a contact who ended is no line, and one's own need is never for oneself") {
  const std::string need = "[[need]] id = 'n1'; date = 2026-11-01; who = 'ANI'; for = 'a roof'\n";
  CHECK(lines_of(Rule::match, contact("Ana", "aliases = ['Ani']; ended = 2026-11-20") + need) == "");
  CHECK(lines_of(Rule::match, contact("Ana", "aliases = ['Ani']; ended = 2026-11-21") + need) == "n1 2026-11-01");
  CHECK(lines_of(Rule::match, contact("Ani Pop", "ended = 2026-11-20") + need) == "n1 2026-11-01");
  const auto own = first_step(contact("Ana", "date = 2020-01-01; aliases = ['Ani']; trade = 'roof'") +
                              contact("Bob", "date = 2020-01-01; trade = 'roof'") + need);
  CHECK(own.reason == "ANI with Bob: a roof");
}

TEST_CASE("follow up an open referral 30 days after its last outcome and the last meeting or note") {
  for (const auto direction : {"given", "received"}) {
    CASE(direction);
    const auto ledger = ana + contact("Ion") + referral("r1", "2026-09-01", direction);
    const auto quoted = outcome("r1", "2026-10-01", "quoted");
    check_each(Pairs{{"", ""},
                     {quoted, "Ana 2026-10-01"},
                     {outcome("r1", "2026-10-21", "quoted"), "Ana 2026-10-21"},
                     {outcome("r1", "2026-10-22", "quoted"), ""},
                     {outcome("r1", "2026-10-02", "contacted") + quoted, "Ana 2026-10-02"},
                     {quoted + meeting("2026-10-22"), ""},
                     {quoted + note("2026-10-21"), "Ana 2026-10-21"},
                     {quoted + meeting("2026-11-01", "Ion"), "Ana 2026-10-01"},
                     {quoted + outcome("r1", "2026-10-02", "won"), ""},
                     {quoted + outcome("r1", "2026-10-02", "lost") + outcome("r1", "2026-10-03", "contacted"), ""},
                     {quoted + outcome("r1", "2026-11-20", "contacted"), ""},
                     {quoted + outcome("r1", "2026-11-21", "contacted"), "Ana 2026-10-01"}},
               [&](const auto& more) { return lines_of(Rule::follow, ledger + more); });
    CHECK(lines_of(Rule::follow, ended_ana + referral("r1", "2026-09-01", direction) + quoted) == "");
    CHECK(lines_of(Rule::follow, setting("follow", "false") + ledger + quoted) == "");
    CHECK(lines_of(Rule::follow, setting("follow", "50") + ledger + quoted) == "Ana 2026-10-01");
    CHECK(lines_of(Rule::follow, setting("follow", "51") + ledger + quoted) == "");
  }
  const auto step = first_step(ana + referral("r1", "2026-09-01", "given") + outcome("r1", "2026-10-01", "quoted"));
  CHECK(step.reason == "Ana, quoted 50 days ago");
  CHECK(step.command == "netlog outcome contacted r1");
}

TEST_CASE("bring who was invited 30 days after the invitation and its last outcome") {
  const auto invitation = [](std::string_view date, std::string_view direction = "given") {
    return fmt::format("[[invitation]] id = 'i1'; date = {}; direction = '{}'; contact = 'Ana'; group = 'BNI'\n", date,
                       direction);
  };
  const auto ledger = ana + invitation("2026-10-01");
  check_each(Pairs{{"", "Ana 2026-10-01"},
                   {outcome("i1", "2026-10-21", "visited"), "Ana 2026-10-21"},
                   {outcome("i1", "2026-10-22", "visited"), ""},
                   {outcome("i1", "2026-11-21", "visited"), "Ana 2026-10-01"},
                   {outcome("i1", "2026-10-02", "joined"), ""},
                   {outcome("i1", "2026-10-02", "declined"), ""},
                   {meeting("2026-11-20"), "Ana 2026-10-01"}},
             [&](const auto& more) { return lines_of(Rule::invited, ledger + more); });
  check_each(Pairs{{"2026-10-21", "Ana 2026-10-21"}, {"2026-10-22", ""}},
             [&](const auto& date) { return lines_of(Rule::invited, ana + invitation(date)); });
  CHECK(lines_of(Rule::invited, ana + invitation("2026-10-01", "received")) == "");
  CHECK(lines_of(Rule::invited, ended_ana + invitation("2026-10-01")) == "");
  CHECK(lines_of(Rule::invited, setting("invited", "false") + ledger) == "");
  CHECK(lines_of(Rule::invited, setting("invited", "51") + ledger) == "");
  const auto step = first_step(ledger + outcome("i1", "2026-10-11", "visited"));
  CHECK(step.reason == "Ana to BNI, invited 50 days ago, visited 40 days ago");
  CHECK(step.command == "netlog outcome visited i1");
}

TEST_CASE("decide on who is undecided when the grace of 90 days ends within 14") {
  // Known for 76 days the last day of grace is 14 days ahead; for 90 it is today.
  check_each(
      Pairs{{"2026-09-06", ""}, {"2026-09-05", "Ana 2026-09-05"}, {"2026-08-22", "Ana 2026-08-22"}, {"2026-08-21", ""}},
      [](const auto& met) {
        return lines_of(Rule::decide, contact("Ana", "date = " + met) + meeting("2020-01-01", "Ion") + contact("Ion"));
      });
  // Nobody is judged on days before the log began.
  check_each(Pairs{{"", ""}, {"2026-09-06", ""}, {"2026-09-05", "Ana 2026-09-05"}, {"2026-11-21", ""}},
             [](const auto& begins) {
               return lines_of(Rule::decide, contact("Ana", "city = 'Dej'") +
                                                 (begins.empty() ? begins : referral("r1", begins, "given")));
             });
  const auto ledger = contact("Ana", "date = 2026-09-01") + contact("Ion") + outcome("r0", "2020-01-01", "won") +
                      referral("r0", "2020-01-01", "received", "Ion");
  check_each(Pairs{{"", "Ana 2026-09-01"},
                   {deal("2026-11-20", "received"), ""},
                   {deal("2026-11-20", "given"), "Ana 2026-09-01"},
                   {"[[update]] contact = 'Ana'; date = 2026-11-20; passive_reason = 'too-far'\n", ""},
                   {"[[update]] contact = 'Ana'; date = 2026-11-21; passive_reason = 'too-far'\n", "Ana 2026-09-01"}},
             [&](const auto& more) { return lines_of(Rule::decide, ledger + more); });
  CHECK(lines_of(Rule::decide, "[[contact]] name = 'Ana'\n") == "");
  CHECK(lines_of(Rule::decide, setting("decide", "false") + ledger) == "");
  CHECK(lines_of(Rule::decide, setting("decide", "10") + ledger) == "Ana 2026-09-01");
  CHECK(lines_of(Rule::decide, setting("decide", "9") + ledger) == "");
}

TEST_CASE("keep in touch as often as `every` says") {
  const auto kept = [](std::string_view every) {
    return contact("Ana", fmt::format("date = 2020-01-01; every = '{}'", every));
  };
  check_each(Pairs{{meeting("2026-11-06"), "Ana 2026-11-06"},
                   {meeting("2026-11-07"), ""},
                   {note("2026-11-07"), ""},
                   {meeting("2026-11-06") + meeting("2026-12-21"), "Ana 2026-11-06"},
                   {meeting("2026-11-06") + meeting("2026-12-20"), ""},
                   {referral("r1", "2026-11-01", "given") + outcome("r1", "2026-11-07", "lost"), ""},
                   {"[[update]] contact = 'Ana'; date = 2026-11-19; city = 'Cluj'\n", "Ana 2020-01-01"},
                   {"", "Ana 2020-01-01"}},
             [&](const auto& more) { return lines_of(Rule::keep, kept("2w") + more); });
  CHECK(lines_of(Rule::keep, contact("Ana", "every = '2w'")) == "Ana");
  CHECK(lines_of(Rule::keep, contact("Ana", "every = '2w'") + meeting("2026-12-21")) == "Ana");
  CHECK(lines_of(Rule::keep, contact("Ana", "date = 2026-11-07; every = '2w'")) == "");
  CHECK(lines_of(Rule::keep, ana + meeting("2020-01-01")) == "");
  CHECK(lines_of(Rule::keep, contact("Ana", "date = 2020-01-01; every = '2w'; ended = 2026-11-20")) == "");
  CHECK(lines_of(Rule::keep, setting("keep", "false") + kept("1d")) == "");
  // A month before 31 March is the last day of February.
  CHECK(lines_of(Rule::keep, kept("1m") + meeting("2026-02-28"), "2026-03-31") == "Ana 2026-02-28");
  CHECK(lines_of(Rule::keep, kept("1m") + meeting("2026-02-28"), "2026-03-27") == "");
  CHECK(lines_of(Rule::keep, kept("9999m") + meeting("2026-02-28")) == "");
}

TEST_CASE("invite who gave into a group, unless they were invited or invited you, one at a time") {
  const std::string group = "[[group]] name = 'BNI'\n[[group]] name = 'Old'; ended = 2026-11-20\n";
  const auto invited = [](std::string_view date, std::string_view direction, std::string_view into,
                          std::string_view guest = {}) {
    return fmt::format("[[invitation]] id = 'i1'; date = {}; direction = '{}'; contact = 'Ana'; group = '{}'{}\n", date,
                       direction, into, guest);
  };
  const auto gave = ana + deal("2026-11-01", "received");
  check_each(Pairs{{"", "Ana 2026-11-01"},
                   {invited("2020-01-01", "given", "bni"), ""},
                   {invited("2026-11-21", "given", "bni"), "Ana 2026-11-01"},
                   {invited("2020-01-01", "given", "Old"), "Ana 2026-11-01"},
                   {invited("2020-01-01", "received", "BNI"), ""},
                   {invited("2020-01-01", "received", "BNI", "; guest = 'Zed'"), "Ana 2026-11-01"},
                   {"[[update]] contact = 'Ana'; date = 2026-11-20; groups = ['bni']\n", ""},
                   {"[[update]] contact = 'Ana'; date = 2026-11-20; groups = ['Old']\n", "Ana 2026-11-01"}},
             [&](const auto& more) { return lines_of(Rule::bring, group + gave + more); });
  CHECK(lines_of(Rule::bring, gave) == "");
  CHECK(lines_of(Rule::bring, group + ana + deal("2025-11-01", "received")) == "");
  CHECK(lines_of(Rule::bring, group + contact("Zed") + gave + deal("2026-10-01", "received", "Zed")) ==
        "Zed 2026-10-01");
  CHECK(lines_of(Rule::bring, setting("bring", "2") + group + contact("Zed") + gave +
                                  deal("2026-10-01", "received", "Zed")) == "Zed 2026-10-01, Ana 2026-11-01");
  CHECK(lines_of(Rule::bring, setting("bring", "false") + group + gave) == "");
}

TEST_CASE("the command of bring names the group with most acts") {
  const std::string two = "[[group]] name = 'Quiet'\n[[group]] name = 'Loud'\n" +
                          contact("Zed", "groups = ['Loud']; passive_reason = 'too-far'") +
                          deal("2026-11-01", "given", "Zed");
  const auto history = history_of(two + ana + deal("2026-11-01", "received") + deal("2026-11-01", "given"));
  for (const auto& told : make_next(network_of(history, friday), 0).steps)
    if (told.rule == Rule::bring) CHECK(told.command == "netlog invite ana Loud");
}

TEST_CASE("prepare for a meeting of the next days, a line a contact and day, the nearest first") {
  check_each(
      Pairs{{meeting("2026-11-22"), "Ana 2026-11-22"},
            {meeting("2026-11-23"), ""},
            {meeting("2026-11-20"), ""},
            {meeting("2026-11-22") + meeting("2026-11-21") + meeting("2026-11-21"), "Ana 2026-11-21, Ana 2026-11-22"}},
      [&](const auto& more) { return lines_of(Rule::prepare, ana + more); });
  CHECK(lines_of(Rule::prepare, ended_ana + meeting("2026-11-21")) == "");
  CHECK(lines_of(Rule::prepare, setting("prepare", "0") + ana + meeting("2026-11-21")) == "");
  const auto step = first_step(ana + meeting("2026-11-21"));
  CHECK(step.reason == "Ana: you meet tomorrow");
  CHECK(step.command == "netlog show ana --brief");
}

TEST_CASE("who is to be repaid and covers an open need is to be recommended for the oldest one") {
  const std::string need =
      "[[need]] id = 'n2'; date = 2026-11-12; who = 'Mara'; for = 'a notary'\n"
      "[[need]] id = 'n1'; date = 2026-11-11; who = 'Dora'; for = 'notary, please'\n";
  const auto notary = contact("Ana", "trade = 'notary'") + deal("2026-11-01", "received");
  const auto step = first_step(notary + need);
  CHECK(step.rule == Rule::repay);
  CHECK(step.reason == "Ana: 1 received, 0 given; the last 19 days ago; Dora looks for notary, please");
  CHECK(step.command == "netlog give ana --need n1");
  CHECK(first_step(ana + deal("2026-11-01", "received") + need).command == "netlog give ana");
}

TEST_CASE("take a card of every group member of whom none is at hand, by name") {
  const auto fellow = [](std::string_view name) {
    return contact(name, "date = 2020-01-01; groups = ['Chess', 'SOMES']");
  };
  const auto card = [](std::string_view action, int count) {
    return fmt::format("[[card]] date = 2026-11-01; contact = 'Ana'; action = '{}'; count = {}\n", action, count);
  };
  const std::string group = "[[group]] name = 'Someș'; ended = 2026-11-21\n";
  CHECK(lines_of(Rule::card, group + fellow("Șerban") + fellow("Zed") + fellow("Ana")) == "Ana, Șerban, Zed");
  CHECK(lines_of(Rule::card, group + fellow("Ana") + card("take", 1)) == "");
  CHECK(lines_of(Rule::card, group + fellow("Ana") + card("take", 1) + card("drop", 1)) == "Ana");
  CHECK(lines_of(Rule::card, group + fellow("Ana"), "2026-11-21") == "");
  CHECK(lines_of(Rule::card, group + ana) == "");
  CHECK(lines_of(Rule::card, setting("card", "false") + group + fellow("Ana")) == "");
  CHECK(first_step(group + fellow("Ana")).command == "netlog card take ana");
  // One taken would only fill what is missing.
  CHECK(first_step(group + fellow("Ana") + card("pass", 1)).command == "netlog card count ana 1");
}

TEST_CASE("meet a mutual contact again after 90 days") {
  const auto mutual = ana + deal("2026-11-01", "given") + deal("2026-11-01", "received");
  check_each(Pairs{{"", "Ana"},
                   {meeting("2026-08-22"), "Ana 2026-08-22"},
                   {meeting("2026-08-23"), ""},
                   {meeting("2020-08-23") + meeting("2026-12-21"), "Ana 2020-08-23"},
                   {meeting("2020-08-23") + meeting("2026-11-21"), ""},
                   {note("2026-11-19"), "Ana"}},
             [&](const auto& more) { return lines_of(Rule::meet, mutual + more); });
  CHECK(lines_of(Rule::meet, ana + deal("2026-11-01", "given")) == "");
  CHECK(lines_of(Rule::meet, ana + deal("2026-05-22", "given") + deal("2026-11-01", "received")) == "");
  CHECK(lines_of(Rule::meet, setting("meet", "false") + mutual) == "");
  CHECK(lines_of(Rule::meet, setting("meet", "10") + mutual + meeting("2026-11-10")) == "Ana 2026-11-10");
  CHECK(lines_of(Rule::meet, setting("meet", "11") + mutual + meeting("2026-11-10")) == "");
  // Whom one never met comes before all.
  CHECK(lines_of(Rule::meet, mutual + meeting("2020-01-01") + contact("Zed") + deal("2026-11-01", "given", "Zed") +
                                 deal("2026-11-01", "received", "Zed")) == "Zed, Ana 2020-01-01");
}

TEST_CASE("reconnect with the one quiet contact who gave the longest ago") {
  const auto gave = [](std::string_view name, std::string_view date) {
    return contact(name) + deal(date, "received", name);
  };
  const auto three = gave("Zed", "2025-01-01") + gave("Ana", "2025-01-02") + gave("Bob", "2025-01-01");
  CHECK(lines_of(Rule::reconnect, three) == "Bob 2025-01-01");
  CHECK(lines_of(Rule::reconnect, setting("reconnect", "2") + three) == "Bob 2025-01-01, Zed 2025-01-01");
  CHECK(lines_of(Rule::reconnect, setting("reconnect", "9") + three) ==
        "Bob 2025-01-01, Zed 2025-01-01, Ana 2025-01-02");
  CHECK(lines_of(Rule::reconnect, setting("reconnect", "0") + three) == "");
  CHECK(lines_of(Rule::reconnect, setting("reconnect", "false") + three) == "");
  const auto once = gave("Ana", "2025-01-02");
  check_each(Pairs{{"", "Ana 2025-01-02"},
                   {deal("2025-03-01", "received"), "Ana 2025-03-01"},
                   {note("2026-05-23"), ""},
                   {note("2026-05-22"), "Ana 2025-01-02"},
                   {note("2026-11-21"), "Ana 2025-01-02"},
                   {deal("2026-11-01", "given"), ""},
                   {"[[update]] contact = 'Ana'; date = 2026-11-01; city = 'Cluj'\n", "Ana 2025-01-02"},
                   {"[[update]] contact = 'Ana'; date = 2026-11-01; passive_reason = 'too-far'\n", ""},
                   {"[[update]] contact = 'Ana'; date = 2026-11-01; ended = 2026-11-20\n", ""}},
             [&](const auto& more) { return lines_of(Rule::reconnect, once + more); });
  CHECK(lines_of(Rule::reconnect, ana + deal("2025-01-01", "given")) == "");
}

TEST_CASE("inside a rule the oldest comes first, then the name, then the file's order") {
  const auto ledger =
      contact("Zed") + contact("Ștefan") + contact("Ana") +  //
      referral("r1", "2026-11-02", "received", "Ana") + referral("r2", "2026-11-01", "received", "Zed") +
      referral("r3", "2026-11-01", "received", "Ștefan") + referral("r5", "2026-11-01", "received", "Ștefan") +
      referral("r4", "2026-11-01", "received", "Ștefan");
  const auto history = history_of(ledger);
  Texts ids;
  for (const auto& step : make_next(network_of(history, friday), 0).steps)
    if (step.rule == Rule::call) ids.push_back(*step.entry);
  CHECK(joined(ids) == "r3, r5, r4, r2, r1");
}

/// As many members without a card as `cards`, as many referrals to call about as `calls`, one need.
std::string crowd(int cards, int calls) {
  std::string ledger = setting("reconnect", "false") +
                       "[[group]] name = 'G'\n[[need]] id = 'n1'; date = 2026-11-01; who = 'Zoe'; for = 'x'\n";
  for (int i = 0; i < cards; ++i) ledger += contact(fmt::format("C{}", i), "date = 2020-01-01; groups = ['G']");
  for (int i = 0; i < calls; ++i) ledger += referral(fmt::format("r{}", i), "2026-05-01", "received", "C0");
  return ledger;
}

TEST_CASE("where the list is cut a rule has at most two lines while others wait") {
  struct Cut {
    std::size_t limit;
    std::string shown, left_out;
  };
  const std::vector<Cut> cuts{{0, "5 call, 1 match, 4 card", ""},
                              {10, "5 call, 1 match, 4 card", ""},
                              {11, "5 call, 1 match, 4 card", ""},
                              {9, "5 call, 1 match, 3 card", "1 card"},
                              {7, "4 call, 1 match, 2 card", "1 call, 2 card"},
                              {5, "2 call, 1 match, 2 card", "3 call, 2 card"},
                              {4, "2 call, 1 match, 1 card", "3 call, 3 card"},
                              {2, "2 call", "3 call, 1 match, 4 card"},
                              {1, "1 call", "4 call, 1 match, 4 card"}};
  const auto history = history_of(crowd(4, 5));
  for (const auto& cut : cuts) {
    CASE(cut.limit);
    const auto next = make_next(network_of(history, friday), cut.limit);
    std::vector<std::pair<Rule, int>> counts;
    for (const auto& step : next.steps) {
      if (counts.empty() || counts.back().first != step.rule) counts.emplace_back(step.rule, 0);
      ++counts.back().second;
    }
    Texts shown, left_out;
    for (const auto& count : counts) shown.push_back(fmt::format("{} {}", count.second, spelled(count.first)));
    for (const auto& rule : next.left_out) left_out.push_back(fmt::format("{} {}", rule.lines, spelled(rule.rule)));
    CHECK(joined(shown) == cut.shown);
    CHECK(joined(left_out) == cut.left_out);
    CHECK(next.total() == 10);
  }
}

TEST_CASE("a report ends with the first five as of its day") {
  const auto history = history_of(crowd(4, 5));
  const auto on = [&](std::string_view words) {
    return make_report(network_of(history, friday), period_from_words(words, day(friday), history.earliest)).next;
  };
  CHECK(on("last 7 days").steps.size() == 5);
  CHECK(on("last 7 days").total() == 10);
  CHECK(on("2026-04").total() == 4);  // the cards alone
}

TEST_CASE("a command names the contact whatever the name is, and means only them") {
  const auto gave = [](const std::string& names) { return names + deal("2026-11-01", "received", "-ana"); };
  CHECK(first_step(gave(contact("-ana"))).command == "netlog give ana");
  CHECK(first_step(gave(contact("-ana") + contact("Ana"))).command == "netlog give -- -ana");
  CHECK(first_step(gave(contact("-ana") + contact("Ana Pop"))).command == "netlog give -- -ana");
  CHECK(first_step(contact("Ana! $1") + contact("Ana 1") + deal("2026-11-01", "received", "Ana! $1")).command ==
        "netlog give 'Ana! $1'");
  CHECK(first_step(contact("☺", "aliases = ['Smiley']") + deal("2026-11-01", "received", "☺")).command ==
        "netlog give smiley");
}

TEST_CASE("a second gift on one day says that it is another one") {
  const auto ledger = ana + deal("2026-11-01", "received") + deal("2026-11-02", "received");
  CHECK(first_step(ledger).command == "netlog give ana");
  CHECK(first_step(ledger + referral("r1", "2026-11-19", "given")).command == "netlog give ana");
  CHECK(first_step(ledger + referral("r1", "2026-11-20", "given")).command == "netlog give ana --again");
}

TEST_CASE("the key of a step outlasts a new name and another day") {
  const auto key = [](const std::string& ledger, std::string_view as_of) {
    const auto history = history_of(ledger);
    return make_next(network_of(history, as_of), 0).steps.front().key;
  };
  const auto ledger = contact("Ana Ș-1") + deal("2026-11-01", "received", "Ana Ș-1") +
                      "[[update]] contact = 'Ana Ș-1'; date = 2026-11-10; name = 'Ana Rus'\n";
  CHECK(key(ledger, "2026-11-05") == "repay-ana-s--2d1");
  CHECK(key(ledger, friday) == "repay-ana-s--2d1");
  CHECK(key(ana + referral("r1", "2026-11-01", "received"), "2026-11-05") == "call-r1");
}

}  // namespace next_tests
}  // namespace netlog
