#include "netlog/ledger/entries.hpp"

#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/passive_reasons.hpp"
#include "netlog/ledger/raw_entry.hpp"
#include "netlog/ledger/toml.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

/// An entry of every kind with every key, as netlog writes it.
const std::string every_kind =
    spread(R"([[contact]] name = "Ana Popescu"; date = 2019-04-11; aliases = ["Anuța", "A. P."]; trade = "roofer"
company = "Popescu \"Acoperișuri\""; role = "owner"; city = "Cluj-Napoca"; phone = ["0744 210 377"]
email = ["ana@example.org"]; website = "https://example.org"; groups = ["Someș"]; introduced_by = "Dan"
passive_reason = "too-far"; every = "6w"; ended = 2026-12-31; note = "a \\ b"; tags = ["x", "y"]
source = "cards.vcf"
[[update]] contact = "Ana Popescu"; date = 2026-01-02; name = "Ana Rus"; aliases = []; trade = "builder"
company = ""; role = ""; city = "Dej"; phone = []; email = ["ana@example.com"]; website = ""; groups = ["Mureș"]
introduced_by = "Dan"; passive_reason = ""; every = "2m"; ended = ""; note = "n"; tags = ["t"]; source = "s"
[[update]] contact = "Dan"; date = 2026-01-02; same_as = "Ana Popescu"
[[group]] name = "Someș"; date = 2025-09-03; ended = 2027-01-01; city = "Cluj-Napoca"; meets = "Wednesday 7:00"
note = "n"; tags = ["t"]; source = "s"
[[card]] date = 2026-01-02; contact = "Dan"; action = "pass"; count = 2; to = "Mara"; note = "n"; tags = ["t"]
source = "s"
[[referral]] id = "r1"; date = 2026-01-02; direction = "given"; contact = "Dan"; prospect = "Mara"; for = "a flat"
heat = 3; via = "Ion"; group = "Someș"; need = "n1"; note = "n"; tags = ["t"]; source = "s"
[[outcome]] of = "r1"; date = 2026-01-03; status = "won"; value = 18500.50; currency = "RON"; note = "n"
tags = ["t"]; source = "s"
[[invitation]] id = "i1"; date = 2026-01-02; direction = "received"; contact = "Dan"; group = "Someș"; guest = "Zoe"
note = "n"; tags = ["t"]; source = "s"
[[meeting]] date = 2026-01-02; contact = "Dan"; place = "Café"; note = "n"; tags = ["t"]; source = "s"
[[deal]] date = 2026-01-02; direction = "received"; contact = "Dan"; value = 40; currency = "EUR"; for = "a roof"
note = "n"; tags = ["t"]; source = "s"
[[need]] id = "n1"; date = 2026-01-02; who = "Mara"; for = "a flat"; note = "n"; tags = ["t"]; source = "s"
[[note]] date = 2026-01-02; contact = "Dan"; text = "likes tea"; note = "n"; tags = ["t"]; source = "s"
)");

TEST_CASE("entries of every kind are written as they were read, key by key") {
  const auto ledger = read_ledger(every_kind);
  for (const auto& finding : ledger.findings) FAIL_CHECK(finding.place.line << ": " << finding.what);
  Texts again;
  for (const auto& entry : ledger.entries) again.push_back(to_toml(entry));
  CHECK(joined(again, "") == every_kind);
  Texts kinds;
  for (const auto& entry : ledger.entries) kinds.emplace_back(kind_of(entry));
  CHECK(joined(kinds, " ") == "contact update update group card referral outcome invitation meeting deal need note");
}

TEST_CASE("each kind has its keys, required and in their order") {
  const Pairs kinds{
      {"contact",
       "name* date aliases[] trade company role city phone[] email[] website asks[] groups[] introduced_by "
       "passive_reason "
       "every "
       "ended"},
      {"update",
       "contact* date* name aliases[] trade company role city phone[] email[] website asks[] groups[] introduced_by "
       "passive_reason every ended same_as"},
      {"group", "name* date ended city meets fee currency"},
      {"card", "date* contact* action* count to"},
      {"referral", "id* date* direction* contact* prospect for heat via group need"},
      {"outcome", "of* date* status* value currency"},
      {"invitation", "id* date* direction* contact* group* guest"},
      {"meeting", "date* contact* place"},
      {"deal", "date* direction* contact* value* currency for"},
      {"need", "id* date* who* for*"},
      {"note", "date* contact* text*"}};
  Texts names;
  for (const auto& [kind, keys] : kinds) {
    names.push_back(kind);
    Texts columns;
    for (const auto& column : columns_of(kind)) {
      columns.push_back(column.key + (column.required ? "*" : "") + (column.list ? "[]" : ""));
      CHECK_FALSE(column.meaning.empty());
      CHECK_FALSE(column.expected.empty());
    }
    CHECK(joined(columns, " ") == keys + " note tags[] source");
  }
  CHECK(all_kinds() == names);
  CHECK(columns_of("visit").empty());
}

TEST_CASE("a status fits one kind of entry") {
  const auto ledger = read_ledger(every_kind);
  const Pairs fitting{{"contacted", "referral"}, {"quoted", "referral"},     {"won", "referral"},
                      {"lost", "referral"},      {"thanked", "referral"},    {"visited", "invitation"},
                      {"joined", "invitation"},  {"declined", "invitation"}, {"dropped", "need"}};
  REQUIRE(fitting.size() == words<Status>.size());
  for (const auto& [word, kind] : fitting) {
    CASE(word);
    const auto status = word_from<Status>(word).value();
    CHECK(kind_for(status) == kind);
    for (const auto& entry : ledger.entries) CHECK(fits(status, entry) == (kind_of(entry) == kind));
  }
}

TEST_CASE("lists without members are written out only where they are asked for") {
  const Entry entry{Contact{"Ana", {}, {}, {}}, {}};
  const auto keys = [&](EmptyLists empty_lists) {
    Texts all;
    for (const auto& cell : object_of(entry, empty_lists)) all.push_back(cell.key);
    return joined(all, " ");
  };
  CHECK(keys(EmptyLists::left_out) == "name");
  CHECK(keys(EmptyLists::written) == "name aliases phone email asks groups tags");
}

TEST_CASE("the meaning of passive_reason names each of netlog's own reasons") {
  const auto columns = columns_of("contact");
  const auto row = std::ranges::find(columns, "passive_reason", &Column::key);
  REQUIRE(row != columns.end());
  for (const auto reason : passive_reasons) CHECK(row->meaning.find(reason) != std::string::npos);
}

}  // namespace
}  // namespace netlog
