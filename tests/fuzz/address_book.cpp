// Address books out of any bytes, vCards and CSV: what is read of them is text that no terminal obeys, the ledger
// with what is imported checks, and importing the same again adds nobody.

#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"
#include "netlog/exchange/importing.hpp"
#include "netlog/exchange/records.hpp"
#include "netlog/ledger/toml.hpp"
#include "netlog/network/history.hpp"
#include "netlog/network/network.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "targets.hpp"

namespace netlog {
namespace {

constexpr std::string_view ledger_of_two = R"([[contact]]
name = "Ana Popescu"
phone = ["0745 010 114"]
source = "vcard:u1"

[[contact]]
name = "Ion Popescu"
email = ["ion@popescu.example"]
)";

void require_text(const std::string& value) {
  require(is_utf8(value), "what is read is UTF-8");
  require(std::ranges::none_of(value, [](char c) { return c >= 0 && c < 0x20 && c != '\n' && c != '\t'; }),
          "what is read has no control characters");
}

void require_texts(const PersonRecord& record) {
  for (const auto* value : {&record.formatted, &record.prefix, &record.given, &record.additional, &record.family,
                            &record.suffix, &record.name, &record.company, &record.role, &record.city, &record.website,
                            &record.birthday, &record.note, &record.profile, &record.uid, &record.key})
    require_text(*value);
  for (const auto* list : {&record.nicknames, &record.phones, &record.emails, &record.categories})
    for (const auto& value : *list) require_text(value);
}

/// Adds to `ledger` what it lacks of `records`; says how many are new.
std::size_t import(std::string& ledger, const Records& records) {
  const auto history = checked(read_ledger(ledger)).history();
  const Network network{history, *date_from_iso("2026-11-28"), days{182}};
  ImportWishes wishes;
  wishes.add_new = wishes.update = wishes.keep_notes = true;
  const auto result = imported(network, brought_together(records.records, {}), wishes);
  for (const auto* entries : {&result.fresh, &result.updates})
    for (const auto& entry : *entries) ledger += "\n" + to_toml(entry);
  require(checked(read_ledger(ledger)).ledger().findings.empty(), "the ledger with what was imported checks");
  return result.fresh.size();
}

void try_address_book(std::string_view bytes, const HowToRead& how) {
  Records records;
  try {
    read_records(bytes, 0, "book", how, records);
  } catch (const UsageError&) {
    return;
  }
  for (const auto& record : records.records) require_texts(record);
  std::string ledger(ledger_of_two);
  import(ledger, records);
  require(import(ledger, records) == 0, "importing the same again adds nobody");
}

}  // namespace

void fuzz_vcard(std::string_view bytes) {
  HowToRead how;
  how.from = Origin::vcard;
  try_address_book(bytes, how);
}

void fuzz_csv(std::string_view bytes) {
  // The first byte says how it is read: as one of the programs writes it, which the titles tell; with columns that are
  // named; in an old character set; or as whatever it looks like, a vCard too.
  HowToRead how;
  const auto kind = bytes.empty() ? '\0' : bytes.front();
  if (kind == 'c') how.from = Origin::csv;
  if (kind == 'n') how.from = Origin::csv, how.no_header = true, how.columns = {{"name", "#1"}, {"phone", "#2"}};
  if (kind == 'l') how.charset = "latin1";
  try_address_book(bytes.substr(std::min<std::size_t>(1, bytes.size())), how);
}

}  // namespace netlog
