#pragma once
// A person as another program knows them, and the reading of them: a reader a format, which gives records, or problems
// with their place. What a file is, its content decides.

#include "netlog/base/date.hpp"
#include "netlog/base/progress.hpp"
#include "netlog/base/words.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Where a record comes from.
enum class Origin { vcard, linkedin, google, outlook, thunderbird, csv };
template <> inline constexpr auto words<Origin> =
    std::array{std::string_view("vcard"),   std::string_view("linkedin"),    std::string_view("google"),
               std::string_view("outlook"), std::string_view("thunderbird"), std::string_view("csv")};

/// The most bytes of one value that is kept, of a file, and the most records of one run.
inline constexpr std::size_t most_bytes_of_value = 1 << 20, most_bytes_of_file = 256 << 20, most_records = 200'000;

struct PersonRecord {
  std::size_t file = 0, line = 0;  // the number of the file, and the line where the record begins
  Origin origin = Origin::vcard;
  // As the file has them; `name` is what the person is called, of all that is there.
  std::string formatted, prefix, given, additional, family, suffix, name;
  std::vector<std::string> nicknames, phones, emails, categories;
  std::string company, role, city, website, birthday, note;
  std::string profile;       // the address of a LinkedIn profile
  std::string uid;           // by which the program tells it apart
  std::optional<Date> date;  // the day of the contact, where the file says one
  std::string key;           // what `source` says of it
  bool has_own_key = false;  // the key is of this person, and not made of what the record says
};

/// The most phones of one person, and e-mails, nicknames, categories: each is compared with all others.
inline constexpr std::size_t most_values_of_list = 1000;

/// What could not be read.
struct ReadProblem {
  std::size_t file = 0, line = 0;
  std::string message;
};

/// Records that are not looked at, by the reason.
struct RecordsLeftOut {
  std::size_t nobody = 0;  // without name, e-mail and company
  std::size_t groups = 0;  // a card of a group, no person
  std::size_t older = 0;   // than who was asked for, or without a date
};

struct Records {
  std::vector<PersonRecord> records;
  RecordsLeftOut left_out = {};
  std::vector<ReadProblem> problems;
  std::vector<std::string> remarks;  // what is doubtful in how it was read
};

/// A column of a CSV file, by its title or as #3, and what it holds.
struct ColumnMeaning {
  std::string key, column;
};
/// The keys that a column may be mapped to.
std::vector<std::string> mapped_keys();

struct HowToRead {
  std::optional<Origin> from;
  std::optional<std::string> charset;
  std::vector<ColumnMeaning> columns;
  bool no_header = false;
  Progress progress = {};  // of the bytes of a file of vCards
};

/// Adds the records of a file's bytes to `into`; `file` is its number, `name` what it is called. Time and memory are
/// linear in the bytes. Throws UsageError for a file of another kind, for an unknown character set and for columns that
/// are not there.
void read_records(std::string_view bytes, std::size_t file, const std::string& name, const HowToRead& how,
                  Records& into);

/// Adds a record whose fields were read, with what follows from them: its name and its key. Nobody counts as left out,
/// and one with too many values is a problem. `what` it was read from: "card", "row".
void add_record(PersonRecord record, std::string_view what, Records& into);

/// A phone number's digits, without "(0)" and an extension; and the digits of the extension.
struct PhoneNumber {
  std::string digits, extension;
};
PhoneNumber phone_number(std::string_view text);
/// Whether two numbers reach the same line.
bool same_line(const PhoneNumber& a, const PhoneNumber& b);
/// Whether they are the same number, the extension too.
bool same_number(std::string_view a, std::string_view b);
/// Whether they are the same when folded.
bool same_text(std::string_view a, std::string_view b);
/// Adds what of `more` a list does not have yet, by `same`.
void add_missing(std::vector<std::string>& list, const std::vector<std::string>& more,
                 bool (*same)(std::string_view, std::string_view));
/// The words of a name as finding compares them, sorted: two names are the same when these are.
std::vector<std::string> sorted_words(std::string_view name);

/// The key of a LinkedIn profile's address: the part after `/in/`. Empty where there is none.
std::string linkedin_profile(std::string_view address);

/// `text` with each escape and two hex digits behind it as a byte: `%41` is A. What is no escape stands for itself.
std::string decoded_escapes(std::string_view text, char escape);

/// A part of an address on the web, a `tel:` or `mailto:` with its escapes (`%20`) decoded; as it is written where that
/// would be no UTF-8.
std::string decoded_uri(std::string_view text);

/// `text` without control characters; line breaks and tabs are blanks, or stay as line breaks. No blanks at the ends;
/// blanks alone, also those of other scripts, are nothing.
std::string cleaned(std::string_view text, bool keep_lines = false);

}  // namespace netlog
