#include "netlog/exchange/records.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/search_text.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/exchange/charset.hpp"
#include "netlog/exchange/tables.hpp"
#include "netlog/exchange/vcard.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Files that people take for address books, by how they begin, and what to do with them.
struct OtherFile {
  std::string_view begins, is, remedy;
};
constexpr std::array other_files{
    OtherFile{"PK\x03\x04", "a ZIP archive or an Excel workbook (XLSX)",
              "unpack the archive, or save the workbook as \"CSV UTF-8\", and import that"},
    OtherFile{"\xD0\xCF\x11\xE0", "an old Office file (XLS or MSG)", "save it as CSV, and import that"},
    OtherFile{"!BDN", "an Outlook data file (PST)", "export the contacts from Outlook as CSV"},
    OtherFile{"<!doctype", "a web page", "download the file itself, as CSV or vCard"},
    OtherFile{"<html", "a web page", "download the file itself, as CSV or vCard"},
    OtherFile{"<?xml", "an XML file", "export the contacts as vCard or CSV"},
    OtherFile{"%pdf", "a PDF", "export the contacts as vCard or CSV"},
    OtherFile{"{", "a JSON file", "export the contacts as vCard or CSV"},
    OtherFile{"sqlite format 3", "an SQLite database", "export the contacts as vCard or CSV"},
    OtherFile{"dn:", "an LDIF file", "export the contacts as vCard or CSV"},
    OtherFile{"\x1F\x8B", "packed with gzip", "unpack it first"},
    OtherFile{"\xFF\xD8\xFF", "a picture", "export the contacts as vCard or CSV"},
    OtherFile{"\x89PNG", "a picture", "export the contacts as vCard or CSV"},
};

std::string_view without_leading_blanks(std::string_view bytes) {
  bytes.remove_prefix(behind_mark(bytes));
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return bytes;
}

void refuse_other_kind(std::string_view bytes, const std::string& name) {
  const auto start = without_leading_blanks(bytes);
  if (start.empty()) throw UsageError({.what = "is empty", .remedy = "export the contacts anew", .where = shown(name)});
  for (const auto& kind : other_files)
    if (start.starts_with(kind.begins) || ascii_lower(start.substr(0, kind.begins.size())) == kind.begins)
      throw UsageError(
          {.what = fmt::format("is {}", kind.is), .remedy = std::string(kind.remedy), .where = shown(name)});
  if (start.substr(0, 4096).find('\0') != start.npos)
    throw UsageError({.what = "is no text", .remedy = "import vCards or CSV", .where = shown(name)});
}

/// A character that has no business in a value: a control character, or what only turns the direction of writing.
bool is_control_character(std::string_view at) {
  const auto first = static_cast<unsigned char>(at[0]);
  if (first < 0x20 || first == 0x7F) return true;
  return first == 0xC2 && at.size() > 1 && static_cast<unsigned char>(at[1]) < 0xA0;
}

/// `text` without the blanks and line breaks around it.
std::string_view without_ends(std::string_view text) {
  if (is_blank(text)) return {};
  const auto first = text.find_first_not_of(" \n");
  return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

/// The marks of direction that programs put around numbers and addresses: U+200B to U+200F, U+202A to U+202E, U+2060 to
/// U+206F, U+FEFF.
std::string without_marks(std::string_view text) {
  if (text.find_first_of("\xE2\xEF") == text.npos) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto three = text.substr(i, 3);
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(three[at]); };
    if (three.size() == 3 &&
        ((byte(0) == 0xE2 && byte(1) == 0x80 &&
          ((byte(2) >= 0x8B && byte(2) <= 0x8F) || (byte(2) >= 0xAA && byte(2) <= 0xAE))) ||
         (byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) >= 0xA0 && byte(2) <= 0xAF) || three == byte_order_mark))
      i += 2;
    else
      out += text[i];
  }
  return out;
}

/// Whether there is a letter or digit in it.
bool has_words(std::string_view text) {
  const auto is_plain = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  return std::ranges::any_of(text, is_plain) || !words_of(folded(text)).empty();
}

/// Phones or e-mails without what is none of them: punctuation alone, and the inner addresses of an Exchange server.
void clean_list(std::vector<std::string>& list) {
  const auto is_one = [&](const std::string& text) {
    return !ascii_lower(std::string_view(text).substr(0, 3)).starts_with("/o=") && has_words(text);
  };
  std::vector<std::string> kept;
  for (const auto& text : list)
    if (auto bare = trimmed(without_marks(text)); is_one(bare) && std::ranges::count(kept, bare) == 0)
      kept.push_back(std::move(bare));
  list = std::move(kept);
}

std::string joined_parts(const std::vector<const std::string*>& parts) {
  std::string text;
  for (const auto* part : parts) text += *part + " ";
  return tidied(text);
}

/// What a record is called.
std::string name_of_record(const PersonRecord& r) {
  if (!is_blank(r.formatted)) return tidied(r.formatted);
  if (auto name = joined_parts({&r.prefix, &r.given, &r.additional, &r.family, &r.suffix}); !name.empty()) return name;
  if (!r.nicknames.empty()) return tidied(r.nicknames.front());
  if (!r.emails.empty()) return r.emails.front();
  return tidied(r.company);
}

/// The key of a record that has none of its own: a hash of what hardly changes.
std::string made_key(const PersonRecord& record) {
  auto digits = record.phones.empty() ? std::string() : phone_number(record.phones.front()).digits;
  if (digits.size() > 9) digits.erase(0, digits.size() - 9);
  const auto email = record.emails.empty() ? std::string() : folded(record.emails.front());
  return fmt::format("{}:#{:016x}", spelled(record.origin),
                     hash_of(fmt::format("{}\n{}\n{}", folded(record.name), email, digits)));
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

constexpr std::array<std::string_view, 15> extension_words{"ext",      "extn",  "extension", "x",         "int",
                                                           "interior", "poste", "app",       "durchwahl", "dw",
                                                           "wew",      "доб",   "вн",        "linka",     "mell"};

bool has_too_many_values(const PersonRecord& record) {
  return std::max({record.phones.size(), record.emails.size(), record.nicknames.size(), record.categories.size()}) >
         most_values_of_list;
}

/// Fills in what follows from the fields of a record: its name and its key. False for nobody.
bool complete_record(PersonRecord& record) {
  clean_list(record.phones);
  clean_list(record.emails);
  record.name = name_of_record(record);
  if (!has_words(record.name)) return false;
  const auto profile = linkedin_profile(record.profile);
  record.has_own_key = !record.uid.empty() || !profile.empty();
  record.key = !record.uid.empty() ? fmt::format("{}:{}", spelled(record.origin), record.uid)
               : !profile.empty()  ? fmt::format("linkedin:{}", profile)
                                   : made_key(record);
  return true;
}

}  // namespace

std::string cleaned(std::string_view text, bool keep_lines) {
  const auto may_begin_one = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || byte == 0xC2;
  };
  if (std::ranges::none_of(text, may_begin_one)) return std::string(without_ends(text));
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_control_character(text.substr(i, 2))) {
      out += text[i];
      continue;
    }
    if (static_cast<unsigned char>(text[i]) == 0xC2) ++i;
    if (text[i] == '\n' || text[i] == '\t' || (text[i] == '\r' && !text.substr(i).starts_with("\r\n")))
      out += text[i] != '\t' && keep_lines ? '\n' : ' ';
  }
  return std::string(without_ends(out));
}

std::string decoded_escapes(std::string_view text, char escape) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == escape && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
      bytes += char(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      bytes += text[i];
    }
  }
  return bytes;
}

std::string decoded_uri(std::string_view text) {
  auto decoded = decoded_escapes(text, '%');
  return is_utf8(decoded) ? decoded : std::string(text);
}

PhoneNumber phone_number(std::string_view text) {
  const auto plain = folded(text);
  PhoneNumber number;
  auto* into = &number.digits;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const auto rest = std::string_view(plain).substr(i);
    if (rest.starts_with("(0)")) {
      i += 2;
      continue;
    }
    if (plain[i] >= '0' && plain[i] <= '9') {
      *into += plain[i];
      continue;
    }
    const auto end = rest.find_first_of("0123456789 .:=");
    const auto word = rest.substr(0, end);
    if (into == &number.digits && number.digits.size() > 2 && std::ranges::count(extension_words, word) > 0)
      into = &number.extension;
    if (word.size() > 1) i += word.size() - 1;
  }
  return number;
}

bool same_line(const PhoneNumber& a, const PhoneNumber& b) {
  const auto shorter = std::min(a.digits.size(), b.digits.size());
  if (shorter < 7) return shorter > 0 && a.digits == b.digits;
  const auto last = std::min<std::size_t>(9, shorter);
  return std::string_view(a.digits).substr(a.digits.size() - last) ==
         std::string_view(b.digits).substr(b.digits.size() - last);
}

bool same_number(std::string_view a, std::string_view b) {
  const auto one = phone_number(a), other = phone_number(b);
  if (one.digits.empty() && other.digits.empty()) return folded(a) == folded(b);
  return same_line(one, other) && one.extension == other.extension;
}

bool same_text(std::string_view a, std::string_view b) {
  return folded(a) == folded(b);
}

void add_missing(std::vector<std::string>& list, const std::vector<std::string>& more,
                 bool (*same)(std::string_view, std::string_view)) {
  for (const auto& text : more)
    if (std::ranges::none_of(list, [&](const auto& known) { return same(known, text); })) list.push_back(text);
}

std::vector<std::string> sorted_words(std::string_view name) {
  auto words = words_to_find(name);
  sort_texts(words);
  return words;
}

std::string linkedin_profile(std::string_view address) {
  const auto lower = ascii_lower(address);
  auto rest = std::string_view(lower);
  if (const auto scheme = rest.find("://"); scheme != rest.npos) rest.remove_prefix(scheme + 3);
  constexpr std::string_view host = "linkedin.com", place = "/in/";
  const auto end = rest.find('/');
  auto named = rest.substr(0, end);
  if (!named.ends_with(host) || !rest.substr(named.size()).starts_with(place)) return {};
  // "ro.linkedin.com" is one of its, "notlinkedin.com" is not.
  named.remove_suffix(host.size());
  if (!named.empty() && !named.ends_with('.')) return {};
  rest.remove_prefix(end + place.size());
  return cleaned(decoded_uri(rest.substr(0, rest.find_first_of("/?# "))));
}

void add_record(PersonRecord record, std::string_view what, Records& into) {
  if (has_too_many_values(record))
    into.problems.push_back(
        {record.file, record.line,
         fmt::format("this {} has more than {} phones, e-mails, nicknames or categories", what, most_values_of_list)});
  else if (complete_record(record))
    into.records.push_back(std::move(record));
  else
    ++into.left_out.nobody;
}

void read_records(std::string_view bytes, std::size_t file, const std::string& name, const HowToRead& how,
                  Records& into) {
  if (how.charset && !is_known_charset(charset_called(*how.charset)))
    refuse(fmt::format("\"{}\" is no character set that is known here", shown(*how.charset)),
           "write it like 1250, ISO-8859-2 or UTF-8");
  const auto wide = from_utf16(bytes);
  if (wide) bytes = *wide;
  const auto charset = how.charset && !wide ? charset_called(*how.charset) : std::string();
  const bool are_cards = how.from ? *how.from == Origin::vcard : looks_like_vcards(bytes);
  if (!how.from && !are_cards) refuse_other_kind(bytes, name);
  if (are_cards)
    read_vcards(bytes, file, name, charset, into, how.progress);
  else
    read_table(bytes, file, name, charset, how, into);
  if (into.records.size() > most_records)
    throw CannotDo({.what = fmt::format("there are more than {} records", most_records),
                    .remedy = "import the files one at a time, or a part of them with --match"});
}

}  // namespace netlog
