#pragma once
// A row of a CSV file as a record, cell by cell.

#include "netlog/exchange/csv.hpp"
#include "netlog/exchange/titles.hpp"

namespace netlog {

/// Adds the record of `row` to `into`, or counts it as nobody. A cell that is too long is a problem.
void take_row(const CsvRow& row, std::size_t file, const TableHeader& header, Records& into);

}  // namespace netlog
