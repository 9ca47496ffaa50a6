#pragma once
// A ledger's text as it is read: straight from the text where it is plain, or all of it by the parser. Both must be the
// same, byte for byte, or one of the two is wrong about what TOML is.

#include "netlog/base/text.hpp"
#include "netlog/ledger/toml.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace netlog {

inline std::string in_words(Place place) {
  return fmt::format("{}:{}", place.line, place.column);
}

inline std::string in_words(const Value& value) {
  if (const auto* literal = std::get_if<Literal>(&value.is))
    return fmt::format("({} {})", int(literal->shape), in_quotes(literal->text));
  std::string text;
  if (const auto* list = std::get_if<List>(&value.is)) {
    for (const auto& member : *list) text += in_words(member) + ",";
    return "[" + text + "]";
  }
  for (const auto& [key, member] : std::get<Object>(value.is)) text += in_quotes(key) + "=" + in_words(member) + ",";
  return "{" + text + "}";
}

inline std::string in_words(RawEntry entry) {
  std::ranges::sort(entry.fields, {}, &RawField::key);
  std::string text = fmt::format("[[{}]] {}\n", entry.kind, in_words(entry.place));
  for (const auto& field : entry.fields)
    text += fmt::format("  {} {} = {} {}\n", field.key, in_words(field.key_place), in_words(field.value),
                        in_words(field.place));
  return text;
}

/// All that reading `text` finds, in its order.
inline std::string reading_of(std::string_view text, PlainEntries plain_entries) {
  std::string found;
  read_toml(text,
            {[&](const RawEntry& table) {
               found += in_words(table);
               return true;
             },
             [&](const RawEntry& entry, std::size_t begin, std::size_t end) {
               found += fmt::format("{} to {}: ", begin, end) + in_words(entry);
             },
             [&](const Finding& finding, bool lost) {
               found += fmt::format("{} {}; {} ({}){}\n", in_words(finding.place), finding.what, finding.remedy,
                                    finding.length, lost ? " lost" : "");
             }},
            plain_entries);
  return found;
}

}  // namespace netlog
