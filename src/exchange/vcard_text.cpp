#include "netlog/exchange/vcard_text.hpp"

#include "netlog/base/content_lines.hpp"
#include "netlog/exchange/card_properties.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <vector>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view mark_of_card = "X-NETLOG";

/// The properties that are netlog's to say; all others are those of whoever put them in.
constexpr std::array own_properties{
    std::string_view("begin"), std::string_view("version"),    std::string_view("uid"),      std::string_view("fn"),
    std::string_view("n"),     std::string_view("nickname"),   std::string_view("tel"),      std::string_view("email"),
    std::string_view("org"),   std::string_view("title"),      std::string_view("adr"),      std::string_view("url"),
    std::string_view("note"),  std::string_view("categories"), std::string_view("x-netlog"), std::string_view("end")};

bool is_of_others(const std::string& line) {
  return std::ranges::count(own_properties, name_of_property(line)) == 0;
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
  return fmt::format("{}", fmt::join(escaped, separator));
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
  add_content_line(out, mark_of_card, record.uid);
  add_content_line(out, "END", "VCARD");
  return out;
}

bool is_own_card(std::string_view text, std::string_view uid) {
  const auto lines = unfolded_lines(text);
  return std::ranges::count(lines, fmt::format("{}:{}", mark_of_card, uid)) == 1 &&
         std::ranges::count_if(lines, [](const auto& line) { return name_of_property(line) == "begin"; }) == 1;
}

std::string card_over(std::string_view old, std::string_view now) {
  auto before = unfolded_lines(old), after = unfolded_lines(now);
  std::erase_if(before, [](const std::string& line) { return line.find(':') == line.npos; });
  const auto others = std::stable_partition(before.begin(), before.end(), std::not_fn(is_of_others));
  std::string kept;
  for (const auto& line : std::vector(others, before.end())) {
    const auto colon = line.find(':');
    add_content_line(kept, line.substr(0, colon), line.substr(colon + 1));
  }
  before.erase(others, before.end());
  std::ranges::sort(before);
  std::ranges::sort(after);
  if (before == after) return std::string(old);
  std::string out(now);
  return out.insert(out.rfind("END:"), kept);
}

}  // namespace netlog
