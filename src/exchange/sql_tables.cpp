#include "netlog/exchange/sql_tables.hpp"

#include "netlog/base/characters.hpp"
#include "netlog/base/money.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Rows that one statement inserts: DuckDB takes long for each statement.
constexpr std::size_t rows_at_once = 2000;

constexpr std::string_view sql_heading =
    "-- The ledger of one owner, made by `netlog export sql` for SQLite, DuckDB and PostgreSQL. What the database has\n"
    "-- of the same owner is replaced, what it has of others stays. DuckDB lets no transaction delete rows and what\n"
    "-- they refer to, so only the inserts are one.\n\n";

/// What a terminal would obey is put together from this table: no way to write a character by its number is common to
/// the three, but all take one out of JSON, and all know a column of JSON.
constexpr std::string_view signs_table = "netlog_sign";

/// What is an act. Views are made anew, as only SQLite has them made where there is none yet, and only PostgreSQL and
/// DuckDB replaced.
constexpr std::string_view acts_view = R"(
DROP VIEW IF EXISTS balance;
DROP VIEW IF EXISTS acts;
CREATE VIEW acts AS
SELECT act.owner, act.entry, act.date, act.contact, act.direction, act.kind
FROM (
  SELECT owner, entry, date, contact, direction, 'referral' AS kind FROM referral
  UNION ALL
  SELECT owner, entry, date, contact, CASE action WHEN 'pass' THEN 'given' ELSE 'received' END, 'card'
  FROM card WHERE action IN ('pass', 'carried')
  UNION ALL
  SELECT owner, entry, date, contact, direction, 'invitation' FROM invitation
  UNION ALL
  SELECT joined.owner, joined.entry, joined.counts_on, joined.contact,
    CASE invitation.direction WHEN 'given' THEN 'received' ELSE 'given' END, 'joined'
  FROM (
    SELECT owner, entry, counts_on, contact, invitation,
      ROW_NUMBER() OVER (PARTITION BY owner, invitation ORDER BY counts_on, entry) AS nth
    FROM outcome WHERE status = 'joined'
  ) AS joined
  JOIN invitation ON invitation.owner = joined.owner AND invitation.id = joined.invitation
  WHERE joined.nth = 1 AND invitation.guest IS NULL
  UNION ALL
  SELECT owner, entry, date, contact, direction, 'deal' FROM deal
) AS act
JOIN ledger ON ledger.owner = act.owner
WHERE act.date <= ledger.as_of;
)";

/// Who reciprocates. An act given is unreturned when none was received since.
constexpr std::string_view balance_view = R"(
CREATE VIEW balance AS
SELECT owner, name, trade, given, received, given - received AS balance,
  CASE
    WHEN given > 0 AND received > 0 THEN 'mutual'
    WHEN received > 0 THEN 'your-turn'
    WHEN given = 0 THEN 'quiet'
    WHEN unreturned_since >= grace_from THEN 'waiting'
    ELSE 'one-sided'
  END AS standing,
  CASE
    WHEN received > 0 THEN 'active'
    WHEN passive_reason IS NOT NULL THEN 'passive'
    WHEN log_begins IS NULL OR log_begins >= grace_from OR known_since >= grace_from THEN 'undecided'
    ELSE 'passive'
  END AS networker,
  passive_reason, gave_first, last_act
FROM (
  SELECT contact.owner, contact.name, contact.trade, contact.passive_reason, contact.known_since,
    ledger.grace_from, ledger.log_begins,
    COUNT(CASE WHEN act.direction = 'given' AND act.date >= ledger.window_from THEN 1 END) AS given,
    COUNT(CASE WHEN act.direction = 'received' AND act.date >= ledger.window_from THEN 1 END) AS received,
    MIN(CASE WHEN act.direction = 'given' AND act.received_since = 0 THEN act.date END) AS unreturned_since,
    MAX(CASE WHEN act.nth = 1 THEN CASE act.direction WHEN 'given' THEN 'me' ELSE 'them' END END) AS gave_first,
    MAX(act.date) AS last_act
  FROM contact
  JOIN ledger ON ledger.owner = contact.owner
  LEFT JOIN (
    SELECT owner, contact, date, direction,
      ROW_NUMBER() OVER (PARTITION BY owner, contact ORDER BY date, entry) AS nth,
      SUM(CASE direction WHEN 'received' THEN 1 ELSE 0 END)
        OVER (PARTITION BY owner, contact ORDER BY date DESC, entry DESC) AS received_since
    FROM acts
  ) AS act ON act.owner = contact.owner AND act.contact = contact.name
  WHERE (contact.known_since IS NULL OR contact.known_since <= ledger.as_of)
    AND (contact.ended IS NULL OR contact.ended > ledger.as_of)
  GROUP BY contact.owner, contact.name, contact.trade, contact.passive_reason, contact.known_since,
    ledger.grace_from, ledger.log_begins
) AS person;
)";

/// A name, in quotes where SQL has a word of its own.
std::string sql_name(const std::string& name) {
  static constexpr std::string_view reserved[] = {"for", "group", "to"};
  return std::ranges::count(reserved, name) > 0 ? fmt::format("\"{}\"", name) : name;
}

std::string sql_names(const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  std::ranges::transform(names, std::back_inserter(quoted), sql_name);
  return joined(quoted, ", ");
}

std::string_view type_name(SqlType type) {
  switch (type) {
    case SqlType::integer:
      return "INTEGER";
    case SqlType::date:
      return "DATE";
    case SqlType::money:
      return "NUMERIC(14, 2)";
    default:
      return "TEXT";
  }
}

void add_definition(std::string& script, const SqlTable& table) {
  script += fmt::format("CREATE TABLE IF NOT EXISTS {} (\n", table.name);
  for (const auto& column : table.columns)
    script +=
        fmt::format("  {} {}{},\n", sql_name(column.name), type_name(column.type), column.required ? " NOT NULL" : "");
  for (const auto& reference : table.references)
    script += fmt::format("  FOREIGN KEY (owner, {}) REFERENCES {} (owner, {}),\n", sql_name(reference.column),
                          reference.table, sql_name(reference.key));
  script += fmt::format("  PRIMARY KEY ({})\n);\n", sql_names(table.key));
}

void add_rows(std::string& script, const SqlTable& table) {
  std::vector<std::string> columns;
  for (const auto& column : table.columns) columns.push_back(column.name);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (i % rows_at_once == 0) script += fmt::format("INSERT INTO {} ({}) VALUES\n", table.name, sql_names(columns));
    const bool is_last = i + 1 == table.rows.size() || (i + 1) % rows_at_once == 0;
    script += fmt::format("  ({}){}\n", joined(table.rows[i], ", "), is_last ? ";" : ",");
  }
}

bool holds_signs(const SqlTable& table) {
  const auto from_table = fmt::format("|| (SELECT in_json ->> 0 FROM {} ", signs_table);
  return std::ranges::any_of(table.rows, [&](const auto& row) {
    return std::ranges::any_of(row, [&](const auto& cell) { return cell.find(from_table) != cell.npos; });
  });
}

/// The table of signs, filled; it goes when the session ends.
std::string signs_definition() {
  std::string rows;
  for (std::int32_t code = 1; code <= 0xFFFF; ++code)
    if (must_be_escaped(code))
      rows += fmt::format("{}\n  ({}, '[\"\\u{:04x}\"]')", rows.empty() ? "" : ",", code, code);
  return fmt::format(
      "DROP TABLE IF EXISTS {0};\nCREATE TEMPORARY TABLE {0} (code INTEGER, in_json JSON);\n"
      "INSERT INTO {0} (code, in_json) VALUES{1};\n\n",
      signs_table, rows);
}

}  // namespace

std::string sql_text(std::string_view text) {
  std::string quoted = "'";
  bool is_joined = false;
  each_character(text, [&](std::int32_t code, std::string_view bytes) {
    if (code == 0) {
      quoted += "\uFFFD";
    } else if (code != '\n' && must_be_escaped(code)) {
      quoted += fmt::format("' || (SELECT in_json ->> 0 FROM {} WHERE code = {}) || '", signs_table, code);
      is_joined = true;
    } else {
      quoted += bytes;
      if (code == '\'') quoted += bytes;
    }
  });
  quoted += "'";
  return is_joined ? "(" + quoted + ")" : quoted;
}

std::string sql_value(const Value& value, SqlType type) {
  if (const auto* literal = std::get_if<Literal>(&value.is)) {
    if (type == SqlType::money) return with_two_decimals(money_from_number(literal->text).value_or(Money{}));
    return type == SqlType::integer ? literal->text : sql_text(literal->text);
  }
  std::string joined;
  for (const auto& member : std::get<List>(value.is)) {
    if (!joined.empty()) joined += "; ";
    joined += std::get<Literal>(member.is).text;
  }
  return sql_text(joined);
}

std::string sql_script(const std::vector<SqlTable>& tables) {
  std::string script{sql_heading};
  if (std::ranges::any_of(tables, holds_signs)) script += signs_definition();
  for (const auto& table : tables) add_definition(script, table);
  script += "\n";
  const auto& owner = tables.front().rows.front().front();
  for (auto table = tables.rbegin(); table != tables.rend(); ++table)
    script += fmt::format("DELETE FROM {} WHERE owner = {};\n", table->name, owner);
  script += "\nBEGIN;\n";
  for (const auto& table : tables) add_rows(script, table);
  script += "COMMIT;\n";
  script += acts_view;
  script += balance_view;
  return script;
}

}  // namespace netlog
