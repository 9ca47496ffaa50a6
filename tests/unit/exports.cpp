#include "netlog/exchange/sql.hpp"
#include "netlog/exchange/sql_tables.hpp"
#include "netlog/views/data/journal.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace export_tests {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("text in SQL ends where it ends") {
  using namespace std::string_literals;
  check_each(Pairs{{"Ana", "'Ana'"},
                   {"", "''"},
                   {"O'Neill''", "'O''Neill'''''"},
                   {"back\\slash\n.quit", "'back\\slash\n.quit'"},
                   {"a\0b"s, "'a\uFFFDb'"},
                   {"a\x1b'", "('a' || (SELECT in_json ->> 0 FROM netlog_sign WHERE code = 27) || '''')"},
                   {"\u202e", "('' || (SELECT in_json ->> 0 FROM netlog_sign WHERE code = 8238) || '')"}},
             sql_text);
}

TEST_CASE("a person is a row of SQL by the name of the day, and other rows call them so") {
  const auto history = history_of(R"(
[netlog]
owner = "Io'n"
[[contact]] name = "Ana" ; phone = ["1", "2"] ; groups = ["BNI", "bni"]
[[contact]] name = "Anna" ; city = "Dej"
[[update]] contact = "Anna" ; date = 2026-01-02 ; same_as = "Ana"
[[update]] contact = "Ana" ; date = 2026-01-03 ; name = "Ana Rus"
[[deal]] date = 2026-01-01 ; direction = "given" ; contact = "ANNA" ; value = 18.5
[[referral]] id = "r1" ; date = 2026-02-01 ; direction = "given" ; contact = "Ana" ; for = "a roof"
[[outcome]] of = "r1" ; date = 2026-01-01 ; status = "won" ; value = 3
)");
  const auto script = sql_script(network_of(history, friday));
  CHECK(holds(script,
              "INSERT INTO contact_phone (owner, contact, place, phone) VALUES\n"
              "  ('Io''n', 'Ana Rus', 1, '1'),\n  ('Io''n', 'Ana Rus', 2, '2');\n"));
  CHECK(holds(script,
              "INSERT INTO contact_group (owner, contact, place, \"group\") VALUES\n"
              "  ('Io''n', 'Ana Rus', 1, 'BNI');\n"));
  CHECK(holds(script, "'given', 'Ana Rus', 18.50, 'EUR', NULL, NULL, NULL, NULL);\n"));
  CHECK(holds(script, "DELETE FROM referral WHERE owner = 'Io''n';\n"));
  CHECK(holds(script, "FOREIGN KEY (owner, need) REFERENCES need (owner, id)"));
  // The outcome counts on the day of its referral, and refers to it.
  CHECK(holds(script, "'won', 3.00, 'EUR', NULL, NULL, NULL, '2026-02-01', 'Ana Rus', 'r1', NULL, NULL);\n"));
}

TEST_CASE("closed business is a journal") {
  const auto history = history_of(R"(
[[contact]] name = "Ana;|  Pop"
[[deal]] date = 2026-01-01 ; direction = "given" ; contact = "Ana;|  Pop" ; value = 18.5 ; for = "a: [b], c"
[[deal]] date = 2026-01-02 ; direction = "received" ; contact = "Ana;|  Pop" ; value = 1200 ; currency = "RON"
[[referral]] id = "r1" ; date = 2026-02-01 ; direction = "given" ; contact = "Ana;|  Pop" ; prospect = "Dan"
[[outcome]] of = "r1" ; date = 2026-01-01 ; status = "won" ; value = 3
[[outcome]] of = "r1" ; date = 2026-03-01 ; status = "won"
[[referral]] id = "r2" ; date = 2026-02-02 ; direction = "received" ; contact = "Ana;|  Pop"
[[outcome]] of = "r2" ; date = 2026-02-02 ; status = "won" ; value = 4
[[deal]] date = 2026-12-01 ; direction = "given" ; contact = "Ana;|  Pop" ; value = 5
)");
  CHECK(closed_journal(network_of(history, friday)) ==
        R"(; Business closed through the network, made by netlog export hledger
commodity EUR
  format 1000.00 EUR
commodity RON
  format 1000.00 RON
account assets:closed business
account expenses:deals
account given:referrals
account revenues:deals
account revenues:referrals
tag for
tag prospect

2026-01-01 * (deal) Ana,/ Pop
    ; for: a b c
    expenses:deals            18.50 EUR
    assets:closed business    -18.50 EUR

2026-01-02 * (deal) Ana,/ Pop
    revenues:deals            -1200.00 RON
    assets:closed business    1200.00 RON

2026-02-01 * (r1) Ana,/ Pop
    ; prospect: Dan
    (given:referrals)         3.00 EUR

2026-02-02 * (r2) Ana,/ Pop
    revenues:referrals        -4.00 EUR
    assets:closed business    4.00 EUR
)");
}

}  // namespace export_tests
}  // namespace netlog
