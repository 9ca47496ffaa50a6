// Whatever the bytes of a ledger: what is read straight from its text, and what the parser makes of it, are the same.

#include <string>

#include "targets.hpp"
#include "two_readings.hpp"

namespace netlog {

void fuzz_plain_entries(std::string_view bytes) {
  // Most bytes are no heading, and nothing below a header is plain.
  const std::string heading = "[[card]]\n", text = heading + std::string(bytes);
  for (const auto part : {std::string_view(text), std::string_view(text).substr(heading.size())})
    require(reading_of(part, PlainEntries::read_straight) == reading_of(part, PlainEntries::left_to_the_parser),
            "a plain entry is read as the parser reads it");
}

}  // namespace netlog
