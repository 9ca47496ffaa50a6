#include "netlog/exchange/vcard_text.hpp"

#include "netlog/base/content_lines.hpp"
#include "netlog/base/text.hpp"
#include "netlog/exchange/card_properties.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace netlog {
namespace {

// The mark: whose card it is, what netlog wrote in it as a hash, and whether notes are of that.
constexpr std::string_view mark_of_card = "X-NETLOG", with_notes = " notes";

/// The properties that are netlog's to say; all others are those of whoever put them in.
constexpr std::array own_properties{
    std::string_view("begin"),    std::string_view("version"),  std::string_view("uid"), std::string_view("fn"),
    std::string_view("n"),        std::string_view("nickname"), std::string_view("tel"), std::string_view("email"),
    std::string_view("org"),      std::string_view("title"),    std::string_view("adr"), std::string_view("url"),
    std::string_view("x-netlog"), std::string_view("end")};
/// Those that are netlog's where its mark says so.
constexpr std::array note_properties{std::string_view("note"), std::string_view("categories")};

std::string mark_among(const std::vector<std::string>& lines) {
  const auto at = std::ranges::find(lines, "x-netlog", name_of_property);
  return at == lines.end() ? std::string() : *at;
}

/// `text` as a value: one line, or as many as it has.
std::string card_escaped(std::string_view text, bool keep_lines = false) {
  std::string out;
  for (const char c : cleaned(text, keep_lines)) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (std::string_view("\\;,").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string values_of_card(const std::vector<std::string>& texts, std::string_view separator) {
  std::vector<std::string> escaped;
  for (const auto& text : texts) escaped.push_back(card_escaped(text));
  return joined(escaped, separator);
}

void add_if_any(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) add_content_line(out, name, value);
}

}  // namespace

std::string to_vcard(const PersonRecord& record, VcardVersion version) {
  std::string out;
  add_content_line(out, "BEGIN", "VCARD");
  add_content_line(out, "VERSION", spelled(version));
  add_content_line(out, "UID", record.uid);
  add_content_line(out, "FN", card_escaped(record.formatted));
  add_content_line(out, "N", values_of_card({record.family, record.given, "", "", ""}, ";"));
  add_if_any(out, "NICKNAME", values_of_card(record.nicknames, ","));
  for (const auto& phone : record.phones) add_if_any(out, "TEL;TYPE=cell", card_escaped(phone));
  for (const auto& email : record.emails) add_if_any(out, "EMAIL", card_escaped(email));
  add_if_any(out, "ORG", card_escaped(record.company));
  add_if_any(out, "TITLE", card_escaped(record.role));
  if (!record.city.empty())
    add_content_line(out, "ADR;TYPE=work", values_of_card({"", "", "", record.city, "", "", ""}, ";"));
  add_if_any(out, "URL", card_escaped(record.website));
  add_if_any(out, "NOTE", card_escaped(record.note, true));
  add_if_any(out, "CATEGORIES", values_of_card(record.categories, ","));
  const bool has_notes = !record.note.empty() || !record.categories.empty();
  add_content_line(out, mark_of_card,
                   fmt::format("{} {:016x}{}", record.uid, hash_of(out), has_notes ? with_notes : ""));
  add_content_line(out, "END", "VCARD");
  return out;
}

bool is_own_card(std::string_view text, std::string_view uid) {
  const auto lines = unfolded_lines(text);
  const auto of_that = fmt::format("{}:{} ", mark_of_card, uid);
  return std::ranges::count_if(lines, [&](const auto& line) { return line.starts_with(of_that); }) == 1 &&
         std::ranges::count(lines, "begin", name_of_property) == 1;
}

std::string card_over(std::string_view old, std::string_view now) {
  const auto before = unfolded_lines(old);
  const auto mark_before = mark_among(before), mark_now = mark_among(unfolded_lines(now));
  if (mark_before == mark_now) return std::string(old);
  const bool owns_notes = mark_before.ends_with(with_notes) || mark_now.ends_with(with_notes);
  std::string kept;
  for (const auto& line : before) {
    const auto colon = line.find(':');
    const auto name = name_of_property(line);
    const bool is_own =
        std::ranges::count(own_properties, name) > 0 || (owns_notes && std::ranges::count(note_properties, name) > 0);
    if (colon != line.npos && !is_own) add_content_line(kept, line.substr(0, colon), line.substr(colon + 1));
  }
  std::string out(now);
  return out.insert(out.rfind("END:"), kept);
}

}  // namespace netlog
