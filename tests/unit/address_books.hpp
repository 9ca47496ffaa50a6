#pragma once
// Files of address books as records, and records in a line each, for the tests.

#include "netlog/exchange/records.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

inline Records records_in(std::string_view bytes, const HowToRead& how = {}) {
  Records all;
  read_records(bytes, 0, "contacts", how, all);
  return all;
}

/// What matters of a record, in one line: "name | phone, phone | e-mail | company | role | city | website".
inline std::string record_line(const PersonRecord& record) {
  const auto list = [](const std::vector<std::string>& texts) {
    std::string text;
    for (const auto& one : texts) text += (text.empty() ? "" : ", ") + one;
    return text;
  };
  std::string line = record.name + " | " + list(record.phones) + " | " + list(record.emails);
  for (const auto* field : {&record.company, &record.role, &record.city, &record.website}) line += " | " + *field;
  while (line.ends_with(" | ")) line.erase(line.size() - 3);
  return line;
}

inline std::string lines_joined(const std::vector<std::string>& all) {
  std::string text;
  for (const auto& line : all) text += line + "\n";
  return text;
}

inline std::string record_lines(const Records& all) {
  std::vector<std::string> lines;
  for (const auto& record : all.records) lines.push_back(record_line(record));
  return lines_joined(lines);
}

}  // namespace netlog
