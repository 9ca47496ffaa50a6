#include "netlog/views/data/calendar.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

const std::string head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//netlog//netlog//EN\r\n";
const std::string tail = "END:VCALENDAR\r\n";

std::string summary_line(const std::string& summary) {
  const auto ics = to_ics({{"u", summary, "d", "c", {}}}, day("2026-11-20"));
  const auto from = ics.find("SUMMARY:");
  return ics.substr(from, ics.find("DESCRIPTION") - from);
}

TEST_CASE("a to-do has its stamp from the day asked about, and a start only if there is one") {
  CHECK(to_ics({}, day("2026-11-20")) == "");
  CHECK(to_ics({{"keep-ana", "keep Ana", "why\nnetlog meet ana", "keep", day("2026-01-02")}}, day("2026-11-20")) ==
        head +
            "BEGIN:VTODO\r\nUID:keep-ana\r\nDTSTAMP:20261120T000000Z\r\nDTSTART;VALUE=DATE:20260102\r\n"
            "SUMMARY:keep Ana\r\nDESCRIPTION:why\\nnetlog meet ana\r\nCATEGORIES:keep\r\nSTATUS:NEEDS-ACTION\r\n"
            "X-NETLOG:keep-ana\r\nEND:VTODO\r\n" +
            tail);
  CHECK(to_ics({{"u", "s", "d", "c", {}}}, day("2026-11-20")).find("DTSTART") == std::string::npos);
}

TEST_CASE("a calendar's text escapes what has a meaning in it, and holds no control character") {
  CHECK(summary_line("a, b; c\\d: \"e\"") == "SUMMARY:a\\, b\\; c\\\\d: \"e\"\r\n");
  CHECK(summary_line("a\nb\n") == "SUMMARY:a b\r\n");
  CHECK(summary_line("a\r\x1b\tb") == "SUMMARY:a \\\\x1b b\r\n");
}

TEST_CASE("a line of more than 75 octets goes on in the next, between characters") {
  const std::string name = "SUMMARY:";
  const auto fill = [&](std::size_t octets) { return std::string(octets - name.size(), 'x'); };
  CHECK(summary_line(fill(75)) == name + fill(75) + "\r\n");
  CHECK(summary_line(fill(76)) == name + fill(75) + "\r\n x\r\n");
  CHECK(summary_line(fill(74) + "ș") == name + fill(74) + "\r\n ș\r\n");
  CHECK(summary_line(fill(73) + "ș") == name + fill(73) + "ș\r\n");
  CHECK(summary_line(fill(74) + ",") == name + fill(74) + "\r\n \\,\r\n");
  // The blank that begins a line counts.
  CHECK(summary_line(fill(75) + std::string(75, 'y')) ==
        name + fill(75) + "\r\n " + std::string(74, 'y') + "\r\n y\r\n");
}

TEST_CASE("a to-do's file is known by its mark, and stays once it is ticked off or only the day is another") {
  const Todo todo{"keep-ana-" + std::string(80, 'x'), "keep Ana", "why", "keep", {}};
  const auto file = to_ics({todo}, day("2026-11-20"));
  CHECK(is_own_todo(file, todo.uid));
  CHECK_FALSE(is_own_todo(file, "keep-ana"));
  CHECK_FALSE(is_own_todo("BEGIN:VCALENDAR\r\nUID:" + todo.uid + "\r\n", todo.uid));
  CHECK(is_settled(file, to_ics({todo}, day("2026-11-21"))));
  auto other = todo;
  other.description = "why not";
  const auto changed = to_ics({other}, day("2026-11-20"));
  CHECK_FALSE(is_settled(file, changed));
  auto ticked_off = file;
  ticked_off.replace(ticked_off.find("NEEDS-ACTION"), 12, "COMPLETED");
  CHECK(is_settled(ticked_off, changed));
}

}  // namespace
}  // namespace netlog
