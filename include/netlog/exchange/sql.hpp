#pragma once
// A ledger as tables of a database.

#include "netlog/network/network.hpp"

#include <string>

namespace netlog {

/// One script in the SQL that SQLite, DuckDB and PostgreSQL have in common: tables, the rows of this ledger's owner in
/// place of those that the database has of them, and the views `acts` and `balance`, which tell what `netlog balance`
/// does on the network's day. Many owners' scripts go into one database. The manual says what each table holds.
/// A contact is a row, by the name of the day, and all other tables call them so; lists are joined with "; ".
std::string sql_script(const Network& network);

}  // namespace netlog
