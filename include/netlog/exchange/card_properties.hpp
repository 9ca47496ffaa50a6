#pragma once
// The parts of a vCard: the lines of a file, the properties that they make, and the text of their values. What a card
// makes of them is vcard.cpp's.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netlog {

bool is_card_blank(char c);
/// `text` without the blanks and tabs around it.
std::string_view without_blanks(std::string_view text);
/// Whether `text` is that word, in whatever case.
bool is_this_word(std::string_view text, std::string_view lower_word);

/// The lines of a file, whatever they end with: CR LF, LF, CR, CR CR LF. They are views of its bytes.
class PhysicalLines {
 public:
  explicit PhysicalLines(std::string_view bytes) : bytes_(bytes), line_feed_(bytes.find('\n')) {}
  /// The next line without its end; false where there is none.
  bool next(std::string_view& line);
  /// The number of the last line, from 1.
  std::size_t number() const { return number_; }
  /// How many bytes were read.
  std::size_t read() const { return at_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0, line_feed_, number_ = 0;
};

/// Where the value of a property begins, behind its colon; one in quotes ends nothing.
std::size_t value_begin(std::string_view property);
/// The same of a property that is whole: where no other colon is, one in quotes.
std::size_t value_begin_of_whole(std::string_view property);

/// The name of a property in lower case, without its group: "tel" of "item1.TEL;WORK:...".
std::string name_of_property(std::string_view line);

/// How the value of a property is written, by what stands before its colon.
enum class CardCoding { unescaped, quoted_printable, base64 };
CardCoding coding_of(std::string_view header);

/// A property with its value as text, escapes still in it.
struct CardProperty {
  std::string group, name, value;
  std::vector<std::pair<std::string, std::string>> parameters;  // in lower case; of a bare one only the value
  bool is_guessed = false;  // nothing says in what character set it is, and it is not UTF-8

  /// Whether one of its types has `part` in it: "fax" in "home-fax".
  bool is_of_type(std::string_view part) const;
  std::string parameter(std::string_view key) const;
  /// 1 is the most preferred one; what says nothing comes last.
  int preference() const;
};

/// The property that `bytes` are, from its name to the end of its value, which begins at `begin`. `charset` is that of
/// the file, empty where each property says its own.
CardProperty property_of(std::string_view bytes, std::size_t begin, const std::string& charset);

/// The parts of a value between separators that are not escaped, with their escapes.
std::vector<std::string_view> value_parts(std::string_view value, char separator);

/// `value` without escapes, cleaned.
std::string unescaped_value(std::string_view value, bool keep_lines = false);

/// A number as it stands, out of its URI; an address out of its `mailto:`.
std::string phone_text(const CardProperty& property);
std::string email_text(const CardProperty& property);

}  // namespace netlog
