#include "netlog/analysis/groups.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace groups_tests {

const Span november{day("2026-11-01"), day("2026-11-30")};

std::vector<GroupWorth> groups_in(const std::string& ledger, Span period = november,
                                  std::string_view as_of = "2026-11-20") {
  const auto history = history_of("[netlog]\ncurrency = 'RON'\n" + ledger);
  return make_groups(network_of(history, as_of), period);
}

std::string acts_text(const std::vector<GroupWorth>& groups) {
  Texts texts;
  for (const auto& group : groups) texts.push_back(fmt::format("{} {}/{}", group.name, group.given, group.received));
  return joined(texts);
}

std::string money_text(const std::vector<Amount>& amounts) {
  Texts texts;
  for (const auto& amount : amounts) texts.push_back(plain(amount.amount) + " " + amount.currency.code);
  return joined(texts);
}

const std::string two_groups = "[[group]] name = 'BNI'\n[[group]] name = 'Rotary'; date = 2026-11-10\n";
const std::string ana = "[[contact]] name = 'Ana'; groups = ['bni', 'ROTARY', 'Other']\n";

TEST_CASE("an entry belongs to every group of the owner's that the contact is a member of on its day") {
  const auto deal = [](std::string_view date) {
    return fmt::format("[[deal]] date = {}; direction = 'received'; contact = 'Ana'; value = 10\n", date);
  };
  CHECK(acts_text(groups_in(two_groups + ana + deal("2026-11-09"))) == "BNI 0/1, Rotary 0/0");
  CHECK(acts_text(groups_in(two_groups + ana + deal("2026-11-10"))) == "BNI 0/1, Rotary 0/1");
  CHECK(acts_text(groups_in(two_groups + ana + deal("2026-11-21"))) == "BNI 0/0, Rotary 0/0");
  CHECK(acts_text(groups_in(two_groups + ana + "[[update]] contact = 'Ana'; date = 2026-11-12; groups = ['Rotary']\n" +
                            deal("2026-11-12"))) == "Rotary 0/1, BNI 0/0");
  CHECK(acts_text(groups_in(two_groups + ana + "[[update]] contact = 'Ana'; date = 2026-11-12; ended = 2026-11-13\n" +
                            deal("2026-11-13"))) == "BNI 0/0, Rotary 0/0");
  CHECK(acts_text(groups_in(two_groups +
                            "[[contact]] name = 'Ana'\n[[contact]] name = 'Ani'; groups = ['BNI']\n"
                            "[[update]] contact = 'Ani'; date = 2026-11-19; same_as = 'Ana'\n" +
                            deal("2026-11-02"))) == "BNI 0/1, Rotary 0/0");
}

TEST_CASE("a referral or invitation that names a group belongs to that one, and an outcome where its item does") {
  const std::string referral =
      "[[referral]] id = 'r1'; date = 2026-10-02; direction = 'received'; contact = 'Ana'; group = 'rotary'\n";
  const std::string won = "[[outcome]] of = 'r1'; date = 2026-11-02; status = 'won'; value = 500\n";
  const auto groups = groups_in(two_groups + ana + referral + won);
  CHECK(acts_text(groups) == "BNI 0/0, Rotary 0/0");  // the referral itself is of October
  CHECK(money_text(groups[1].closed_received) == "500 RON");
  CHECK(money_text(groups[1].shared).empty());
  const auto invitation =
      groups_in(two_groups + ana +
                "[[invitation]] id = 'i1'; date = 2026-11-02; direction = 'given'; contact = 'Ana'; "
                "group = 'Rotary'\n[[outcome]] of = 'i1'; date = 2026-11-05; status = 'joined'\n");
  CHECK(acts_text(invitation) == "Rotary 1/1, BNI 0/0");
  CHECK(invitation[0].invited == 1);
  CHECK(invitation[0].joined == 1);
}

TEST_CASE("what stands with two groups is told as shared") {
  const auto groups = groups_in(two_groups + ana +
                                "[[deal]] date = 2026-11-11; direction = 'received'; contact = 'Ana'; value = 10\n"
                                "[[deal]] date = 2026-11-02; direction = 'received'; contact = 'Ana'; value = 5\n");
  CHECK(money_text(groups[0].closed_received) == "15 RON");
  CHECK(money_text(groups[0].shared) == "10 RON");
  CHECK(money_text(groups[1].shared) == "10 RON");
}

TEST_CASE("a group is listed while it lasted on a day of the period up to its day, and its fee falls on those days") {
  const auto fee_of = [](const std::string& keys) {
    const auto groups = groups_in("[[group]] name = 'BNI'; fee = 365" + keys + "\n");
    return groups.empty() ? std::string("none") : money_text({*groups.front().fee});
  };
  CHECK(fee_of("") == "20 RON");  // 1 to 20 November
  CHECK(fee_of("; currency = 'EUR'") == "20 EUR");
  CHECK(fee_of("; date = 2026-11-20") == "1 RON");
  CHECK(fee_of("; date = 2026-11-21") == "none");
  CHECK(fee_of("; ended = 2026-11-02") == "1 RON");
  CHECK(fee_of("; ended = 2026-11-01") == "none");
  CHECK(fee_of("; date = 2026-11-05; ended = 2026-11-05") == "none");
  CHECK_FALSE(groups_in("[[group]] name = 'BNI'\n").front().fee);
  CHECK(money_text({*groups_in("[[group]] name = 'BNI'; fee = 999999999999.99\n",
                               {day("1900-01-01"), day("9999-12-31")}, "9999-12-31")
                         .front()
                         .fee}) == "8105380821917727.17 RON");
}

TEST_CASE("members and networkers are those of the period's day") {
  const auto groups = groups_in(two_groups + ana + "[[contact]] name = 'Ion'; groups = ['BNI']; date = 2026-11-16\n" +
                                    "[[contact]] name = 'Old'; groups = ['BNI']; ended = 2026-11-10\n" +
                                    "[[card]] date = 2026-11-14; contact = 'Ana'; action = 'carried'\n",
                                {day("2026-11-01"), day("2026-11-15")});
  CHECK(groups[0].name == "BNI");
  CHECK(groups[0].members == 1);
  CHECK(groups[0].active == 1);
  CHECK(groups[0].undecided == 0);
}

}  // namespace groups_tests
}  // namespace netlog
