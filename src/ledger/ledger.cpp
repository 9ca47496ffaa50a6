#include "netlog/ledger/ledger.hpp"

#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/disk/large_pages.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/ledger/markers.hpp"
#include "netlog/ledger/toml.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The finding that a file of a newer format is, if `header` says so.
std::optional<Finding> too_new(const RawEntry& header) {
  const auto field = std::ranges::find(header.fields, "format", &RawField::key);
  if (field == header.fields.end()) return {};
  const auto* literal = std::get_if<Literal>(&field->value.is);
  if (!literal || literal->shape != Shape::integer) return {};
  const auto format = whole_number(literal->text);
  if (!format || *format <= newest_format) return {};
  return Finding{
      Level::error, field->place,
      fmt::format("this ledger has format {}, and this netlog knows formats up to {}", *format, newest_format),
      "use a newer netlog", literal->text.size()};
}

void read_aliases(const RawEntry& table, Ledger& ledger) {
  for (const auto& field : table.fields) {
    if (field.key.starts_with("x_")) continue;
    const auto* literal = std::get_if<Literal>(&field.value.is);
    if (literal && literal->shape == Shape::text && !is_blank(literal->text))
      ledger.settings.aliases.push_back({std::string(field.key), literal->text, field.key_place});
    else
      ledger.findings.push_back({Level::error, field.place,
                                 fmt::format("{} must be {}", shown(field.key), "text in quotes"),
                                 "write what it stands for, like \"report last week\""});
  }
  sort_stably(ledger.settings.aliases, &Alias::name);
}

/// False when the header alone forbids to read on.
bool read_header_table(RawEntry table, Ledger& ledger) {
  if (table.kind == "netlog") {
    if (auto finding = too_new(table)) {
      ledger.findings = {*std::move(finding)};
      ledger.incomplete = true;
      return false;
    }
    if (const auto field = std::ranges::find(table.fields, "currency", &RawField::key); field != table.fields.end())
      ledger.currency_place = field->place;
    ledger.settings.header = table_from<Header>(std::move(table), ledger.findings);
  } else if (table.kind == "netlog.goals") {
    ledger.settings.goals = table_from<Goals>(std::move(table), ledger.findings);
  } else if (table.kind == "netlog.next") {
    ledger.settings.next = table_from<NextSettings>(std::move(table), ledger.findings);
  } else if (table.kind == "netlog.score") {
    ledger.settings.score = score_table_from(table, ledger.settings.score_findings);
  } else {
    read_aliases(table, ledger);
  }
  return true;
}

/// Whether `text` is UTF-8 but for a character at its end that was cut off.
bool is_utf8_or_torn(std::string_view text) {
  for (std::size_t torn = 0; torn < 4 && torn <= text.size(); ++torn)
    if (is_utf8(text.substr(0, text.size() - torn))) return true;
  return false;
}

/// The number of the line in which the character at `at` stands.
std::size_t line_number(std::string_view text, std::size_t at) {
  return std::size_t(std::ranges::count(text.substr(0, at), '\n')) + 1;
}

/// Says of lines that end in CR alone what they are. False where there are none.
bool tell_of_lone_returns(Ledger& ledger) {
  const auto& text = ledger.text;
  std::size_t at = text.find('\r');
  while (at != text.npos && at + 1 < text.size() && text[at + 1] == '\n') at = text.find('\r', at + 1);
  if (at == text.npos || ledger.findings.empty()) return false;
  constexpr auto remedy = "write LF (or CR LF) there: tr '\\r' '\\n' <OLD >NEW, or in vim :set fileformat=unix";
  if (text.find('\n') == text.npos) {
    ledger.findings = {
        {Level::error, {1, 1}, "the lines of this file end in CR alone, which TOML does not allow", remedy}};
    ledger.incomplete = true;
    return true;
  }
  const auto line = line_number(text, at);
  const auto is_there = [&](const Finding& finding) { return finding.place.line == line; };
  const auto finding = std::ranges::find_if(ledger.findings, is_there);
  if (finding == ledger.findings.end()) return false;
  finding->what = "a line ends in CR alone, which TOML does not allow";
  finding->remedy = "write LF or CR LF there";
  return true;
}

/// What a crash in the middle of a write leaves: the first thing to say of such a file.
void tell_of_a_torn_end(Ledger& ledger) {
  const auto& text = ledger.text;
  const auto last = text.find_last_not_of('\0');
  const auto nul_bytes = text.size() - (last == text.npos ? 0 : last + 1);
  const auto before = std::string_view(text).substr(0, text.size() - nul_bytes);
  if (nul_bytes > 0 && is_utf8(before) && before.find('\0') == before.npos) {
    const auto line = line_number(before, before.size());
    ledger.findings = {{Level::error,
                        {line, 1},
                        fmt::format("the file ends in {}, as after a crash or a full disk",
                                    counted(std::int64_t(nul_bytes), "NUL byte")),
                        "take them out, and what is half-written before them"}};
    ledger.incomplete = true;
    return;
  }
  if (text.empty() || text.ends_with('\n') || ledger.findings.empty() || !is_utf8_or_torn(text)) return;
  const auto last_line = std::string_view(text).substr(text.rfind('\n') + 1);
  const Place end{line_number(text, text.size()), width(last_line) + 1};
  const bool is_torn = !is_utf8(text);
  const auto is_at_end = [&](const Finding& one) {
    return one.place >= end || (is_torn && one.place.line == end.line);
  };
  if (std::ranges::any_of(ledger.findings, is_at_end))  // what else is said of that line comes from the same cause
    std::erase_if(ledger.findings, [&](const Finding& one) { return one.place.line == end.line && !is_at_end(one); });
  const auto heading = text.rfind("\n[[");
  const auto last_heading = heading == text.npos ? 1 : line_number(text, heading + 1);
  for (auto& finding : ledger.findings)
    if (is_at_end(finding) || (finding.lacks_something && finding.place.line >= last_heading))
      finding.what = "the last entry is half-written, as after a crash or a full disk: " + finding.what;
}

/// Where the value of a key of an entry stands, counted from the line where the entry begins.
std::optional<Place> place_in(const Ledger& ledger, const Entry& entry, std::string_view key) {
  std::optional<Place> found;
  const auto text = std::string_view(ledger.text).substr(entry.begin, entry.end - entry.begin);
  read_toml(text, {[](const RawEntry&) { return true; },
                   [&](const RawEntry& raw, std::size_t, std::size_t) {
                     const auto field = std::ranges::find(raw.fields, key, &RawField::key);
                     if (field != raw.fields.end()) found = field->place;
                   },
                   [](const Finding&, bool) {}});
  return found;
}

/// A ledger as if it were whole.
Ledger read_as_it_is(std::string text) {
  Ledger ledger;
  ledger.text = std::move(text);
  std::size_t headings = 0;
  for (auto at = ledger.text.find("[["); at != std::string::npos; at = ledger.text.find("[[", at + 2)) ++headings;
  ledger.entries.reserve(headings + 16);  // so that a few more do not move them all
  ask_for_large_pages(ledger.entries.data(), ledger.entries.capacity() * sizeof(Entry));
  bool is_known_format = true;
  read_toml(ledger.text, {[&](RawEntry table) { return is_known_format = read_header_table(std::move(table), ledger); },
                          [&](RawEntry& raw, std::size_t begin, std::size_t end) {
                            if (read_entry(std::move(raw), ledger.entries, ledger.findings, ledger.doubts)) {
                              ledger.entries.back().begin = std::uint32_t(begin);
                              ledger.entries.back().end = std::uint32_t(end);
                            } else {
                              ledger.incomplete = true;
                            }
                          },
                          [&](Finding finding, bool lost) {
                            ledger.incomplete = ledger.incomplete || lost;
                            ledger.findings.push_back(std::move(finding));
                          }});
  sort_by_place(ledger.findings);
  if (is_known_format && !tell_of_lone_returns(ledger)) tell_of_a_torn_end(ledger);
  return ledger;
}

/// Each reading tells of the first marker alone that is in the way of an entry. More of them in one entry, which nobody
/// leaves there, are told as what they are in TOML.
constexpr int most_readings = 50;

/// Says of conflict markers that are in the way of entries what they are, and reads on without them: what else is wrong
/// is told as it will be when the first side of each conflict is kept.
Ledger without_markers(Ledger ledger) {
  auto text = ledger.text;
  std::vector<Finding> told;
  bool has_half_a_conflict = false;
  for (int i = 0; i < most_readings; ++i) {
    const auto conflicts = marked_conflicts(text, ledger.findings);
    for (const auto& conflict : conflicts) told.push_back(finding_of(conflict));
    text = with_marked_blanked(std::move(text), conflicts, MarkedSide::ours);
    if (conflicts.empty()) {
      const auto markers = markers_in_the_way(text, ledger.findings);
      if (markers.empty()) break;
      has_half_a_conflict = true;
      for (const auto& marker : markers) {
        told.push_back(finding_of(marker));
        std::fill(text.begin() + std::ptrdiff_t(marker.begin), text.begin() + std::ptrdiff_t(marker.end), ' ');
      }
    }
    auto whole = std::move(ledger.text);
    ledger = read_as_it_is(text);
    ledger.text = std::move(whole);
  }
  ledger.incomplete = ledger.incomplete || has_half_a_conflict;
  ledger.findings.insert(ledger.findings.end(), told.begin(), told.end());
  sort_by_place(ledger.findings);
  return ledger;
}

}  // namespace

Ledger::Ledger() = default;
Ledger::Ledger(const Ledger&) = default;
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(const Ledger&) = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

std::vector<EntryIndex> entries_from(EntryIndex first, const Ledger& ledger) {
  std::vector<EntryIndex> entries;
  for (const auto i : ledger.entries.indices_from(first)) entries.push_back(i);
  return entries;
}

Ledger read_ledger(std::string text) {
  auto ledger = read_as_it_is(std::move(text));
  if (ledger.findings.empty()) return ledger;
  return without_markers(std::move(ledger));
}

Spot spot_of(const Ledger& ledger, const Entry& entry, std::string_view key) {
  if (entry.line == 0) return {};
  if (const auto place = place_in(ledger, entry, key))
    return {{place->line + entry.line - 1, place->column}, width(characters_of(ledger, entry, key))};
  return {{entry.line, 1}, kind_of(entry).size() + 4};
}

std::string characters_of(const Ledger& ledger, const Entry& entry, std::string_view key) {
  const auto place = entry.line == 0 ? std::nullopt : place_in(ledger, entry, key);
  if (!place) return {};
  auto rest = line_of(std::string_view(ledger.text).substr(entry.begin), place->line);
  for (std::size_t column = 1; column < place->column && !rest.empty(); ++column) {
    rest.remove_prefix(1);
    while (!rest.empty() && (rest.front() & 0xC0) == 0x80) rest.remove_prefix(1);
  }
  if (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) {
    const auto close = rest.find(rest.front(), 1);
    return std::string(rest.substr(0, close == rest.npos ? rest.size() : close + 1));
  }
  if (!rest.empty() && rest.front() == '[')
    return std::string(rest.substr(0, rest.find(']') == rest.npos ? rest.size() : rest.find(']') + 1));
  return std::string(rest.substr(0, rest.find_first_of(" \t\r#")));
}

std::vector<EntryIndex> values_without_currency(const Ledger& ledger) {
  std::vector<EntryIndex> found;
  for (const auto i : ledger.entries.indices()) {
    const auto lacks = [](const auto& content) { return lacks_currency(content); };
    if (std::visit(lacks, ledger.entries[i].content)) found.push_back(i);
  }
  return found;
}

std::string_view line_of(std::string_view text, std::size_t number) {
  std::size_t begin = 0;
  for (; number > 1; --number) {
    begin = text.find('\n', begin);
    if (begin == text.npos) return {};
    ++begin;
  }
  auto line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace netlog
